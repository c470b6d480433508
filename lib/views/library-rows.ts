import type { LibraryOrder, LibraryPlace, LibrarySearch, Listing, Dossier } from '../model/library';
import type { Review } from '../model/annotation';
import type { Strength } from '../model/verdict';
import { comparable } from '../text/fold';

/** An entry of a list with what it is found and sorted by. */
export interface Indexed {
  id: string;
  /** its words, folded, sorted; ids of actors and outlets stand among them behind a "#" */
  terms: string[];
  /** a key for each order; the smallest comes first */
  order: Record<LibraryOrder, string>;
}
export type ListingRow = Listing & Indexed;
export type DossierRow = Dossier & Indexed;

/** One condition of a search: the beginnings of terms of which an entry must have one, and whether it really meets it. */
export interface Condition {
  beginnings: string[];
  test: (row: ListingRow | DossierRow) => boolean;
}

/** So many terms of one entry. */
const TERMS_AT_MOST = 240;
const LONGEST_TERM = 40;
/** Sorts behind every date and number. */
const LAST = '~';

const MARK = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** Letters that readers type in their plain form. */
const PLAIN = new Map([['ı', 'i'], ['ə', 'e'], ['ø', 'o'], ['ł', 'l'], ['ß', 'ss']]);

/** The words of a text as they are looked for: folded, without accents. */
export function wordsIn(text: string): string[] {
  const plain = comparable(text).normalize('NFKD').replace(MARK, '').replace(/[ıəøłß]/g, (letter) => PLAIN.get(letter) ?? letter);
  return (plain.match(WORD) ?? []).map((word) => word.slice(0, LONGEST_TERM));
}

function termsOf(texts: readonly string[], marks: readonly string[]): string[] {
  return [...new Set([...marks.map((mark) => `#${mark}`), ...texts.flatMap(wordsIn)])].slice(0, TERMS_AT_MOST).sort();
}

/** Digits turned round, so that the newest or largest sorts first. */
const turned = (text: string): string => text.replace(/\d/g, (digit) => String(9 - Number(digit)));

function orderOf(date: string | null, seen: string | null, count: number): Indexed['order'] {
  return { newest: date === null ? LAST : turned(date), oldest: date ?? LAST, read: seen === null ? LAST : turned(seen), most: turned(String(count).padStart(6, '0')) };
}

/** Everybody of whom a report says something: whom it accuses, and those who are shown apart. */
export const partiesOf = ({ accused, denied = [], inQuestion = [] }: Pick<Listing, 'accused' | 'denied' | 'inQuestion'>): { id: string | null; name: string }[] => [...accused, ...denied, ...inQuestion];

const idsOf = (accused: readonly { id: string | null }[]): string[] => accused.flatMap(({ id }) => (id === null ? [] : [id]));

const reviewMark = (review: Review): string => `review:${review}`;

/** `names` are further names of those in it, in whatever languages are known. */
export function listingRow(listing: Listing, names: readonly string[] = []): ListingRow {
  const { about, outlet, published, reviews = [], rungs, seen, dossiers, speakers, title } = listing;
  const parties = partiesOf(listing);
  const texts = [title ?? '', outlet, ...parties.map(({ name }) => name), ...speakers, ...about, ...names];
  return { ...listing, terms: termsOf(texts, [outlet, ...idsOf(parties), ...rungs, ...dossiers, ...reviews.map(reviewMark)]), order: orderOf(published, seen, 0) };
}

export function dossierRow(dossier: Dossier, names: readonly string[] = []): DossierRow {
  const { about, accused, date, inCasebook, label, outlets, seen, speakers } = dossier;
  const texts = [label, ...accused.map(({ name }) => name), ...about, ...outlets, ...speakers, ...names];
  const marks = [...(inCasebook ? ['casebook'] : []), ...idsOf(accused), ...new Set(accused.map(({ strength }) => strength))];
  return { ...dossier, terms: termsOf(texts, marks), order: orderOf(date, seen, Math.max(0, ...accused.map(({ reports }) => reports))) };
}

export const placeOfRow = (row: Indexed, order: LibraryOrder): LibraryPlace => ({ key: row.order[order], id: row.id });

/** Which of two places comes first, as the store's own index has it: by key, then by id. */
export function comparePlaces(a: LibraryPlace, b: LibraryPlace): number {
  return a.key !== b.key ? (a.key < b.key ? -1 : 1) : a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

/** Ids that a typed name can mean: a reader may write it in another language than the record. */
export interface NamedIds {
  actors: (words: readonly string[]) => string[];
  outlets: (words: readonly string[]) => string[];
}

const begins = (texts: readonly string[], words: readonly string[]): boolean => {
  const all = texts.flatMap(wordsIn);
  return words.every((word) => all.some((other) => other.startsWith(word)));
};

/** One condition a field: all of its words begin words of one of those texts, or one of those ids is there. */
function inField(typed: string, textsOf: (row: ListingRow | DossierRow) => readonly string[], ids: readonly string[] = []): Condition[] {
  const words = wordsIn(typed);
  if (words.length === 0) return [];
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
  const marks = ids.map((id) => `#${id}`);
  return [{ beginnings: [longest, ...marks], test: (row) => marks.some((mark) => row.terms.includes(mark)) || textsOf(row).some((text) => begins([text], words)) }];
}

const isListing = (row: ListingRow | DossierRow): row is ListingRow => 'rungs' in row;
const rungsOf = (row: ListingRow | DossierRow): Strength[] => (isListing(row) ? row.rungs : row.accused.map(({ strength }) => strength));
const dateOf = (row: ListingRow | DossierRow): string | null => (isListing(row) ? row.published : row.date);

/** What a search asks of an entry. The order of the conditions does not matter. */
export function conditionsOf(search: LibrarySearch, named: NamedIds): Condition[] {
  const { from, review, rung, to } = search;
  const words: Condition[] = wordsIn(search.text).map((word) => ({ beginnings: [word], test: (row) => row.terms.some((term) => term.startsWith(word)) }));
  const period: Condition[] = from === null && to === null ? [] : [{ beginnings: [], test: (row) => inPeriod(dateOf(row), from, to) }];
  return [
    ...words,
    ...inField(search.about, (row) => (isListing(row) ? [...row.about, row.title ?? ''] : [...row.about, row.label])),
    ...inField(search.outlet, (row) => (isListing(row) ? [row.outlet] : row.outlets), named.outlets(wordsIn(search.outlet))),
    ...inField(search.accused, (row) => (isListing(row) ? partiesOf(row) : row.accused).map(({ name }) => name), named.actors(wordsIn(search.accused))),
    ...inField(search.speaker, (row) => row.speakers),
    ...(rung === null ? [] : [{ beginnings: [`#${rung}`], test: (row: ListingRow | DossierRow) => rungsOf(row).includes(rung) }]),
    ...(review === null || review === 'open' ? [] : [{ beginnings: [`#${reviewMark(review)}`], test: (row: ListingRow | DossierRow) => isListing(row) && (row.reviews ?? []).includes(review) }]),
    ...period,
  ];
}

function inPeriod(date: string | null, from: string | null, to: string | null): boolean {
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}

export const meets = (row: ListingRow | DossierRow, conditions: readonly Condition[]): boolean => conditions.every(({ test }) => test(row));
