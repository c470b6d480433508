import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/verdicts/history';
import { knowingOf } from '../../../lib/verdicts/knowing';
import { statement } from './case';

const name = (id: string): string => id;

describe('who was named when', () => {
  const said = [
    statement({ id: 'a', actor: 'state:BB', date: '2030-03-01', institution: 'Ministry', role: 'politician', evidence: 'E0' }),
    statement({ id: 'b', actor: 'group:G', date: '2030-03-05', institution: 'Vendor', role: 'security_vendor', side: 'commercial', evidence: 'E3' }),
    statement({ id: 'c', actor: 'group:G', date: '2030-04-01', institution: 'Agency', role: 'intelligence_agency', side: 'third', evidence: 'E1' }),
    statement({ id: 'd', actor: 'state:CC', date: '2030-05-01', institution: 'Later', evidence: 'E3' }),
  ];

  it('tells the first statement, the days since the event, and each rung with its day', () => {
    const history = historyOf(said, [], '2030-04-20', '2030-02-20', name);
    expect(history.map(({ actor, first, days }) => [actor.id, first, days])).toEqual([['state:BB', '2030-03-01', 9], ['group:G', '2030-03-05', 13]]);
    expect(history[1]?.steps).toEqual([{ date: '2030-03-05', strength: 'SUSPECTED', status: 'open' }, { date: '2030-04-01', strength: 'CORROBORATED', status: 'open' }]);
  });
  it('knows nothing that was said later', () => expect(historyOf(said, [], '2030-03-02', null, name).map(({ actor, days }) => [actor.id, days])).toEqual([['state:BB', null]]));
  it('tells a retraction on its day', () => {
    const [only] = historyOf([statement({ id: 'a', actor: 'state:BB', date: '2030-03-01', evidence: 'E2', retracted_on: '2030-03-09' })], [], '2030-04-01', null, name);
    expect(only?.steps.map(({ date, status }) => [date, status])).toEqual([['2030-03-01', 'open'], ['2030-03-09', 'withdrawn']]);
  });
  it('tells the day on which a tie was found', () => {
    const ties = [{ from: 'group:G', to: 'state:DD', type: 'attributed_to' as const, levels: [['2030-04-10', 'CORROBORATED'] as ['2030-04-10', 'CORROBORATED']] }];
    const history = historyOf(said, ties, '2030-04-20', null, name).find(({ actor }) => actor.id === 'state:DD');
    expect(history?.steps[0]?.date).toBe('2030-04-10');
  });
  it('the order of the statements changes nothing', () => expect(historyOf([...said].reverse(), [], '2030-06-01', null, name)).toEqual(historyOf(said, [], '2030-06-01', null, name)));
  it('leaves out what nobody dates', () => expect(historyOf([{ ...statement({ id: 'a', actor: 'state:BB', date: '2030-06-01' }), undated: true }], [], '2030-06-01', '2030-02-20', name)).toEqual([]));
  it('a denial alone names nobody', () => expect(historyOf([statement({ id: 'a', actor: 'state:BB', polarity: '-' })], [], '2031-01-01', null, name)).toEqual([]));
});

describe('how a speaker knows', () => {
  const of = (fields: Parameters<typeof statement>[0], kinds: Parameters<typeof knowingOf>[1] = []) => knowingOf([statement(fields)], kinds);
  const A = { id: 'a', actor: 'state:AA' };
  const rows: [string, string, string][] = [
    ['a self-claim', of({ ...A, self_claim: true, evidence: 'E0' }), 'witnessed'],
    ['an admission', of({ ...A, admission: 'full', evidence: 'E5' }), 'witnessed'],
    ['a report with indicators', of({ ...A, evidence: 'E3' }, ['malware_code']), 'published'],
    ['logs that nobody has seen', of({ ...A, evidence: 'E2' }, ['logs']), 'deduced'],
    ['intercepts', of({ ...A, evidence: 'E2' }, ['sigint_humint']), 'told'],
    ['another’s findings', of({ ...A, evidence: 'E1', derived_from: ['x'] }), 'told'],
    ['an unnamed official with a basis', of({ ...A, anonymous: true, evidence: 'E1' }), 'told'],
    ['an agency’s assessment', of({ ...A, role: 'intelligence_agency', evidence: 'E1' }), 'deduced'],
    ['nothing', of({ ...A, evidence: 'E0' }), 'not_stated'],
    ['no statement', knowingOf([], []), 'not_stated'],
  ];
  for (const [name_, found, expected] of rows) it(`${name_}: ${expected}`, () => expect(found).toBe(expected));
});
