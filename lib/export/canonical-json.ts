/**
 * JSON with sorted keys and two spaces, ending in a newline: the same content always gives the same bytes. Takes plain data only.
 */
export function canonicalJson(data: unknown): string {
  return `${JSON.stringify(sorted(data), null, 2)}\n`;
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, value]) => [key, sorted(value)]));
}
