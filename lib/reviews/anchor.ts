import type { Block } from '../model/article';
import type { Standing } from '../model/kept-annotation';
import type { Quote, Span } from '../model/span';
import { comparable, fold } from '../text/fold';
import { fnv1a64 } from '../text/hash';
import { CONTEXT, quoteOf } from '../text/quote-anchor';
import { sentencesOf } from '../text/sentences';
import { wordsKept } from '../text/word-diff';

/** Fewer characters of context are shared by chance. */
const ENOUGH = 8;
/** So many on one side alone tell one place of repeated words from another. */
const PLENTY = 24;
/** So much of the longer sentence must be left for it to be the same sentence in other words, where one neighbour is still there … */
const KEPT = 0.6;
/** … and so much where both are. */
const KEPT_IN_PLACE = 0.4;
/** A quotation of more sentences than this is no claim. */
const MOST_SENTENCES = 40;

/** A text cut into sentences, made once for all that is looked for in it. */
export interface SentencedText {
  text: string;
  sentences: readonly (Span & { plain: string })[];
}

/** @param abbreviations lower-case words of the text's language after which a full stop ends no sentence */
export function sentenced(text: string, blocks: readonly Block[], abbreviations: ReadonlySet<string>): SentencedText {
  return { text, sentences: sentencesOf(text, blocks, abbreviations).map(({ start, end }) => ({ start, end, plain: comparable(text.slice(start, end)) })) };
}

type Known = Standing['known'][number];

/** Where one quote stands now. */
export interface Found {
  state: Standing['state'];
  /** where it stands; null where it does not */
  quote: Quote | null;
  known: Known;
  now: string | null;
}

/** The sentences that a quote was in, as far as its context shows them: what stood before and behind it there, and whether more did that the context no longer shows. */
interface Setting {
  left: string;
  right: string;
  isCut: boolean;
}

function settingOf({ exact, prefix, suffix }: Quote, abbreviations: ReadonlySet<string>): Setting {
  const text = prefix + exact + suffix;
  const [start, end] = [prefix.length, prefix.length + exact.length];
  const around = sentencesOf(text, [{ kind: 'paragraph', start: 0, end: text.length }], abbreviations).filter((s) => s.start < end && start < s.end);
  const [first, last] = [around[0]?.start ?? start, around.at(-1)?.end ?? end];
  const left = comparable(text.slice(Math.min(first, start), start));
  const right = comparable(text.slice(end, Math.max(last, end)));
  // One less, where a surrogate pair was left whole.
  const full = CONTEXT - 1;
  return { left, right, isCut: (left !== '' && first === 0 && prefix.length >= full) || (right !== '' && last >= text.length && suffix.length >= full) };
}

interface Occurrence extends Span {
  /** the whole sentences that hold it */
  whole: string;
  /** true where what stands beside it in its sentence is surely what stood there */
  isSure: boolean;
}

/** Sentences one after another whose words are those of the quote and nothing else. */
function wholeSentences({ text, sentences }: SentencedText, exact: string): Occurrence[] {
  const wanted = comparable(exact);
  const found: Occurrence[] = [];
  sentences.forEach((first, i) => {
    if (!wanted.startsWith(first.plain)) return;
    for (let to = i; to < Math.min(sentences.length, i + MOST_SENTENCES); to += 1) {
      const last = sentences[to];
      const plain = last === undefined ? '' : to === i ? first.plain : comparable(text.slice(first.start, last.end));
      if (last === undefined || plain.length > wanted.length) return;
      if (plain === wanted) {
        found.push({ start: first.start, end: last.end, whole: fnv1a64(plain), isSure: true });
        return;
      }
    }
  });
  return found;
}

