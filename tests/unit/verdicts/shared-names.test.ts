import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import { actorFileSchema } from '../../../lib/model/actor';
import type { Claim } from '../../../lib/model/claim';
import type { Report } from '../../../lib/model/report';
import type { ComparedIncident } from '../../../lib/model/verdict';
import type { WholeWorld } from '../../../lib/model/world';
import { reach } from '../../../lib/verdicts/actor-paths';
import { meantBy, propositionActor } from '../../../lib/verdicts/parties';
import { actorNotes } from '../../../lib/views/actor-name';
import { placeOf } from '../../../lib/views/lookup';
import { reasonSentence } from '../../../lib/views/reason-view';
import { sayFrom, type Catalogue } from '../../../lib/views/say';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';
import { claim, report, tarsia } from '../../fixtures/tarsia';

/** "Dusk Lynx" can be Grey Heron, the record's group, or Grey Vole, another bureau's; both bureaus are Tarsian. */
const world: WholeWorld = {
  ...tarsia,
  actors: actorFileSchema.parse({
    ...tarsia.actors,
    groups: [...tarsia.actors.groups, { id: 'group:GreyVole', names: { en: ['Grey Vole'] } }, { id: 'group:Abroad', names: { en: ['Abroad'] } }],
    edges: [...tarsia.actors.edges, { from: 'group:GreyVole', to: 'organ:TA/MIL', type: 'attributed_to', levels: [['2025-01-01', 'SUSPECTED']] }, { from: 'group:Abroad', to: 'state:OZ', type: 'attributed_to', levels: [['2025-01-01', 'CORROBORATED']] }],
  }),
};
const HERON = { id: 'group:GreyHeron', name: 'Grey Heron' };
const VOLE = { id: 'group:GreyVole', name: 'Grey Vole' };
const BOTH = 'group:GreyHeron|group:GreyVole';
const lynx: Claim['actor'] = { name: 'Dusk Lynx', id: null, candidates: [HERON, VOLE], also: [] };
const analyst: Claim['speaker'] = { name: 'Fieldstone Labs', institution: null, role: 'security_vendor', side: 'commercial', anonymous: false };

function incident(...reports: Report[]): ComparedIncident {
  const found = compare(reports.map((r) => ({ report: r, known: 'page' as const })), world, '2030-05-10').incidents.find((i) => i.id === 'norlan-post-2030');
  if (!found) throw new Error('no incident');
  return found;
}
const verdictOf = (of: ComparedIncident, actor: string) => of.propositions.find((p) => p.actor.id === actor)?.verdict;
const supporters = (of: ComparedIncident, actor: string): string[] => (of.propositions.find((p) => p.actor.id === actor)?.origins ?? []).filter((o) => o.polarity === '+').map((o) => o.speaker);

