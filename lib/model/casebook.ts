import { z } from 'zod';
import { dateRangeSchema } from './claim';
import { edgeSchema } from './actor';
import { statementSchema } from './statement';
import { actClassSchema, certaintySchema, evidenceKindSchema, isoDateSchema, relationSchema, webAddressSchema } from './vocabulary';

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
export const casebookStatementSchema = statementSchema.extend({
  /** who said it, for people: "Ramid Namazov" */
  speaker: z.string(),
  /** "head of a parliamentary commission" */
  speakerRole: z.string(),
  /** other names under which reports name the same speaker */
  speakerAliases: z.array(z.string()).default([]),
  evidenceKinds: z.array(evidenceKindSchema).default([]),
  /** the deciding words, as the cited page has them; null where it tells them in words of its own that could not be quoted */
  wording: z.string().min(1).nullable().default(null),
  /** the speaker says that independent teams agree, who are unnamed and unpublished (I9); the speaker was hired by the victim (I17) */
  remarks: z.array(z.enum(['independent_teams', 'hired_by_victim'])).default([]),
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
  drift: z.string().nullable(),
});
export type CarriedStatement = z.infer<typeof carriedSchema>;

/** A published report as facts: where, when, through whom, and the deciding words (at most twelve). */
export const casebookReportSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  url: webAddressSchema,
  published: isoDateSchema,
  /** false where the page shows no date: then `published` is the earliest it can be, the day of the newest statement it carries */
  dateShown: z.boolean().default(true),
  language: z.string(),
  carries: z.array(carriedSchema),
  /** relays it names, outermost first; "local media" and the like are kept and shown as unresolved */
  via: z.array(z.string()),
  unresolved: z.boolean().default(false),
  checked: isoDateSchema,
});
export type CasebookReport = z.infer<typeof casebookReportSchema>;

/** An accused party that had not commented by a day, as a report says (WHY5). */
export const silenceSchema = z.object({ actor: z.string(), date: isoDateSchema, citation: citationSchema });
export type Silence = z.infer<typeof silenceSchema>;

export const casebookIncidentSchema = z.object({
  id: z.string(),
  /** the day on which the record was last compiled: later events are not in it */
  compiled: isoDateSchema,
  label: z.string(),
  date: dateRangeSchema,
  victims: z.array(victimSchema),
  victimCountry: z.string(),
  act: actClassSchema,
  place: z.string().nullable(),
  /** names of the event itself: an operation, a malware known for it, a flight number; whoever uses one means this incident */
  eventNames: z.array(z.string()).default([]),
  /** words of a report's text that help to tell this incident from another on the same day */
  keywords: z.array(z.string()).default([]),
  edges: z.array(edgeSchema).default([]),
  statements: z.array(casebookStatementSchema),
  reports: z.array(casebookReportSchema),
  silences: z.array(silenceSchema).default([]),
  citation: citationSchema,
});
export type CasebookIncident = z.infer<typeof casebookIncidentSchema>;

/** One incident as a file of the folder `casebook`; the build puts them together. */
export const incidentFileSchema = casebookIncidentSchema.extend({ schema: z.literal('whence/incident@1') });

export const casebookFileSchema = z.object({ schema: z.literal('whence/casebook@1'), updated: isoDateSchema, incidents: z.array(casebookIncidentSchema) });
export type Casebook = z.infer<typeof casebookFileSchema>;
