import * as z from 'zod/mini';
import { spanSchema } from '../model/span';
import { evidenceTierSchema, flagSchema, isoDateSchema, statusSchema } from '../model/vocabulary';
import { keptSchema, pageStateSchema } from './page-states';

export type { Kept, PageState } from './page-states';

/** How a mark is drawn: the rung of the ladder, a denial, or not judged (nothing to compare with, or changed words). */
export const rungSchema = z.enum(['proven', 'corroborated', 'suspected', 'unsubstantiated', 'denial', 'not_judged']);
export type Rung = z.infer<typeof rungSchema>;

/** A label and its value, both ready to show. */
export const rowSchema = z.object({ label: z.string(), value: z.string() });

/** A piece of evidence behind a reason: the words it rests on and where they stand: `href` is http(s) or null; `claimId` where they are a claim's own sentence on this page. */
export const referenceViewSchema = z.object({ label: z.string(), quote: z.nullable(z.string()), href: z.nullable(z.string()), claimId: z.optional(z.string()) });

/** One reason, ready to show. `code` is the rule's name, e.g. "WHY3" or "SUSPECTED". */
export const reasonViewSchema = z.object({ code: z.string(), text: z.string(), references: z.array(referenceViewSchema) });
export type ReasonView = z.infer<typeof reasonViewSchema>;

/** One field of a claim: what was read and the article's own words that decided it; `note` says so where no word did. Offsets are UTF-16 in the text that the page sent. */
export const readingRowSchema = z.object({
  field: z.string(),
  label: z.string(),
  value: z.string(),
  words: z.array(z.object({ text: z.string(), start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) })),
  note: z.nullable(z.string()),
});
export type ReadingRow = z.infer<typeof readingRowSchema>;

/** One claim of the page in plain words. All texts are in the reader's language and ready to show. */
export const claimViewSchema = z.object({
  id: z.string(),
  /** where it is marked: UTF-16 offsets in the text that the page sent */
  spans: z.array(spanSchema),
  /** the page's own sentence that the deciding words stand in, else the first that carries the claim */
  sentence: z.string(),
  rung: rungSchema,
  status: statusSchema,
  flag: flagSchema,
  /** "Only suspected", "Proven", "Denied by …", "Nobody asserts this", "Not judged" */
  flagText: z.string(),
  /** "Suspected", "Corroborated, not proven", "Disputed", … ; null where the flag says it all */
  rungText: z.nullable(z.string()),
  /** "Reported attribution: APT29, Russia" */
  headline: z.string(),
  actorName: z.string(),
  /** what a reader should know of the name: "The name Nobelium can mean APT29 or UNC2452." */
  actorNotes: z.array(z.string()),
  /** what the claim is where it is no plain attribution and the flag does not say so: "only a motive is suggested" */
  kindText: z.nullable(z.string()),
  incidentId: z.nullable(z.string()),
  incidentLabel: z.nullable(z.string()),
  background: z.boolean(),
  /** Said by, Reached, Worded, Basis */
  rows: z.array(rowSchema),
  /** "17 reports · 1 origin" */
  counts: z.nullable(z.string()),
  /** "as of 3 May 2025 · 18 reports compared": ends the line of the verdict */
  asOf: z.optional(z.nullable(z.string())),
  /** "Casebook entry compiled 22 November 2026", where the incident is in the casebook */
  compiled: z.optional(z.nullable(z.string())),
  /** all reasons, most telling first; the card shows two */
  reasons: z.array(reasonViewSchema),
  /** why it is read so: each field with the words that decided it */
  reading: z.array(readingRowSchema),
  /** the whole claim in one line, for lists and screen readers */
  plain: z.string(),
  /** where a person accepted, corrected or added it: what they did, in words; the claim is shown and compared as they left it */
  review: z.optional(z.object({ state: z.enum(['accepted', 'corrected', 'added']), text: z.string() })),
  /** where its words changed since they were last read here: the verdict is suspended */
  changed: z.optional(z.object({ text: z.string(), parts: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })) })),
});
export type ClaimView = z.infer<typeof claimViewSchema>;

