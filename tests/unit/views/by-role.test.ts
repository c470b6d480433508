import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import { LEGAL_STAGES } from '../../../lib/model/vocabulary';
import type { Comparison, Reason } from '../../../lib/model/verdict';
import { byRole, claimByRole, peopleByRole } from '../../../lib/views/by-role';
import { claimViews } from '../../../lib/views/claim-view';
import { comparisonView } from '../../../lib/views/comparison-view';
import { makeClaim, makeReport, smallWorld } from '../../fixtures/make';
import { comparison } from '../export/fixture';

const say = shippedSay();
const PERSON = { id: 'person:Vass', name: 'Anton Vass' };

const SHOWN = [
  { name: 'somebody charged', party: PERSON, stage: 'charge', strength: 'CORROBORATED', text: say('person_charge') },
  { name: 'somebody whom only words accuse', party: PERSON, stage: 'none', strength: 'SUSPECTED', text: say('person_none') },
  { name: 'somebody arrested, before anything is compared', party: PERSON, stage: 'warrant_or_arrest', strength: null, text: say('person_warrant_or_arrest') },
  { name: 'somebody acquitted', party: PERSON, stage: 'acquittal', strength: 'NO_CLAIM', text: say('person_acquittal') },
  { name: 'somebody whom no table knows', party: { id: null, name: 'Anton Vass', relation: 'person' }, stage: 'suspect', strength: null, text: say('person_suspect') },
  { name: 'somebody with an initial', party: { id: null, name: 'Serhii K.', relation: 'person' }, stage: 'none', strength: 'SUSPECTED', text: say('person_none') },
  { name: 'somebody of whom it is proven', party: PERSON, stage: 'none', strength: 'PROVEN', text: null },
  { name: 'somebody convicted, as the article says', party: PERSON, stage: 'conviction', strength: 'SUSPECTED', text: null },
  { name: 'somebody who pleaded guilty', party: PERSON, stage: 'guilty_plea', strength: 'SUSPECTED', text: null },
  { name: 'people described, not named', party: { id: 'person:Two', name: 'two men detained in Norlan' }, stage: 'none', strength: 'SUSPECTED', text: null },
  { name: 'a group', party: { id: 'group:GH', name: 'Grey Heron' }, stage: 'charge', strength: 'SUSPECTED', text: null },
  { name: 'a state', party: { id: 'state:OV', name: 'Orvania' }, stage: 'none', strength: 'SUSPECTED', text: null },
] as const;

describe('who is accused and not convicted is shown by role', () => {
  it.each(SHOWN)('$name', ({ party, stage, strength, text }) => expect(byRole(party, stage, strength, say)).toBe(text));

  it('has a word for every stage, without a name in it', () => {
    for (const stage of LEGAL_STAGES) expect(byRole(PERSON, stage, null, say) ?? '').not.toContain('Vass');
  });

  it('knows a claim’s own person by what the claim says of them', () => {
    const called = claimByRole({ actor: { name: 'Anton Vass', id: null, also: [] }, relation: 'person', legalStage: 'charge' }, null, say);
    expect(called({ name: 'Anton Vass', id: null })).toBe(say('person_charge'));
    expect(called({ name: 'Orvania', id: 'state:OV' })).toBeNull();
  });
});

