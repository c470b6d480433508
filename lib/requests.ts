import * as z from 'zod/mini';
import { exportScopeSchema } from './export/scope';
import { MAX_SETTINGS_FILE } from './export/settings-file';
import { annotationIdSchema, annotationWordsSchema, MAX_TAG, reviewSchema } from './model/annotation';
import { blockSchema, linkSchema } from './model/article';
import { backupIdSchema } from './model/backup';
import { importIdSchema, importItemSchema, MAX_STAGED_AT_ONCE } from './model/import';
import { libraryPlaceSchema, librarySearchSchema } from './model/library';
import { MAX_AUTHOR, MAX_SELECTED, MAX_TEXT_LENGTH } from './model/limits';
import { objectionDraftSchema, objectionIdSchema, verdictMeantSchema } from './model/objection';
import { MAX_ACTOR_FILE, typedActorSchema } from './model/own-actors';
import { interfaceLanguageSchema, intensitySchema, keepDaysSchema, markKindSchema } from './model/settings';
import { quoteSchema } from './model/span';
import { isoDateSchema } from './model/vocabulary';
import { importDecidedSchema } from './views/import-types';
import { pageStateSchema } from './views/page-states';

/**
 * Every message: who may send it, and what it must look like. The answers of the worker stand in `protocol.ts`: it writes them itself, and carries nothing that only reads them.
 *
 * `page` is our content script in the top frame of a tab; it speaks for an untrusted page, so it gets to say what it read and to ask for
 * its own page's marks, nothing else; the origin is taken from the browser's word about the sender, never from the message.
 * `extension` is one of the extension's own pages. `worker` messages go the other way: from the worker to a content script.
 */
export type SenderKind = 'page' | 'extension' | 'worker';

/** What the content script read from the page. Offsets are UTF-16 in `text`. */
export const pageReadingSchema = z.object({
  title: z.nullable(z.string().check(z.maxLength(2_000))),
  language: z.string().check(z.maxLength(35)),
  published: z.nullable(isoDateSchema),
  text: z.string().check(z.maxLength(MAX_TEXT_LENGTH)),
  blocks: z.array(blockSchema).check(z.maxLength(20_000)),
  links: z.array(linkSchema).check(z.maxLength(5_000)),
  partial: z.boolean(),
  /** keys of sentences for the reader: what was wrong with the page, e.g. "notice_broken_structured_data" */
  notices: z.array(z.string().check(z.regex(/^notice_[a-z_]{1,60}$/))).check(z.maxLength(10)),
});
export type PageReading = z.infer<typeof pageReadingSchema>;

const tabSchema = z.int().check(z.nonnegative());
/** A random name of one visit of one article in one tab; also the idempotency key of keeping it (S1, S2). */
const visitSchema = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));
const claimIdSchema = z.string().check(z.minLength(1), z.maxLength(200));
/** A host name as a user types it, already lower-case ASCII. */
const hostSchema = z.string().check(z.maxLength(253), z.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,10}(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/));

const nothing = z.object({});
/** Claims that can be reviewed in one act. */
export const MANY = 500;
/** a report's id, or `reportId#claimId` for what it mentions besides */
const subjectSchema = z.string().check(z.minLength(1), z.maxLength(2_400));
const countSchema = z.int().check(z.nonnegative());
const reportIdSchema = z.string().check(z.minLength(1), z.maxLength(2_100));

const originsToldSchema = z.object({ origin: subjectSchema, other: subjectSchema, says: z.nullable(z.enum(['one', 'two'])), note: z.optional(z.string().check(z.maxLength(500))) });

const listRequestSchema = z.object({ search: librarySearchSchema, after: z.nullable(libraryPlaceSchema) });

/** An article at the desk: that of a tab as it is now, or one that is kept. */
const deskPlaceSchema = z.union([z.object({ tabId: tabSchema }), z.object({ reportId: reportIdSchema })]);
export type DeskPlace = z.infer<typeof deskPlaceSchema>;
const revisionSchema = z.int().check(z.nonnegative());
/** What a draft is kept under: the key of its item, or a new annotation's id. */
const draftKeySchema = z.string().check(z.minLength(1), z.maxLength(200));
/** A file of settings, as text; whether it is one is for the reading of it to say. */
const settingsTextSchema = z.string().check(z.maxLength(MAX_SETTINGS_FILE + 1));

