import type { Say } from '../views/say';
import type { AccusedView, ComparisonView, StatementView } from '../views/types';
import { paragraph, set, type Paragraph } from './fit-text';
import { legend, type LegendEntry } from './legend';
import { n, path, TEXT, type Detail, type Item, type Mark, type Room, type Scene } from './scene';
import { POINT, RUNG_LINES, statementSign, tierSign } from './signs';
import { timeScale, type TimeScale } from './time-scale';

/** From the middle of a point to that of its neighbour, beside and below. */
const SPREAD = 2 * POINT + 4;
/** Points above one another; what finds no place joins the point beside it. */
const STACKED = 4;
const LANE_GAP = 16;
const BAR = 16;
const SIDE = 10;
/** Room at the left for statements of no known day. */
const UNDATED = 30;

interface Group {
  statements: StatementView[];
  x: number;
  row: number;
}

/** Puts each statement at its day; those that would touch one another are stacked, and what then still has no place is told together. Every statement is in one group. */
function spread(statements: readonly StatementView[], place: (statement: StatementView) => number): Group[] {
  const groups: Group[] = [];
  for (const statement of statements) {
    const x = place(statement);
    const taken = new Set(groups.filter((group) => Math.abs(group.x - x) < SPREAD).map(({ row }) => row));
    const row = Array.from({ length: STACKED }, (_, at) => at).find((at) => !taken.has(at));
    if (row !== undefined) groups.push({ statements: [statement], x, row });
    else groups.filter((group) => Math.abs(group.x - x) < SPREAD).sort((a, b) => b.row - a.row)[0]?.statements.push(statement);
  }
  return groups;
}

function detailOf({ statements }: Group, actor: string, say: Say): Detail {
  const [first] = statements;
  const one = statements.length === 1 && first ? first : null;
  return {
    heading: one ? one.speaker : say('timeline_together', String(statements.length), actor),
    href: one?.href ?? null,
    facts: one ? factsOf(one, say) : [],
    quotes: one ? (one.words === null ? [] : [{ who: one.speaker, words: one.words, note: null, href: null }]) : statements.map((s) => ({ who: s.speaker, words: s.words, note: factsOf(s, say).join(' · '), href: s.href })),
  };
}

/** What is told of a statement: whose it is, when, what it does, on what evidence. */
export function factsOf({ role, day, says, worded, basis, kinds, retracted }: StatementView, say: Say): string[] {
  const what = says === 'names' ? worded : say(says === 'denies' ? 'statement_denies' : 'statement_false_trail');
  return [role, day?.text ?? say('date_unknown'), what, basis, kinds.join(', '), retracted ?? ''].filter((fact) => fact !== '');
}

function pointItem(group: Group, actor: string, y: number, id: string, say: Say): Item {
  const [first] = group.statements;
  const more = group.statements.length > 1;
  const marks = first ? statementSign(group.x, y, first) : [];
  const plus: Mark[] = more ? [path(`M${n(group.x + 5)} ${n(y + 6)}h6M${n(group.x + 8)} ${n(y + 3)}v6`, 'accent', { width: 2 })] : [];
  const label = group.statements.map((s) => [s.speaker, ...factsOf(s, say)].join(', ')).join('; ');
  return { id, box: { x: group.x - 8, y: y - 8, w: 16, h: 16 }, label, detail: detailOf(group, actor, say), unfolds: null, marks: [...marks, ...plus] };
}

