import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { namesOfParty, NO_ACTORS, partiesIn, refusedActors, withActors } from '../../../lib/claims/own-actors';
import { ownActors, withoutParty, withTyped } from '../../../lib/claims/typed-actor';
import { actorFileSchema, type ActorFile } from '../../../lib/model/actor';
import { MAX_ACTOR_NAME, MAX_ACTOR_NAMES, MAX_OWN_ACTORS, ownActorSchema, type TypedActor } from '../../../lib/model/own-actors';
import { actorNotes } from '../../../lib/views/actor-name';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import catalogue from '../../../public/_locales/en/messages.json';
import { article, world } from '../../fixtures/world';

const shipped = world.actors;
const typed = (over: Partial<TypedActor> = {}): TypedActor => ({ id: null, kind: 'group', name: 'Copper Wren', otherNames: [], ordinary: [], tie: null, ...over });
const tie = (over: Partial<NonNullable<TypedActor['tie']>> = {}): NonNullable<TypedActor['tie']> => ({ to: 'Orvania', type: 'attributed_to', source: '', date: '', ...over });

/** Adds actors one after another, as the worker does: each time the whole is checked. */
function added(...actors: TypedActor[]): ActorFile {
  return actors.reduce<ActorFile>((file, actor) => {
    const next = withTyped(file, actor, shipped);
    if ('key' in next) throw new Error(next.key);
    const refusal = refusedActors(next, shipped);
    if (refusal) throw new Error(refusal.key);
    return next;
  }, NO_ACTORS);
}
function refusal(actor: TypedActor, file: ActorFile = NO_ACTORS): [string, ...string[]] | null {
  const next = withTyped(file, actor, shipped);
  const found = 'key' in next ? next : refusedActors(next, shipped);
  return found && [found.key, ...found.values];
}

describe('an actor as it was typed', () => {
  const KINDS: { actor: TypedActor; id: string }[] = [
    { actor: typed(), id: 'group:own-copper-wren' },
    { actor: typed({ kind: 'organisation', name: 'Quay Trading' }), id: 'company:own-quay-trading' },
    { actor: typed({ kind: 'person', name: 'Mara Vend' }), id: 'person:own-mara-vend' },
    { actor: typed({ kind: 'state_body', name: 'Unit Twelve', tie: tie({ type: 'part_of' }) }), id: 'organ:OV/own-unit-twelve' },
    { actor: typed({ name: 'Медный крапивник' }), id: 'group:own-медный-крапивник' },
  ];
  for (const { actor, id } of KINDS) {
    it(`a ${actor.kind} called ${actor.name} is kept and shown as it was written`, () => {
      const file = actorFileSchema.parse(added(actor));
      expect(partiesIn(file).map((p) => p.id)).toEqual([id]);
      const [shown] = ownActors(file, shipped);
      expect(shown).toEqual({ ...actor, id });
      expect(ownActorSchema.safeParse(shown).success).toBe(true);
    });
  }

  it('is tidied: spaces, empty lines, the same name twice', () => {
    const [shown] = ownActors(added(typed({ name: ' Copper  Wren ', otherNames: ['', ' CW-9', 'copper wren', 'CW-9 '], ordinary: ['CW-9', 'gone'] })), shipped);
    expect(shown).toMatchObject({ name: 'Copper Wren', otherNames: ['CW-9'], ordinary: ['CW-9'] });
  });

  it('is tied by any name of a state or body, and knows its state by it', () => {
    const file = added(typed({ tie: tie({ to: 'svo', source: 'https://a.example/x', date: '2025-02-03' }) }));
    expect(file.edges).toEqual([{ from: 'group:own-copper-wren', to: 'organ:OV/SVO', type: 'attributed_to', levels: [['2025-02-03', 'SUSPECTED']], source: { url: 'https://a.example/x', checked: '2025-02-03' } }]);
    expect(file.groups[0]?.country).toBe('state:OV');
    expect(ownActors(file, shipped)[0]?.tie).toEqual({ to: 'Orvanian Signals Service', type: 'attributed_to', source: 'https://a.example/x', date: '2025-02-03' });
  });

  it("is nobody's finding without an address", () => expect(added(typed({ tie: tie({ date: '2025-02-03' }) })).edges[0]?.levels).toEqual([['2025-02-03', 'UNSUBSTANTIATED']]));

  it('is changed under its own id, and ties of others follow a body that goes to another state', () => {
    const body = typed({ kind: 'state_body', name: 'Unit Twelve', tie: tie({ type: 'part_of' }) });
    const both = added(body, typed({ tie: tie({ to: 'Unit Twelve' }) }));
    const renamed = added(body);
    expect(withTyped(renamed, { ...body, id: 'organ:OV/own-unit-twelve', name: 'Unit 12' }, shipped)).toMatchObject({ organs: [{ id: 'organ:OV/own-unit-twelve', names: { '*': ['Unit 12'] } }] });
    const moved = withTyped(both, { ...body, id: 'organ:OV/own-unit-twelve', tie: tie({ to: 'Melisia', type: 'part_of' }) }, shipped);
    expect(moved).toMatchObject({ organs: [{ id: 'organ:ML/own-unit-twelve', state: 'state:ML' }], edges: [{ from: 'group:own-copper-wren', to: 'organ:ML/own-unit-twelve' }] });
    expect('key' in moved ? moved : refusedActors(moved, shipped)).toBeNull();
  });

  it('keeps what a file told of a tie that was not touched', () => {
    const history: ActorFile = actorFileSchema.parse({ groups: [{ id: 'group:Wren', names: { en: ['Copper Wren'] } }], edges: [{ from: 'group:Wren', to: 'state:OV', type: 'attributed_to', levels: [['2020-01-01', 'SUSPECTED'], ['2022-01-01', 'CORROBORATED']] }, { from: 'group:Wren', to: 'state:ML', type: 'front_of' }] });
    const [shown] = ownActors(history, shipped);
    if (!shown) throw new Error('not shown');
    const renamed = withTyped(history, { ...shown, otherNames: ['CW-9'] }, shipped);
    expect('key' in renamed ? renamed : new Set(renamed.edges)).toEqual(new Set(history.edges));
  });

  it('sent twice is one', () => {
    const once = added(typed({ otherNames: ['CW-9'] }));
    expect(withTyped(once, typed({ otherNames: ['CW-9'] }), shipped)).toBe(once);
  });

  it('removed takes its ties with it', () => {
    const file = added(typed({ kind: 'state_body', name: 'Unit Twelve', tie: tie({ type: 'part_of' }) }), typed({ tie: tie({ to: 'Unit Twelve' }) }));
    expect(withoutParty(file, 'organ:OV/own-unit-twelve')).toMatchObject({ organs: [], edges: [], groups: [{ id: 'group:own-copper-wren' }] });
  });
});

