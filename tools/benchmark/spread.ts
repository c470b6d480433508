/** Median and 95th percentile of some times, in milliseconds. */
export interface Spread {
  median: number;
  p95: number;
}

/** The spread of samples; NaN for none. */
export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
