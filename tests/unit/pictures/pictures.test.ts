import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedSay } from '../../../lib/adapters/node/world';
import { evidencePicture } from '../../../lib/pictures/evidence-picture';
import { folded, provenanceOf, reportsInOrder, type ProvenanceNode } from '../../../lib/pictures/provenance';
import { rivalsPicture } from '../../../lib/pictures/rivals-picture';
import type { Room, Scene } from '../../../lib/pictures/scene';
import { timelinePicture } from '../../../lib/pictures/timeline-picture';
import { treePicture } from '../../../lib/pictures/tree-picture';
import { wordingPicture } from '../../../lib/pictures/wording-picture';
import { accused, day, origins, outside, overlapping, roomOf, WIDTHS, wordings } from './scenes';

const say = shippedSay();
const width = fc.constantFrom(...WIDTHS);
const RUNS = { numRuns: 40 };

/** A picture of something, with what it is drawn from. */
interface Drawn {
  name: string;
  of: fc.Arbitrary<(room: Room) => Scene>;
}
const PICTURES: Drawn[] = [
  { name: 'tree', of: fc.record({ origins: origins('o', 3), denials: origins('d', 1) }).map((view) => (room) => treePicture(view, room, say)) },
  { name: 'timeline', of: fc.tuple(accused, fc.option(day, { nil: null }), day).map(([list, event, today]) => (room) => timelinePicture({ accused: list, event: event === null ? null : { iso: event, text: event }, today: { iso: today, text: today } }, room, say)) },
  { name: 'wording', of: wordings.map((rows) => (room) => wordingPicture(rows, room, say)) },
  { name: 'rivals', of: accused.map((list) => (room) => rivalsPicture(list, room, say)) },
  { name: 'evidence', of: accused.map((list) => (room) => evidencePicture(list[0]?.statements ?? [], room, say)) },
];

