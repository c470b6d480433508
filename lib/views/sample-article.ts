import { sayCount, sayDate, type Say } from './say';
import type { ClaimView } from './types';

/** An invented article, to try the marks on: a sentence that carries a claim has its number among the claims. */
export interface SampleArticle {
  outlet: string;
  published: string;
  title: string;
  paragraphs: readonly (readonly { text: string; claim: number | null }[])[];
  claims: readonly ClaimView[];
}

const PUBLISHED = '2031-05-03';
const READ_ON = '2031-05-04';
/** Reports of the invented incident, and those of them that repeat the prosecutor. */
const [COMPARED, REPEATED] = [5, 4];

/** Reasons by the names of their rules. */
const because = (reasons: Readonly<Record<string, string>>): ClaimView['reasons'] => Object.entries(reasons).map(([code, text]) => ({ code, text, references: [] }));

/** What a reading of the invented article would show, in the reader's words. Nobody real is named in it. */
export function sampleArticle(say: Say): SampleArticle {
  const [group, state, person] = [say('sample_group'), say('sample_state'), say('sample_person')];
  const [outlet, other, embassy] = [say('sample_outlet'), say('sample_outlet_two'), say('sample_embassy')];
  const official = say('role_anonymous_official');
  const rows = (saidBy: string, reached: string, worded: string, basis: string | null): ClaimView['rows'] => [
    { label: say('row_said_by'), value: saidBy },
    { label: say('row_reached'), value: reached },
    { label: say('row_worded'), value: worded },
    ...(basis === null ? [] : [{ label: say('row_basis'), value: basis }]),
  ];
  const counts = (reports: number): string => say('counts', sayCount(say, 'count_reports', reports), sayCount(say, 'count_origins', 1));
  const common = {
    spans: [],
    status: 'open' as const,
    actorNotes: [],
    kindText: null,
    incidentId: null,
    incidentLabel: say('sample_story_incident'),
    background: false,
    asOf: say('as_of_verdict', sayDate(say, READ_ON), sayCount(say, 'count_compared', COMPARED)),
    reading: [],
    plain: '',
  };
  const [said, hinted, denied] = [say('sample_story_said'), say('sample_story_hinted'), say('sample_story_denied')];
  return {
    outlet,
    published: sayDate(say, PUBLISHED),
    title: say('sample_story_title'),
    paragraphs: [
      [{ text: say('sample_story_plain'), claim: null }, { text: said, claim: 0 }],
      [{ text: hinted, claim: 1 }, { text: denied, claim: 2 }, { text: say('sample_story_after'), claim: null }],
    ],
    claims: [
      {
        ...common,
        id: 'said',
        sentence: said,
        rung: 'suspected',
        flag: 'only_suspected',
        flagText: say('flag_only_suspected'),
        rungText: null,
        headline: say('headline_attribution', group),
        actorName: group,
        rows: rows(say('speaker_and_role', person, say('role_prosecutor')), [outlet, other, person].join(' ← '), say('certainty_certain'), say('basis_E2')),
        counts: counts(REPEATED),
        reasons: because({ SUSPECTED: say('reason_SUSPECTED'), WHY3: say('reason_WHY3_described') }),
      },
      {
        ...common,
        id: 'hinted',
        sentence: hinted,
        rung: 'unsubstantiated',
        flag: 'only_suspected',
        flagText: say('flag_only_suspected'),
        rungText: say('strength_unsubstantiated'),
        headline: say('headline_attribution', state),
        actorName: state,
        rows: rows(say('speaker_anonymous', official), [outlet, official].join(' ← '), say('certainty_possible'), say('basis_E0')),
        counts: counts(1),
        reasons: because({ UNSUBSTANTIATED: say('reason_UNSUBSTANTIATED_anonymous'), WHY5: say('reason_WHY5_denied', state, sayDate(say, PUBLISHED)) }),
      },
      {
        ...common,
        id: 'denied',
        sentence: denied,
        rung: 'denial',
        flag: 'only_suspected',
        flagText: say('flag_denied_by', embassy),
        rungText: say('strength_unsubstantiated'),
        headline: say('headline_denial', state),
        actorName: state,
        rows: rows(say('speaker_and_role', embassy, say('role_accused_government')), [outlet, embassy].join(' ← '), say('certainty_certain'), null),
        counts: null,
        reasons: because({ I10: say('welcome_means_denial') }),
      },
    ],
  };
}
