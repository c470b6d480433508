import { resolve, type Named } from './antecedents';
import { attributionByCase } from './by-case/attribution';
import { candidatesByCase } from './by-case/candidates';
import { resolvedByCase } from './by-case/resolved';
import { notDenied, specialByCase } from './by-case/special';
import type { Candidate, Parsed } from './candidate';
import type { Accused } from './denials';
import type { Draft } from './draft';
import { legalCandidates } from './legal-claims';
import { candidatesIn } from './match-frames';
import type { Reading } from './reading';
import { withReplies } from './replies';
import type { Scene } from './scene';
import type { Source } from './sentence';
import { attributionOf, type Attribution } from './speakers';
import { specialCandidates } from './special-frames';

/** What the article's plain frames say, for the passes behind them. */
interface Plain {
  plain: readonly Candidate[];
  accused: Accused;
  /** codes of attacked states */
  victims: ReadonlySet<string>;
}

/** The passes that depend on how a language tells who does what: by the order of words, or by their endings. All others are shared. */
export interface Syntax {
  /** the frames of a sentence with their actors */
  plain: (reading: Reading, parsed: Parsed) => Candidate[];
  /** those and the candidates of frames that need more than an actor: denials, false flags, the law's words */
  further: (scene: Scene, parsed: Parsed, known: Plain) => Candidate[];
  attribution: (scene: Scene, candidate: Candidate) => Attribution;
  resolve: (scene: Scene, source: Source) => Named;
  /** all drafts with the answers to accusations told before */
  answers: (scene: Scene, drafts: readonly Draft[], victims: ReadonlySet<string>, make: (candidate: Candidate) => Draft | null) => Draft[];
}

const byOrder: Syntax = {
  plain: candidatesIn,
  further: (scene, parsed, { plain, accused, victims }) => {
    const special = specialCandidates(scene, parsed, victims, accused, plain);
    return [...plain, ...special, ...legalCandidates(scene, parsed, [...plain, ...special])];
  },
  attribution: attributionOf,
  resolve,
  answers: withReplies,
};

const byCase: Syntax = {
  plain: candidatesByCase,
  further: (scene, parsed, { plain, accused }) => {
    const special = specialByCase(scene, parsed, accused);
    return [...(scene.reading.lang.pack.cases?.headFinal ? notDenied(scene, parsed, plain, special) : plain), ...special];
  },
  attribution: attributionByCase,
  resolve: resolvedByCase,
  answers: (_, drafts) => [...drafts],
};

/** The passes for a text's language. */
export function syntaxOf(reading: Reading): Syntax {
  return reading.lang.pack.cases ? byCase : byOrder;
}
