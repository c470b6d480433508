import { wellFormed } from './well-formed';

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** UTF-8. */
function bytesOf(text: string): number[] {
  return [...encodeURIComponent(wellFormed(text)).matchAll(/%([0-9A-F]{2})|([^%])/g)].map(([, hex, plain]) => (hex === undefined ? (plain ?? '').charCodeAt(0) : parseInt(hex, 16)));
}

/** The message as 32-bit words with its end marked and its length in bits behind (RFC 3174, 4). */
function padded(bytes: readonly number[]): number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  [...bytes, 0x80].forEach((byte, i) => (words[i >> 2] = (words[i >> 2] ?? 0) | (byte << (24 - 8 * (i & 3)))));
  words[words.length - 1] = bytes.length * 8;
  return words;
}

type State = [number, number, number, number, number];

/** What the four stretches of twenty steps do with three of the words, and their constant (RFC 3174, 5). */
function mixed(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function digested([h0, h1, h2, h3, h4]: State, block: readonly number[]): State {
  const w = [...block];
  for (let i = 16; i < 80; i += 1) w[i] = rotated((w[i - 3] ?? 0) ^ (w[i - 8] ?? 0) ^ (w[i - 14] ?? 0) ^ (w[i - 16] ?? 0), 1);
  let [a, b, c, d, e] = [h0, h1, h2, h3, h4];
  for (let i = 0; i < 80; i += 1) [a, b, c, d, e] = [(rotated(a, 5) + mixed(i, b, c, d) + e + (w[i] ?? 0)) | 0, a, rotated(b, 30), c, d];
  return [(h0 + a) | 0, (h1 + b) | 0, (h2 + c) | 0, (h3 + d) | 0, (h4 + e) | 0];
}

/** SHA-1 of some bytes as 40 hexadecimal digits. For names only: it protects nothing. */
function sha1(bytes: readonly number[]): string {
  const words = padded(bytes);
  let state: State = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (let at = 0; at < words.length; at += 16) state = digested(state, words.slice(at, at + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * A UUID of version 5 (RFC 9562, 5.5): always the same for the same name, and the same as any other program makes of it. STIX takes no version above 5, so its ids cannot be ours of
 * version 8 (named-uuid.ts).
 * @param namespace a UUID
 */
export function uuid5(namespace: string, name: string): string {
  const space = [...namespace.replaceAll('-', '').matchAll(/../g)].map(([hex]) => parseInt(hex, 16));
  const hex = sha1([...space, ...bytesOf(name)]);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
