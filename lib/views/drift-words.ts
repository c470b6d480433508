import { sayDate, type Say } from './say';

const KEYED = /^(?:relation|certainty|role|stage)_[a-z_]+$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const inWords = (value: string, say: Say): string => (KEYED.test(value) ? say(value) : ISO_DATE.test(value) ? sayDate(say, value) : value);

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
      return say(key, ...values.map((value) => inWords(value, say)));
    })
    .join(' ');
}
