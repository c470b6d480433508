import type { Claim } from '../../lib/model/claim';
import { bucketsOf, bucketsStarting, touched, type Stretch } from './buckets';
import type { GoldArticle, GoldClaim } from './label';
import { actorKeys, sameActor, shares, speakerAgrees, type NameIndex } from './names';

/** What the scorer reads of a predicted claim: a part of the report's own. */
export type PredictedClaim = Pick<Claim, 'cls' | 'actor' | 'relation' | 'polarity' | 'certainty' | 'evidence' | 'legalStage'> & {
  quotes: Stretch[];
  speaker: { name: string; anonymous: boolean } | null;
};

export const FIELDS = ['polarity', 'certainty', 'speaker', 'actor', 'relation', 'evidence', 'legalStage', 'cls'] as const;
export type Field = (typeof FIELDS)[number];

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}
export interface Count {
  of: number;
  right: number;
}
/** What went wrong, for reading: nothing is computed from it. */
export interface Note {
  kind: 'missed' | 'false alarm' | 'repeated' | 'differs';
  article: string;
  actor: string;
  speaker: string | null;
  sentence: string;
  fields: Field[];
  tags: string[];
}
/** Percentages are 0 to 100; a share of nothing is 100. */
export interface Scores {
  articles: number;
  labelled: number;
  predicted: number;
  sentence: Rates;
  claim: Rates;
  strict: Rates;
  fields: Record<Field, number>;
  quiet: Count;
  /** by tag: labelled claims, those found, those found with polarity, certainty and speaker right */
  constructions: Record<string, Count & { strict: number }>;
  /** by kind: places, and how many of them were left alone */
  traps: Record<string, Count>;
  notes: Note[];
}

const LONGEST_QUOTE = 3;
const share = (a: number, b: number): number => (b === 0 ? 100 : (100 * a) / b);
const rates = (hit: number, extra: number, missed: number): Rates => ({ precision: share(hit, hit + extra), recall: share(hit, hit + missed), f1: share(2 * hit, 2 * hit + extra + missed) });
const oneOf = <T>(value: T, also: T | T[] | undefined, given: T): boolean => given === value || (also !== undefined && (Array.isArray(also) ? also : [also]).includes(given));

interface Placed {
  at: Set<number>;
  keys: Set<string>;
}
interface Pair {
  gold: number;
  guess: number;
  agree: Record<Field, boolean>;
  rank: number;
}

function agreement(gold: GoldClaim, guess: PredictedClaim, index: NameIndex): Record<Field, boolean> {
  return {
    polarity: gold.polarity === guess.polarity,
    certainty: oneOf(gold.certainty, gold.certainty_alt, guess.certainty),
    speaker: speakerAgrees([gold.speaker, ...gold.speaker_alt], guess.speaker, index),
    actor: sameActor(gold, guess.actor, index),
    relation: oneOf(gold.relation, gold.relation_alt, guess.relation),
    evidence: oneOf(gold.evidence_tier, gold.evidence_alt, guess.evidence.tier),
    legalStage: oneOf(gold.legal_stage, gold.legal_alt, guess.legalStage),
    cls: oneOf(gold.cls, gold.cls_alt, guess.cls),
  };
}
const isStrict = ({ polarity, certainty, speaker }: Record<Field, boolean>): boolean => polarity && certainty && speaker;

/** Every label with every prediction that shares a carrying sentence and an actor with it, best agreement first. */
function pairsOf(gold: readonly (GoldClaim & Placed)[], guesses: readonly (PredictedClaim & Placed)[], index: NameIndex): Pair[] {
  const pairs = gold.flatMap((label, g) =>
    guesses.flatMap((guess, p): Pair[] => {
      if (!shares(label.at, guess.at) || !shares(label.keys, guess.keys)) return [];
      const agree = agreement(label, guess, index);
      const common = [...label.at].filter((i) => guess.at.has(i)).length;
      return [{ gold: g, guess: p, agree, rank: 8 * +agree.actor + 4 * +agree.speaker + 2 * +agree.polarity + +agree.certainty + common / 100 }];
    }),
  );
  return pairs.sort((a, b) => b.rank - a.rank || a.gold - b.gold || a.guess - b.guess);
}

/** Greedy, one to one. */
function matched(pairs: readonly Pair[]): Pair[] {
  const gold = new Set<number>();
  const guess = new Set<number>();
  return pairs.filter((pair) => {
    if (gold.has(pair.gold) || guess.has(pair.guess)) return false;
    gold.add(pair.gold);
    guess.add(pair.guess);
    return true;
  });
}

interface Tally {
  sentence: [hit: number, extra: number, missed: number];
  claim: [hit: number, extra: number, missed: number];
  strict: number;
  scores: Pick<Scores, 'labelled' | 'predicted' | 'quiet' | 'constructions' | 'traps' | 'notes'>;
  fields: Record<Field, number>;
}

