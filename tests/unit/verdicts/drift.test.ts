import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/model/claim';
import { driftText } from '../../../lib/views/drift-words';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import { describeDrift } from '../../../lib/verdicts/drift';
import { linesOf } from '../../../lib/verdicts/line';
import { recordedOrigins } from '../../../lib/verdicts/origin-draft';
import { claim, report, tarsia } from '../../fixtures/tarsia';

const incident = tarsia.casebook.incidents[0]!;
const origin = recordedOrigins(incident.id, incident.statements).find((d) => d.speaker === 'Mira Dorn')!;
const remark = (fields: Parameters<typeof claim>[1], identity: { record: string; said: string } | null = null) => {
  const [line] = linesOf(report('a', []), 'page', [claim('1', fields)], tarsia.outlets, new Set(), 'a');
  return describeDrift({ ...origin, lines: [line!] }, line!, identity, incident.date.from);
};
const speaker: Claim['speaker'] = { name: 'Mira Dorn', institution: null, role: 'victim_government', side: 'victim', anonymous: false };
const state = { name: 'Tarsia', id: 'state:TA' };

const rows: { name: string; drift: string | null; expected: string | null }[] = [
  { name: 'nothing differs', drift: remark({}), expected: null },
  { name: 'relation raised', drift: remark({ actor: state, relation: 'state_unspecified' }), expected: 'drift_relation_raised|relation_group|relation_state_unspecified' },
  { name: 'relation lowered', drift: remark({ actor: state, relation: 'territory' }), expected: 'drift_relation_lowered|relation_group|relation_territory' },
  { name: 'the state named beside the group', drift: remark({ actor: { also: [{ ...state, relation: 'state_unspecified' }] } }), expected: 'drift_relation_raised|relation_group|relation_state_unspecified' },
  { name: 'a hedge dropped', drift: remark({ certainty: 'certain' }), expected: 'drift_certainty_raised|certainty_probable|certainty_certain' },
  { name: 'a hedge added', drift: remark({ certainty: 'possible' }), expected: 'drift_certainty_lowered|certainty_probable|certainty_possible' },
  { name: 'another role', drift: remark({ speaker }), expected: 'drift_role|role_victim_legislature|role_victim_government' },
  { name: 'a legal stage that nobody reached', drift: remark({ legalStage: 'conviction' }), expected: 'drift_legal|stage_none|stage_conviction' },
  { name: 'another identity', drift: remark({}, { record: 'Grey Heron', said: 'Tarsian army' }), expected: 'drift_identity|Grey Heron|Tarsian army' },
  { name: 'another day', drift: remark({ facets: { eventDates: [{ from: '2030-02-21', to: '2030-02-21', precision: 'day' }] } }), expected: 'drift_date|2030-02-20|2030-02-21' },
  { name: 'two remarks', drift: remark({ certainty: 'certain', speaker }), expected: 'drift_certainty_raised|certainty_probable|certainty_certain;;drift_role|role_victim_legislature|role_victim_government' },
];

describe('drift', () => {
  const say = sayFrom(JSON.parse(readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8')) as Catalogue, 'en');
  for (const { name, drift, expected } of rows) {
    it(name, () => {
      expect(drift).toBe(expected);
      if (drift !== null) expect(driftText(drift, say)).toMatch(/^[A-Z][^|_]{10,300}\.$/);
    });
  }
});
