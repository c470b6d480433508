import type { Say } from './say';

/**
 * A drift remark in words. The comparison writes `drift_KEY|value|value`, which is the same in every language; a remark that is
 * already a sentence (the casebook's) is shown as it is.
 */
export function driftText(drift: string | null, say: Say): string | null {
  if (drift === null || !drift.startsWith('drift_')) return drift;
  return drift
    .split(';;')
    .map((one) => {
      const [key = '', ...values] = one.split('|');
      return say(key, ...values.map((value) => (/^(relation|certainty|role)_[a-z_]+$/.test(value) ? say(value) : value)));
    })
    .join(' ');
}
