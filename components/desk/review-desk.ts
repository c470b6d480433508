import { createContext } from 'preact';
import type { AnnotationWords } from '../../lib/model/annotation';
import type { Claim, NamedActor } from '../../lib/model/claim';
import type { Quote } from '../../lib/model/span';
import type { Failure } from '../../lib/protocol';
import type { DeskView, HistoryLine } from '../../lib/views/desk-types';

export type Answer<Value> = Promise<{ ok: true; value: Value } | Failure>;

/** What is to be kept: of a claim that was read, or of words that the machine missed (`quotes`). */
export interface Kept {
  /** the annotation's own name, given before it is sent */
  id: string;
  /** the claim of the page; null where the words are no claim of the machine's or where nothing is compared any more */
  claimId: string | null;
  words: AnnotationWords;
  /** the sentence of an added claim */
  quote: Quote | null;
  /** the revision that it was begun on; 0 for a new one */
  revision: number;
}

/** What is selected in the page: its sentences and what the machine reads in them by themselves, or why there is nothing. */
export interface Selected {
  quote: Quote | null;
  problem: string | null;
  reading?: Claim | null | undefined;
}

/** Where annotations of one article are kept. Every answer comes after the commit. */
export interface ReviewDesk {
  page(): Answer<DeskView>;
  save(kept: Kept): Answer<DeskView>;
  remove(id: string, revision: number): Answer<DeskView>;
  undo(actId: string): Answer<DeskView>;
  redo(actId: string): Answer<DeskView>;
  history(id: string): Answer<{ lines: HistoryLine[] }>;
  /** keeps what was begun; null forgets it */
  draft(key: string, words: AnnotationWords | null): Answer<unknown>;
  /** the sentences that are selected in the page, or a sentence that says why there is nothing; missing where no page is at hand */
  selection?: () => Answer<Selected>;
  /** actors whose name begins so */
  actors(text: string): Answer<readonly NamedActor[]>;
  /** brings a claim's sentence into sight in the article; missing where no page is at hand */
  show?: (claimId: string) => void;
  newId(): string;
}

/** The page that shows claims provides it; where there is none, nothing can be annotated. */
export const ReviewDeskContext = createContext<ReviewDesk | null>(null);
