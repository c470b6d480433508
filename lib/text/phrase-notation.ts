import { lowerCase } from './fold';
import { wordsOf } from './words';

/** One place of a phrase: the words that may stand there (null: any word), word beginnings, and whether it may be missing. */
export interface Place {
  words: ReadonlySet<string>;
  beginnings: readonly string[];
  any: boolean;
  optional: boolean;
}

/** A phrase cut into its places. */
export interface Cut {
  places: readonly Place[];
  /** for each place whether its word must have a capital; null: none must */
  cased: readonly boolean[] | null;
}

export type WordClasses = Readonly<Record<string, readonly string[]>>;

const NO_WORDS: ReadonlySet<string> = new Set();

function placeOf(token: string, classes: WordClasses): Place {
  const optional = token.endsWith('?');
  const bare = optional ? token.slice(0, -1) : token;
  if (bare === '_') return { words: NO_WORDS, beginnings: [], any: true, optional };
  const choices = bare.startsWith('<') ? (classes[bare.slice(1, -1)] ?? []) : bare.startsWith('{') ? bare.slice(1, -1).split('|') : [bare];
  return {
    words: new Set(choices.filter((c) => c !== '' && !c.endsWith('*'))),
    beginnings: choices.filter((c) => c.endsWith('*')).map((c) => c.slice(0, -1)),
    any: false,
    optional: optional || choices.includes(''),
  };
}

const NOTATION = /[<{*_?]/;
const BRACE = /\{[^{}]{1,4000}\}/g;

/** Alternatives of more than one word cannot stand at one place: such a brace is written out, one phrase for each. It holds at most 4,000 characters. */
export function alternativesOf(phrase: string): string[] {
  for (const match of phrase.matchAll(BRACE)) {
    if (!/[ '.-]/.test(match[0])) continue;
    const [before, after] = [phrase.slice(0, match.index), phrase.slice(match.index + match[0].length)];
    return match[0].slice(1, -1).split('|').flatMap((choice) => alternativesOf(`${before}${choice}${after}`.replace(/ {2}/g, ' ').trim()));
  }
  return [phrase];
}

/** A phrase cut into tokens; what is not notation is cut like text, so "cyber-attack" is cut as it is in an article. */
function tokensOf(phrase: string, locale: string): string[] {
  if (!NOTATION.test(phrase)) return lowerWords(phrase, locale);
  return phrase.split(/[ -]/).filter((t) => t !== '').flatMap((t) => (NOTATION.test(t) ? [t] : lowerWords(t, locale)));
}

const lowerWords = (text: string, locale: string): string[] => wordsOf(text, 0, text.length, locale).map((w) => w.lower);

/** A first word that is nothing but letters and digits, with a space, a hyphen or nothing behind it: cut so whatever follows. */
const PLAIN_FIRST = /^[\p{L}\p{N}]+(?= |-[\p{L}\p{N}]|$)/u;

/** Cuts the phrases of one lexicon. `firstWord` is the word a phrase begins with, told without cutting it; null where only the whole cut tells. */
export interface Cutter {
  cut(phrase: string): Cut;
  firstWord(phrase: string): string | null;
}

/**
 * @param cased the phrases are names, written without any notation and matched by their own capitals: a word that has one in the name must have one in the text
 * @param detached case endings that may stand apart from their word, as they are cut from an article's words
 */
export function cutterOf(locale: string, classes: WordClasses, cased: boolean, detached?: ReadonlySet<string>): Cutter {
  const places = new Map<string, Place>();
  const firstWords = new Map<string, string>();
  const kept = <V>(map: Map<string, V>, key: string, make: (key: string) => V): V => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    map.set(key, made);
    return made;
  };
  return {
    cut: (phrase) => {
      if (!cased) return { places: tokensOf(phrase, locale).map((token) => kept(places, token, (one) => placeOf(one, classes))), cased: null };
      const words = wordsOf(phrase, 0, phrase.length, locale, detached);
      return {
        places: words.map(({ lower }) => kept(places, lower, (word) => ({ words: new Set([word]), beginnings: [], any: false, optional: false }))),
        cased: words.map((w) => w.shape === 'capital' || w.shape === 'upper'),
      };
    },
    firstWord: (phrase) => {
      const first = PLAIN_FIRST.exec(phrase)?.[0];
      return first === undefined ? null : kept(firstWords, first, (one) => lowerCase(one, locale));
    },
  };
}
