import { blankClaim } from '../../lib/model/blank-claim';
import { casebookIndexOf } from '../../lib/incidents/casebook-index';
import { shelfOver } from '../../lib/incidents/casebook-shelf';
import type { Claim } from '../../lib/model/claim';
import type { Report } from '../../lib/model/report';
import type { WholeWorld } from '../../lib/model/world';

/** Invented throughout: no such company, group or speaker is known to us. */
export function claim(over: Partial<Claim> = {}): Claim {
  return {
    ...blankClaim(null),
    id: 'claim-1',
    cls: 'attribution',
    quotes: [{ exact: 'Group Nine was behind the attack, Ms Example said.', start: 0, end: 50, prefix: '', suffix: '' }],
    actor: { name: 'Group Nine', id: 'group:Group Nine', also: [] },
    relation: 'group',
    speaker: { name: 'Ms Example', institution: null, role: 'victim', side: 'victim', anonymous: false },
    evidence: { tier: 'E1', kinds: [] },
    incident: { id: null, label: 'Attack on Sample Works', background: false },
    cues: [],
    facets: { victims: ['Sample Works'], victimCountries: [], eventDates: [{ from: '2031-03-02', to: '2031-03-02', precision: 'day' }], dayMonths: [], act: 'cyberattack', place: null },
    ...over,
  };
}

export function report(over: Partial<Report> = {}): Report {
  return {
    id: 'https://outlet.example/attack',
    language: 'en',
    languageRead: true,
    title: 'Attack on Sample Works',
    outletId: null,
    url: 'https://outlet.example/attack',
    published: '2031-03-03',
    textHash: 'aaaaaaaaaaaaaaaa',
    shingles: [1, 2, 3, 4, 5, 6, 7, 8],
    names: [],
    documentHedge: null,
    partial: false,
    claims: [claim()],
    quotations: [],
    links: [],
    remarks: [],
    ...over,
  };
}

export const EMPTY_WORLD: WholeWorld = {
  actors: { states: [], organs: [], groups: [], personas: [], people: [], vendors: [], agencies: [], outlets: [], edges: [] },
  outlets: [],
  casebook: { schema: 'whence/casebook@1', updated: '2031-01-01', incidents: [] },
};

/** A casebook without incidents. */
export const NO_CASEBOOK = shelfOver({
  index: () => Promise.resolve(casebookIndexOf([], EMPTY_WORLD.casebook.updated)),
  incident: (id) => Promise.reject(new Error(`There is no ${id}.`)),
  report: (error) => {
    throw error;
  },
});

export const MOMENT = '2031-03-04T10:00:00.000Z';

/** A storage area in memory, as `storage.local` and `storage.session` behave: values are copied, missing keys are absent. */
export function memoryArea(limit = Infinity) {
  const items = new Map<string, string>();
  const size = (): number => [...items.values()].reduce((sum, text) => sum + text.length, 0);
  return {
    items,
    get(key: string | null): Promise<Record<string, unknown>> {
      const keys = key === null ? [...items.keys()] : items.has(key) ? [key] : [];
      return Promise.resolve(Object.fromEntries(keys.map((k): [string, unknown] => [k, JSON.parse(items.get(k) ?? 'null')])));
    },
    set(values: Record<string, unknown>): Promise<void> {
      const before = new Map(items);
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.stringify(value));
      if (size() <= limit) return Promise.resolve();
      items.clear();
      for (const [key, value] of before) items.set(key, value);
      return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    },
    clear(): Promise<void> {
      items.clear();
      return Promise.resolve();
    },
    remove(keys: string | string[]): Promise<void> {
      for (const key of [keys].flat()) items.delete(key);
      return Promise.resolve();
    },
  };
}