const PARTY = { id: 'person:Vass', name: 'Anton Vass' };
const accused = makeClaim({ actor: { ...PARTY, also: [] }, relation: 'person', legalStage: 'charge', speaker: { name: 'Ada Brenn', institution: null, role: 'prosecutor', side: 'victim', anonymous: false } });
const report = makeReport({ id: 'https://coast.example/b', url: 'https://coast.example/b', published: '2025-03-05', claims: [accused] });
const because = (code: string, variant: string | null, ...values: string[]): Reason => ({ code, variant, values, refs: [] });
/** Every reason that puts the name of somebody who is accused, or of one who speaks, into its sentence. */
const NAMING: readonly Reason[] = [
  because('WHY13', null, 'Anton Vass', 'strength_suspected'),
  because('OVERTAKEN', null, 'Anton Vass', 'strength_suspected'),
  because('DISPUTED', 'rival', 'Anton Vass', 'strength_suspected'),
  because('REFUTED', 'answered', 'Ada Brenn, Anton Vass', '2025-03-06'),
  because('WHY5', 'denied', 'Anton Vass', '2025-03-06'),
  because('WHY5', 'not_commented', 'Anton Vass', '2025-03-06'),
  because('WHY2', null, 'Anton Vass', 'role_accused', '2025-03-06'),
  because('WHY8', 'undated', 'Anton Vass', 'Tarsia', 'strength_suspected'),
  because('WHY21', null, 'Coast Daily', 'Anton Vass', 'Grey Heron'),
  because('WHY14', null, 'Coast Daily', 'drift_identity|Grey Heron|Anton Vass'),
  because('WHY17', null, 'Vass', 'Anton Vass', 'Grey Heron'),
];

/** The invented comparison with this report's person in place of its first accused. */
function about(reasons: readonly Reason[], strength: 'SUSPECTED' | 'PROVEN'): Comparison {
  return {
    ...comparison,
    incidents: comparison.incidents.map((incident) => ({
      ...incident,
      claims: { [report.id]: [accused.id] },
      possibly: {},
      propositions: incident.propositions.map((one) => ({
        ...one,
        actor: PARTY,
        verdict: { ...one.verdict, strength, reasons: [...reasons] },
        origins: [...one.origins.map((origin) => ({ ...origin, reports: origin.reports.map((row) => ({ ...row, id: report.id, claimIds: [accused.id] })) })), ...one.origins.slice(0, 1).map((origin) => ({ ...origin, id: 'own', speaker: 'Anton Vass', role: 'accused' as const, polarity: '-' as const, reports: [] }))],
      })),
    })),
  };
}

describe('the sentences around somebody who is accused and not convicted', () => {
  it.each(NAMING.map((reason) => ({ name: [reason.code, reason.variant].filter(Boolean).join(' '), reason })))('have no name: $name', ({ reason }) => {
    const [view] = claimViews(report, about([reason, because('SUSPECTED', null)], 'SUSPECTED'), smallWorld, say);
    expect(view?.reasons.length).toBe(reason.code === 'WHY17' ? 1 : 2);
    expect(JSON.stringify([view?.reasons, view?.headline, view?.rows, view?.plain])).not.toContain('Vass');
    expect(view?.reasons.map(({ text }) => text).join(' ')).not.toMatch(/accused, the accused/);
    // Whoever opens the detail reads the name, and so does everybody where it is proven.
    expect(JSON.stringify(comparisonView(report, accused.id, about([reason], 'SUSPECTED'), smallWorld, say)?.claim.reasons)).toContain('Vass');
    expect(JSON.stringify(claimViews(report, about([reason], 'PROVEN'), smallWorld, say)[0]?.reasons)).toContain('Vass');
  });

  it('tells a denial of theirs without it', () => {
    const own = { ...accused, polarity: 'denies' as const, speaker: { name: 'Anton Vass', institution: null, role: 'accused' as const, side: 'accused' as const, anonymous: false } };
    const [view] = claimViews({ ...report, claims: [own] }, { asOf: '2025-03-06', incidents: [] }, smallWorld, say);
    expect(view?.rows[0]?.value).toBe(say('person_charge'));
    expect(JSON.stringify([view?.flagText, view?.headline, view?.rows, view?.plain])).not.toContain('Vass');
  });

  it('leaves every other name, and words that are no name, as they are', () => {
    const called = peopleByRole(accused, 'SUSPECTED', null, smallWorld, say);
    for (const name of ['Ada Brenn', 'Tarsia', 'Anton Vassily', 'role_accused']) expect(called(name)).toBe(name);
  });
});
