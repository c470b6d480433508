import type { Correction, CorrectedField } from '../model/annotation';
import type { Claim } from '../model/claim';
import { isSame } from '../reviews/same';
import { wordDiff, type DiffPart } from '../text/word-diff';
import { sayDate, type Say } from './say';

/** The fields that a person can correct, in the order in which they are shown. */
export const CORRECTED_FIELDS = ['quotes', 'cls', 'actor', 'relation', 'polarity', 'speaker', 'certainty', 'stance', 'via', 'saidAt', 'evidence', 'legalStage', 'incident'] as const satisfies readonly CorrectedField[];

/** What stands in a field: the person's value, or that of the claim as it was read. */
export function standing<F extends CorrectedField>(field: F, claim: Claim, fields: Correction): Claim[F] {
  const own = fields[field];
  return own === undefined ? claim[field] : (own as Claim[F]);
}

/** The corrections with one field set; a value that is the claim's own is no correction. */
export function withField<F extends CorrectedField>(fields: Correction, field: F, value: Claim[F], claim: Claim): Correction {
  const { [field]: _before, ...rest } = fields;
  return isSame(value, claim[field]) ? rest : { ...rest, [field]: value };
}

/** Everything that the form of a missed claim begins with: what is shown is what is kept, whatever the machine reads there. */
export const allFields = (claim: Claim): Correction => Object.fromEntries(CORRECTED_FIELDS.filter((field) => field !== 'incident' || claim.incident !== null).map((field) => [field, claim[field]]));

/** The corrections without one field: the machine's value stands again. */
export function withoutField(fields: Correction, field: CorrectedField): Correction {
  const { [field]: _before, ...rest } = fields;
  return rest;
}

/** The fields that are corrected, in the order in which they are shown. */
export const correctedIn = (fields: Correction): CorrectedField[] => CORRECTED_FIELDS.filter((field) => fields[field] !== undefined);

const list = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');

/** Who says so, in one line. */
function speakerText(speaker: Claim['speaker'], say: Say): string {
  if (speaker === null) return say('speaker_none');
  const name = speaker.anonymous ? say('speaker_anonymous', speaker.name) : speaker.name;
  return list([name, speaker.institution, speaker.role === 'unspecified' ? null : say(`role_${speaker.role}`), say(`side_${speaker.side}`)]);
}

const TEXTS: { [F in CorrectedField]: (value: Claim[F], say: Say) => string } = {
  quotes: (quotes) => quotes.map(({ exact }) => exact).join(' … '),
  cls: (cls, say) => say(`class_${cls}`),
  actor: (actor, say) => (actor.also.length === 0 ? actor.name : say('desk_actor_also', actor.name, list(actor.also.map(({ name }) => name)))),
  relation: (relation, say) => say(`relation_${relation}`),
  polarity: (polarity, say) => say(`polarity_${polarity}`),
  speaker: speakerText,
  certainty: (certainty, say) => say(`certainty_${certainty}`),
  stance: (stance, say) => say(`stance_${stance}`),
  via: (via, say) => (via.length === 0 ? say('desk_none') : via.join(' ← ')),
  saidAt: (day, say) => (day === null ? say('desk_not_told') : sayDate(say, day)),
  evidence: ({ tier, kinds }, say) => list([say(`basis_${tier}`), ...kinds.map((kind) => say(`evidence_${kind}`))]),
  legalStage: (stage, say) => say(`stage_${stage}`),
  incident: (incident, say) => (incident === null ? say('incident_unnamed') : incident.background ? say('desk_incident_background', incident.label) : incident.label),
};

/** A field's value in the reader's words. */
export const fieldText = <F extends CorrectedField>(field: F, claim: Pick<Claim, F>, say: Say): string => TEXTS[field](claim[field], say);

const LABELS: { [F in CorrectedField]: (say: Say) => string } = {
  quotes: (say) => say('desk_field_quotes'),
  cls: (say) => say('desk_field_class'),
  actor: (say) => say('field_actor'),
  relation: (say) => say('field_relation'),
  polarity: (say) => say('field_polarity'),
  speaker: (say) => say('field_speaker'),
  certainty: (say) => say('field_certainty'),
  stance: (say) => say('field_stance'),
  via: (say) => say('field_via'),
  saidAt: (say) => say('field_saidAt'),
  evidence: (say) => say('field_evidence'),
  legalStage: (say) => say('field_legalStage'),
  incident: (say) => say('desk_field_incident'),
};

/** What a field is called. */
export const fieldLabel = (field: CorrectedField, say: Say): string => LABELS[field](say);

/** What became of a text, word by word, for showing. */
export const wordsChanged = (before: string, after: string): DiffPart[] => wordDiff(before, after);
