import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { analyse } from '../../../lib/analyse';
import { compare } from '../../../lib/compare';
import { claim, EMPTY_WORLD, report } from '../../extension/samples';
import { article, world } from '../../fixtures/world';

const DAY = '2031-03-09';

/** Strength of each actor in an incident of which one report tells: the accused government admits the deed of one party, and the claim names a further one. */
function judged(kinds: ('confession' | 'documents')[]): Record<string, string> {
  const admits = claim({
    id: 'c',
    actor: { name: 'Orvania', id: 'state:OV', also: [{ name: 'Night Bureau', id: 'organ:OV/NB', relation: 'organ' }] },
    relation: 'state_unspecified',
    speaker: { name: 'Orvania', institution: 'Orvania', role: 'accused_government', side: 'accused', anonymous: false },
    evidence: { tier: 'E5', kinds },
  });
  const { incidents } = compare([{ report: report({ id: 'https://one.example/a', url: 'https://one.example/a', claims: [admits] }), known: 'store' as const }], EMPTY_WORLD, DAY, []);
  return Object.fromEntries(incidents.flatMap((i) => i.propositions.map((p) => [p.actor.id, p.verdict.strength])));
}

describe('PROOF2: an admission holds for the party whose deed the words admit', () => {
  it('proves that party, and no body that the claim names beside it', () => expect(judged(['confession'])).toEqual({ 'state:OV': 'PROVEN', 'organ:OV/NB': 'UNSUBSTANTIATED' }));
  it('proves nobody where nothing is admitted', () => expect(judged(['documents'])['state:OV']).toBe('UNSUBSTANTIATED'));

  /** How the record's admission reads for Russia's part in the loss of flight 8243, where a report of the hearing leaves its qualifications out. */
  function retold(record: 'full' | 'qualified'): (string | null)[] {
    const shipped = shippedWorld();
    const incident = shipped.casebook.incidents.find(({ id }) => id === 'azal-8243');
    if (incident === undefined) throw new Error('The casebook has no such incident.');
    const statements = incident.statements.map((one) => (one.admission === undefined ? one : { ...one, admission: record }));
    const admits = claim({
      id: 'c',
      actor: { name: 'Russian air defences', id: 'organ:RU/*', also: [] },
      relation: 'organ',
      speaker: { name: 'Vladimir Putin', institution: null, role: 'accused_government', side: 'accused', anonymous: false },
      evidence: { tier: 'E5', kinds: ['confession'] },
      incident: { id: 'azal-8243', label: '', background: false },
    });
    const of = { id: 'https://one.example/a', url: 'https://one.example/a', published: '2025-10-10', claims: [admits] };
    const known = { ...shipped, casebook: { ...shipped.casebook, incidents: [{ ...incident, statements }] } };
    const { incidents } = compare([{ report: report(of), known: 'page' as const }], known, '2025-11-01', []);
    const proofs = incidents.flatMap(({ propositions }) => propositions).flatMap(({ verdict }) => verdict.reasons.filter(({ code }) => code === 'PROOF2'));
    return [...new Set(proofs.map(({ variant }) => variant))];
  }
  it('is as full as on record: a report that leaves the qualifications out adds no fuller one', () => {
    expect(retold('qualified')).toEqual(['qualified']);
    expect(retold('full')).toEqual(['full']);
  });

  const read = (text: string): string[] => analyse(article(text), world).claims.map((c) => `${c.actor.id ?? c.actor.name} ${c.evidence.kinds.includes('confession') ? 'admitted' : 'said'}`);

  it('does not make a body of the table out of a common noun ("its intelligence")', () => {
    const ids = analyse(article('Plane lost\nOrvania admitted that its intelligence had shot down the airliner near Dorn.'), world).claims.map((c) => c.actor.id);
    expect(ids).toEqual([`organ:${world.actors.states.find((s) => Object.values(s.names).flat().includes('Orvania'))?.id.slice('state:'.length) ?? ''}/*`]);
  });

  it('stays with the admitted party where the same speaker names a body elsewhere', () => {
    const lines = read('Plane lost\nOrvania admitted on Monday that it had shot down the airliner near Dorn.\nOrvania had said in May that the Orvanian air force fired the missile at the airliner.');
    expect(lines.filter((l) => l.endsWith(' admitted'))).toHaveLength(1);
    expect(lines.find((l) => l.endsWith(' admitted'))).toMatch(/^state:/);
  });
});
