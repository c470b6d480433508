import { afterAll, describe, expect, it } from 'vitest';
import { actorFileSchema } from '../../../lib/model/actor';
import { decisionSchema } from '../../../lib/model/decision';
import { storedReportSchema } from '../../../lib/model/report';
import { settingsSchema } from '../../../lib/model/settings';
import { trials } from '../../fields';
import { recordFigure } from '../../figures';
import { DAY, ID, KEPT, REPORT } from './kept-fields';

describe('what may be kept and taken in (J7)', () => {
  const counted = { tried: 0, right: 0 };
  afterAll(() => recordFigure({ case: 'J7', what: 'values at the edges of every field of what is kept or taken in: taken where they may stand there, else refused', value: counted.right, of: counted.tried, asked: 'all', held: counted.right === counted.tried }));

  for (const { base, fields, schema, what } of KEPT) {
    it(what, () => {
      expect(schema.safeParse(base).data).toEqual(base);
      const all = trials(base, fields);
      const wrong = all.filter(({ right, value }) => schema.safeParse(value).success !== right);
      counted.tried += all.length;
      counted.right += all.length - wrong.length;
      expect(wrong.map((one) => `${one.right ? 'refused' : 'taken'}: ${one.what}`)).toEqual([]);
    });
  }

  it('what is missing of settings and decisions stands as it did before there was such a choice', () => {
    expect(settingsSchema.parse({ enabled: true, disabledHosts: [], addedHosts: [] })).toEqual({ enabled: true, disabledHosts: [], addedHosts: [], unmarkedHosts: [], keepDays: null, intensity: 'normal', unmarked: [], language: 'browser', languagesOff: [], author: null });
    expect(decisionSchema.parse({ report: ID, other: 'a', says: 'same', on: DAY }).note).toBe('');
    expect(actorFileSchema.parse({})).toEqual({ states: [], organs: [], groups: [], personas: [], people: [], vendors: [], agencies: [], outlets: [], edges: [] });
    const { changes: _changes, links: _links, quotations: _quotations, remarks: _remarks, ...bare } = REPORT;
    expect(storedReportSchema.parse(bare)).toMatchObject({ changes: [], links: [], quotations: [], remarks: [] });
  });
});
