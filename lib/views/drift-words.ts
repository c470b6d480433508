import { inReadersWords, type Recorded } from './recorded-words';
import { sayDate, type Say } from './say';

const KEYED = /^(?:relation|certainty|role|stage)_[a-z_]+$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const inWords = (value: string, say: Say): string => (KEYED.test(value) ? say(value) : ISO_DATE.test(value) ? sayDate(say, value) : value);

/**
 * A drift remark in words. The comparison writes `drift_KEY|value|value`, which is the same in every language; a remark that is
 * already a sentence (the casebook's) is shown in the reader's language where the incident's record has it.
 */
export function driftText(drift: string | null, say: Say, incident: Recorded = null): string | null {
  if (drift === null || !drift.startsWith('drift_')) return drift === null ? null : inReadersWords(drift, incident);
  return drift
    .split(';;')
    .map((one) => {
      const [key = '', ...values] = one.split('|');
      return say(key, ...values.map((value) => inWords(value, say)));
    })
    .join(' ');
}
