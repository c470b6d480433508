import type { Frame } from '../languages/pack';
import type { Mention } from './mention';
import type { Source } from './noun-phrase';
import type { Sentence } from './reading';
import type { SayingFound } from './sources';

/** What the passes know of one sentence. */
export interface Parsed {
  sentence: Sentence;
  mentions: Mention[];
  sayings: SayingFound[];
  acts: { from: number; to: number; act: string; weak: boolean }[];
}

/** A frame with its actor: a claim in the making. Word indexes of `parsed.sentence`. */
export interface Candidate {
  parsed: Parsed;
  from: number;
  to: number;
  frame: Frame;
  actor: Mention;
  others: Mention[];
  /** who speaks by the frame itself; undefined: the frame does not say */
  speaker: Source | null | undefined;
  /** the words that tell of this one incident, where the sentence lists several for one party */
  part?: { from: number; to: number };
}
