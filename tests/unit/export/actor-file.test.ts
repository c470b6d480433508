import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_ACTORS, partiesIn } from '../../../lib/claims/own-actors';
import { ACTOR_FILE, actorFileText, importActors, readActorFile } from '../../../lib/export/actor-file';
import { actorFileSchema, type ActorFile } from '../../../lib/model/actor';
import { MAX_ACTOR_FILE, MAX_OWN_ACTORS } from '../../../lib/model/own-actors';
import { publishedSchemas } from '../../../tools/published-schemas';
import catalogue from '../../../public/_locales/en/messages.json';
import { world } from '../../fixtures/world';

const shipped = world.actors;
const wren = { id: 'group:Wren', names: { en: ['Copper Wren', 'CW-9'] }, ambiguous: [], country: 'state:OV' };
const vend = { id: 'person:Vend', names: { en: ['Mara Vend'] } };
const wrenTie = { from: 'group:Wren', to: 'state:OV', type: 'attributed_to' as const, levels: [['2025-01-01', 'SUSPECTED'] as [string, 'SUSPECTED']] };
const FILE: ActorFile = actorFileSchema.parse({ groups: [wren], people: [vend], edges: [wrenTie] });
const TEXT = actorFileText(FILE);
const refusalOf = (text: string): string[] | null => {
  const read = readActorFile(text);
  return read.ok ? null : [read.refusal.key, ...read.refusal.values];
};

