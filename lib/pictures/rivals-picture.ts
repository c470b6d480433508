import type { Say } from '../views/say';
import type { AccusedView, Rung, StatementView } from '../views/types';
import { paragraph, set } from './fit-text';
import { legend } from './legend';
import { n, path, TEXT, type Item, type Mark, type Room, type Scene } from './scene';
import { POINT, RUNG_LINES, rungSign, statementSign } from './signs';
import { stepLabels } from './step-labels';
import { factsOf, statementLegend } from './timeline-picture';

/** The ladder from left to right. */
const RUNGS = ['unsubstantiated', 'suspected', 'corroborated', 'proven'] as const satisfies readonly Rung[];
const BESIDE = 600;
const ROW_GAP = 18;
const INSET = 22;
const SIGNS = 2 * POINT + 6;

interface Ladder {
  left: number;
  right: number;
}
const placeOf = (rung: Rung, { left, right }: Ladder): number | null => {
  const at = RUNGS.findIndex((one) => one === rung);
  return at < 0 ? null : left + INSET + (at / (RUNGS.length - 1)) * (right - left - 2 * INSET);
};

/** Signs of the statements side by side, in lines where they are many. */
function signs(statements: readonly StatementView[], left: number, right: number, top: number): { marks: Mark[]; height: number } {
  const each = Math.max(1, Math.floor((right - left) / SIGNS));
  const marks = statements.flatMap((statement, at) => statementSign(left + POINT + 1 + (at % each) * SIGNS, top + POINT + 1 + Math.floor(at / each) * SIGNS, statement));
  return { marks, height: statements.length === 0 ? 0 : Math.ceil(statements.length / each) * SIGNS + 2 };
}

/** Where it stands on the ladder: a line of the rung's own kind up to its step. Off the ladder where nobody asserts it. */
function standing({ rung, status }: AccusedView, ladder: Ladder, y: number): Mark[] {
  const [first, last] = [placeOf('unsubstantiated', ladder) ?? 0, placeOf('proven', ladder) ?? 0];
  const steps = [path(`M${n(first)} ${n(y)}H${n(last)}`, 'line', { width: 1 }), ...RUNGS.map((one) => path(`M${n(placeOf(one, ladder) ?? 0)} ${n(y - 4)}v8`, 'line-strong', { width: 1 }))];
  const x = placeOf(rung, ladder);
  if (x === null) return [...steps, ...rungSign(first - INSET + 9, y, rung, status)];
  const { width, dash, tone } = RUNG_LINES[rung];
  return [...steps, ...(x > first ? [path(`M${n(first)} ${n(y)}H${n(x)}`, tone, { width, dash })] : []), ...rungSign(x, y, rung, status)];
}

function rowItem(one: AccusedView, ladder: Ladder, top: number, room: Room, say: Say, id: string): { item: Item; height: number } {
  const beside = room.width >= BESIDE;
  const width = beside ? ladder.left - 20 : room.width;
  const flag = [one.flagText, ...(one.rungText === null || one.rungText === one.flagText ? [] : [one.rungText])].join(' · ');
  const name = paragraph(one.actorName, width, 2, { size: TEXT.normal, strong: true, tone: one.thisClaim ? 'accent' : 'ink' }, room.measure);
  const lines = [name, paragraph(flag, width, 3, { size: TEXT.small, strong: false, tone: 'soft' }, room.measure)];
  const text = set(lines, 0, top);
  const y = beside ? top + 10 : top + text.box.h + 14;
  const left = beside ? ladder.left : 0;
  const [says, against] = [one.statements.filter((s) => s.says === 'names'), one.statements.filter((s) => s.says !== 'names')];
  const under = signs([...says, ...against], left, room.width, y + 14);
  const said = set([paragraph(one.saidBy, room.width - left, 4, { size: TEXT.small, strong: false, tone: 'mist' }, room.measure)], left, y + 16 + under.height);
  const bottom = Math.max(text.box.y + text.box.h, said.box.y + said.box.h);
  const detail = { heading: one.actorName, href: null, facts: [flag, one.saidBy].filter((fact) => fact !== ''), quotes: one.statements.map((s) => ({ who: s.speaker, words: s.words, note: factsOf(s, say).join(' · '), href: s.href })) };
  const item: Item = { id, box: { x: -4, y: top - 4, w: room.width + 8, h: bottom - top + 8 }, label: [one.actorName, flag, one.saidBy].join(', '), detail, unfolds: null, marks: [...text.marks, ...standing(one, ladder, y), ...under.marks, ...said.marks] };
  return { item, height: bottom - top };
}

/** Everybody who is named, on one ladder; below each the statements that name it, then those that deny it. */
export function rivalsPicture(accused: readonly AccusedView[], room: Room, say: Say): Scene {
  if (accused.length === 0) return { width: room.width, height: 0, backdrop: [], items: [] };
  const ladder = { left: room.width >= BESIDE ? room.width * 0.4 : 0, right: room.width };
  const names = stepLabels(RUNGS.map((rung) => say(`strength_${rung}`)), RUNGS.map((rung) => placeOf(rung, ladder) ?? 0), ladder.left, ladder.right, 0, room.measure);
  const marks: Mark[] = [...names.marks];
  const items: Item[] = [];
  let y = names.height + ROW_GAP / 2 + 8;
  for (const [at, one] of accused.entries()) {
    marks.push(path(`M0 ${n(y - ROW_GAP / 2)}H${n(room.width)}`, 'line', { width: 1 }));
    const { item, height } = rowItem(one, ladder, y, room, say, `v:${at}`);
    items.push(item);
    y += height + ROW_GAP;
  }
  const signs = legend(statementLegend(accused, say), room.width, y, room.measure);
  return { width: room.width, height: y + signs.height, backdrop: [...marks, ...signs.marks], items };
}
