import type { ClaimView } from '../../lib/views/types';

/** A claim as the worker sends it; the text is invented. */
export function claimView(more: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'c1',
    spans: [{ start: 0, end: 10 }],
    sentence: 'Northland was behind the attack.',
    rung: 'suspected',
    status: 'open',
    flag: 'only_suspected',
    flagText: 'Only suspected',
    rungText: 'Suspected',
    kindText: null,
    headline: 'Reported attribution: Northland',
    actorName: 'Northland',
    actorNotes: [],
    incidentId: 'i1',
    incidentLabel: 'Attack on Harbour Media',
    background: false,
    rows: [{ label: 'Said by', value: 'Ilgar Tamm' }],
    counts: '2 reports · 1 origin',
    reasons: [{ code: 'WHY3', text: 'Both reports repeat one speech.', references: [] }],
    reading: [
      { field: 'relation', label: 'Relation', value: 'the state, mode not stated', words: [{ text: 'was behind', start: 10, end: 20 }], note: null },
      { field: 'certainty', label: 'How sure', value: 'as certain', words: [], note: 'no word found: default' },
    ],
    plain: 'Ilgar Tamm says that Northland did it. Only suspected.',
    ...more,
  };
}

export const UI = {
  card_why: 'Why',
  card_reading: 'Why this reading',
  card_compare: 'Compare',
  card_previous: 'Previous claim',
  card_next: 'Next claim',
  card_position: '$1 of $2',
  card_close: 'Close',
  announce_claim: 'Claim $1 of $2: $3',
};
