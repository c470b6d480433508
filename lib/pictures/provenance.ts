import { sayCount, type Say } from '../views/say';
import type { ComparisonView, OriginView, ReportView } from '../views/types';
import type { Detail } from './scene';

/** A step on the way of a statement: who said it, who passed it on, where the way is lost, who reported it, or several reports folded into one. */
export interface ProvenanceNode {
  id: string;
  kind: 'origin' | 'denial' | 'relay' | 'relay-of-several' | 'open' | 'report' | 'folded';
  name: string;
  /** below the name: a role, a day */
  lines: string[];
  iso: string | null;
  report: ReportView | null;
  detail: Detail;
  children: ProvenanceNode[];
  /** reports that this node stands for and does not show */
  hides: ReportView[];
}

/** So many reports of one hop are shown; of more, the first ones, and the rest in one node. */
const SHOWN_AT_MOST = 8;
const SHOWN_OF_MORE = 6;

const sameName = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

interface Step {
  name: string;
  open: boolean;
}

/** The hands between the speaker and a report, the speaker's side first. An end that is not resolved is a step of its own, or the relay that hides it. */
function stepsOf(report: ReportView, say: Say): Step[] {
  const last = report.hops.at(-1);
  const relays: Step[] = report.hops.slice(0, -1).map(({ agent }) => ({ name: agent, open: false })).reverse();
  if (last?.open === true) return [{ name: last.agent, open: true }, ...relays];
  if (!report.unresolved) return relays;
  const [first, ...others] = relays;
  return first === undefined ? [{ name: say('chain_unresolved'), open: true }] : [{ ...first, open: true }, ...others];
}

function detailOfReport(report: ReportView, say: Say): Detail {
  const said = report.wording === '' ? [] : [{ who: report.outlet, words: report.wording, note: null, href: null }];
  const shown = report.hops.filter(({ quote, note, href }) => quote !== null || note !== null || href !== null);
  return {
    heading: report.outlet,
    href: report.thisPage ? null : report.href,
    facts: [report.date ?? say('date_unknown'), report.chain, report.drift, report.stake, report.retracted].flatMap((fact) => fact ?? []),
    quotes: [...said, ...shown.map(({ agent, quote, note, href }) => ({ who: agent, words: quote, note, href }))],
  };
}

function reportNode(origin: OriginView, report: ReportView, say: Say): ProvenanceNode {
  // A day that nobody knows is told where the report is looked at: below every other name it would tell nothing.
  return { id: `r:${origin.id}:${report.id}`, kind: 'report', name: report.outlet, lines: report.date === null ? [] : [report.date], iso: report.iso, report, detail: detailOfReport(report, say), children: [], hides: [] };
}

const MEANINGS = { open: 'tree_open', relay: 'tree_relay', 'relay-of-several': 'tree_relay_several' } as const;

/** A step of its own. `atHand`: there are reports under that name, and nobody knows which of them, if any, passed it on. */
function stepNode(parent: ProvenanceNode, { name, open }: Step, atHand: boolean, say: Say): ProvenanceNode {
  const kind = open ? 'open' : atHand ? 'relay-of-several' : 'relay';
  const meaning = say(MEANINGS[kind]);
  return { id: `${parent.id}>${name.toLocaleLowerCase()}`, kind, name, lines: [], iso: null, report: null, detail: { heading: name, href: null, facts: [meaning], quotes: [] }, children: [], hides: [] };
}

/** The node for a step: the one that is there, the report of just that outlet, or a new one. `others` are the origin's other reports. */
function reach(parent: ProvenanceNode, step: Step, others: readonly ReportView[], say: Say): ProvenanceNode {
  const there = parent.children.find((child) => child.report === null && sameName(child.name, step.name));
  const reports = step.open ? [] : parent.children.filter((child) => child.report !== null && sameName(child.name, step.name));
  const known = there ?? (reports.length === 1 ? reports[0] : undefined);
  if (known) return known;
  const made = stepNode(parent, step, others.some(({ outlet }) => sameName(outlet, step.name)), say);
  parent.children.push(made);
  return made;
}

