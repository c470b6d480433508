import type { Claim } from '../model/claim';
import type { CasebookReport } from '../model/casebook';
import type { Outlet } from '../model/outlet';
import type { ShownHop } from '../model/verdict';
import { plainAddress } from '../reports/addresses';
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

function endOf(line: Line, agent: string): ShownHop {
  const { settled, claim } = line;
  if (agent === 'unresolved') return { agent, words: null, url: null, by: 'nothing' };
  if (settled) return { agent, words: settled.with, url: null, by: settled.by };
  return { agent, words: speakerWords(claim), url: null, by: claim.speaker === null ? 'date' : 'words' };
}

/** What shows each step of a page's chain (model.md 4). `chain` is outermost first and ends in the speaker or "unresolved". */
export function hopsOfPage(line: Line, chain: readonly string[], listed: CasebookReport | undefined, outlets: readonly Outlet[], atHand: ReadonlySet<string>): ShownHop[] {
  return chain.map((agent, i): ShownHop => {
    if (i === 0) return { agent, words: null, url: line.report.url, by: 'page' };
    if (i === chain.length - 1) return endOf(line, agent);
    const cue = line.claim.chain.find((hop) => hop.kind !== 'speaker' && comparable(hop.agent) === comparable(agent))?.cue;
    const url = addressOf(line, agent, outlets, atHand);
    if (cue) return { agent, words: around(line.claim, cue.start, cue.end) ?? cue.exact, url, by: 'words' };
    return { agent, words: null, url, by: url !== null ? 'link' : listed ? 'casebook' : 'words' };
  });
}

/** A chain that the casebook records: its reader followed it. */
export function hopsOfListed(chain: readonly string[], url: string): ShownHop[] {
  return chain.map((agent, i) => ({ agent, words: null, url: i === 0 ? url : null, by: i === 0 ? 'page' : 'casebook' }));
}
