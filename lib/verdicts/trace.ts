import type { CasebookReport } from '../model/casebook';
import type { Outlet } from '../model/outlet';
import { pageOf, plainAddress } from '../reports/addresses';
import { comparable } from '../text/fold';
import { daysBetween } from './days';
import { lineRef, sharesParty, type Line } from './line';
import { byText } from './rungs';

/** A report may be cited so many days after it came out; time zones and undated pages let it be a day before. */
const CITED_WITHIN_DAYS = 14;
/** An agency's text is printed at once or not at all. */
const CARRIED_WITHIN_DAYS = 2;

/** What a line's text points to: a report at hand, or one that the casebook lists. */
export interface Cited {
  by: 'link' | 'cited';
  /** the cited report's outlet, for readers */
  outlet: string;
  line: Line | null;
  listed: CasebookReport | null;
}

/** What can be cited. */
export interface Shelf {
  lines: readonly Line[];
  listed: readonly CasebookReport[];
  outlets: readonly Outlet[];
}

/** True where a relay's name is an outlet's: its name, another name, or its host without the ending. */
export function isNamed(relay: string, outlet: Outlet | undefined | null, fallback: string): boolean {
  const name = comparable(relay);
  const names = outlet ? [outlet.name, outlet.id, ...outlet.aliases] : [fallback];
  return names.some((one) => comparable(one) === name || comparable(one).split('.')[0] === name);
}

const fits = (citing: string | null, cited: string | null): boolean => {
  if (citing === null || cited === null) return false;
  const days = daysBetween(cited, citing);
  return days >= -1 && days <= CITED_WITHIN_DAYS;
};

const byDay = (a: Line, b: Line): number => byText(a.report.published ?? '9999', b.report.published ?? '9999') || byText(lineRef(a), lineRef(b));

/** Addresses that the text links beside a claim's words; only those on a relay's name or on the saying itself lead to its source. */
const linked = (line: Line): string[] => line.report.links.filter((link) => link.claim === line.claim.id && link.beside !== 'sentence').map((link) => plainAddress(link.href));

/** Links anywhere in the sentence count where they lead to a very report at hand on the same party. */
const mentioned = (line: Line): string[] => line.report.links.filter((link) => link.claim === line.claim.id).map((link) => plainAddress(link.href));

/**
 * The report from which a line that names no speaker was taken, as its text tells: the named relay's report on the same party, or the one that is
 * linked. Null where the text tells nothing, or what it cites is not at hand.
 */
export function citedBy(line: Line, shelf: Shelf): Cited | null {
  const others = shelf.lines.filter((o) => o.report.id !== line.report.id && o.polarity === line.polarity && sharesParty(o, line)).sort(byDay);
  const addresses = new Set(mentioned(line));
  const at = others.find((o) => o.report.url !== null && addresses.has(pageOf(o.report)));
  if (at) return { by: 'link', outlet: at.outletName, line: at, listed: null };
  const page = shelf.listed.find((r) => linked(line).includes(pageOf(r)));
  if (page) return { by: 'link', outlet: shelf.outlets.find((o) => o.id === page.outlet)?.name ?? page.outlet, line: null, listed: page };
  const relay = line.claim.via.at(-1) ?? line.report.slug?.agency;
  if (relay === undefined) return null;
  const named = others.find((o) => isNamed(relay, o.outlet, o.outletName) && (fits(line.report.published, o.report.published) || o.claim.speaker === null));
  if (named) return { by: 'cited', outlet: named.outletName, line: named, listed: null };
  const listed = shelf.listed.filter((r) => fits(line.report.published, r.published) && isNamed(relay, shelf.outlets.find((o) => o.id === r.outlet), r.outlet));
  return listed[0] ? { by: 'cited', outlet: relay, line: null, listed: listed[0] } : null;
}

/**
 * The line with a named speaker of another report that carries a text of the same agency, near in date and on the same party: the earliest. Null where none does, or where their speakers differ.
 */
export function sameAgency(line: Line, lines: readonly Line[]): { line: Line; agency: string } | null {
  const agency = line.report.slug?.agency;
  if (agency === undefined) return null;
  const carrying = lines.filter((o) => o.report.id !== line.report.id && o.claim.speaker !== null && !o.claim.speaker.anonymous && o.polarity === line.polarity && sharesParty(o, line) && isAgencys(o, agency) && near(o, line)).sort(byDay);
  const [first] = carrying;
  return first && carrying.every(({ claim }) => claim.speaker?.name === first.claim.speaker?.name) ? { line: first, agency } : null;
}

const isAgencys = ({ report, outlet, outletName }: Line, agency: string): boolean => report.slug?.agency === agency || isNamed(agency, outlet, outletName);
const near = (a: Line, b: Line): boolean => a.report.published !== null && b.report.published !== null && Math.abs(daysBetween(a.report.published, b.report.published)) <= CARRIED_WITHIN_DAYS;

/**
 * Of lines that cite one another in a circle the one that was dated first: the candidate for the origin (I13). Null where no single one is earliest.
 */
export function firstOfLoop(loop: readonly Line[]): Line | null {
  const dated = loop.filter((line) => line.report.published !== null);
  if (dated.length < loop.length) return null;
  const [first, second] = [...dated].sort(byDay);
  return first && (!second || second.report.published !== first.report.published) ? first : null;
}
