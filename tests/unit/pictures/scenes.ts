import * as fc from 'fast-check';
import { roughWidth } from '../../../lib/pictures/fit-text';
import type { Box, Mark, Room, Scene, TextMark } from '../../../lib/pictures/scene';
import { EVIDENCE_TIERS } from '../../../lib/model/vocabulary';
import { rungSchema, type AccusedView, type OriginView, type ReportView, type StatementView, type WordingView } from '../../../lib/views/types';

/** Widths that a panel has: the narrowest, a side panel, a tab. */
export const WIDTHS = [288, 368, 560, 836, 1200] as const;
export const roomOf = (width: number, unfolded: ReadonlySet<string> = new Set()): Room => ({ width, measure: roughWidth, unfolded });

const word = fc.constantFrom('Tarsia', 'Orvania', 'Norlan', 'Post', 'Courier', 'the', 'of', 'Melisian', 'Attribution', 'Verteidigungsministerium', 'Совбез', 'Azərbaycan', 'خبرگزاری', 'Fieldstone', 'a');
export const words = (most: number): fc.Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
export const day = fc.tuple(fc.integer({ min: 2007, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null, freq: 3 });

const agencies = fc.constantFrom('VPA', 'Norlan Post', 'Interpress', 'local media', 'Coast Daily', 'A very long name of a news agency of Orvania');

function reportOf(id: string): fc.Arbitrary<ReportView> {
  return fc.record({ outlet: fc.oneof(agencies, words(4)), iso: maybe(day), relays: fc.array(agencies, { maxLength: 3 }), unresolved: fc.boolean(), open: fc.boolean(), drift: maybe(words(6)), stake: maybe(fc.constant('one of the attacked')), wording: words(12) }).map(({ outlet, iso, relays, unresolved, open, drift, stake, wording }) => ({
    id,
    outlet,
    date: iso,
    iso,
    href: `https://outlet.example/${id}`,
    chain: [outlet, ...relays, 'speaker'].join(' ← '),
    hops: [...relays, open ? 'source unresolved' : 'speaker'].map((agent, at) => ({ agent, quote: null, note: null, href: null, open: open && at === relays.length })),
    unresolved: unresolved || open,
    wording,
    drift,
    stake,
    retracted: null,
    thisPage: false,
  }));
}

/** Origins with any number of reports up to 60, each with its own way. */
export const origins = (prefix: string, most: number): fc.Arbitrary<OriginView[]> =>
  fc.array(fc.tuple(words(5), words(6), maybe(day), fc.integer({ min: 0, max: 60 })), { maxLength: most }).chain((list) =>
    fc.tuple(
      ...list.map(([speaker, role, iso, count], at) =>
        fc.tuple(...Array.from({ length: count }, (_, which) => reportOf(`${prefix}${at}-${which}`))).map((reports): OriginView => ({ id: `${prefix}${at}`, speaker, role, date: iso, iso, basis: 'described', worded: 'as certain', knows: 'told', retracted: null, href: null, reports })),
      ),
    ),
  );

const statement: fc.Arbitrary<StatementView> = fc
  .record({ speaker: words(5), role: words(5), iso: maybe(day), says: fc.constantFrom('names' as const, 'denies' as const, 'false_trail' as const), tier: fc.constantFrom(...EVIDENCE_TIERS), kinds: fc.array(words(2), { maxLength: 5 }), retracted: maybe(words(3)) })
  .map(({ iso, ...rest }) => ({ ...rest, id: `${rest.speaker}${iso ?? ''}`, day: iso === null ? null : { iso, text: iso }, basis: `basis ${rest.tier}`, worded: 'as certain', words: rest.role, href: null, reports: 1 }));

export const accused: fc.Arbitrary<AccusedView[]> = fc.array(
  fc.record({ actorName: words(6), rung: fc.constantFrom(...rungSchema.options), status: fc.constantFrom('open' as const, 'disputed' as const), after: maybe(words(4)), steps: fc.array(fc.tuple(day, fc.constantFrom(...rungSchema.options)), { maxLength: 5 }), statements: fc.array(statement, { maxLength: 40 }) }).map((one) => ({
    ...one,
    thisClaim: false,
    claimId: null,
    flagText: 'Only suspected',
    rungText: 'Suspected',
    saidBy: one.statements.map(({ speaker }) => speaker).join(', '),
    steps: one.steps.sort(([a], [b]) => (a < b ? -1 : 1)).map(([iso, rung]) => ({ day: { iso, text: iso }, rung, text: `rung ${rung}` })),
    statements: one.statements.sort((a, b) => ((a.day?.iso ?? '9999') < (b.day?.iso ?? '9999') ? -1 : 1)),
  })),
  { maxLength: 8 },
);

export const wordings: fc.Arbitrary<WordingView[]> = fc
  .array(fc.record({ who: words(5), words: words(14), sure: fc.integer({ min: 0, max: 3 }), tie: maybe(fc.integer({ min: 0, max: 4 })), thisPage: fc.boolean() }), { maxLength: 60 })
  .map((rows) =>
    rows.map(({ sure, tie, ...row }, at) => ({ ...row, id: `w${at}`, date: null, href: null, isSource: at === 0, certainty: { text: 'as certain', move: null, at: sure }, tie: { text: 'a group', move: null, at: tie }, role: null })),
  );

export const allMarks = (scene: Scene): Mark[] => [...scene.backdrop, ...scene.items.flatMap(({ marks }) => marks)];
export const textsOf = (scene: Scene): TextMark[] => allMarks(scene).filter((mark): mark is TextMark => mark.kind === 'text');

/** The box of a line of text, from its baseline and its measured width. */
export function boxOf({ x, y, text, size, strong, anchor }: TextMark): Box {
  const w = roughWidth(text.replace(/[\u2068\u2069]/g, ''), { size, strong });
  return { x: anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2, y: y - size * 0.8, w, h: size };
}

export const overlap = (a: Box, b: Box): boolean => a.x + 0.5 < b.x + b.w && b.x + 0.5 < a.x + a.w && a.y + 0.5 < b.y + b.h && b.y + 0.5 < a.y + a.h;

/** Pairs of texts that cover one another, said. */
export function overlapping(scene: Scene): string[] {
  const texts = textsOf(scene).map((mark) => ({ mark, box: boxOf(mark) }));
  return texts.flatMap((a, at) => texts.slice(at + 1).flatMap((b) => (overlap(a.box, b.box) ? [`"${a.mark.text}" and "${b.mark.text}"`] : [])));
}

/** Marks that reach out of the picture, said. Signs may reach over the edge by their own stroke. */
export function outside(scene: Scene): string[] {
  const margin = 1;
  return [
    ...textsOf(scene).flatMap((mark) => {
      const box = boxOf(mark);
      return box.x < -margin || box.x + box.w > scene.width + margin || box.y < -margin || box.y + box.h > scene.height + margin ? [`"${mark.text}" at ${box.x}, ${box.y}`] : [];
    }),
    ...allMarks(scene).flatMap((mark) => (mark.kind === 'circle' && (mark.x - mark.r < -margin || mark.x + mark.r > scene.width + margin || mark.y - mark.r < -margin || mark.y + mark.r > scene.height + margin) ? [`a circle at ${mark.x}, ${mark.y}`] : [])),
    ...scene.items.flatMap(({ id, box }) => (box.x < -5 || box.x + box.w > scene.width + 14 || box.y < -6 || box.y + box.h > scene.height + 6 ? [`item ${id}`] : [])),
  ];
}