function scoreArticle(article: GoldArticle, text: string, claims: readonly PredictedClaim[], index: NameIndex, tally: Tally): void {
  const buckets = bucketsOf(text);
  const sentence = (at: Set<number>): string => {
    const bucket = buckets[Math.min(...at)];
    return bucket === undefined ? '' : text.slice(bucket.start, bucket.end).trim();
  };
  const place = (starts: readonly string[]): Set<number> => new Set(starts.flatMap((phrase) => bucketsStarting(text, buckets, phrase)));
  const label = <T extends { actor: string; actors_all: string[]; sentence_starts: string[] }>(claim: T): T & Placed => ({
    ...claim,
    at: place(claim.sentence_starts),
    keys: actorKeys([claim.actor, ...claim.actors_all], index),
  });
  const gold = article.claims.map(label);
  const optional = article.optional_claims.map(label);
  const guesses = claims.map((claim): PredictedClaim & Placed => ({
    ...claim,
    at: new Set(claim.quotes.map((quote) => touched(buckets, quote)).filter((at) => at.length <= LONGEST_QUOTE).flat()),
    keys: actorKeys([claim.actor.name, claim.actor.id, ...claim.actor.also.flatMap((also) => [also.name, also.id])], index),
  }));

  const union = (list: readonly Placed[]): Set<number> => new Set(list.flatMap(({ at }) => [...at]));
  const [wanted, arguable, said] = [union(gold), union(optional), union(guesses)];
  tally.sentence[0] += [...said].filter((i) => wanted.has(i)).length;
  tally.sentence[1] += [...said].filter((i) => !wanted.has(i) && !arguable.has(i)).length;
  tally.sentence[2] += [...wanted].filter((i) => !said.has(i)).length;

  const pairs = pairsOf(gold, guesses, index);
  const matches = matched(pairs);
  const byGold = new Map(matches.map((pair) => [pair.gold, pair]));
  const taken = new Set(matches.map((pair) => pair.guess));
  const { scores } = tally;
  gold.forEach((claim, g) => {
    const match = byGold.get(g);
    const strict = match !== undefined && isStrict(match.agree);
    const fields = match === undefined ? [] : FIELDS.filter((field) => !match.agree[field]);
    tally.claim[match === undefined ? 2 : 0]++;
    tally.strict += +strict;
    if (match !== undefined) for (const field of FIELDS) tally.fields[field] += +match.agree[field];
    for (const tag of claim.construction) {
      const count = (scores.constructions[tag] ??= { of: 0, right: 0, strict: 0 });
      count.of++;
      count.right += +(match !== undefined);
      count.strict += +strict;
    }
    if (match === undefined || fields.length > 0)
      scores.notes.push({ kind: match === undefined ? 'missed' : 'differs', article: article.id, actor: claim.actor, speaker: claim.speaker, sentence: sentence(claim.at), fields, tags: claim.construction });
  });

  const alarms = new Set<number>();
  guesses.forEach((guess, p) => {
    if (taken.has(p) || optional.some((claim) => shares(claim.at, guess.at) && shares(claim.keys, guess.keys))) return;
    const near = pairs.filter((pair) => pair.guess === p);
    if (near.some(({ agree }) => agree.speaker && agree.polarity && !agree.actor)) return; // a wider party of a claim that is labelled
    tally.claim[1]++;
    if (near.length === 0) for (const i of guess.at) if (!wanted.has(i)) alarms.add(i);
    scores.notes.push({ kind: near.length > 0 ? 'repeated' : 'false alarm', article: article.id, actor: guess.actor.name, speaker: guess.speaker?.name ?? null, sentence: sentence(guess.at), fields: [], tags: [] });
  });
  for (const trap of article.traps) {
    const count = (scores.traps[trap.kind] ??= { of: 0, right: 0 });
    count.of++;
    count.right += +!shares(place([trap.sentence_start]), alarms);
  }
  if (gold.length === 0 && optional.length === 0) {
    scores.quiet.of++;
    scores.quiet.right += +(guesses.length === 0);
  }
  scores.labelled += gold.length;
  scores.predicted += guesses.length;
}

/**
 * Scores predictions against labels. `texts` and `predictions` are by article id; an article without predictions counts as one on which nothing was said.
 *
 * A prediction matches a label of the same article when they share a carrying sentence and an actor; greedy, one to one, best agreement first. A quote over more than
 * three sentences carries nothing; a wider party of a labelled claim, given as a claim of its own, is no false alarm; optional claims are neither a hit nor a miss.
 * `strict` asks for polarity, certainty and speaker as well. Throws when a text is missing.
 */
export function scoreGold(gold: readonly GoldArticle[], texts: ReadonlyMap<string, string>, predictions: ReadonlyMap<string, readonly PredictedClaim[]>, index: NameIndex): Scores {
  const tally: Tally = {
    sentence: [0, 0, 0],
    claim: [0, 0, 0],
    strict: 0,
    fields: { polarity: 0, certainty: 0, speaker: 0, actor: 0, relation: 0, evidence: 0, legalStage: 0, cls: 0 },
    scores: { labelled: 0, predicted: 0, quiet: { of: 0, right: 0 }, constructions: {}, traps: {}, notes: [] },
  };
  for (const article of gold) {
    const text = texts.get(article.id);
    if (text === undefined) throw new Error(`The labels name the article ${article.id}, but there is no text of it.`);
    scoreArticle(article, text, predictions.get(article.id) ?? [], index, tally);
  }
  const [hit, extra, missed] = tally.claim;
  const field = (name: Field): number => share(tally.fields[name], hit);
  return {
    ...tally.scores,
    articles: gold.length,
    sentence: rates(...tally.sentence),
    claim: rates(hit, extra, missed),
    strict: rates(tally.strict, extra + hit - tally.strict, missed + hit - tally.strict),
    fields: { polarity: field('polarity'), certainty: field('certainty'), speaker: field('speaker'), actor: field('actor'), relation: field('relation'), evidence: field('evidence'), legalStage: field('legalStage'), cls: field('cls') },
  };
}
