import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../lib/model/verdict';
import { sayFrom } from '../../../lib/views/say';
import { standingText } from '../../../lib/views/verdict-words';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';

const verdict = (strength: Verdict['strength'], status: Verdict['status']): Verdict => ({ strength, status, flag: 'only_suspected', reasons: [], reports: 3, asOf: '2031-03-04', ruleVersion: '1', independent: 1 }) as unknown as Verdict;

const CASES = [
  { name: 'English', locale: 'en', catalogue: en, of: verdict('CORROBORATED', 'open'), said: 'Only suspected (corroborated, not proven)' },
  { name: 'Russian', locale: 'ru', catalogue: ru, of: verdict('CORROBORATED', 'open'), said: 'Только подозрение (подкреплено, не доказано)' },
  { name: 'Azerbaijani', locale: 'az', catalogue: az, of: verdict('CORROBORATED', 'open'), said: 'Yalnız şübhə (dəlillə dəstəklənib, sübut olunmayıb)' },
  { name: 'a status, too', locale: 'en', catalogue: en, of: verdict('SUSPECTED', 'disputed'), said: 'Only suspected (disputed, suspected)' },
  { name: 'nothing that the flag has said', locale: 'en', catalogue: en, of: verdict('SUSPECTED', 'open'), said: 'Only suspected' },
] as const;

describe('a verdict in one line', () => {
  it.each(CASES)('$name', ({ catalogue, locale, of, said }) => expect(standingText(of, sayFrom(catalogue, locale))).toBe(said));
});
