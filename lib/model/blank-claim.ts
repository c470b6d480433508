import type { Claim } from './claim';
import type { Quote } from './span';

const NOWHERE: Quote = { exact: '', start: 0, end: 0, prefix: '', suffix: '' };

/** A claim of which nothing is said yet but its sentence: what a person who adds one begins with. */
export const blankClaim = (quote: Quote | null): Claim => ({
  id: 'added',
  cls: 'attribution',
  quotes: [quote ?? NOWHERE],
  actor: { name: '', id: null, also: [] },
  relation: 'state_unspecified',
  polarity: 'asserts',
  certainty: 'certain',
  stance: 'attributes',
  speaker: null,
  via: [],
  chain: [],
  evidence: { tier: 'E0', kinds: [] },
  legalStage: 'none',
  incident: null,
  cues: [],
  inHeadline: false,
  statedConfidence: null,
  falseFlagAgainst: null,
  saidAt: null,
  event: null,
  facets: { victims: [], victimCountries: [], eventDates: [], dayMonths: [], act: 'unspecified', place: null },
});