describe.each(PICTURES)('the picture of $name', ({ of }) => {
  it('has no text upon another and nothing outside, at any width, for any number of reports', () => {
    fc.assert(
      fc.property(of, width, (draw, room) => {
        const scene = draw(roomOf(room));
        expect(overlapping(scene)).toEqual([]);
        expect(outside(scene)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has a name of its own for every item, says each in one line, and draws the same twice', () => {
    fc.assert(
      fc.property(of, width, (draw, room) => {
        const scene = draw(roomOf(room));
        expect(new Set(scene.items.map(({ id }) => id)).size).toBe(scene.items.length);
        expect(scene.items.filter(({ label }) => label.trim() === '')).toEqual([]);
        expect(JSON.stringify(draw(roomOf(room)))).toBe(JSON.stringify(scene));
      }),
      RUNS,
    );
  });
});

describe('the provenance tree', () => {
  const nodesOf = (nodes: readonly ProvenanceNode[]): ProvenanceNode[] => nodes.flatMap((node) => [node, ...nodesOf(node.children)]);

  it('has every report of every origin exactly once, folded or not', () => {
    fc.assert(
      fc.property(origins('o', 4), (list) => {
        const wanted = list.flatMap(({ reports }) => reports.map(({ id }) => id)).sort();
        const roots = provenanceOf({ origins: list, denials: [] }, say);
        expect(reportsInOrder(roots).map(({ id }) => id).sort()).toEqual(wanted);
        const some = nodesOf(roots.map((root) => folded(root, new Set(), say)));
        expect(some.flatMap(({ report, hides }) => [...(report ? [report.id] : []), ...hides.map(({ id }) => id)]).sort()).toEqual(wanted);
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which the reports are known', () => {
    fc.assert(
      fc.property(origins('o', 3).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, mixed]) => {
        const turned = mixed.map((origin) => ({ ...origin, reports: [...origin.reports].reverse() }));
        expect(provenanceOf({ origins: turned, denials: [] }, say)).toEqual(provenanceOf({ origins: list, denials: [] }, say));
      }),
      RUNS,
    );
  });

  it('puts each hand right of the one it has it from where there is room, and further in where there is none; the earlier above the later', () => {
    fc.assert(
      fc.property(origins('o', 3), width, (list, room) => {
        const roots = provenanceOf({ origins: list, denials: [] }, say).map((root) => folded(root, new Set(), say));
        const scene = treePicture({ origins: list, denials: [] }, roomOf(room), say);
        const at = new Map(scene.items.map(({ id, box }) => [id, box]));
        for (const node of nodesOf(roots)) {
          const places = node.children.map((child) => at.get(child.id));
          for (const place of places) expect(place?.x ?? 0).toBeGreaterThan(at.get(node.id)?.x ?? 0);
          expect(places.map((place) => place?.y ?? 0)).toEqual(places.map((place) => place?.y ?? 0).sort((a, b) => a - b));
        }
      }),
      RUNS,
    );
  });

  it('makes an agency’s own report the hand through which others have it, and tells a lost way by an open ring', () => {
    const report = (id: string, outlet: string, relays: string[], over: object = {}) => ({ id, outlet, date: null, iso: '2031-03-03', href: null, chain: '', hops: [...relays, 'Ada Brenn'].map((agent) => ({ agent, quote: null, note: null, href: null, open: false })), unresolved: false, wording: 'w', drift: null, stake: null, retracted: null, thisPage: false, ...over });
    const origin = { id: 'o', speaker: 'Ada Brenn', role: '', date: null, iso: null, basis: '', worded: '', knows: '', retracted: null, href: null, reports: [report('b', 'Coast Daily', ['VPA']), report('a', 'VPA', []), report('c', 'Hallow News', ['local media'], { unresolved: true }), report('d', 'The Lantern', [], { unresolved: true })] };
    const [root] = provenanceOf({ origins: [origin], denials: [] }, say);
    const told = (node: ProvenanceNode): unknown => [node.kind, node.name, ...node.children.map(told)];
    expect(root && told(root)).toEqual(['origin', 'Ada Brenn', ['report', 'VPA', ['report', 'Coast Daily']], ['open', 'local media', ['report', 'Hallow News']], ['open', 'source unknown', ['report', 'The Lantern']]]);
  });

  const RELAYS: { name: string; reports: [id: string, outlet: string, relays: string[]][]; kind: string; meaning: string; other: string }[] = [
    { name: 'none', reports: [['b', 'Coast Daily', ['VPA']]], kind: 'relay', meaning: say('tree_relay'), other: say('tree_relay_several') },
    { name: 'several', reports: [['a', 'VPA', []], ['a2', 'VPA', []], ['b', 'Coast Daily', ['VPA']]], kind: 'relay-of-several', meaning: say('tree_relay_several'), other: say('tree_relay') },
    { name: 'one, which has it from somebody else', reports: [['a', 'VPA', ['Norlan Post']], ['b', 'Coast Daily', ['VPA']]], kind: 'relay-of-several', meaning: say('tree_relay_several'), other: '' },
  ];
  it.each(RELAYS)('says of whoever passed it on whether reports of theirs are at hand: $name', ({ kind, meaning, other, reports }) => {
    const shown = reports.map(([id, outlet, relays]) => ({ id, outlet, date: null, iso: '2031-03-03', href: null, chain: '', hops: [...relays, 'Ada Brenn'].map((agent) => ({ agent, quote: null, note: null, href: null, open: false })), unresolved: false, wording: 'w', drift: null, stake: null, retracted: null, thisPage: false }));
    const view = { origins: [{ id: 'o', speaker: 'Ada Brenn', role: '', date: null, iso: null, basis: '', worded: '', knows: '', retracted: null, href: null, reports: shown }], denials: [] };
    const step = nodesOf(provenanceOf(view, say)).find(({ name, report }) => report === null && name === 'VPA');
    expect([step?.kind, step?.detail.facts]).toEqual([kind, [meaning]]);
    const legend = treePicture(view, { ...roomOf(1200), measure: () => 1 }, say).backdrop.flatMap((mark) => ('text' in mark ? [mark.text] : []));
    expect(legend).toContain(meaning);
    expect(legend).not.toContain(other);
    // One square, or two that lie on one another: what means something else looks otherwise.
    const squares = treePicture(view, roomOf(1200), say).items.find(({ id }) => id === step?.id)?.marks.filter((mark) => mark.kind === 'rect');
    expect(squares).toHaveLength(kind === 'relay' ? 1 : 2);
  });

  it('unfolds many reports of one hop, and folds them again', () => {
    const reports = Array.from({ length: 18 }, (_, at) => ({ id: `r${at}`, outlet: `Outlet ${at}`, date: null, iso: `2031-03-${String(at + 1).padStart(2, '0')}`, href: null, chain: '', hops: [], unresolved: false, wording: '', drift: null, stake: null, retracted: null, thisPage: at === 17 }));
    const view = { origins: [{ id: 'o', speaker: 'Ada Brenn', role: '', date: null, iso: null, basis: '', worded: '', knows: '', retracted: null, href: null, reports }], denials: [] };
    const closed = treePicture(view, roomOf(836), say);
    const fold = closed.items.find(({ unfolds }) => unfolds !== null);
    expect(fold?.label).toBe('12 more reports');
    expect(closed.items.some(({ label }) => label.startsWith('Outlet 17'))).toBe(true);
    const open = treePicture(view, roomOf(836, new Set([fold?.unfolds ?? ''])), say);
    expect(open.items.filter(({ label }) => label.startsWith('Outlet'))).toHaveLength(18);
    expect(open.items.find(({ unfolds }) => unfolds !== null)?.label).toBe('Show fewer');
  });
});

describe('the timeline', () => {
  it('has every statement of every lane once, each at or after the place of an earlier one', () => {
    fc.assert(
      fc.property(accused, day, width, (list, today, room) => {
        const scene = timelinePicture({ accused: list, event: null, today: { iso: today, text: today } }, roomOf(room), say);
        const lanes = list.filter(({ statements, steps }) => statements.length > 0 && (steps.length > 0 || !statements.some(({ says }) => says === 'names')));
        const said = scene.items.flatMap(({ label }) => label.split('; '));
        expect(said).toHaveLength(lanes.reduce((sum, { statements }) => sum + statements.length, 0));
        for (const [at, lane] of lanes.entries()) {
          const dated = lane.statements.filter((s) => s.day !== null);
          const places = dated.map((s) => scene.items.find(({ id, label }) => id.startsWith(`t:${at}:`) && label.split('; ').some((one) => one.startsWith(`${s.speaker}, ${s.role}, ${s.day?.text}`)))?.box.x ?? -1);
          // What found no place joined a neighbour, which may stand a point's width earlier or later.
          for (const [i, place] of places.entries()) expect(place).toBeGreaterThanOrEqual((places[i - 1] ?? -1) - 16);
        }
      }),
      RUNS,
    );
  });
});

describe('the wording strip', () => {
  it('has every row once, shown or folded, the source first', () => {
    fc.assert(
      fc.property(wordings, width, (rows, room) => {
        const scene = wordingPicture(rows, roomOf(room), say);
        const shown = scene.items.filter(({ unfolds }) => unfolds === null);
        const fold = scene.items.find(({ unfolds }) => unfolds !== null);
        const hidden = fold === undefined ? 0 : Number(/^\d+/.exec(fold.label)?.[0] ?? 0);
        expect(shown.length + hidden).toBe(rows.length);
        if (rows.length > 0) expect(shown[0]?.id).toBe('w:w0');
        const all = wordingPicture(rows, roomOf(room, new Set([fold?.unfolds ?? ''])), say).items.filter(({ unfolds }) => unfolds === null);
        expect(all.map(({ id }) => id)).toEqual(rows.map(({ id }) => `w:${id}`));
      }),
      RUNS,
    );
  });
});
