import { isPublicHost } from '../../text/public-host';

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
