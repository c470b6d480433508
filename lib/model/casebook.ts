import * as z from 'zod/mini';
import { dateRangeSchema } from './claim';
import { edgeSchema } from './actor';
import { statementSchema } from './statement';
import { actClassSchema, certaintySchema, evidenceKindSchema, isoDateSchema, relationSchema, roleSchema, webAddressSchema } from './vocabulary';

/** Words of the casebook in the languages of the interface other than English. */
const inOtherLanguagesSchema = z.object({ ru: z.string().check(z.minLength(1)), az: z.string().check(z.minLength(1)) });

/** Where a fact was read, and when. */
export const citationSchema = z.object({ url: webAddressSchema, checked: isoDateSchema });

/** An attacked organisation, with the parts and owners that count as the same (model.md 2.7). */
export const victimSchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  parts: z.array(z.string()),
  /** words that name the class the victim belongs to, e.g. "Azerbaijani media" */
  classNames: z.array(z.string()),
});

/** A statement of the casebook: the judged record, and what a reader needs to see of it. */
export const casebookStatementSchema = z.extend(statementSchema, {
  /** who said it, for people: "Ramid Namazov" */
  speaker: z.string(),
  /** the same in the interface's other languages, where it is no person's name: "US officials (unnamed)" */
  speakerIn: z.optional(inOtherLanguagesSchema),
  /** "head of a parliamentary commission" */
  speakerRole: z.string(),
  /** other names under which reports name the same speaker */
  speakerAliases: z._default(z.array(z.string()), []),
  evidenceKinds: z._default(z.array(evidenceKindSchema), []),
  /** the deciding words, as the cited page has them; null where it tells them in words of its own that could not be quoted */
  wording: z._default(z.nullable(z.string().check(z.minLength(1))), null),
  /** the speaker says that independent teams agree, who are unnamed and unpublished (I9); the speaker was hired by the victim (I17) */
  remarks: z._default(z.array(z.enum(['independent_teams', 'hired_by_victim'])), []),
  citation: citationSchema,
});
export type CasebookStatement = z.infer<typeof casebookStatementSchema>;

/** What a report makes of one statement: its own deciding words, and what they say. */
export const carriedSchema = z.object({
  /** id of a statement of the same incident */
  statement: z.string(),
  wording: z.string(),
  actorSaid: z.string(),
  relation: relationSchema,
  certainty: certaintySchema,
  /** what the report says otherwise than the source, one line, or null */
  drift: z.nullable(z.string()),
  /** the same in the interface's other languages */
  driftIn: z.optional(inOtherLanguagesSchema),
  /** what it makes of the speaker, where that is another role than the statement's; null where it names no speaker */
  role: z.optional(z.nullable(roleSchema)),
  /** ids of the actor that it names and of the one that the record has in its place (WHY21) */
  identity: z.optional(z.object({ said: z.string(), record: z.string() })),
});
export type CarriedStatement = z.infer<typeof carriedSchema>;

/** A published report as facts: where, when, through whom, and the deciding words (at most twelve). */
export const casebookReportSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  url: webAddressSchema,
  published: isoDateSchema,
  /** false where the page shows no date: then `published` is the earliest it can be, the day of the newest statement it carries */
  dateShown: z._default(z.boolean(), true),
  language: z.string(),
  carries: z.array(carriedSchema),
  /** relays it names, outermost first; "local media" and the like are kept and shown as unresolved */
  via: z.array(z.string()),
  /** those of them that are no names ("local media"), in the interface's other languages */
  viaIn: z.optional(z.record(z.string(), inOtherLanguagesSchema)),
  unresolved: z._default(z.boolean(), false),
  checked: isoDateSchema,
});
export type CasebookReport = z.infer<typeof casebookReportSchema>;

/** An accused party that had not commented by a day, as a report says (WHY5). */
export const silenceSchema = z.object({ actor: z.string(), date: isoDateSchema, citation: citationSchema });
export type Silence = z.infer<typeof silenceSchema>;

/** What an incident is called in the other languages of the interface. */
export const incidentNamesSchema = z.object({ ru: z.string(), az: z.string() });
export type IncidentNames = z.infer<typeof incidentNamesSchema>;

export const casebookIncidentSchema = z.object({
  id: z.string(),
  /** the day on which the record was last compiled: later events are not in it */
  compiled: isoDateSchema,
  /** its name in English; every other one is found by it */
  label: z.string(),
  names: z.optional(incidentNamesSchema),
  date: dateRangeSchema,
  victims: z.array(victimSchema),
  victimCountry: z.string(),
  act: actClassSchema,
  place: z.nullable(z.string()),
  /** names of the event itself: an operation, a malware known for it, a flight number; whoever uses one means this incident */
  eventNames: z._default(z.array(z.string()), []),
  /** words of a report's text that help to tell this incident from another on the same day */
  keywords: z._default(z.array(z.string()), []),
  edges: z._default(z.array(edgeSchema), []),
  statements: z.array(casebookStatementSchema),
  reports: z.array(casebookReportSchema),
  silences: z._default(z.array(silenceSchema), []),
  citation: citationSchema,
});
export type CasebookIncident = z.infer<typeof casebookIncidentSchema>;

/** One incident as a file of the folder `casebook`; the build puts them together. */
export const incidentFileSchema = z.extend(casebookIncidentSchema, { schema: z.literal('whence/incident@1') });

export const casebookFileSchema = z.object({ schema: z.literal('whence/casebook@1'), updated: isoDateSchema, incidents: z.array(casebookIncidentSchema) });
export type Casebook = z.infer<typeof casebookFileSchema>;

/** One incident in the casebook's index: enough to list it, and to tell whether a report may be about it. */
export const incidentHeaderSchema = z.object({
  id: z.string(),
  label: z.string(),
  names: z.optional(incidentNamesSchema),
  date: dateRangeSchema,
  victims: z.array(z.string()),
  victimCountry: z.string(),
  place: z.nullable(z.string()),
  act: actClassSchema,
  compiled: isoDateSchema,
  /** fingerprints of the addresses of the reports that it lists (FNV-1a, 32 bit, of the plain address): two addresses with one fingerprint cost a look, no more */
  pages: z.array(z.int()),
});
export type IncidentHeader = z.infer<typeof incidentHeaderSchema>;

/** The casebook without its statements: the one file of it that is always read. */
export const casebookIndexSchema = z.object({ schema: z.literal('whence/casebook-index@1'), updated: isoDateSchema, incidents: z.array(incidentHeaderSchema) });
export type CasebookIndex = z.infer<typeof casebookIndexSchema>;
