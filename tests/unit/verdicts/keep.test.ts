import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorEdge } from '../../../lib/model/actor';
import type { Statement } from '../../../lib/model/statement';
import { EVIDENCE_TIERS, LEGAL_STAGES, ROLES } from '../../../lib/model/vocabulary';
import { judge } from '../../../lib/verdicts/judge';
import { rungIndex } from '../../../lib/verdicts/rungs';
import { statement } from './case';

const ACTORS = ['state:AA', 'state:BB', 'organ:AA/X', 'group:G', 'group:H', 'person:P', 'persona:Q', 'territory:AA', 'nationals:BB'];
const EDGES: ActorEdge[] = [
  { from: 'group:G', to: 'organ:AA/X', type: 'attributed_to', levels: [['2029-01-01', 'SUSPECTED'], ['2030-03-01', 'CORROBORATED']] },
  { from: 'person:P', to: 'group:G', type: 'member_of' },
  { from: 'group:H', to: 'state:BB', type: 'attributed_to', levels: [['2029-01-01', 'UNSUBSTANTIATED']] },
];
const AS_OF = '2030-06-01';
const rarely = fc.oneof({ arbitrary: fc.constant(false), weight: 6 }, { arbitrary: fc.boolean(), weight: 1 });

const anyStatement = fc.record({
  actor: fc.constantFrom(...ACTORS),
  date: fc.constantFrom('2030-01-01', '2030-02-01', '2030-03-01', '2030-04-01', '2031-01-01'),
  institution: fc.constantFrom('Ministry', 'Vendor one', 'Vendor two', 'Agency', 'Court', 'Bloc'),
  role: fc.constantFrom(...ROLES),
  side: fc.constantFrom('victim', 'accused', 'third', 'commercial', 'media'),
  commitment: fc.constantFrom('CT', 'CT', 'PR', 'PS', 'U'),
  evidence: fc.constantFrom(...EVIDENCE_TIERS),
  polarity: fc.constantFrom('+', '+', '+', '-', 'u'),
  legal: fc.oneof({ arbitrary: fc.constant('none' as const), weight: 6 }, { arbitrary: fc.constantFrom(...LEGAL_STAGES), weight: 1 }),
  anonymous: rarely,
  self_claim: rarely,
  false_flag: rarely,
  motive_only: rarely,
  solidarity: rarely,
  coalition: fc.option(fc.constantFrom('c1', 'c2'), { nil: undefined }),
  event: fc.option(fc.constantFrom('hearing'), { nil: undefined, freq: 3 }),
  reports: fc.integer({ min: 0, max: 20 }),
  sources: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
  answered: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
  retracted: rarely,
  admission: fc.option(fc.constantFrom('full', 'qualified'), { nil: undefined, freq: 8 }),
});
const cases = fc.array(anyStatement, { minLength: 1, maxLength: 8 }).map((given) =>
  given.map(({ sources, answered, retracted, coalition, event, admission, ...fields }, i): Statement => {
    const ids = (of: number[]): string[] => of.filter((n) => n < given.length && n !== i).map((n) => `s${n}`);
    return statement({
      ...fields,
      id: `s${i}`,
      ...(coalition === undefined ? {} : { coalition }),
      ...(event === undefined ? {} : { event }),
      ...(admission === undefined ? {} : { admission }),
      derived_from: i % 3 === 0 ? ids(sources) : [],
      supersedes: fields.polarity === '-' ? ids(answered) : [],
      ...(retracted ? { retracted_on: '2030-05-01' } : {}),
    });
  }),
);

const told = (statements: Statement[], actor: string) => judge({ statements, edges: EDGES, actor, asOf: AS_OF });
const verdictOf = (statements: Statement[], actor: string) => {
  const { strength, status, independent } = told(statements, actor);
  return { strength, status, independent };
};
const everyActor = (check: (statements: Statement[], actor: string) => void, numRuns = 200): void => {
  fc.assert(fc.property(cases, fc.constantFrom(...ACTORS), check), { numRuns });
};
const named = (actor: string, n: number, fields: Partial<Statement>): Statement[] =>
  Array.from({ length: n }, (_, i) => statement({ id: `extra${i}`, actor, institution: `Extra ${i}`, ...fields }));

