/** Names that never lead to the open web (RFC 6761, RFC 6762, RFC 8375 and what routers use). */
const PRIVATE_ENDINGS = ['localhost', 'local', 'internal', 'home', 'lan', 'intranet', 'corp', 'private', 'test', 'example', 'invalid', 'onion', 'arpa'];

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,10}(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** Is this a name that may be added as an outlet: several labels, no address in digits, nothing of the local network? */
export function isPublicHost(host: string): boolean {
  return host.length <= 253 && HOST.test(host) && !PRIVATE_ENDINGS.some((ending) => host.endsWith(`.${ending}`));
}

/**
 * The host name in what a reader typed or pasted ("Example.com", "https://example.com/news?x=1"), lower-case ASCII; null where there is
 * none that may be added.
 */
export function typedHost(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(address);
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') return null;
    return isPublicHost(url.hostname) ? url.hostname : null;
  } catch {
    return null;
  }
}
