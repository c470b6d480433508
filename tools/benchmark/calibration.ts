/** Steps of arithmetic and of looking up: about 4 ms on a laptop's idle core. */
const STEPS = 3_000_000;
const LOOKUPS = 20_000;

/** A fixed piece of work to hold times against: a busy machine slows it as it slows what is measured. Returns a number so that nothing is left out. */
export function calibrate(): number {
  let hash = 0;
  for (let i = 0; i < STEPS; i += 1) hash = Math.imul(hash ^ i, 0x01000193);
  const map = new Map<string, number>();
  for (let i = 0; i < LOOKUPS; i += 1) map.set(`k${i % 997}`, i);
  return hash + map.size;
}
