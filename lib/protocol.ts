import * as z from 'zod/mini';
import { backupSchema } from './model/backup';
import { claimSchema, namedActorSchema } from './model/claim';
import { failureSchema, type Failure } from './model/failure';
import { libraryPlaceSchema } from './model/library';
import { ownActorsStateSchema } from './model/own-actors';
import { intensitySchema, settingsSchema, type Settings } from './model/settings';
import { quoteSchema } from './model/span';
import { contentAnswers, MANY, pageReadingSchema, requests, type DeskPlace, type PageReading, type SenderKind } from './requests';
import { readerAnswers } from './reader-answers';
import { agreementSchema } from './reviews/agreement';
import { claimRowSchema, deskViewSchema, historyLineSchema, stepSchema } from './views/desk-types';
import { importViewSchema } from './views/import-types';
import { incidentDetailSchema, incidentRowSchema, reportRowSchema } from './views/library-types';
import { keptSchema, pageStateSchema } from './views/page-states';
import { claimViewSchema } from './views/types';
import { MAX_TEXT_LENGTH } from './model/limits';

export { failureSchema, MANY, MAX_TEXT_LENGTH, pageReadingSchema, settingsSchema, type DeskPlace, type Failure, type PageReading, type SenderKind, type Settings };

const nothing = z.object({});
const countSchema = z.int().check(z.nonnegative());

/** What the content script needs to paint and to open cards. */
export const paintSchema = z.object({
  state: pageStateSchema,
  claims: z.array(claimViewSchema),
  ui: z.record(z.string(), z.string()),
  intensity: intensitySchema,
  /** ids of claims that the reader wants listed, but not marked */
  unmarked: z.array(z.string()),
});
export type Paint = z.infer<typeof paintSchema>;

/** How many reports are kept, and when the last one was (ISO date-time). */
export const storeStateSchema = z.object({ reports: z.int().check(z.nonnegative()), lastWrite: z.nullable(z.iso.datetime()) });

/** All that the extension holds of the reader's; null where it cannot be told. */
export const heldSchema = z.object({
  reports: z.nullable(z.int().check(z.nonnegative())),
  objections: z.nullable(z.int().check(z.nonnegative())),
  annotations: z._default(z.nullable(z.int().check(z.nonnegative())), 0),
  /** acts of the desk's history, also those on annotations that are gone */
  acts: z._default(z.nullable(z.int().check(z.nonnegative())), 0),
  decisions: z.int().check(z.nonnegative()),
  actors: z.int().check(z.nonnegative()),
  outlets: z.int().check(z.nonnegative()),
  /** true where any setting is not what it is on the first day */
  settings: z.boolean(),
});
export type Held = z.infer<typeof heldSchema>;

/** A part of a list of the library. An answer may come back with none and a place to go on from: who asks may stop between two. */
const listPart = <Row extends z.ZodMiniType>(row: Row) => z.object({
  rows: z.array(row),
  next: z.nullable(libraryPlaceSchema),
  /** how many kept entries were looked at */
  looked: countSchema,
  /** why kept reports are missing from it, or null */
  problem: z.nullable(z.string()),
});

/** What the worker answers, and content scripts. */
export const answers = {
  ...readerAnswers,
  'page.analyse': paintSchema,
  'page.seen': z.object({ kept: keptSchema }),
  'page.left': nothing,
  'page.compare': nothing,
  'export.native': z.object({ fileName: z.string(), text: z.string() }),
  'export.material': z.object({ stem: z.string(), part: z.string(), next: z.nullable(countSchema) }),
  'export.store': z.object({ fileName: z.string(), text: z.string() }),
  'store.state': storeStateSchema,
  'store.accept_loss': storeStateSchema,
  'store.clear': z.extend(storeStateSchema, { forgotten: z.int().check(z.nonnegative()) }),
  'settings.keep': settingsSchema,
  'settings.choose': settingsSchema,
  'settings.languages': z.object({ tags: z.array(z.string()) }),
  'settings.export': z.object({ fileName: z.string(), text: z.string() }),
  'settings.look': z.object({ changes: z.array(z.string()), hosts: z.array(z.string()) }),
  'settings.import': settingsSchema,
  'settings.before': z.object({ changes: z.array(z.string()) }),
  'settings.undo': settingsSchema,
  'everything.count': heldSchema,
  'everything.erase': heldSchema,
  'outlet.remove': settingsSchema,
  'actors.get': ownActorsStateSchema,
  'actors.save': ownActorsStateSchema,
  'actors.remove': ownActorsStateSchema,
  'actors.undo': ownActorsStateSchema,
  'actors.import': ownActorsStateSchema,
  'actors.export': z.object({ fileName: z.string(), text: z.string() }),
  'library.figures': z.object({ reports: countSchema, incidents: countSchema, casebook: countSchema, pending: z.boolean(), problem: z.nullable(z.string()) }),
  'library.incidents': listPart(incidentRowSchema),
  'library.reports': listPart(reportRowSchema),
  'library.incident': incidentDetailSchema,
  'library.file': z.object({ filed: countSchema, more: z.boolean() }),
  'report.remove': z.object({ removed: z.boolean() }),
  'report.restore': z.object({ restored: z.boolean() }),
  'desk.page': deskViewSchema,
  'desk.save': deskViewSchema,
  'desk.remove': deskViewSchema,
  'desk.undo': deskViewSchema,
  'desk.redo': deskViewSchema,
  'desk.actors': z.object({ actors: z.array(namedActorSchema) }),
  'desk.history': z.object({ lines: z.array(historyLineSchema) }),
  'desk.draft': nothing,
  'desk.selection': z.object({ quote: z.nullable(quoteSchema), problem: z.nullable(z.string()), reading: z.optional(z.nullable(claimSchema)) }),
  'desk.asked': z.object({ asked: z.boolean() }),
  'desk.review_many': z.object({ done: countSchema, problem: z.nullable(z.string()) }),
  'desk.claims': listPart(claimRowSchema),
  'desk.step': z.object({ done: countSchema, undo: stepSchema, redo: stepSchema }),
  'desk.agreement': agreementSchema,
  'desk.forget_history': z.object({ forgotten: countSchema }),
  'import.stage': z.object({ staged: countSchema }),
  'import.look': importViewSchema,
  'import.apply': z.object({ written: countSchema }),
  'import.cancel': nothing,
  'backup.list': z.object({ backups: z.array(backupSchema) }),
  'backup.make': z.object({ backups: z.array(backupSchema) }),
  'backup.release': z.object({ backups: z.array(backupSchema) }),
  'backup.read': z.object({ text: z.string(), parts: countSchema }),
  ...contentAnswers,
} as const satisfies Record<keyof typeof requests, z.ZodMiniType>;

export type MessageName = keyof typeof requests;
type Messages = { [N in MessageName]: (typeof requests)[N] & { response: (typeof answers)[N] } };
/** Both together, for whoever asks. */
export const messages = Object.fromEntries(Object.entries(requests).map(([name, message]) => [name, { ...message, response: answers[name as MessageName] }])) as Messages;

export type Request<N extends MessageName> = z.infer<(typeof requests)[N]['request']>;
export type Response<N extends MessageName> = z.infer<(typeof answers)[N]>;
/** What travels: `{ type, payload }`. */
export interface Envelope<N extends MessageName = MessageName> {
  type: N;
  payload: Request<N>;
}
export type Answer<N extends MessageName> = { ok: true; value: Response<N> } | Failure;
