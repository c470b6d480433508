import type { Status } from '../model/verdict';
import type { EvidenceTier } from '../model/vocabulary';
import { EVIDENCE_TIERS } from '../model/vocabulary';
import type { Rung, StatementView } from '../views/types';
import { circle, n, path, rect, type Mark, type Tone } from './scene';

/** The radius of a statement's point. */
export const POINT = 6;

/** A slice of a disc from the top, clockwise. */
function slice(x: number, y: number, r: number, share: number): string {
  const angle = share * 2 * Math.PI;
  return `M${n(x)} ${n(y)}V${n(y - r)}A${n(r)} ${n(r)} 0 ${share > 0.5 ? 1 : 0} 1 ${n(x + r * Math.sin(angle))} ${n(y - r * Math.cos(angle))}Z`;
}

/** A disc that is filled as far as its evidence goes: empty for none, whole for what was tested in court. */
export function tierSign(x: number, y: number, tier: EvidenceTier, tone: Tone = 'ink'): Mark[] {
  const share = EVIDENCE_TIERS.indexOf(tier) / (EVIDENCE_TIERS.length - 1);
  const ring = circle(x, y, POINT, tone, { fill: 'ground', width: 1.5 });
  if (share === 0) return [ring];
  if (share === 1) return [circle(x, y, POINT, tone, { fill: tone, width: 1.5 })];
  return [ring, path(slice(x, y, POINT, share), null, { fill: tone })];
}

/** A statement's point: filled by its evidence; one that denies or calls it a false trail is a square with a bar, one taken back is struck out. */
export function statementSign(x: number, y: number, { says, tier, retracted }: Pick<StatementView, 'says' | 'tier' | 'retracted'>): Mark[] {
  const r = POINT - 0.5;
  const sign = says === 'names' ? tierSign(x, y, tier) : [rect({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }, 1, 'ink', { fill: 'ground', width: 1.5 }), path(`M${n(x - r)} ${n(y + r)}L${n(x + r)} ${n(y - r)}`, 'ink', { width: 1.5 })];
  return retracted === null ? sign : [...sign, path(`M${n(x - 9)} ${n(y)}H${n(x + 9)}`, 'notch', { width: 2 })];
}

/** How a rung is drawn as a line: as the marks on the page are. */
export const RUNG_LINES: Record<Rung, { width: number; dash: readonly number[]; tone: Tone }> = {
  proven: { width: 6, dash: [], tone: 'ink' },
  corroborated: { width: 3.5, dash: [], tone: 'ink' },
  suspected: { width: 2.5, dash: [7, 4], tone: 'soft' },
  unsubstantiated: { width: 2.5, dash: [2, 4], tone: 'mist' },
  denial: { width: 1, dash: [], tone: 'line-strong' },
  not_judged: { width: 1, dash: [], tone: 'line-strong' },
};

/** A verdict's place on the ladder: a filled disc; an open one where nobody asserts it; a notch where its status is another than open. */
export function rungSign(x: number, y: number, rung: Rung, status: Status): Mark[] {
  const open = rung === 'denial' || rung === 'not_judged';
  const sign = circle(x, y, 8, 'ink', { fill: open ? 'ground' : 'ink', width: 2 });
  return status === 'open' ? [sign] : [sign, path(`M${n(x + 5)} ${n(y + 2)}h8l-4 7z`, 'ground', { fill: 'notch', width: 1.5 })];
}

/** A small flag: the outlet belongs to what was attacked. */
export const flagSign = (x: number, y: number): Mark[] => [path(`M${n(x)} ${n(y + 11)}V${n(y)}`, 'notch', { width: 1.5 }), path(`M${n(x)} ${n(y + 0.5)}h8l-2.5 3 2.5 3h-8z`, 'notch', { fill: 'notch', width: 1 })];

/** An arrow along a row; drawn with its head at the second place. */
export function arrow(fromX: number, toX: number, y: number, tone: Tone): Mark[] {
  const way = toX > fromX ? 1 : -1;
  return [path(`M${n(fromX)} ${n(y)}H${n(toX - way * 2)}`, tone, { width: 2 }), path(`M${n(toX)} ${n(y)}l${n(-way * 7)} -4v8z`, null, { fill: tone })];
}