export const pageViewSchema = z.object({
  state: pageStateSchema,
  /** one sentence that says what the state means and what the reader can do */
  message: z.string(),
  host: z.nullable(z.string()),
  outlet: z.nullable(z.string()),
  title: z.nullable(z.string()),
  published: z.nullable(z.string()),
  kept: keptSchema,
  /** further sentences: missing date, only the beginning read, store unavailable, private window */
  notices: z.array(z.string()),
  incidents: z.array(z.object({ id: z.nullable(z.string()), label: z.string(), claimIds: z.array(z.string()) })),
  claims: z.array(claimViewSchema),
});
export type PageView = z.infer<typeof pageViewSchema>;

/** A report below an origin. */
export const reportViewSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  date: z.nullable(z.string()),
  /** the same day for those who put it in order */
  iso: z._default(z.nullable(isoDateSchema), null),
  href: z.nullable(z.string()),
  /** "Kyiv Independent ← APA ← Ramid Namazov" */
  chain: z.string(),
  /** each further step of the chain: who, the words that show it or what does, its address, and whether the way ends there unresolved */
  hops: z._default(z.array(z.object({ agent: z.string(), quote: z.nullable(z.string()), note: z.nullable(z.string()), href: z.nullable(z.string()), open: z._default(z.boolean(), false) })), []),
  unresolved: z.boolean(),
  wording: z.string(),
  drift: z.nullable(z.string()),
  /** "one of the attacked" */
  stake: z._default(z.nullable(z.string()), null),
  /** "Its source took this back on 22 November 2011." */
  retracted: z._default(z.nullable(z.string()), null),
  thisPage: z.boolean(),
  /** "with your corrections" */
  reviewed: z.optional(z.string()),
  /** what a person's word on whether it belongs to the incident is kept under; missing where nothing can be said of it */
  subject: z.optional(z.string()),
});
export type ReportView = z.infer<typeof reportViewSchema>;

export const originViewSchema = z.object({
  id: z.string(),
  /** what a person's word on whether it is one source with another is kept under */
  subject: z.optional(z.string()),
  speaker: z.string(),
  role: z.string(),
  date: z.nullable(z.string()),
  iso: z._default(z.nullable(isoDateSchema), null),
  basis: z.string(),
  worded: z.string(),
  /** how it knows: told, deduced, witnessed, published */
  knows: z._default(z.string(), ''),
  retracted: z._default(z.nullable(z.string()), null),
  /** "not counted as a source of its own": what tells it from those that the tally counts; missing for these, and where it is not known */
  aside: z.optional(z.string()),
  href: z.nullable(z.string()),
  reports: z.array(reportViewSchema),
});
export type OriginView = z.infer<typeof originViewSchema>;

/** Another actor named for the same incident, or this one's denials. */
export const rivalViewSchema = z.object({ actorName: z.string(), rung: rungSchema, flagText: z.string(), rungText: z.nullable(z.string()), saidBy: z.string(), claimId: z.nullable(z.string()) });
export type RivalView = z.infer<typeof rivalViewSchema>;

/** One value of a wording on a scale, how it stands to the source's, and its step on the scale where it has one. */
const axisSchema = z.object({ text: z.string(), move: z.nullable(z.enum(['raised', 'lowered', 'changed'])), at: z._default(z.nullable(z.int()), null) });
export type AxisView = z.infer<typeof axisSchema>;

/** One report's words for the statement, or the source's own. */
export const wordingViewSchema = z.object({
  id: z.string(),
  who: z.string(),
  date: z.nullable(z.string()),
  href: z.nullable(z.string()),
  words: z.string(),
  isSource: z.boolean(),
  thisPage: z.boolean(),
  certainty: axisSchema,
  tie: z.nullable(axisSchema),
  role: z.nullable(axisSchema),
});
export type WordingView = z.infer<typeof wordingViewSchema>;

/** One actor of the incident: when it was first named, by whom, how long after the event, and its rungs since. */
export const historyViewSchema = z.object({ actorName: z.string(), first: z.string(), after: z.nullable(z.string()), steps: z.array(z.object({ date: z.string(), rung: rungSchema, text: z.string() })), thisClaim: z.boolean() });
export type HistoryView = z.infer<typeof historyViewSchema>;

