import type { LibraryActions, LibraryState } from '../../components/Library';
import type { ObjectionDesk } from '../../components/objection-desk';
import { librarySearchSchema } from '../../lib/model/library';
import type { Objecting } from '../../lib/views/objection-types';
import type { ClaimRow } from '../../lib/views/desk-types';
import type { ReportRow } from '../../lib/views/library-types';
import { comparison, plain, type Filler } from './samples';

const short = (text: string) => ({ rung: 'suspected' as const, status: 'open' as const, text });

export const reportRow = (text: Filler = plain, over: Partial<ReportRow> = {}): ReportRow => ({
  id: 'r1',
  title: text('report title'),
  outlet: text('report outlet'),
  date: '3 March 2031',
  href: text('report href'),
  accused: text('report accused'),
  speakers: text('report speakers'),
  besides: [text('report besides')],
  verdict: short('Suspected'),
  kept: 'read on 4 March 2031',
  incidents: [{ id: 'i1', label: text('report incident') }],
  ...over,
});

export const claimRow = (text: Filler = plain, over: Partial<ClaimRow> = {}): ClaimRow => ({
  reportId: 'r1',
  claimId: 'c1',
  annotationId: null,
  title: text('row title'),
  outlet: text('row outlet'),
  published: '3 March 2031',
  url: text('row href'),
  exact: text('row words'),
  actor: text('row actor'),
  speaker: text('row speaker'),
  incident: text('row incident'),
  rung: 'suspected',
  rungText: 'Suspected',
  review: 'open',
  revision: 0,
  ...over,
});

/** The library with one of each; every field that an outside text can reach gets what `text` gives for its name. */
export function libraryState(text: Filler = plain, over: Partial<LibraryState> = {}): LibraryState {
  const open = over.openId === undefined || over.openId === null ? null : {
    id: over.openId,
    label: text('open label'),
    date: '2 March 2031',
    asOf: 'As of 4 March 2031',
    compiled: null,
    verdicts: [{ actor: 'a1', name: text('verdict name'), verdict: short('Suspected'), counts: '3 reports · 1 origin', saidBy: text('verdict speakers') }],
    chosen: 'a1',
    comparison: { ...comparison(), claim: { ...comparison().claim, headline: text('open headline'), reasons: [] } },
    reports: [reportRow((field) => text(`open ${field}`))],
    problem: null,
  };
  return {
    figures: { reports: 3, incidents: 1, casebook: 58, pending: false, problem: null },
    filing: null,
    tab: 'incidents',
    search: librarySearchSchema.parse({}),
    incidents: over.tab === 'reports' || over.tab === 'claims' ? [] : [{ id: 'i1', label: text('incident label'), date: '2 March 2031', accused: [{ name: text('incident accused'), verdict: short('Suspected') }], more: null, counts: '3 reports · 1 origin', kept: '3 kept here', casebook: null }],
    reports: over.tab === 'reports' ? [reportRow(text)] : [],
    claims: over.tab === 'claims' ? [claimRow(text)] : [],
    steps: { undo: null, redo: null },
    acting: false,
    next: null,
    looked: 0,
    phase: 'idle',
    failed: null,
    problem: text('problem'),
    openId: null,
    open,
    openProblem: null,
    removed: new Set(),
    said: null,
    ...over,
  };
}

const nothing = (): void => undefined;
export const noLibraryActions: LibraryActions = { show: nothing, more: nothing, stop: nothing, open: nothing, remove: nothing, restore: nothing, decideOrigins: nothing, bulk: { review: nothing, tag: nothing, undo: nothing, redo: nothing } };

/** A desk that holds one objection and keeps nothing. */
export function deskWith(text: string, over: Partial<Objecting> = {}): ObjectionDesk {
  const value: Objecting = { about: { tabId: 1, claimId: 'c1' }, objections: [{ id: 'objection-0001', text, reading: null, readingText: null, evidence: text, written: 'Written on 4 March 2031', stale: null }], draft: null, private: false, problem: null, ...over };
  const answer = () => Promise.resolve({ ok: true as const, value });
  return { list: answer, save: answer, remove: answer, restore: answer, draft: answer, newId: () => 'objection-0002' };
}
