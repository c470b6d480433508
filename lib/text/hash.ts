const MASK = 0xffff;

/**
 * FNV-1a, 64 bit, over the UTF-16 code units of `text` (low byte, then high byte), as 16 hexadecimal digits. Four 16-bit limbs, since a number
 * holds no 64-bit product and BigInt is ten times slower.
 */
export function fnv1a64(text: string): string {
  let [a, b, c, d] = [0xcbf2, 0x9ce4, 0x8422, 0x2325];
  const step = (byte: number): void => {
    d ^= byte;
    // times 0x100000001b3: the prime is 2^40 + 0x1b3
    const d1 = d * 0x1b3;
    const c1 = c * 0x1b3 + (d1 >>> 16);
    const b1 = b * 0x1b3 + ((d << 8) & 0xffffff) + Math.floor(c1 / 0x10000);
    const a1 = a * 0x1b3 + (c << 8) + Math.floor(b1 / 0x10000);
    [a, b, c, d] = [a1 & MASK, b1 & MASK, c1 & MASK, d1 & MASK];
  };
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    step(unit & 0xff);
    step(unit >>> 8);
  }
  return [a, b, c, d].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}

/** The FNV-1a offset basis of 32 bits: the hash of the empty text. */
const START = 0x811c9dc5;

/**
 * FNV-1a, 32 bit, over UTF-16 code units, as an unsigned number: quick, for shingles.
 * @param before the hash of what stands before `text`, so that a text can be hashed piece by piece
 */
export function fnv1a32(text: string, before = START): number {
  let hash = before;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
