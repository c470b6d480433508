import type { Claim, Speaker } from '../model/claim';
import type { ReviewedItem, ReviewedReport } from './reviewed-report';

/** Words of a sentence by which it is found in the text. */
const FIRST_WORDS = 8;
const CERTAINTY = { certain: 'asserted', probable: 'probable', possible: 'possible', uncommitted: 'questioned' } as const;

/** One claim in the form of the labelled sets: see tests/fixtures/gold/README.md. */
export interface LabelledClaim {
  incident: string;
  actor: string;
  actors_all: string[];
  speaker: string | null;
  speaker_alt?: string[];
  via: string[];
  polarity: Claim['polarity'];
  certainty: string;
  relation: Claim['relation'];
  evidence: string | null;
  evidence_tier: string;
  legal_stage: string;
  sentence_starts: string[];
}

export interface LabelledArticle {
  id: string;
  incident: string | null;
  claims: LabelledClaim[];
  /** claims that nobody judged: neither a hit nor a miss */
  optional_claims: LabelledClaim[];
}

function speakerName(speaker: Speaker | null): string | null {
  if (speaker === null) return null;
  return speaker.anonymous ? `anonymous: ${speaker.name}` : speaker.name;
}

/** The first words of a sentence, whole lines only: a label's words stand on one line. */
function startOf(sentence: string): string {
  return sentence.trim().split(/\s+/).slice(0, FIRST_WORDS).join(' ');
}

function labelOf(claim: Claim): LabelledClaim {
  const { actor, certainty, evidence, incident, legalStage, polarity, quotes, relation, speaker, via } = claim;
  const label = incident?.id ?? incident?.label ?? '';
  return {
    incident: incident?.background === true ? `background:${label}` : label,
    actor: actor.name,
    actors_all: [...new Set([actor.name, ...actor.also.map(({ name }) => name)])],
    speaker: speakerName(speaker),
    ...(speaker?.institution == null ? {} : { speaker_alt: [speaker.institution] }),
    via,
    polarity,
    certainty: CERTAINTY[certainty],
    relation,
    evidence: evidence.kinds.length === 0 ? null : evidence.kinds.join(', '),
    evidence_tier: evidence.tier,
    legal_stage: legalStage,
    sentence_starts: [...new Set(quotes.map(({ exact }) => startOf(exact)))],
  };
}

/**
 * A person's reading of an article as the scorer takes it: what they accepted, corrected or added is there to be found, what they rejected is not, and what they did not judge counts neither
 * way; nor do those that are not among the chosen. `id` is the name of the article's text file without its ending.
 */
export function labelledArticle(id: string, { items, report }: ReviewedReport, isChosen: (item: ReviewedItem) => boolean = () => true): LabelledArticle {
  const chosen = items.filter(isChosen);
  const others = items.flatMap((item) => (isChosen(item) ? [] : (item.compared ?? item.machine ?? [])));
  const judged = chosen.flatMap(({ compared, kept }) => (compared !== null && kept !== null && kept.annotation.review !== 'open' && compared.review !== undefined ? [compared] : []));
  const open = chosen.flatMap(({ compared, kept }) => (compared !== null && (kept === null || compared.review === undefined) ? [compared] : []));
  const main = report.claims.find(({ incident }) => incident !== null && !incident.background)?.incident ?? null;
  return { id, incident: main === null ? null : (main.id ?? main.label), claims: judged.map(labelOf), optional_claims: [...open, ...others].map(labelOf) };
}

/** A line of the labelled set. */
export const labelledLine = (article: LabelledArticle): string => JSON.stringify(article);
