import { KNOWN, type LanguageEvidence } from './evidence';

/** Characters looked at: the beginning tells the language. */
const SAMPLE = 4_000;
/** A tag that the page gives is overruled only where another language's evidence is so many times its own. */
const OVERRULE = 2;
/** How much a share of own letters, of letters that the language never has, and of its commonest words weighs. */
const LETTERS = 4;
const FOREIGN = 8;
const WORDS = 2;
/** Below this nothing speaks for a language. A text of so many words that has fewer of its page's language's letters and commonest words is in another one. */
const NOTHING = 0.05;
const ENOUGH_WORDS = 20;
const FEW_SIGNS = 2;

/** Letters and words of a text with how often each stands there. */
interface Counted {
  letters: ReadonlyMap<string, number>;
  words: ReadonlyMap<string, number>;
  all: { letters: number; words: number };
  /** letters of each script; `other` of all the rest */
  scripts: { cyrillic: number; latin: number; other: number };
}

function tally(items: Iterable<string>): { counts: Map<string, number>; all: number } {
  const counts = new Map<string, number>();
  let all = 0;
  for (const item of items) {
    counts.set(item, (counts.get(item) ?? 0) + 1);
    all += 1;
  }
  return { counts, all };
}

const shareOf = (counts: ReadonlyMap<string, number>, wanted: Iterable<string>, all: number): number => [...wanted].reduce((sum, item) => sum + (counts.get(item) ?? 0), 0) / Math.max(1, all);

function score(known: LanguageEvidence, { letters, words, all, scripts }: Counted): number {
  const share = scripts[known.script] / Math.max(1, scripts.cyrillic + scripts.latin + scripts.other);
  if (share < 0.5) return 0;
  return Math.max(0, shareOf(letters, known.letters, all.letters) * LETTERS - shareOf(letters, known.foreign, all.letters) * FOREIGN + shareOf(words, new Set(known.words), all.words) * WORDS);
}

/** How many different signs of a language a text has. */
const signs = (of: LanguageEvidence | undefined, { letters, words }: Counted): number => [...(of?.letters ?? '')].filter((letter) => letters.has(letter)).length + (of?.words ?? []).filter((word) => words.has(word)).length;

/** What is longer is no word of any language, and one letter of it over and over would speak for those that have that letter. */
const NO_WORD = /[\p{L}']{41,}/gu;

function counted(text: string): Counted {
  const sample = text.replace(NO_WORD, ' ');
  const letters = tally(sample);
  const words = tally(sample.match(/[\p{L}']+/gu) ?? []);
  let [cyrillic, latin, other] = [0, 0, 0];
  for (const [letter, count] of letters.counts) {
    if (/\p{Script=Cyrillic}/u.test(letter)) cyrillic += count;
    else if (/\p{Script=Latin}/u.test(letter)) latin += count;
    else if (/\p{L}/u.test(letter)) other += count;
  }
  return { letters: letters.counts, words: words.counts, all: { letters: letters.all, words: words.all }, scripts: { cyrillic, latin, other } };
}

/**
 * The language of a text: the tag of its page, unless the letters and the commonest words speak clearly against it, or do not speak for it at all; "und" where nothing is
 * known. Only the languages of the table can be recognised, read or not; the tag of any other is believed.
 */
export function detectLanguage(tag: string, text: string, known: readonly LanguageEvidence[] = KNOWN): string {
  const claimed = tag.toLowerCase().split(/[-_]/, 1)[0] || 'und';
  const of = counted(text.slice(0, SAMPLE).toLowerCase());
  const scores = known.map((one) => ({ tag: one.tag, score: score(one, of) })).sort((a, b) => b.score - a.score);
  const best = scores[0];
  const own = scores.find((s) => s.tag === claimed);
  // Of a language that the table has, a page's word alone is not enough: one in French that says "en" is not read as English.
  if (!best || best.score < NOTHING) return own && of.all.words >= ENOUGH_WORDS && signs(known.find((one) => one.tag === claimed), of) < FEW_SIGNS ? 'und' : claimed;
  if (claimed === 'und') return best.tag;
  if (!own) return best.score > 0.25 ? best.tag : claimed;
  return best.score > OVERRULE * own.score + NOTHING ? best.tag : claimed;
}
