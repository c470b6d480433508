import type { ReaderActions, ReaderState } from '../../components/Reader';
import { settingsSchema } from '../../lib/model/settings';
import type { AccusedView, ClaimView, ComparisonView, OriginView, PageView, ReportView, StatementView } from '../../lib/views/types';
import { sayFrom, type Catalogue } from '../../lib/views/say';
import catalogue from '../../public/_locales/en/messages.json';

export const say = sayFrom(catalogue as Catalogue, 'en');

/** Every field that an outside text can reach gets what `text` gives for its name. Nothing in here is real. */
export type Filler = (field: string) => string;
export const plain: Filler = (field) => `the ${field}`;

export function claimView(text: Filler = plain, over: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'c1',
    spans: [{ start: 0, end: 10 }],
    sentence: text('sentence'),
    rung: 'suspected',
    status: 'open',
    flag: 'only_suspected',
    flagText: text('flag text'),
    rungText: text('rung text'),
    kindText: text('kind text'),
    headline: text('headline'),
    actorName: text('actor name'),
    actorNotes: [text('actor note')],
    incidentId: 'i1',
    incidentLabel: text('incident label'),
    background: false,
    rows: ['Said by', 'Reached', 'Worded', 'Basis'].map((label) => ({ label, value: text(`row ${label}`) })),
    counts: '3 reports · 1 origin',
    reasons: [{ code: 'WHY1', text: text('reason'), references: [{ label: text('reference label'), quote: text('reference quote'), href: text('reference href') }] }],
    reading: [
      { field: 'certainty', label: 'How sure', value: text('reading value'), words: [{ text: text('deciding words'), start: 4, end: 10 }], note: null },
      { field: 'legalStage', label: 'Legal stage', value: 'none', words: [], note: 'no word found: default' },
    ],
    plain: text('plain'),
    ...over,
  };
}

export function reportView(text: Filler = plain, over: Partial<ReportView> = {}): ReportView {
  return { id: 'r1', outlet: text('outlet'), date: '3 March 2031', iso: '2031-03-03', href: text('report href'), chain: text('chain'), hops: [{ agent: text('hop agent'), quote: text('hop quote'), note: text('hop note'), href: text('hop href'), open: false }], unresolved: false, wording: text('wording'), drift: text('drift'), stake: text('stake'), retracted: text('retracted'), thisPage: false, ...over };
}

export function originView(text: Filler = plain, over: Partial<OriginView> = {}): OriginView {
  return { id: 'o1', speaker: text('speaker'), role: text('role'), date: '2 March 2031', iso: '2031-03-02', basis: text('basis'), worded: text('worded'), knows: text('knows'), retracted: text('origin retracted'), href: text('origin href'), reports: [reportView(text)], ...over };
}

export function statementView(text: Filler = plain, over: Partial<StatementView> = {}): StatementView {
  return { id: 's1', speaker: text('statement speaker'), role: text('statement role'), day: { iso: '2031-03-02', text: '2 March 2031' }, says: 'names', tier: 'E2', basis: text('statement basis'), kinds: [text('statement kind')], worded: text('statement worded'), words: text('statement words'), retracted: text('statement retracted'), href: text('statement href'), reports: 1, ...over };
}

export function accusedView(text: Filler = plain, over: Partial<AccusedView> = {}): AccusedView {
  return { actorName: text('accused actor'), thisClaim: true, claimId: 'c1', rung: 'suspected', status: 'open', flagText: text('accused flag'), rungText: text('accused rung'), saidBy: text('accused said by'), after: text('accused after'), steps: [{ day: { iso: '2031-03-02', text: '2 March 2031' }, rung: 'suspected', text: text('accused step') }], statements: [statementView(text), statementView(text, { id: 's2', says: 'denies', tier: 'E0' })], ...over };
}

export function comparison(text: Filler = plain, over: Partial<ComparisonView> = {}): ComparisonView {
  return {
    claim: claimView(text),
    incidentLabel: text('incident label'),
    asOf: text('as of'),
    originTally: '1 origin',
    origins: [originView(text)],
    denials: [originView(text, { id: 'o2' })],
    rivals: [{ actorName: text('rival actor'), rung: 'unsubstantiated', flagText: text('rival flag'), rungText: text('rival rung'), saidBy: text('rival speaker'), claimId: 'c2' }],
    wordings: [
      { id: 'w1', who: text('wording source'), date: '2 March 2031', href: text('wording source href'), words: text('source words'), isSource: true, thisPage: false, certainty: { text: text('source certainty'), move: null, at: 1 }, tie: { text: text('source tie'), move: null, at: 3 }, role: null },
      { id: 'w2', who: text('wording outlet'), date: null, href: text('wording href'), words: text('outlet words'), isSource: false, thisPage: true, certainty: { text: text('certainty'), move: 'raised', at: 3 }, tie: { text: text('tie'), move: 'lowered', at: 0 }, role: { text: text('wording role'), move: 'changed', at: null } },
    ],
    history: [{ actorName: text('history actor'), first: text('history first'), after: text('history after'), steps: [{ date: '2 March 2031', rung: 'suspected', text: text('history rung') }], thisClaim: true }],
    accused: [],
    event: { iso: '2031-02-20', text: '20 February 2031' },
    today: { iso: '2031-04-01', text: '1 April 2031' },
    possibly: [reportView(text, { id: 'r9' })],
    emptyMessage: text('empty message'),
    ...over,
  };
}

export function page(text: Filler = plain, over: Partial<PageView> = {}): PageView {
  return {
    state: 'claims',
    message: text('message'),
    host: text('host'),
    outlet: text('outlet'),
    title: text('title'),
    published: '3 March 2031',
    kept: 'kept',
    notices: [text('notice')],
    incidents: [{ id: 'i1', label: text('incident label'), claimIds: ['c1', 'c2', 'c3'] }],
    claims: [claimView(text), claimView(text, { id: 'c2', rung: 'denial', status: 'disputed' }), claimView(text, { id: 'c3', rung: 'proven' })],
    ...over,
  };
}

export const SETTINGS = settingsSchema.parse({ enabled: true, disabledHosts: [], addedHosts: [] });

export const state = (over: Partial<ReaderState> = {}): ReaderState => ({ page: page(), settings: SETTINGS, chosen: null, comparison: null, problem: null, said: null, ...over });

/** Actions that only note that they were asked for. */
export function noting() {
  const asked: unknown[][] = [];
  const note = (name: string) => (...args: unknown[]) => void asked.push([name, ...args]);
  const actions: ReaderActions = {
    choose: note('choose'),
    show: note('show'),
    decide: note('decide'),
    decideOrigins: note('decideOrigins'),
    enable: note('enable'),
    mark: note('mark'),
    allow: note('allow'),
    reload: note('reload'),
    exportPage: note('exportPage'),
    openWide: note('openWide'),
    openLibrary: note('openLibrary'),
    openSettings: note('openSettings'),
  };
  return { asked, actions };
}
