import { EVIDENCE_TIERS } from '../model/vocabulary';
import type { Say } from '../views/say';
import type { StatementView } from '../views/types';
import { paragraph, set } from './fit-text';
import { n, path, rect, TEXT, type Item, type Mark, type Room, type Scene } from './scene';
import { statementSign } from './signs';
import { factsOf } from './timeline-picture';

const BESIDE = 560;
const ROW_GAP = 16;
const BAR = 10;
/** From the left edge to the words, past the sign. */
const WORDS = 20;

/** One step for each tier above none, filled as far as this one goes. */
function steps(tier: StatementView['tier'], left: number, right: number, y: number): Mark[] {
  const count = EVIDENCE_TIERS.length - 1;
  const [filled, each] = [EVIDENCE_TIERS.indexOf(tier), (right - left) / count];
  return Array.from({ length: count }, (_, at) => rect({ x: left + at * each + 1, y, w: each - 4, h: BAR }, 2, at < filled ? 'ink' : 'line-strong', { fill: at < filled ? 'ink' : 'ground' }));
}

function rowItem(statement: StatementView, at: number, top: number, room: Room, say: Say): { item: Item; height: number } {
  const beside = room.width >= BESIDE;
  const split = beside ? room.width * 0.42 : 0;
  const width = (beside ? split - 20 : room.width) - WORDS;
  const look = { size: TEXT.small, strong: false, tone: 'mist' as const };
  const who = paragraph(statement.speaker, width, 2, { size: TEXT.normal, strong: true, tone: 'ink' }, room.measure);
  const below = [statement.role, statement.day?.text ?? say('date_unknown')].filter((line) => line !== '').map((line) => paragraph(line, width, 2, look, room.measure));
  const text = set([who, ...below], WORDS, top);
  const left = beside ? split : WORDS;
  const y = beside ? top + 4 : top + text.box.h + 6;
  const kinds = statement.kinds.length === 0 ? [] : [paragraph(statement.kinds.join(' · '), room.width - left, 4, look, room.measure)];
  const basis = set([paragraph(statement.basis, room.width - left, 2, { ...look, tone: 'soft' }, room.measure), ...kinds], left, y + BAR + 4);
  const bottom = Math.max(text.box.y + text.box.h, basis.box.y + basis.box.h);
  const facts = factsOf(statement, say);
  const detail = { heading: statement.speaker, href: statement.href, facts, quotes: statement.words === null ? [] : [{ who: statement.speaker, words: statement.words, note: null, href: null }] };
  const marks = [...statementSign(8, top + 9, statement), ...text.marks, ...steps(statement.tier, left, beside ? Math.min(room.width, left + 320) : room.width, y), ...basis.marks];
  return { item: { id: `e:${at}`, box: { x: -4, y: top - 4, w: room.width + 8, h: bottom - top + 8 }, label: [statement.speaker, ...facts].join(', '), detail, unfolds: null, marks }, height: bottom - top };
}

/** The best founded first, then the older. */
const byTier = (a: StatementView, b: StatementView): number => (a.tier === b.tier ? ((a.day?.iso ?? '9999') < (b.day?.iso ?? '9999') ? -1 : 1) : a.tier > b.tier ? -1 : 1);

/** Those who name it before those who deny it, each with the best founded first. */
export const evidenceOrder = (statements: readonly StatementView[]): StatementView[] => [...statements.filter(({ says }) => says === 'names').sort(byTier), ...statements.filter(({ says }) => says !== 'names').sort(byTier)];

/** What each speaker rests on: how far it can be checked as a bar of five steps, and the kinds of evidence in words. */
export function evidencePicture(statements: readonly StatementView[], room: Room, say: Say): Scene {
  const marks: Mark[] = [];
  const items: Item[] = [];
  let y = 4;
  for (const [at, statement] of evidenceOrder(statements).entries()) {
    if (at > 0) marks.push(path(`M0 ${n(y - ROW_GAP / 2)}H${n(room.width)}`, 'line', { width: 1 }));
    const { item, height } = rowItem(statement, at, y, room, say);
    items.push(item);
    y += height + ROW_GAP;
  }
  return { width: room.width, height: items.length === 0 ? 0 : y, backdrop: marks, items };
}