/** How long each rung stood, each drawn as its mark on the page is, with its name where it has room. */
function bars({ steps }: AccusedView, scale: TimeScale, end: number, y: number, { measure }: Room): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  const labels: { x: number; anchor: 'start' | 'end'; text: Paragraph }[] = [];
  let free = end;
  for (const [at, step] of [...steps.entries()].reverse()) {
    const next = steps[at + 1];
    const from = scale.at(step.day.iso);
    const to = Math.max(from + 3, next ? scale.at(next.day.iso) - 2 : end);
    const { width, dash, tone } = RUNG_LINES[step.rung];
    marks.push(path(`M${n(from)} ${n(y)}H${n(to)}`, tone, { width, dash }));
    marks.push(path(`M${n(from)} ${n(y - 5)}V${n(y + 5)}`, tone, { width: 1.5 }));
    const text = paragraph(step.text, end, 1, { size: TEXT.small, strong: false, tone: 'soft' }, measure);
    if (from + text.w <= free) labels.push({ x: from, anchor: 'start', text });
    else if (next === undefined && text.w <= free) labels.push({ x: end, anchor: 'end', text });
    else continue;
    free = (labels.at(-1)?.anchor === 'end' ? end - text.w : from) - 10;
  }
  const words = labels.flatMap(({ x, anchor, text }) => set([text], x, y + 7, anchor).marks);
  return { marks: [...marks, ...words], height: steps.length === 0 ? 0 : BAR + (labels.length > 0 ? 10 : 0) };
}

/** Days below the lanes: the event and today first, then the days on which somebody was first named, as far as they have room. */
function axis(view: Pick<ComparisonView, 'accused' | 'event' | 'today'>, scale: TimeScale, room: Room, top: number, say: Say): { marks: Mark[]; height: number } {
  const { event, today } = view;
  const wanted = [
    ...(event ? [{ iso: event.iso, text: say('timeline_event', event.text), lines: 2 }] : []),
    ...(today ? [{ iso: today.iso, text: say('timeline_today', today.text), lines: 2 }] : []),
    ...view.accused.flatMap(({ steps }) => steps.map(({ day }) => ({ iso: day.iso, text: day.text, lines: 1 }))),
  ];
  const taken: { from: number; to: number }[] = [];
  const marks: Mark[] = [];
  let height = 0;
  for (const { iso, text, lines } of wanted) {
    const x = scale.at(iso);
    const said = paragraph(text, Math.min(190, room.width / 2 - 12), lines + 1, { size: TEXT.small, strong: false, tone: 'mist' }, room.measure);
    const from = Math.max(0, Math.min(room.width - said.w, x - said.w / 2));
    if (taken.some((other) => from < other.to + 12 && from + said.w > other.from - 12)) continue;
    taken.push({ from, to: from + said.w });
    marks.push(path(`M${n(x)} ${n(top)}v5`, 'line-strong', { width: 1 }), ...set([said], from, top + 7).marks);
    height = Math.max(height, said.h + 10);
  }
  return { marks, height };
}

/** What the signs of statements mean, as far as they occur. */
export function statementLegend(accused: readonly AccusedView[], say: Say): LegendEntry[] {
  const statements = accused.flatMap((one) => one.statements);
  const has = (wanted: (s: StatementView) => boolean): boolean => statements.some(wanted);
  const tiers = [...new Map(statements.filter(({ says }) => says === 'names').map(({ tier, basis }) => [tier, basis])).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...tiers.map(([tier, basis]) => ({ draw: (x: number, y: number) => tierSign(x, y, tier), text: say('timeline_tier', basis) })),
    ...(has(({ says }) => says !== 'names') ? [{ draw: (x: number, y: number) => statementSign(x, y, { says: 'denies', tier: 'E0', retracted: null }), text: say('timeline_denial') }] : []),
    ...(has(({ retracted }) => retracted !== null) ? [{ draw: (x: number, y: number) => [path(`M${n(x - 8)} ${n(y)}h16`, 'notch', { width: 2 })], text: say('timeline_retracted') }] : []),
  ];
}

/** A lane's name and how long after the event, each as wide as there is room. */
function titles(accused: AccusedView, { measure, width }: Room): { name: Paragraph; after: Paragraph } {
  const name = paragraph(accused.actorName, width, 2, { size: TEXT.normal, strong: true, tone: accused.thisClaim ? 'accent' : 'ink' }, measure);
  return { name, after: paragraph(accused.after ?? '', width, 2, { size: TEXT.small, strong: false, tone: 'mist' }, measure) };
}