const earliest = (node: ProvenanceNode): string => [node.iso, ...node.children.map(earliest)].reduce((first: string, iso) => (iso !== null && iso < first ? iso : first), '9999');

/** Earlier first; then by name: the same reports in any order give the same picture. */
function inOrder(nodes: readonly ProvenanceNode[]): ProvenanceNode[] {
  const order = (a: ProvenanceNode, b: ProvenanceNode): number => {
    const [x, y] = [earliest(a), earliest(b)];
    return x === y ? (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1) : x < y ? -1 : 1;
  };
  return nodes.map((node) => ({ ...node, children: inOrder(node.children) })).sort(order);
}

/** One speaker's statement with every report of it, by the hands that it went through. */
function treeOf(origin: OriginView, denies: boolean, say: Say): ProvenanceNode {
  const root: ProvenanceNode = {
    id: `o:${origin.id}`,
    kind: denies ? 'denial' : 'origin',
    name: origin.speaker,
    lines: [origin.role, origin.date ?? ''].filter((line) => line !== ''),
    iso: origin.iso,
    report: null,
    detail: { heading: origin.speaker, href: origin.href, facts: [origin.role, origin.date ?? say('date_unknown'), origin.worded, origin.basis, origin.knows, origin.retracted].flatMap((fact) => fact || []), quotes: [] },
    children: [],
    hides: [],
  };
  const ways = origin.reports.map((report) => ({ report, steps: stepsOf(report, say) }));
  for (const { report, steps } of ways.sort((a, b) => a.steps.length - b.steps.length || (a.report.id < b.report.id ? -1 : 1))) {
    const others = origin.reports.filter((other) => other !== report);
    const last = steps.reduce((node, step) => reach(node, step, others, say), root);
    last.children.push(reportNode(origin, report, say));
  }
  return { ...root, children: inOrder(root.children) };
}

/** Where a statement came from and how it travelled: one tree for each who says so, then for each who denies it. */
export function provenanceOf({ origins, denials }: Pick<ComparisonView, 'origins' | 'denials'>, say: Say): ProvenanceNode[] {
  return [...inOrder(origins.map((origin) => treeOf(origin, false, say))), ...inOrder(denials.map((origin) => treeOf(origin, true, say)))];
}

/** What is shown first where not all can be: this page, what a source took back, what says it otherwise; then the earliest. */
const telling = ({ report }: ProvenanceNode): number => (report?.thisPage === true ? 3 : report?.retracted != null ? 2 : report?.drift != null ? 1 : 0);

/** Puts the many reports of one hop into one node that can be unfolded; nodes from which the way goes on stay. */
export function folded(node: ProvenanceNode, unfolded: ReadonlySet<string>, say: Say): ProvenanceNode {
  const children = node.children.map((child) => folded(child, unfolded, say));
  const ends = children.filter((child) => child.children.length === 0 && child.report !== null);
  if (ends.length <= SHOWN_AT_MOST) return { ...node, children };
  const id = `${node.id}>…`;
  const open = unfolded.has(id);
  const shown = new Set([...ends].sort((a, b) => telling(b) - telling(a)).slice(0, SHOWN_OF_MORE));
  const hidden = open ? [] : ends.filter((child) => !shown.has(child));
  const name = open ? say('show_fewer') : sayCount(say, 'more_reports', hidden.length);
  const rest: ProvenanceNode = { id, kind: 'folded', name, lines: [], iso: null, report: null, detail: { heading: name, href: null, facts: [], quotes: [] }, children: [], hides: hidden.flatMap(({ report }) => report ?? []) };
  return { ...node, children: [...children.filter((child) => !hidden.includes(child)), rest] };
}

/** The reports of trees from the top down, as the picture has them: the order of the list beside it. */
export function reportsInOrder(nodes: readonly ProvenanceNode[]): ReportView[] {
  return nodes.flatMap((node) => [...(node.report === null ? [] : [node.report]), ...reportsInOrder(node.children)]);
}
