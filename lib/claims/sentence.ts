import type { DateRange } from '../model/claim';
import type { Role } from '../model/vocabulary';
import type { Found, Lexicon } from '../text/phrases';
import type { SentenceSpan } from '../text/sentences';
import type { Word } from '../text/words';

/** A sentence with its words; `quoted[i]` tells whether word i stands inside a quotation. */
export interface Sentence extends SentenceSpan {
  index: number;
  words: Word[];
  quoted: boolean[];
  question: boolean;
  /** bits of all lexicons that a phrase of this sentence may belong to */
  starts: number;
  /** phrases already looked up in this sentence, by lexicon: passes ask for the same ones again and again */
  looked: { lexicon: Lexicon<unknown>; found: Found<unknown>[] }[];
  /** sources already described, by their word indexes; null before the first */
  sources: Map<string | number, Source | null> | null;
  /** its dates, once they are read */
  dates: DateFound[] | null;
}

/** A source as the text names it. Word indexes of `sentence`. */
export interface Source {
  sentence: Sentence;
  from: number;
  to: number;
  /** the words of an apposition or title that tell its role, besides the phrase itself */
  gloss: [number, number] | null;
  /** "Ramid Namazov", "the lawmaker", "he" */
  name: string;
  kind: 'person' | 'body' | 'pronoun' | 'definite' | 'outlet' | 'media' | 'document';
  role: Role | null;
  anonymous: boolean;
  /** the state whose people or body it is */
  state: string | null;
}

/** A date named in a sentence. Word indexes `from` to `to`; `range` null where the year cannot be told. */
export interface DateFound {
  from: number;
  to: number;
  range: DateRange | null;
  /** "02-20" */
  dayMonth: string | null;
}