describe('reading a file of actors', () => {
  it('takes what is saved here, and what --actors takes', () => {
    expect(readActorFile(TEXT)).toEqual({ ok: true, file: { ...FILE, schema: ACTOR_FILE } });
    expect(readActorFile(`\ufeff${TEXT}`).ok).toBe(true);
    const gold = readFileSync(new URL('../../fixtures/gold/actors.json', import.meta.url), 'utf8');
    expect(readActorFile(gold).ok).toBe(true);
  });

  const BAD: { name: string; text: string; says: string[] }[] = [
    { name: 'nothing', text: '', says: ['error_actors_json', '1'] },
    { name: 'a page', text: '<!doctype html>\n<p>x', says: ['error_actors_json', '1'] },
    { name: 'a table', text: 'name,kind\nA,group', says: ['error_actors_json', '1'] },
    { name: 'a file that breaks off', text: TEXT.slice(0, TEXT.indexOf('people')), says: ['error_actors_json', String(TEXT.slice(0, TEXT.indexOf('people')).split('\n').length)] },
    { name: 'a comma too many', text: '{\n"groups": [\n{"id": "group:A",}\n]}', says: ['error_actors_json', '3'] },
    { name: 'two objects', text: '{"groups": []}\n\n{}', says: ['error_actors_json', '3'] },
    { name: 'a list', text: '[]', says: ['error_actors_form'] },
    { name: 'a word', text: '"actors"', says: ['error_actors_form'] },
    { name: 'an object of something else', text: '{"reports": []}', says: ['error_actors_form'] },
    { name: 'another file of ours', text: '{"schema": "whence/export@1", "groups": []}', says: ['error_actors_form'] },
    { name: 'a newer form', text: '{"schema": "whence/actors@7", "groups": []}', says: ['error_actors_newer', '7'] },
    { name: 'a field that is wrong', text: '{"groups": [{"id": "group:A", "names": {"en": ["A"]}}, {"id": "group:B", "names": "B"}]}', says: ['error_actors_field', 'groups[2].names'] },
    { name: 'a date that is wrong', text: '{"groups": [], "edges": [{"from": "a", "to": "b", "type": "part_of", "levels": [["soon", "PROVEN"]]}]}', says: ['error_actors_field', 'edges[1].levels[1][1]'] },
    { name: 'a script for an address', text: '{"groups": [], "edges": [{"from": "a", "to": "b", "type": "part_of", "source": {"url": "javascript:alert(1)", "checked": "2025-01-01"}}]}', says: ['error_actors_field', 'edges[1].source.url'] },
    { name: 'brackets without end (J2)', text: '['.repeat(100_000), says: ['error_actors_form'] },
    { name: 'a deep object (J2)', text: `{"groups":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`, says: ['error_actors_form'] },
    { name: 'a file that is too large (J3)', text: ' '.repeat(MAX_ACTOR_FILE + 1), says: ['error_actors_size'] },
  ];
  for (const { name, text, says } of BAD) {
    it(`refuses ${name} and says why`, () => {
      expect(refusalOf(text)).toEqual(says);
      expect(catalogue).toHaveProperty(says[0] ?? '');
    });
  }

  it('never throws and never takes half, broken off anywhere (J4)', () => {
    for (let end = 0; end < TEXT.trimEnd().length; end += 1) expect(refusalOf(TEXT.slice(0, end))?.[0]).toBe('error_actors_json');
  });

  it('never throws on anything, and takes nothing from prototypes (J1)', () => {
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'groups', 'names', 'id', 'schema', 'en', 'x'), fc.string());
    const { tree } = fc.letrec((t) => ({ tree: fc.oneof({ maxDepth: 5 }, fc.string(), fc.integer(), fc.constant(null), fc.array(t('tree'), { maxLength: 3 }), fc.array(fc.tuple(key, t('tree')), { maxLength: 4 }).map((entries) => `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${typeof v === 'string' && v.startsWith('{') ? v : JSON.stringify(v)}`).join()}}`)) }));
    fc.assert(
      fc.property(tree, (value) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        const read = readActorFile(text ?? '');
        if (!read.ok) expect(catalogue).toHaveProperty(read.refusal.key);
        expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
    const read = readActorFile('{"groups": [{"id": "group:A", "names": {"__proto__": ["B"], "en": ["A"]}, "__proto__": {"hit": true}}]}');
    expect(read.ok && Object.keys(read.file.groups[0]?.names ?? {})).toEqual(['en']);
    expect(Reflect.get({}, 'hit')).toBeUndefined();
  });
});

describe('putting a file beside what is kept', () => {
  const outcome = (kept: ActorFile, incoming: ActorFile, replace = false): unknown => {
    const joined = importActors(kept, incoming, shipped, replace);
    if (!joined.ok) return [joined.refusal.key, ...joined.refusal.values];
    const { added, replaced, same, leftOut } = joined.value;
    return { added, replaced, same, leftOut };
  };
  const other: ActorFile = { ...FILE, groups: [{ ...wren, names: { en: ['Copper Wren', 'CW-10'] } }] };

  it('adds what is new', () => expect(outcome(NO_ACTORS, FILE)).toEqual({ added: 2, replaced: 0, same: 0, leftOut: 0 }));
  it('changes nothing the second time (J6)', () => {
    const once = importActors(NO_ACTORS, FILE, shipped, false);
    if (!once.ok) throw new Error(once.refusal.key);
    expect(outcome(once.value.file, FILE)).toEqual({ added: 0, replaced: 0, same: 2, leftOut: 0 });
    expect(actorFileText(once.value.file)).toBe(TEXT);
  });
  it('names what it would replace, and replaces it only when told to', () => {
    expect(outcome(FILE, other)).toEqual(['error_actors_differ', '1', 'Copper Wren']);
    expect(outcome(FILE, other, true)).toEqual({ added: 0, replaced: 1, same: 1, leftOut: 0 });
    const replaced = importActors(FILE, other, shipped, true);
    expect(replaced.ok && actorFileText(replaced.value.file)).toBe(actorFileText(other));
  });
  it('says how many names it leaves out that nobody is accused by', () => expect(outcome(NO_ACTORS, { ...FILE, vendors: ['Mill Research'], outlets: ['Quay Post', 'Hill Post'] })).toEqual({ added: 2, replaced: 0, same: 0, leftOut: 3 }));

  const WHOLE: { name: string; file: Record<string, unknown>; says: string[] }[] = [
    { name: 'a shipped name', file: { groups: [wren, { id: 'group:B', names: { en: ['Fine'] } }], people: [{ id: 'person:x', names: { en: ['Anton Vass'] } }] }, says: ['error_actor_known', 'Anton Vass', 'Anton Vass'] },
    { name: 'a shipped id', file: { groups: [{ id: 'group:PaleHeron', names: { en: ['Paler Heron'] } }] }, says: ['error_actor_shipped', 'Paler Heron', 'group:PaleHeron'] },
    { name: 'an id of no form', file: { groups: [{ id: 'Wren', names: { en: ['Copper Wren'] } }] }, says: ['error_actor_id', 'Copper Wren', 'Wren'] },
    { name: 'an id that lists several', file: { groups: [{ id: 'group:A|group:B', names: { en: ['Copper Wren'] } }] }, says: ['error_actor_id', 'Copper Wren', 'group:A|group:B'] },
    { name: 'an id that stands twice', file: { groups: [wren, { ...wren, names: { en: ['Tin Wren'] } }] }, says: ['error_actor_id', 'Tin Wren', 'group:Wren'] },
    { name: 'a name that stands twice', file: { groups: [wren, { ...wren, id: 'group:Other' }] }, says: ['error_actor_twice', 'Copper Wren', 'Copper Wren'] },
    { name: 'a body of no state', file: { organs: [{ id: 'organ:QQ/x', state: 'state:QQ', names: { en: ['Unit Twelve'] } }] }, says: ['error_actor_state', 'Unit Twelve'] },
    { name: 'a tie to nobody', file: { groups: [wren], edges: [{ ...wrenTie, to: 'organ:QQ/x' }] }, says: ['error_actor_tie', 'Copper Wren', 'organ:QQ/x'] },
    { name: 'a tie of a shipped group', file: { groups: [wren], edges: [{ ...wrenTie, from: 'group:PaleHeron' }] }, says: ['error_actor_tie', 'group:PaleHeron', 'state:OV'] },
    { name: 'too many', file: { groups: Array.from({ length: MAX_OWN_ACTORS + 1 }, (_, i) => ({ id: `group:g${i}`, names: { en: [`Wren ${i}`] } })) }, says: ['error_actors_many', '500'] },
  ];
  for (const { name, file, says } of WHOLE) it(`takes nothing of a file with ${name} (J7)`, () => expect(outcome(NO_ACTORS, actorFileSchema.parse(file))).toEqual(says));
});

it('what is saved is read back to the same bytes (J8)', () => {
  const name = fc.string({ minLength: 1, maxLength: 12 });
  const party = (prefix: string) => fc.record({ id: name.map((n) => `${prefix}:${n}`), names: fc.record({ en: fc.array(name, { minLength: 1, maxLength: 3 }) }) });
  const any = fc.record({ groups: fc.array(party('group'), { maxLength: 5 }), people: fc.array(party('person'), { maxLength: 5 }), personas: fc.array(party('persona'), { maxLength: 2 }) });
  fc.assert(
    fc.property(any, (records) => {
      const text = actorFileText(actorFileSchema.parse(records));
      const read = readActorFile(text);
      if (!read.ok) throw new Error(read.refusal.key);
      expect(actorFileText(read.file)).toBe(text);
      expect(partiesIn(read.file)).toHaveLength(records.groups.length + records.people.length + records.personas.length);
    }),
    { numRuns: 500 },
  );
});

it('the form is published', () => {
  const [, text = '{}'] = publishedSchemas().find(([name]) => name === 'actors-1.schema.json') ?? [];
  expect(JSON.parse(text)).toMatchObject({ $id: 'urn:whence:actors:1', type: 'object' });
});
