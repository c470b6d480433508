import type { Claim } from '../model/claim';
import type { Cue } from '../model/span';

/** The fields of a claim that a reader is told of, in the order in which they are told. */
export const EXPLAINED_FIELDS = ['actor', 'also', 'relation', 'polarity', 'certainty', 'statedConfidence', 'speaker', 'stance', 'via', 'evidence', 'legalStage', 'act', 'victim', 'date', 'place', 'saidAt', 'event'] as const;
export type ExplainedField = (typeof EXPLAINED_FIELDS)[number];

/** A field's value, one or several, as the model writes it, and the words of the article that decided it; without any, the value is the default. */
export interface FieldReading {
  field: ExplainedField;
  values: string[];
  /** in the order of the article, each once; offsets are UTF-16 in its text */
  words: Cue[];
  isDefault: boolean;
}

/** So many places of one field are quoted. */
const MOST_WORDS = 4;

/** A claim has these fields only where its text tells them: nothing to explain where it does not. */
const TOLD_ONLY: ReadonlySet<ExplainedField> = new Set(['also', 'statedConfidence', 'via', 'act', 'victim', 'date', 'place', 'saidAt', 'event']);

function valuesOf(claim: Claim, field: ExplainedField): string[] {
  const { actor, evidence, facets, saidAt, event, speaker, statedConfidence } = claim;
  const some = (value: string | null): string[] => (value === null ? [] : [value]);
  switch (field) {
    case 'actor':
      return [actor.name];
    case 'also':
      return actor.also.map((party) => party.name);
    case 'speaker':
      return some(speaker?.name ?? null);
    case 'via':
      return claim.via;
    case 'evidence':
      return [evidence.tier];
    case 'act':
      return facets.act === 'unspecified' ? [] : [facets.act];
    case 'victim':
      return facets.victims;
    case 'date':
      return facets.eventDates.length > 0 ? facets.eventDates.map((d) => `${d.from}/${d.to}`) : facets.dayMonths;
    case 'place':
      return some(facets.place);
    case 'saidAt':
      return some(saidAt);
    case 'event':
      return some(event);
    case 'statedConfidence':
      return some(statedConfidence);
    default:
      return [claim[field]];
  }
}

/** The default of a field that a word would change: what stands where no word decides. */
const DEFAULTS: Partial<Record<ExplainedField, string>> = { certainty: 'certain', stance: 'endorses', evidence: 'E0', legalStage: 'none' };

/**
 * A relation is decided by the words that tie the party to the deed where they say more than the party's own kind, else by how the party is named. What
 * nothing denies is asserted by those words themselves.
 */
function cuesFor(claim: Claim, field: ExplainedField, values: readonly string[]): Cue[] {
  const of = (name: string): Cue[] => claim.cues.filter((cue) => cue.field === name);
  const given = of(field).filter((cue) => cue.value !== undefined && values.includes(cue.value));
  if (given.length > 0 || field === 'certainty') return given;
  if (field === 'polarity') return values[0] === 'asserts' ? of('relation') : [];
  if (field === 'relation') return cuesFor(claim, 'actor', [claim.actor.name]);
  return of(field).filter((cue) => cue.value === undefined);
}

/** The same place once, in the order of the article; a place inside another is part of it. */
function once(cues: readonly Cue[]): Cue[] {
  const wider = (cue: Cue, other: Cue): boolean => other !== cue && other.start <= cue.start && cue.end <= other.end && (other.end - other.start > cue.end - cue.start || cues.indexOf(other) < cues.indexOf(cue));
  return cues.filter((cue) => !cues.some((other) => wider(cue, other))).sort((a, b) => a.start - b.start);
}

/**
 * Why a claim is read as it is: each field with its value and the words that decided it. A field that no word decided has its default and says so; one that
 * the text does not tell at all (a relay, a date) is left out.
 */
export function explainReading(claim: Claim): FieldReading[] {
  return EXPLAINED_FIELDS.flatMap((field): FieldReading[] => {
    const values = valuesOf(claim, field);
    if (values.length === 0 && TOLD_ONLY.has(field)) return [];
    const standsByDefault = values.length === 0 || DEFAULTS[field] === values[0];
    const words = standsByDefault ? [] : once(cuesFor(claim, field, values)).slice(0, MOST_WORDS);
    return [{ field, values, words, isDefault: words.length === 0 }];
  });
}