/** Has every lane room for both in one line? */
const areBeside = (lanes: readonly AccusedView[], room: Room): boolean =>
  lanes.every((lane) => {
    const { after, name } = titles(lane, room);
    return after.lines.length <= 1 && name.lines.length <= 1 && name.w + after.w + 12 <= room.width;
  });

/** A lane's name on the left, how long after the event on the right or, where one of the lanes has no room, below. */
function head(accused: AccusedView, top: number, beside: boolean, room: Room): { marks: Mark[]; height: number } {
  const { after, name } = titles(accused, room);
  const { width } = room;
  if (beside) return { marks: [...set([name], 0, top).marks, ...set([after], width, top + 1, 'end').marks], height: name.h };
  const both = set([name, after], 0, top);
  return { marks: both.marks, height: both.box.h };
}

/** Who was named when: a lane for each, its statements as points, its rungs as bars, the event and today as lines through all. */
export function timelinePicture(view: Pick<ComparisonView, 'accused' | 'event' | 'today'>, room: Room, say: Say): Scene {
  // What is named only as a part of another (whoever is "linked to" a state) has no rungs of its own: it is no lane.
  const lanes = view.accused.filter(({ statements, steps }) => statements.length > 0 && (steps.length > 0 || !statements.some(({ says }) => says === 'names')));
  const dates = [view.event?.iso, view.today?.iso, ...lanes.flatMap(({ statements, steps }) => [...statements.map(({ day }) => day?.iso), ...steps.map(({ day }) => day.iso)])].flatMap((iso) => iso ?? []);
  if (lanes.length === 0 || dates.length === 0) return { width: room.width, height: 0, backdrop: [], items: [] };
  const undated = lanes.some(({ statements }) => statements.some(({ day }) => day === null));
  const [start, end] = [SIDE + (undated ? UNDATED : 0), room.width - SIDE];
  const scale = timeScale(dates, start, end);
  const marks: Mark[] = [];
  const items: Item[] = [];
  let y = 2;
  const beside = areBeside(lanes, room);
  for (const [at, lane] of lanes.entries()) {
    const title = head(lane, y, beside, room);
    marks.push(...title.marks);
    y += title.height + 10;
    const groups = spread(lane.statements, ({ day }) => (day === null ? SIDE : scale.at(day.iso)));
    const rows = Math.max(...groups.map(({ row }) => row)) + 1;
    const base = y + (rows - 1) * SPREAD;
    items.push(...groups.map((group, which) => pointItem(group, lane.actorName, base - group.row * SPREAD, `t:${at}:${which}`, say)));
    const from = y - 8;
    y = base + SPREAD;
    const stood = bars(lane, scale, end, y, room);
    marks.push(...stood.marks);
    marks.unshift(...[view.event, view.today].flatMap((day, which) => (day ? [path(`M${n(scale.at(day.iso))} ${n(from)}V${n(y + 7)}`, 'line-strong', { width: 1, dash: which === 1 ? [3, 3] : [] })] : [])));
    y += stood.height + LANE_GAP;
  }
  const base = path(`M0 ${n(y)}H${n(room.width)}`, 'line-strong', { width: 1 });
  const gaps = scale.cuts.flatMap((x) => [path(`M${n(x - 4)} ${n(y - 5)}l4 10M${n(x)} ${n(y - 5)}l4 10`, 'mist', { width: 1.5 })]);
  const days = axis(view, scale, room, y, say);
  const cut = scale.cuts.length > 0 ? [{ draw: (x: number, at: number) => [path(`M${n(x - 4)} ${n(at - 5)}l4 10M${n(x)} ${n(at - 5)}l4 10`, 'mist', { width: 1.5 })], text: say('timeline_cut') }] : [];
  const signs = legend([...statementLegend(lanes, say), ...cut], room.width, y + days.height + 12, room.measure);
  return { width: room.width, height: y + days.height + 12 + signs.height, backdrop: [...marks, base, ...gaps, ...days.marks, ...signs.marks], items };
}