describe('a name that can mean several actors', () => {
  it('is a proposition of its own that lists them', () => {
    expect(propositionActor(null, 'Dusk Lynx', 'group', [VOLE, HERON])).toBe(BOTH);
    expect(meantBy(BOTH)).toEqual([HERON.id, VOLE.id]);
    expect(propositionActor(null, 'Dusk Lynx', 'group', [])).toBe('group:dusk-lynx');
    expect(propositionActor('group:GreyVole', 'Threshold', 'group', [VOLE])).toBe('group:GreyVole');
  });

  it('leads only to what all of them lead to, on the weaker tie', () => {
    const reached = reach(BOTH, world.actors.edges, '2030-05-10');
    expect([...reached.keys()].sort()).toEqual([BOTH, 'linked:TA', 'state:TA'].sort());
    expect(reached.get('state:TA')).toMatchObject({ cap: 'SUSPECTED', ties: [{ from: VOLE.id }] });
    expect([...reach('group:Abroad|group:GreyHeron', world.actors.edges, '2030-05-10').keys()]).toEqual(['group:Abroad|group:GreyHeron']);
  });

  it('supports none of them', () => {
    const found = incident(report('a', [claim('1', { speaker: analyst, actor: lynx })]));
    expect(supporters(found, BOTH)).toEqual(['Fieldstone Labs']);
    expect(supporters(found, HERON.id)).toEqual(['Mira Dorn']);
    expect(verdictOf(found, VOLE.id)).toBeUndefined();
    expect(supporters(found, 'state:TA').sort()).toEqual(['Fieldstone Labs', 'Mira Dorn']);
  });

  it('disputes none of them, and they do not dispute it', () => {
    const named = report('a', [claim('1', { speaker: analyst, actor: lynx })]);
    const found = incident(named);
    expect([verdictOf(found, BOTH)?.status, verdictOf(found, HERON.id)?.status]).toEqual(['open', 'open']);
    const other = incident(report('a', [claim('1', { speaker: analyst, actor: { name: 'Grey Vole', id: VOLE.id, also: [] } })]));
    expect(verdictOf(other, HERON.id)?.status).toBe('disputed');
    expect(verdictOf(found, HERON.id)?.reasons.map((r) => r.code)).not.toContain('WHY13');
  });

  it("is resolved by the source's own record, and still told", () => {
    const found = incident(report('a', [claim('1', { actor: lynx })]));
    expect(verdictOf(found, BOTH)?.strength ?? 'none').toBe('none');
    const verdict = verdictOf(found, HERON.id);
    expect(verdict?.reports).toBe(3);
    expect(verdict?.reasons.filter((r) => r.code === 'WHY21')).toEqual([]);
    expect(verdict?.reasons.find((r) => r.code === 'WHY17')).toMatchObject({ variant: null, values: ['Dusk Lynx', 'Grey Heron', 'Grey Vole'], refs: ['a#1'] });
  });

  it('gives the same verdict to whoever is named for certain, with or without it (no silent choice)', () => {
    const certain = report('a', [claim('1', { speaker: analyst, actor: { name: 'Grey Heron', id: HERON.id, also: [] } })]);
    const shared = report('b', [claim('1', { speaker: { ...analyst, name: 'Millrace Research' }, actor: lynx })], { outletId: null, url: 'https://other.example/b' });
    const [alone, both] = [verdictOf(incident(certain), HERON.id), verdictOf(incident(certain, shared), HERON.id)];
    expect([both?.strength, both?.independent, both?.reports]).toEqual([alone?.strength, alone?.independent, alone?.reports]);
  });
});

describe('where a claim with such a name is shown', () => {
  const placed = (report_: Report) => {
    const comparison = compare([{ report: report_, known: 'page' }], world, '2030-05-10');
    const [of] = report_.claims;
    return of && placeOf(of, report_, comparison).proposition?.actor.id;
  };
  it('is the proposition that lists them, though the state is as well supported', () => expect(placed(report('a', [claim('1', { speaker: analyst, actor: lynx })]))).toBe(BOTH));
  it('is the recorded one where the source is known to mean it', () => expect(placed(report('a', [claim('1', { actor: lynx })]))).toBe(HERON.id));
});

describe('what is said of such a name', () => {
  const word: Claim['actor'] = { name: 'Threshold', id: VOLE.id, candidates: [VOLE], context: 'hackers', also: [] };
  const SAID = [
    { locale: 'en', catalogue: en, shared: 'The name Dusk Lynx can mean Grey Heron or Grey Vole.', ordinary: 'Threshold is also an ordinary word. Here it is read as the name Grey Vole, because “hackers” stands beside it.' },
    { locale: 'ru', catalogue: ru, shared: 'Имя Dusk Lynx может означать: Grey Heron или Grey Vole.', ordinary: 'Threshold — ещё и обычное слово. Здесь оно прочитано как имя Grey Vole, потому что рядом стоит «hackers».' },
    { locale: 'az', catalogue: az, shared: 'Dusk Lynx adı bunlardan birini bildirə bilər: Grey Heron və ya Grey Vole.', ordinary: 'Threshold həm də adi sözdür. Burada Grey Vole adı kimi oxunub, çünki yanında “hackers” var.' },
  ];
  for (const { locale, catalogue, shared, ordinary } of SAID) {
    it(`in ${locale}, beside the claim and among the reasons`, () => {
      const say = sayFrom(catalogue as Catalogue, locale);
      expect(actorNotes(lynx, world, say)).toEqual([shared]);
      expect(actorNotes(word, world, say)).toEqual([ordinary]);
      expect(actorNotes({ ...HERON, also: [] }, world, say)).toEqual([]);
      expect(reasonSentence({ code: 'WHY17', variant: null, values: ['Dusk Lynx', 'Grey Heron', 'Grey Vole'], refs: [] }, say)).toBe(shared);
      expect(reasonSentence({ code: 'WHY17', variant: 'word', values: ['Threshold', 'Grey Vole', 'hackers'], refs: [] }, say)).toBe(ordinary);
    });
  }

  it('lists three', () => {
    expect(reasonSentence({ code: 'WHY17', variant: null, values: ['X', 'A', 'B', 'C'], refs: [] }, sayFrom(en as Catalogue, 'en'))).toBe('The name X can mean A, B or C.');
  });
});