describe('what a verdict must keep (model.md 3.3)', () => {
  it('KEEP1 forty more outlets repeat every statement: same verdict, same count', () => {
    everyActor((statements, actor) => {
      const live = statements.filter((s) => s.retracted_on === undefined);
      const before = verdictOf(statements, actor);
      for (const voice of [{}, { role: 'journalist_conjecture', side: 'media' }] as const) {
        const copies = Array.from({ length: 40 }, (_, i) =>
          live.map((s) => statement({ ...s, ...(s.admission ? {} : voice), id: `copy${i}-${s.id}`, institution: `Outlet ${i}`, derived_from: [s.id], supersedes: [] })),
        ).flat();
        expect(verdictOf([...statements, ...copies], actor)).toEqual(before);
      }
    }, 60);
  });

  it('KEEP1 an outlet that repeats two origins does not make them one', () => {
    const two = [statement({ id: 'a', actor: 'state:AA', evidence: 'E3' }), statement({ id: 'b', actor: 'state:AA', side: 'third' })];
    const bridge = statement({ id: 'r', actor: 'state:AA', role: 'journalist_conjecture', derived_from: ['a', 'b'] });
    expect(verdictOf([...two, bridge], 'state:AA')).toEqual({ strength: 'CORROBORATED', status: 'open', independent: 2 });
  });

  it('KEEP2 the accused denies: same', () => {
    everyActor((statements, actor) => {
      const denials = named(actor, 2, { role: 'accused_government', side: 'accused', polarity: '-', evidence: 'E0' });
      const before = verdictOf(statements, actor);
      expect(verdictOf([...statements, ...denials], actor)).toEqual(before);
    });
  });

  it('KEEP3 three unnamed officials join: nothing above UNSUBSTANTIATED comes of it', () => {
    everyActor((statements, actor) => {
      const unnamed = named(actor, 3, { role: 'anonymous_official', anonymous: true, evidence: 'E3' });
      const before = told(statements, actor).strength;
      const after = told([...statements, ...unnamed], actor);
      expect(rungIndex(after.strength)).toBeLessThanOrEqual(Math.max(rungIndex('UNSUBSTANTIATED'), rungIndex(before)));
      expect(rungIndex(told(unnamed, actor).strength)).toBe(rungIndex('UNSUBSTANTIATED'));
    });
  });

  it('KEEP4 five solidarity statements: same', () => {
    everyActor((statements, actor) => {
      const solidarity = named(actor, 5, { role: 'third_government', side: 'third', solidarity: true, evidence: 'E1' });
      expect(verdictOf([...statements, ...solidarity], actor)).toEqual(verdictOf(statements, actor));
    });
  });

  it('KEEP5 five published reports “from the territory”: state proposition unchanged', () => {
    everyActor((statements) => {
      const territory = named('territory:AA', 5, { evidence: 'E3' });
      expect(verdictOf([...statements, ...territory], 'state:AA')).toEqual(verdictOf(statements, 'state:AA'));
      expect(verdictOf([...statements, ...territory], 'state:BB')).toEqual(verdictOf(statements, 'state:BB'));
    });
  });

  it('KEEP6 all statements hedged to “may”: at most UNSUBSTANTIATED', () => {
    everyActor((statements, actor) => {
      const hedged = statements.map((s) => statement({ ...s, commitment: 'PS' }));
      expect(rungIndex(told(hedged, actor).strength)).toBeLessThanOrEqual(rungIndex('UNSUBSTANTIATED'));
    });
  });

  it('the order of statements changes nothing, not even the reasons', () => {
    fc.assert(
      fc.property(cases.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))), fc.constantFrom(...ACTORS), ([given, shuffled], actor) => {
        expect(told(shuffled, actor)).toEqual(told(given, actor));
      }),
      { numRuns: 200 },
    );
  });

  it('more reports of a statement raise neither rung nor sources', () => {
    everyActor((statements, actor) => {
      const louder = statements.map((s) => statement({ ...s, reports: s.reports + 100 }));
      expect(verdictOf(louder, actor)).toEqual(verdictOf(statements, actor));
    });
  });

  it('an unnamed speaker or mere solidarity lifts nothing above what the others support', () => {
    everyActor((statements, actor) => {
      const [first, ...others] = statements;
      if (first === undefined || first.polarity === '-') return;
      const without = Math.max(rungIndex('UNSUBSTANTIATED'), rungIndex(told(others, actor).strength));
      for (const weakened of [{ anonymous: true }, { solidarity: true }]) {
        expect(rungIndex(told([statement({ ...first, ...weakened }), ...others], actor).strength)).toBeLessThanOrEqual(without);
      }
    });
  });

  it('a statement that is not said yet changes nothing', () => {
    everyActor((statements, actor) => {
      const later = named(actor, 3, { date: '2030-06-02', evidence: 'E3' });
      expect(told([...statements, ...later], actor)).toEqual(told(statements, actor));
    });
  });
});
