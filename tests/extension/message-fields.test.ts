import { afterAll, describe, expect, it } from 'vitest';
import type { ServedName } from '../../lib/adapters/messages/serve';
import { failureSchema } from '../../lib/model/failure';
import { requests } from '../../lib/requests';
import { trials } from '../fields';
import { recordFigure } from '../figures';
import { CARRIED } from './message-fields';
import { PAYLOADS } from './payloads';

/** What each message carries, by its table: who may send it at all is `senders.test.ts`. */
describe('what a message may carry (M2)', () => {
  const counted = { tried: 0, right: 0 };
  afterAll(() => recordFigure({ case: 'M2', what: 'values at the edges of every field of every message: taken where they may stand there, else refused', value: counted.right, of: counted.tried, asked: 'all', held: counted.right === counted.tried }));

  for (const { base, fields, name } of CARRIED) {
    it(`${name}: ${Object.keys(fields).join(', ').slice(0, 60)}`, () => {
      const all = trials(base, fields);
      const wrong = all.filter(({ right, value }) => requests[name].request.safeParse(value).success !== right);
      counted.tried += all.length;
      counted.right += all.length - wrong.length;
      expect(wrong.map(({ right, what }) => `${right ? 'refused' : 'taken'}: ${what}`)).toEqual([]);
    });
  }

  it('is tried of every message that carries anything', () => {
    const served = Object.keys(PAYLOADS) as ServedName[];
    const carrying = served.filter((name) => requests[name].from !== 'extension' || JSON.stringify(PAYLOADS[name]) !== '{}');
    expect([...new Set(CARRIED.map(({ name }) => name))].sort()).toEqual(carrying.sort());
  });

  it('answers that say what went wrong are told from others', () => {
    for (const detail of [null, 'more of it']) expect(failureSchema.safeParse({ ok: false, key: 'error_internal', detail }).success).toBe(true);
    for (const other of [{ ok: true, value: {} }, { ok: false, key: 'error_internal' }, { ok: false, detail: null }]) expect(failureSchema.safeParse(other).success).toBe(false);
  });

  it('holds nothing that the message does not know', () => {
    for (const { base, name } of CARRIED) expect(requests[name].request.safeParse(base).data, name).toEqual(base);
  });
});