describe('what is refused, and why', () => {
  const own = added(typed(), typed({ kind: 'person', name: 'Mara Vend' }));
  const CASES: { name: string; actor: TypedActor; says: [string, ...string[]] }[] = [
    { name: 'no name', actor: typed({ name: '  ' }), says: ['error_actor_empty'] },
    { name: 'a name of one letter', actor: typed({ name: 'X' }), says: ['error_actor_empty'] },
    { name: 'a name without letters', actor: typed({ name: '--- !' }), says: ['error_actor_empty'] },
    { name: 'a name that is too long', actor: typed({ name: `A${'b'.repeat(MAX_ACTOR_NAME)}` }), says: ['error_actor_long', `A${'b'.repeat(38)}…`, '80'] },
    { name: 'a name that turns its neighbours', actor: typed({ name: 'Copper\u202eWren' }), says: ['error_actor_marks', 'CopperWren'] },
    { name: 'a name with a NUL', actor: typed({ name: 'Copper\u0000Wren' }), says: ['error_actor_marks', 'CopperWren'] },
    { name: 'too many names', actor: typed({ otherNames: Array.from({ length: MAX_ACTOR_NAMES }, (_, i) => `Wren ${i}`) }), says: ['error_actor_names', 'Copper Wren', '30'] },
    { name: 'a shipped name, in whatever capitals', actor: typed({ name: 'Tin Wren', otherNames: ['pale HERON'] }), says: ['error_actor_known', 'pale HERON', 'Pale Heron'] },
    { name: "a shipped group's other name", actor: typed({ name: 'TAX-19' }), says: ['error_actor_known', 'TAX-19', 'Pale Heron'] },
    { name: 'a capital', actor: typed({ name: 'Kessel' }), says: ['error_actor_known', 'Kessel', 'Orvania'] },
    { name: 'a word for a people', actor: typed({ name: 'Orvanians' }), says: ['error_actor_known', 'Orvanians', 'Orvania'] },
    { name: 'a name of another own actor', actor: typed({ name: 'Mara Vend' }), says: ['error_actor_twice', 'Mara Vend', 'Mara Vend'] },
    { name: 'a state that is not known', actor: typed({ tie: tie({ to: 'Nowhere' }) }), says: ['error_actor_target', 'Nowhere'] },
    { name: 'a state body without a state', actor: typed({ kind: 'state_body', name: 'Unit Twelve' }), says: ['error_actor_state', 'Unit Twelve'] },
    { name: 'a state body of a group', actor: typed({ kind: 'state_body', name: 'Unit Twelve', tie: tie({ to: 'Pale Heron', type: 'part_of' }) }), says: ['error_actor_state', 'Unit Twelve'] },
    { name: 'an address that is none', actor: typed({ name: 'Tin Wren', tie: tie({ source: 'javascript:alert(1)', date: '2025-01-01' }) }), says: ['error_actor_address', 'javascript:alert(1)'] },
    { name: 'an address without a date', actor: typed({ name: 'Tin Wren', tie: tie({ source: 'https://a.example/' }) }), says: ['error_actor_undated'] },
    { name: 'a date that is none', actor: typed({ name: 'Tin Wren', tie: tie({ date: 'yesterday' }) }), says: ['error_actor_date', 'yesterday'] },
    { name: 'an actor that is gone', actor: typed({ id: 'group:own-gone' }), says: ['error_actor_gone'] },
    { name: 'a state', actor: typed({ kind: 'state', name: 'Tinland' }), says: ['error_actor_kind'] },
    { name: 'a tie to itself', actor: typed({ id: 'group:own-copper-wren', tie: tie({ to: 'Copper Wren' }) }), says: ['error_actor_target', 'Copper Wren'] },
  ];
  for (const { name, actor, says } of CASES) {
    it(name, () => {
      expect(refusal(actor, own)).toEqual(says);
      expect(catalogue).toHaveProperty(says[0]);
      const places = (catalogue as Catalogue)[says[0]]?.message.match(/\$[1-9]/g) ?? [];
      expect(new Set(places).size).toBe(says.length - 1);
    });
  }

  it('the actor after the last that is taken', () => {
    const group = (i: number) => ({ id: `group:g${i}`, names: { en: [`Wren ${i}`] }, ambiguous: [], country: null });
    const full = { ...NO_ACTORS, groups: Array.from({ length: MAX_OWN_ACTORS }, (_, i) => group(i)) };
    expect(refusedActors(full, shipped)).toBeNull();
    expect(refusal(typed(), full)).toEqual(['error_actors_many', '500']);
  });

  it('nothing that is typed breaks it, and what it takes is a whole table again', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('Copper Wren', 'Pale Heron', 'Orvania', 'https://a.example/', '2025-01-01', '__proto__', ''));
    const any = fc.record({
      id: fc.oneof(fc.constant(null), text),
      kind: fc.constantFrom('group', 'organisation', 'person', 'state_body', 'persona', 'state') as fc.Arbitrary<TypedActor['kind']>,
      name: text,
      otherNames: fc.array(text, { maxLength: 4 }),
      ordinary: fc.array(text, { maxLength: 4 }),
      tie: fc.option(fc.record({ to: text, type: fc.constantFrom('part_of' as const, 'attributed_to' as const), source: text, date: text })),
    });
    fc.assert(
      fc.property(any, (actor) => {
        const next = withTyped(own, actor, shipped);
        if ('key' in next || refusedActors(next, shipped)) return;
        expect(actorFileSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
        for (const shown of ownActors(next, shipped)) expect(withTyped(next, shown, shipped)).toEqual(expect.not.objectContaining({ key: expect.anything() }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('reading with own actors', () => {
  const TEXT = 'Copper Wren carried out the attack on Harbour Bank, Fieldstone Labs said.';
  const say = sayFrom(catalogue as Catalogue, 'en');

  it('finds who was added, ties and all, and says who added it', () => {
    const mine = withActors(world, added(typed({ tie: tie() })));
    const [claim] = analyse(article(TEXT), mine).claims;
    expect(claim?.actor).toMatchObject({ name: 'Copper Wren', id: 'group:own-copper-wren' });
    expect(claim && actorNotes(claim.actor, mine, say)).toEqual(['Added by you: Copper Wren.']);
    expect(analyse(article(TEXT), world).claims[0]?.actor.id ?? null).toBeNull();
    const [known] = analyse(article('Pale Heron carried out the attack on Harbour Bank, Fieldstone Labs said.'), mine).claims;
    expect(known && actorNotes(known.actor, mine, say)).toEqual([]);
  });

  it('asks for a word of the field beside an ordinary word', () => {
    const mine = withActors(world, added(typed({ name: 'Lull', ordinary: ['Lull'] }), typed({ kind: 'person', name: 'Winter Frost', ordinary: ['Winter Frost'] })));
    expect(analyse(article('Lull did the works at Harbour Bank, Fieldstone Labs said.'), mine).claims).toEqual([]);
    expect(analyse(article('Hackers of Lull carried out the attack on Harbour Bank, Fieldstone Labs said.'), mine).claims[0]?.actor).toMatchObject({ id: 'group:own-lull', context: 'Hackers' });
  });

  it('names each of them once, the shown name first', () => expect(namesOfParty({ id: 'x', names: { ru: ['Б'], en: ['B', 'C'], '*': ['C', 'D'] } })).toEqual(['B', 'C', 'Б', 'D']));
});