/** Places of the words inside sentences, of which only a part is quoted. */
function partsOfSentences({ text, sentences }: SentencedText, { exact }: Quote, setting: Setting, known: Known): Occurrence[] {
  const [folded, wanted] = [fold(text), fold(exact)];
  const found: Occurrence[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && found.length < 200; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const around = sentences.filter((s) => s.start < end && at < s.end);
    const [first, last] = [around[0], around.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [left, right] = [comparable(text.slice(Math.min(first.start, at), at)), comparable(text.slice(end, Math.max(last.end, end)))];
    const whole = fnv1a64(comparable(text.slice(first.start, last.end)));
    const fits = setting.isCut ? left.endsWith(setting.left) && right.startsWith(setting.right) : left === setting.left && right === setting.right;
    if (fits || known?.whole === whole) found.push({ start: at, end, whole, isSure: known === null ? fits && !setting.isCut : known.whole === whole });
  }
  return found;
}

function shared(a: string, b: string, fromEnd: boolean): number {
  let n = 0;
  while (n < a.length && n < b.length && (fromEnd ? a[a.length - 1 - n] === b[b.length - 1 - n] : a[n] === b[n])) n += 1;
  return n;
}

/** How much of what stood on either side still does; a side that was the end of the text and is again counts as whole. */
function contextOf(text: string, { start, end }: Span, { prefix, suffix }: Quote): { left: number; right: number } {
  const before = comparable(text.slice(Math.max(0, start - 2 * CONTEXT), start));
  const after = comparable(text.slice(end, end + 2 * CONTEXT));
  const [left, right] = [comparable(prefix), comparable(suffix)];
  return { left: left === '' && before === '' ? PLENTY : shared(before, left, true), right: right === '' && after === '' ? PLENTY : shared(after, right, false) };
}

/**
 * The place that is meant, or null where that is not certain: words that are repeated, or were, are told apart by what stands beside them; where that is gone nothing is attached, rather
 * than to the wrong place.
 */
function placeOf(places: readonly Occurrence[], text: string, quote: Quote, known: Known): Occurrence | null {
  const scored = places.map((place) => ({ place, ...contextOf(text, place, quote) })).sort((a, b) => b.left + b.right - (a.left + a.right));
  const [best, second] = scored;
  if (best === undefined) return null;
  if (places.length === 1 && known?.copies === 1) return best.place;
  const unchanged = (known !== null && known.copies <= places.length) || (known === null && places.length === 1);
  const isNear = unchanged ? best.left >= ENOUGH || best.right >= ENOUGH : (best.left >= ENOUGH && best.right >= ENOUGH) || best.left >= PLENTY || best.right >= PLENTY;
  if (!isNear) return null;
  const isAlone = second === undefined || best.left + best.right > second.left + second.right;
  return isAlone ? best.place : (places.find((place) => known?.copies === places.length && place.start === quote.start) ?? null);
}

/** The words of the sentence that stands where the quote stood, or null. Its old neighbours are not taken for it, however alike they are. */
function successor({ text, sentences }: SentencedText, quote: Quote, setting: Setting): string | null {
  const was = `${setting.left} ${quote.exact} ${setting.right}`;
  const [left, right] = [comparable(quote.prefix).slice(0, comparable(quote.prefix).length - setting.left.length).trim(), comparable(quote.suffix).slice(setting.right.length).trim()];
  const stands = (context: string, there: string, fromEnd: boolean): boolean => (context.length === 0 ? there === '' : context.length >= ENOUGH && shared(there, context, fromEnd) === context.length);
  const found = sentences.flatMap(({ start, end, plain }) => {
    const stoodBefore = left.endsWith(plain) || (left.length >= ENOUGH && plain.endsWith(left));
    if (stoodBefore || right.startsWith(plain) || (right.length >= ENOUGH && plain.startsWith(right))) return [];
    const before = stands(left, comparable(text.slice(Math.max(0, start - 3 * CONTEXT), start)), true);
    const after = stands(right, comparable(text.slice(end, end + 3 * CONTEXT)), false);
    if (!before && !after) return [];
    const kept = wordsKept(was, text.slice(start, end));
    return kept >= (before && after ? KEPT_IN_PLACE : KEPT) ? [{ kept, start, words: text.slice(start, end) }] : [];
  });
  found.sort((a, b) => b.kept - a.kept || a.start - b.start);
  return found[0]?.words ?? null;
}

/**
 * Finds one quote again in a text. Whole sentences are compared: "X was behind it" still stands inside "Nothing shows that X was behind it". Typography alone (quotation marks, dashes,
 * spaces, letter case) is no change. Offsets are UTF-16.
 * @param known what an earlier reading of the whole text told of it, or null
 */
export function anchor(quote: Quote, now: SentencedText, abbreviations: ReadonlySet<string>, known: Known): Found {
  const { text } = now;
  if (quote.exact.trim() === '') return { state: 'lost', quote: null, known, now: null };
  const setting = settingOf(quote, abbreviations);
  const isWhole = setting.left === '' && setting.right === '';
  const places = isWhole ? wholeSentences(now, quote.exact) : partsOfSentences(now, quote, setting, known);
  const place = placeOf(places, text, quote, known);
  if (place === null) return gone(quote, now, setting, places, known);
  const found = quoteOf(text, place);
  if (!place.isSure) return { state: 'changed', quote: null, known, now: text.slice(place.start, place.end) };
  const isExact = found.start === quote.start && found.exact === quote.exact;
  return { state: isExact ? 'exact' : 'moved', quote: found, known: { copies: places.length, whole: place.whole }, now: null };
}

function gone(quote: Quote, now: SentencedText, setting: Setting, places: readonly Occurrence[], known: Known): Found {
  const words = places.length > 0 ? null : successor(now, quote, setting);
  return { state: words === null ? 'lost' : 'changed', quote: null, known, now: words };
}

/** What a text that the quote was taken from tells of it: the quote as it is, at its place. */
export function knownIn(quote: Quote, now: SentencedText): Known {
  const around = now.sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  const [first, last] = [around[0], around.at(-1)];
  if (now.text.slice(quote.start, quote.end) !== quote.exact || first === undefined || last === undefined) return null;
  const whole = comparable(now.text.slice(first.start, last.end));
  const copies = around.length === 1 ? now.sentences.filter(({ plain }) => plain === whole).length : Math.max(1, wholeSentences(now, now.text.slice(first.start, last.end)).length);
  return { copies, whole: fnv1a64(whole) };
}
