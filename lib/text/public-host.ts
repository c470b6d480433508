/** Names that never lead to the open web (RFC 6761, RFC 6762, RFC 8375 and what routers use). */
const PRIVATE_ENDINGS = ['localhost', 'local', 'internal', 'home', 'lan', 'intranet', 'corp', 'private', 'test', 'example', 'invalid', 'onion', 'arpa'];

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,10}(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;
/** The longest host name (RFC 1035). */
const LONGEST = 253;

/** Is this a host name with several labels, in lower-case ASCII: no address in digits, no wildcard, no port? */
export function isHostName(host: string): boolean {
  return host.length <= LONGEST && HOST.test(host);
}

/** Is this a name that may be added as an outlet: a host name, and nothing of the local network? */
export function isPublicHost(host: string): boolean {
  return isHostName(host) && !PRIVATE_ENDINGS.some((ending) => host.endsWith(`.${ending}`));
}
