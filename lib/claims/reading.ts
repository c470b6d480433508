import type { Article } from '../model/article';
import type { World } from '../model/world';
import { findPhrases, markStarts, phrasesAt, type Found, type Lexicon } from '../text/phrases';
import { quotationsOf, type Quotation } from '../text/quotations';
import { sentencesOf } from '../text/sentences';
import { isCapital, wordsOf, type Word } from '../text/words';
import { bearersOf, compile, namesOf, type Compiled, type KnownName } from './compiled';
import type { LanguagePack } from '../languages/pack';
import type { Sentence } from './sentence';

export type { Sentence };

/** An article read into sentences: what every pass works on. */
export interface Reading {
  article: Article;
  world: World;
  lang: Compiled;
  names: Lexicon<KnownName>;
  text: string;
  sentences: Sentence[];
  quotations: Quotation[];
  /** ids of groups that the text names beyond doubt, so that their ambiguous names count too */
  established: ReadonlySet<string>;
}

/** Quotations with fewer words are names and words held at arm's length, not speech. */
const SPEECH_WORDS = 4;
/** Words of an apposition in which the noun for what a name is may stand. */
const APPOSED = 5;

/** Reads an article in one language: sentences, words, quotations. Offsets are UTF-16 in the article's text. */
export function readArticle(article: Article, pack: LanguagePack, world: World): Reading {
  const { text, blocks } = article;
  const lang = compile(pack);
  const { lexicon: names, starts } = namesOf(world.actors, pack);
  const quotations = quotationsOf(text, blocks).filter((q) => countWords(text, q) >= SPEECH_WORDS);
  let q = 0;
  const sentences = sentencesOf(text, blocks, lang.set.abbreviations).map((span, index): Sentence => {
    const words = wordsOf(text, span.start, span.end, pack.tag, lang.set.detached);
    const all = markStarts(words, starts);
    // "The May cyberattack": the month, not the verb.
    words.forEach((word, at) => {
      if (isMonth(lang, words, at)) word.starts &= ~lang.hedges.bit;
    });
    const quoted = words.map((word) => {
      while (q < quotations.length && (quotations[q]?.end ?? 0) <= word.start) q += 1;
      const current = quotations[q];
      return current !== undefined && current.start <= word.start && word.end <= current.end;
    });
    const tail = text.slice(Math.max(span.start, span.end - 3), span.end);
    return { ...span, index, words, quoted, question: /\?["'”’)]?$/.test(tail), starts: all, looked: [], sources: null, dates: null };
  });
  return { article, world, lang, names, text, sentences, quotations, established: establishedIn(sentences, names, lang) };
}

/** A capital makes a month of a word that is a verb too; where its neighbours bear capitals as well, as in a headline, only a small word or a number beside it does. */
function isMonth({ pack, set }: Compiled, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!pack.dates.capitalised || word?.shape !== 'capital' || pack.dates.months[word.lower] === undefined) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (!before || before.shape === 'number' || before.lower === "'s" || after?.shape === 'number') return true;
  return [set.determiners, set.prepositions, set.articles].some((small) => small.has(before.lower)) || !isCapital(before) && !isCapital(after);
}

function countWords(text: string, q: Quotation): number {
  return text.slice(q.start, Math.min(q.end, q.start + 200)).split(/\s+/).length;
}

/**
 * Parties named beyond doubt: by a name of their own, or by a doubtful one beside the noun that says what it is ("the ransomware group Threshold").
 * Such a noun does not tell which of several bearers is meant: all of them count then.
 */
function establishedIn(sentences: readonly Sentence[], names: Lexicon<KnownName>, lang: Compiled): ReadonlySet<string> {
  const out = new Set<string>();
  const titled = (sentence: Sentence, from: number): boolean => phrasesAt(sentence.words, from - 1, lang.groupNouns).some((f) => f.to === from) && !lang.set.strictGroupNouns.has(sentence.words[from - 1]?.lower ?? '');
  for (const sentence of sentences) {
    for (const found of phrasesIn(sentence, names)) {
      const bearers = bearersOf(sentence.words, found, names);
      if ((bearers.length === 1 && !found.value.ambiguous) || (bearers.length > 0 && (titled(sentence, found.from) || isApposed(sentence, found.to, lang)))) for (const { id } of bearers) if (id !== null) out.add(id);
    }
  }
  return out;
}

/** "NAME, the ransomware outfit": what it is stands behind the name, with a word of the field. */
function isApposed(sentence: Sentence, at: number, lang: Compiled): boolean {
  const { words } = sentence;
  if (words[at]?.lower !== ',' || !lang.set.determiners.has(words[at + 1]?.lower ?? '')) return false;
  for (let i = at + 2; i < at + 2 + APPOSED && words[i]?.shape === 'lower'; i += 1) {
    const noun = phrasesAt(words, i, lang.groupNouns)[0];
    if (noun) return words.slice(at + 2, noun.to).some((w) => lang.pack.actors.hackish.some((h) => w.lower.startsWith(h)));
  }
  return false;
}

/** The phrases of a lexicon in a sentence. */
export function phrasesIn<T>(sentence: Sentence, lexicon: Lexicon<T>): Found<T>[] {
  if (lexicon.bit !== 0 && (sentence.starts & lexicon.bit) === 0) return [];
  // A few dozen at most, so that a list is quicker to search than a map, and much smaller.
  for (const known of sentence.looked) if (known.lexicon === lexicon) return known.found as Found<T>[];
  const found = findPhrases(sentence.words, lexicon);
  sentence.looked.push({ lexicon, found });
  return found;
}

/** The text between two word indexes of a sentence, as written. */
export function textOf(reading: Reading, sentence: Sentence, from: number, to: number): string {
  const first = sentence.words[from];
  const last = sentence.words[to - 1];
  return first && last ? reading.text.slice(first.start, last.end) : '';
}

/** The words at two indexes as a span of the text. */
export function spanOf(sentence: Sentence, from: number, to: number): { start: number; end: number } {
  return { start: sentence.words[from]?.start ?? sentence.start, end: sentence.words[to - 1]?.end ?? sentence.start };
}
