/** Is it the same value? The order of keys does not count, that of lists does; a key without a value is no key. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left = [], right = []] = [a, b].map((value) => Object.entries(value).filter(([, inner]) => inner !== undefined));
  const others = new Map<string, unknown>(right);
  return left.length === right.length && left.every(([key, value]) => others.has(key) && isSame(value, others.get(key)));
}
