import type { Claim } from '../model/claim';
import type { CasebookReport } from '../model/casebook';
import type { Outlet } from '../model/outlet';
import type { ShownHop } from '../model/verdict';
import { hostOf, isSamePage, plainAddress } from '../reports/addresses';
import { outletAt } from '../reports/outlet-at';
import { comparable } from '../text/fold';
import type { Line } from './line';
import { isNamed } from './trace';

/** Words on either side of a relay's name that show it: "the APA news agency reported". */
const BESIDE = 3;

/** The words of a claim's sentences around a cue. */
function around(claim: Claim, start: number, end: number): string | null {
  const quote = claim.quotes.find((q) => q.start <= start && end <= q.end);
  if (!quote) return null;
  const before = quote.exact.slice(0, start - quote.start).split(/\s+/).filter((word) => word !== '').slice(-BESIDE);
  const after = quote.exact.slice(end - quote.start).split(/\s+/).filter((word) => word !== '').slice(0, BESIDE);
  return [...before, quote.exact.slice(start - quote.start, end - quote.start), ...after].join(' ').replace(/ ([,.;:])/g, '$1');
}

/** "Ramid Namazov … said": the words by which the speaker is named, in their order. */
function speakerWords(claim: Claim): string | null {
  const cues = claim.cues.filter((cue) => cue.field === 'speaker').sort((a, b) => a.start - b.start);
  const words = [...new Set(cues.map((cue) => cue.exact))].slice(0, 2);
  return words.length === 0 ? null : words.join(' … ');
}

/** The address that a link of the claim gives a relay: on its name, or to a host of the outlet of that name. Only known outlets and reports at hand count. */
function addressOf(line: Line, relay: string, outlets: readonly Outlet[], atHand: ReadonlySet<string>): string | null {
  const links = line.report.links.filter((link) => link.claim === line.claim.id);
  const named = links.find(({ href }) => isNamed(relay, outletAt(href, outlets), ''));
  const on = links.find(({ href, beside }) => beside === 'relay' && (outletAt(href, outlets) !== null || atHand.has(plainAddress(href))));
  return named?.href ?? on?.href ?? null;
}

/** A relay that the text does not name ("local media") and that a link in the claim's sentence does. */
export interface NamedRelay {
  /** the text's words for it */
  said: string;
  outlet: string;
  url: string;
}

/**
 * The outlets behind relays without a name, where the text links one: a report at hand, one that the casebook lists, or a page of a known outlet. Beside the relay's own words any
 * of these will do; elsewhere in the sentence only a report of this incident leads to it.
 */
export function namedRelays(line: Line, listed: readonly CasebookReport[], outlets: readonly Outlet[], atHand: ReadonlySet<string>): NamedRelay[] {
  const unnamed = line.claim.chain.filter((hop) => hop.kind === 'unspecified_media').map(({ agent }) => agent);
  if (unnamed.length !== 1 || unnamed[0] === undefined) return [];
  const said = unnamed[0];
  const links = line.report.links.filter((link) => link.claim === line.claim.id);
  const isReport = (href: string): boolean => atHand.has(plainAddress(href)) || listed.some(({ url }) => isSamePage(url, href));
  const found = links.find(({ href, beside }) => isReport(href) || (beside === 'relay' && outletAt(href, outlets) !== null));
  if (!found) return [];
  const cited = listed.find(({ url }) => isSamePage(url, found.href));
  const outlet = outletAt(found.href, outlets) ?? outlets.find(({ id }) => id === cited?.outlet) ?? null;
  const name = outlet?.name ?? cited?.outlet ?? hostOf(found.href).replace(/^www\./, '');
  return comparable(name) === comparable(line.outletName) ? [] : [{ said, outlet: name, url: found.href }];
}

function endOf(line: Line, agent: string): ShownHop {
  const { settled, claim } = line;
  if (agent === 'unresolved') return { agent, words: null, url: null, by: 'nothing' };
  if (settled) return { agent, words: settled.with, url: null, by: settled.by };
  return { agent, words: speakerWords(claim), url: null, by: claim.speaker === null ? 'date' : 'words' };
}

/** What shows each step of a page's chain (model.md 4). `chain` is outermost first and ends in the speaker or "unresolved". */
export function hopsOfPage(line: Line, chain: readonly string[], listed: CasebookReport | undefined, outlets: readonly Outlet[], atHand: ReadonlySet<string>, named: readonly NamedRelay[] = []): ShownHop[] {
  return chain.map((agent, i): ShownHop => {
    // The first of reports that cite one another is its own source: nobody stands behind it, and what it cites rests on it.
    if (i === 0 && chain.length === 1 && line.settled?.by === 'loop') return { agent, words: line.settled.with, url: line.report.url, by: 'loop' };
    if (i === 0) return { agent, words: null, url: line.report.url, by: 'page' };
    if (i === chain.length - 1) return endOf(line, agent);
    const relay = named.find(({ outlet }) => outlet === agent);
    if (relay) return { agent, words: relay.said, url: relay.url, by: 'link' };
    const { slug } = line.report;
    const cue = line.claim.chain.find((hop) => hop.kind !== 'speaker' && comparable(hop.agent) === comparable(agent))?.cue;
    const url = addressOf(line, agent, outlets, atHand);
    if (cue) return { agent, words: around(line.claim, cue.start, cue.end) ?? cue.exact, url, by: 'words' };
    if (slug && comparable(slug.agency) === comparable(agent)) return { agent, words: slug.words, url, by: 'words' };
    return { agent, words: null, url, by: url !== null ? 'link' : listed ? 'casebook' : 'words' };
  });
}

/** A chain that the casebook records: its reader followed it. */
export function hopsOfListed(chain: readonly string[], url: string): ShownHop[] {
  return chain.map((agent, i) => ({ agent, words: null, url: i === 0 ? url : null, by: i === 0 ? 'page' : 'casebook' }));
}