export const requests = {
  /**
   * `address` is where the page says it is now: browsers tell the worker the address that the document was loaded from, not the one that its script
   * has since gone to. A page may name any path of its own origin in either way, so it is believed within that origin and not beyond.
   */
  'page.analyse': { from: 'page', request: z.object({ visit: visitSchema, reading: pageReadingSchema, address: z.optional(z.string().check(z.maxLength(2_000))) }) },
  'page.seen': { from: 'page', request: z.object({ visit: visitSchema }) },
  'page.left': { from: 'page', request: z.object({ visit: visitSchema }) },
  'page.compare': { from: 'page', request: z.object({ visit: visitSchema, claimId: claimIdSchema }) },

  'view.page': { from: 'extension', request: z.object({ tabId: tabSchema }) },
  'view.comparison': { from: 'extension', request: z.object({ tabId: tabSchema, claimId: claimIdSchema }) },
  'view.selection': { from: 'extension', request: z.object({ tabId: tabSchema }) },
  'claim.show': { from: 'extension', request: z.object({ tabId: tabSchema, claimId: claimIdSchema }) },
  /**
   * A person's word on whether a report, or another incident of the casebook, is about the incident of a claim; null takes it back. `also` are further reports of which the same is said in
   * one act, `note` is why.
   */
  'incident.decide': {
    from: 'extension',
    request: z.object({
      tabId: tabSchema,
      claimId: claimIdSchema,
      reportId: subjectSchema,
      also: z.optional(z.array(subjectSchema).check(z.maxLength(50))),
      says: z.nullable(z.enum(['same', 'different'])),
      note: z.optional(z.string().check(z.maxLength(500))),
    }),
  },
  /** a person's word on whether two origins of a claim's comparison, or of an incident of the library, are one source or two, by their subjects; null takes it back */
  'origin.decide': { from: 'extension', request: z.union([z.extend(originsToldSchema, { tabId: tabSchema, claimId: claimIdSchema }), z.extend(originsToldSchema, { incident: reportIdSchema })]) },
  /** takes out something in our own form */
  'export.native': { from: 'extension', request: z.object({ scope: exportScopeSchema }) },
  /** what every other form is made of, for the page that writes it (`lib/export/carried-material.ts`), a part an answer: `next` is where the next one begins */
  'export.material': { from: 'extension', request: z.object({ scope: exportScopeSchema, from: countSchema }) },
  /** our own form of a tab's article, and of everything */
  'export.page': { from: 'extension', request: z.object({ tabId: tabSchema }) },
  'export.store': { from: 'extension', request: nothing },
  'store.state': { from: 'extension', request: nothing },
  /** the reader was told that the browser lost reports, and goes on with what is left */
  'store.accept_loss': { from: 'extension', request: nothing },
  'store.clear': { from: 'extension', request: nothing },
  /** from now on reports are kept so long; what is older is forgotten at once */
  'settings.keep': { from: 'extension', request: z.object({ days: keepDaysSchema }) },
  'settings.get': { from: 'extension', request: nothing },
  'settings.enable': { from: 'extension', request: z.object({ host: z.nullable(z.string().check(z.maxLength(253))), enabled: z.boolean() }) },
  /** what the reader wants to see, and in which language; what is not named stays */
  'settings.choose': {
    from: 'extension',
    request: z.object({
      intensity: z.optional(intensitySchema),
      unmarked: z.optional(z.array(markKindSchema).check(z.maxLength(50))),
      language: z.optional(interfaceLanguageSchema),
      languagesOff: z.optional(z.array(z.string().check(z.regex(/^[a-z]{2,3}$/))).check(z.maxLength(50))),
      /** the name that stands under what is written from now on; null for none */
      author: z.optional(z.nullable(z.string().check(z.maxLength(MAX_AUTHOR)))),
    }),
  },
  /** whether claims are marked on a host's pages; they are listed either way */
  'settings.mark': { from: 'extension', request: z.object({ host: hostSchema, marked: z.boolean() }) },
  /** tags of the languages of articles that are read */
  'settings.languages': { from: 'extension', request: nothing },
  'settings.export': { from: 'extension', request: nothing },
  /** what a file would change, one sentence each, and the hosts that the browser has to allow for it; changes nothing itself */
  'settings.look': { from: 'extension', request: z.object({ text: settingsTextSchema }) },
  'settings.import': { from: 'extension', request: z.object({ text: settingsTextSchema }) },
  /** what taking back the last import would change; none where there is nothing to take back */
  'settings.before': { from: 'extension', request: nothing },
  'settings.undo': { from: 'extension', request: nothing },
  /** how much there is of what the reader put in or had kept; null where it cannot be told */
  'everything.count': { from: 'extension', request: nothing },
  'everything.erase': { from: 'extension', request: nothing },
  'outlet.add': { from: 'extension', request: z.object({ host: hostSchema }) },
  'outlet.remove': { from: 'extension', request: z.object({ host: hostSchema }) },

  /** the reader's own actors: each answer is the whole as it is now */
  'actors.get': { from: 'extension', request: nothing },
  'actors.save': { from: 'extension', request: z.object({ actor: typedActorSchema }) },
  'actors.remove': { from: 'extension', request: z.object({ id: z.string().check(z.maxLength(200)) }) },
  /** takes back the last change, if there is one */
  'actors.undo': { from: 'extension', request: nothing },
  /** `text` is a file in the form of `--actors`; what is kept with other details is replaced only where that is said */
  'actors.import': { from: 'extension', request: z.object({ text: z.string().check(z.maxLength(MAX_ACTOR_FILE)), replace: z.boolean() }) },
  'actors.export': { from: 'extension', request: nothing },

  /** what the library holds, as it was written down: nothing is counted for it */
  'library.figures': { from: 'extension', request: nothing },
  'library.incidents': { from: 'extension', request: listRequestSchema },
  'library.reports': { from: 'extension', request: listRequestSchema },
  'library.incident': { from: 'extension', request: z.object({ id: reportIdSchema, actor: z.nullable(z.string().check(z.maxLength(500))) }) },
  /** sorts some reports under their incidents that were not sorted yet; `more` where others are left */
  'library.file': { from: 'extension', request: nothing },
  /** deletes one kept report; it can be put back while the browser runs */
  'report.remove': { from: 'extension', request: z.object({ id: reportIdSchema }) },
  'report.restore': { from: 'extension', request: z.object({ id: reportIdSchema }) },

  /** what the reader holds against a verdict: each answer is all that there is on it now. Sent twice, it is kept once. */
  'objection.list': { from: 'extension', request: z.object({ about: verdictMeantSchema }) },
  'objection.save': { from: 'extension', request: z.object({ about: verdictMeantSchema, objection: objectionDraftSchema }) },
  'objection.remove': { from: 'extension', request: z.object({ about: verdictMeantSchema, id: objectionIdSchema }) },
  'objection.restore': { from: 'extension', request: z.object({ about: verdictMeantSchema, id: objectionIdSchema }) },
  /** keeps what was begun and not saved; null forgets it */
  'objection.draft': { from: 'extension', request: z.object({ about: verdictMeantSchema, draft: z.nullable(objectionDraftSchema) }) },

  /** the fact-checker's desk: what there is on an article, claim by claim */
  'desk.page': { from: 'extension', request: z.object({ where: deskPlaceSchema }) },
  /**
   * Keeps what is said of a claim, once for each act. `claimId` is null for a claim that the machine missed; `quote` is then its sentence, and else that of a claim whose place was chosen anew.
   * `revision` is the one that was seen, 0 where there was none: where another is kept by now nothing is written (error_annotation_conflict), and what was sent becomes the draft.
   */
  'desk.save': {
    from: 'extension',
    request: z.object({
      act: annotationIdSchema,
      where: deskPlaceSchema,
      annotation: z.object({ id: annotationIdSchema, claimId: z.nullable(claimIdSchema), words: annotationWordsSchema, quote: z.optional(quoteSchema), revision: revisionSchema }),
    }),
  },
  'desk.remove': { from: 'extension', request: z.object({ act: annotationIdSchema, where: deskPlaceSchema, id: annotationIdSchema, revision: revisionSchema }) },
  /** takes back an act, or does it again, with everything that it changed; what was changed again since is left alone (error_act_overtaken) */
  'desk.undo': { from: 'extension', request: z.object({ where: deskPlaceSchema, actId: annotationIdSchema }) },
  'desk.redo': { from: 'extension', request: z.object({ where: deskPlaceSchema, actId: annotationIdSchema }) },
  /** actors of the table with a name that begins so, in the reader's language */
  'desk.actors': { from: 'extension', request: z.object({ text: z.string().check(z.maxLength(200)) }) },
  'desk.history': { from: 'extension', request: z.object({ id: annotationIdSchema }) },
  /** keeps what was begun and not saved; null forgets it. The sentence of a missed claim stands in `words.fields.quotes`. */
  'desk.draft': { from: 'extension', request: z.object({ where: deskPlaceSchema, key: draftKeySchema, words: z.nullable(annotationWordsSchema) }) },
  /** what is selected in the page, as the whole sentences of its article, or a sentence that says why there is nothing */
  'desk.selection': { from: 'extension', request: z.object({ tabId: tabSchema }) },
  /** whether the reader asked, in the menu or by a shortcut, to annotate what is selected; told once */
  'desk.asked': { from: 'extension', request: z.object({ tabId: tabSchema }) },
  /** says the same of many claims in one act; those that changed since they were seen are left alone, and told */
  'desk.review_many': {
    from: 'extension',
    request: z.object({
      act: annotationIdSchema,
      claims: z.array(z.object({ reportId: reportIdSchema, claimId: claimIdSchema, annotationId: z.nullable(annotationIdSchema), revision: revisionSchema })).check(z.minLength(1), z.maxLength(MANY)),
      /** missing where only a tag is added */
      review: z.optional(reviewSchema),
      tag: z.optional(z.string().check(z.minLength(1), z.maxLength(MAX_TAG))),
    }),
  },
  /** kept claims, one row each; `search.review` asks for a state of review. A report's rows are never split between two parts. */
  'desk.claims': { from: 'extension', request: listRequestSchema },
  /** takes back or does again an act from outside an article: null for the newest one there is */
  'desk.step': { from: 'extension', request: z.object({ actId: z.nullable(annotationIdSchema), redo: z.boolean() }) },
  /** how often the reader agreed with the machine, by field */
  'desk.agreement': { from: 'extension', request: nothing },
  /** takes annotations that were removed out of the history and the backups, for good; tells how many acts told of them */
  'desk.forget_history': { from: 'extension', request: nothing },

  /** lays entries of a file beside the store, from the one in place `from` on, of so many in all; nothing of them is kept yet. A new file takes the place of one that was left lying. */
  'import.stage': { from: 'extension', request: z.object({ import: importIdSchema, from: countSchema, of: countSchema, items: z.array(importItemSchema).check(z.maxLength(MAX_STAGED_AT_ONCE)) }) },
  /** what taking the file in would do */
  'import.look': { from: 'extension', request: z.object({ import: importIdSchema }) },
  /** writes what is new and what was chosen, all of it or nothing; asked again it changes nothing more */
  'import.apply': {
    from: 'extension',
    request: z.object({
      import: importIdSchema,
      decided: importDecidedSchema,
      /** the reader was told that the browser lost kept reports, and goes on with what is left and what is taken in */
      acceptLoss: z.optional(z.boolean()),
      /** the backup that this is: once it is back it need not be held any more */
      backup: z.optional(backupIdSchema),
    }),
  },
  'import.cancel': { from: 'extension', request: z.object({ import: importIdSchema }) },

  'backup.list': { from: 'extension', request: nothing },
  'backup.make': { from: 'extension', request: nothing },
  /** a backup that is held has not to stay any longer than the others */
  'backup.release': { from: 'extension', request: z.object({ id: backupIdSchema }) },
  /** a backup's text, in parts counted from 0 */
  'backup.read': { from: 'extension', request: z.object({ id: backupIdSchema, part: countSchema }) },

  'content.status': { from: 'worker', request: nothing },
  'content.step': { from: 'worker', request: z.object({ direction: z.enum(['next', 'previous']) }) },
  'content.show': { from: 'worker', request: z.object({ claimId: claimIdSchema }) },
  'content.refresh': { from: 'worker', request: nothing },
  /** what is selected: offsets in the article's text, and the paragraphs around with where they begin in it; `why` says why there is none */
  'content.selection': { from: 'worker', request: nothing },
} as const satisfies Record<string, { from: SenderKind; request: z.ZodMiniType }>;

/** What content scripts answer to the worker. */
export const contentAnswers = {
  'content.status': z.object({ state: pageStateSchema, visit: z.nullable(visitSchema) }),
  'content.step': nothing,
  'content.show': nothing,
  'content.refresh': nothing,
  'content.selection': z.object({
    selected: z.nullable(z.object({ start: countSchema, end: countSchema, from: countSchema, text: z.string().check(z.maxLength(MAX_SELECTED)), blocks: z.array(blockSchema).check(z.maxLength(1_000)) })),
    why: z.nullable(z.enum(['nothing', 'outside', 'too_long'])),
  }),
} as const;
