/** How many messages a page may send at once, and how many a second after that. A reader's own clicks stay far below. */
const BURST = 40;
const PER_SECOND = 10;
/** Tabs remembered at most; beyond it the memory starts anew, which only forgives. */
const MAX_TABS = 1_000;

/** A bucket of tokens for each tab. `allow` takes one and says whether there was one. */
export function rateLimit(milliseconds: () => number): { allow: (tabId: number) => boolean } {
  const buckets = new Map<number, { tokens: number; at: number }>();
  return {
    allow(tabId) {
      const now = milliseconds();
      if (buckets.size > MAX_TABS) buckets.clear();
      const bucket = buckets.get(tabId) ?? { tokens: BURST, at: now };
      const gained = (Math.max(0, now - bucket.at) / 1_000) * PER_SECOND;
      const tokens = Math.min(BURST, bucket.tokens + gained);
      buckets.set(tabId, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      return tokens >= 1;
    },
  };
}
