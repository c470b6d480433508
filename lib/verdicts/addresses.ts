/** An address as it is compared: without scheme, "www." and the last slash. */
export function addressKey(url: string | null): string | null {
  return url === null ? null : url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