/** A day as it is put in order and as it is shown. */
export const dayViewSchema = z.object({ iso: isoDateSchema, text: z.string() });
export type DayView = z.infer<typeof dayViewSchema>;

/** One speaker's statement on one of the accused: for it, against it, or calling it a false trail. */
export const statementViewSchema = z.object({
  id: z.string(),
  speaker: z.string(),
  role: z.string(),
  day: z.nullable(dayViewSchema),
  says: z.enum(['names', 'denies', 'false_trail']),
  tier: evidenceTierSchema,
  /** the tier in words, the kinds of evidence in words */
  basis: z.string(),
  kinds: z.array(z.string()),
  worded: z.string(),
  words: z.nullable(z.string()),
  retracted: z.nullable(z.string()),
  href: z.nullable(z.string()),
  reports: z.int().check(z.nonnegative()),
});
export type StatementView = z.infer<typeof statementViewSchema>;

/** One actor that is named for the incident: where it stands, where it stood, and who says so or denies it, oldest first. */
export const accusedViewSchema = z.object({
  actorName: z.string(),
  thisClaim: z.boolean(),
  claimId: z.nullable(z.string()),
  rung: rungSchema,
  status: statusSchema,
  flagText: z.string(),
  rungText: z.nullable(z.string()),
  saidBy: z.string(),
  /** "71 days after the event" */
  after: z.nullable(z.string()),
  steps: z.array(z.object({ day: dayViewSchema, rung: rungSchema, text: z.string() })),
  statements: z.array(statementViewSchema),
});
export type AccusedView = z.infer<typeof accusedViewSchema>;

/** Everything about one claim's proposition: origins with their reports, who denies, who else is named, and why. */
export const comparisonViewSchema = z.object({
  claim: claimViewSchema,
  incidentLabel: z.nullable(z.string()),
  /** "As of 3 May 2025 · 17 reports compared" */
  asOf: z.string(),
  origins: z.array(originViewSchema),
  /** how many of them count as origins: "2 origins", or "1 origin · 2 named" where one is another's or only supposes */
  originTally: z._default(z.string(), ''),
  denials: z.array(originViewSchema),
  rivals: z.array(rivalViewSchema),
  /** one list for each origin with more than one wording, upstream first */
  wordings: z._default(z.array(wordingViewSchema), []),
  /** all actors of the incident, the first named first */
  history: z._default(z.array(historyViewSchema), []),
  /** the same and more for the pictures: everybody named or cleared, the first named first */
  accused: z._default(z.array(accusedViewSchema), []),
  /** the day of the event where it is known to the day, and the day that the verdicts are for */
  event: z._default(z.nullable(dayViewSchema), null),
  today: z._default(z.nullable(dayViewSchema), null),
  /** reports that may be about the same incident: shown, never counted */
  possibly: z.array(reportViewSchema),
  /** what the reader decided about reports of this incident, to be taken back */
  decided: z.optional(z.array(z.object({ reportId: z.string(), label: z.string(), says: z.enum(['same', 'different']), note: z.optional(z.string()) }))),
  /** what the reader decided about its origins, to be taken back: `origin` and `other` are their subjects as they were said */
  decidedOrigins: z.optional(z.array(z.object({ origin: z.string(), other: z.string(), labels: z.array(z.string()), says: z.enum(['one', 'two']), note: z.string() }))),
  /** where this page is itself only possibly about the incident: what the reader's answer is kept under */
  doubtful: z.optional(z.string()),
  /** reports that can be said to be about another incident, this page's among them */
  members: z.optional(z.array(z.object({ subject: z.string(), label: z.string(), thisPage: z.boolean() }))),
  /** incidents of the casebook that the reader can say are the same as this one, nearest in time first */
  others: z.optional(z.array(z.object({ id: z.string(), label: z.string() }))),
  /** true in a private window: nothing that the reader says of it may be kept, so nothing is asked */
  private: z.optional(z.literal(true)),
  /** shown where there is nothing to compare with */
  emptyMessage: z.nullable(z.string()),
});
export type ComparisonView = z.infer<typeof comparisonViewSchema>;
