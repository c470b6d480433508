import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asQuoted, sayQuoting } from '../../../lib/views/quoting';
import { sayFrom } from '../../../lib/views/say';

const QUOTED = [
  { name: 'marks within', locale: 'en', text: '"Husseinists" logo on the homepage', shown: '‘Husseinists’ logo on the homepage' },
  { name: 'curly ones', locale: 'en', text: 'was the “mastermind” of it', shown: 'was the ‘mastermind’ of it' },
  { name: 'in Russian', locale: 'ru', text: 'группа «Серая цапля» взяла вину', shown: 'группа „Серая цапля“ взяла вину' },
  { name: 'in Azerbaijani', locale: 'az', text: '“Boz vağ” qrupu bunu etdi', shown: '‘Boz vağ’ qrupu bunu etdi' },
  { name: 'a pair around the whole', locale: 'en', text: '“we did it”', shown: 'we did it' },
  { name: 'two quotations, one at each end', locale: 'en', text: '“we” did what “they” say', shown: '‘we’ did what ‘they’ say' },
  { name: 'two, the last at the end', locale: 'en', text: '“we” and “they”', shown: '‘we’ and ‘they’' },
  { name: 'a pair cut off before its end', locale: 'en', text: '“we did it, he said', shown: 'we did it, he said' },
  { name: 'a pair cut off before its beginning', locale: 'en', text: 'we did it”', shown: 'we did it' },
  { name: 'German and Russian low marks', locale: 'en', text: 'the „Grey Heron“ group', shown: 'the ‘Grey Heron’ group' },
  { name: 'a mark behind a bracket', locale: 'en', text: 'a group ("Pale Fox") did it', shown: 'a group (‘Pale Fox’) did it' },
  { name: 'apostrophes', locale: 'en', text: 'the hackers’ own channel, Brenn\'s words', shown: 'the hackers’ own channel, Brenn\'s words' },
  { name: 'none', locale: 'en', text: 'was behind the attack', shown: 'was behind the attack' },
];

describe('words within quotation marks', () => {
  it.each(QUOTED)('$name', ({ locale, shown, text }) => expect(asQuoted(text, locale)).toBe(shown));

  it('never hold the marks that stand around them, lose no letter, and are the same when quoted again', () => {
    const text = fc.string({ unit: fc.constantFrom('"', '“', '”', '«', '»', '„', 'a', 'б', ' ', '(', ')', '.'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'az'), (words, locale) => {
        const shown = asQuoted(words, locale);
        expect(shown).not.toMatch(/["“”„«»]/u);
        expect(shown.replace(/[‘’\s]/gu, '')).toBe(words.replace(/["“”„«»\s]/gu, ''));
        expect(asQuoted(shown, locale)).toBe(shown);
      }),
    );
  });

  it('are those that a sentence of the catalogue puts there, and no others', () => {
    const say = sayFrom({ told: { message: '$1 writes “$2”' } }, 'en');
    expect(sayQuoting(say, 'told', 'The "Coast"', 'by "Pale Fox"')).toBe('The "Coast" writes “by ‘Pale Fox’”');
  });
});
