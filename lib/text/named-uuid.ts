import { fnv1a64 } from './hash';

/**
 * A UUID that is always the same for the same name: two 64-bit FNV-1a hashes with the bits of version 8 (RFC 9562, 5.8: "custom"), since the core has no SHA-1 for version 5 and needs none: nobody
 * gains by two names that share one.
 */
export function namedUuid(name: string): string {
  const hex = fnv1a64(`a\u0000${name}`) + fnv1a64(`b\u0000${name}`);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
