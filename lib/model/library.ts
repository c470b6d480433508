import * as z from 'zod/mini';
import { reviewSchema } from './annotation';
import { STATUSES, STRENGTHS } from './verdict';
import { isoDateSchema, webAddressSchema } from './vocabulary';

const strengthSchema = z.enum(STRENGTHS);
const countSchema = z.int().check(z.nonnegative());

/** Somebody who is accused, by the id of the actor table where it has one. */
const accusedSchema = z.object({ id: z.nullable(z.string()), name: z.string() });

/** Somebody of whom a report says that it was not they, and who says so there. */
const deniedSchema = z.extend(accusedSchema, { by: z.array(z.string()) });

/** What a list of reports shows and is searched by: one small record a report, beside its full one. */
export const listingSchema = z.object({
  id: z.string(),
  title: z.nullable(z.string()),
  /** the outlet's name, or its host where no table knows it */
  outlet: z.string(),
  url: z.nullable(webAddressSchema),
  published: z.nullable(isoDateSchema),
  /** ISO date-time of the last reading that was kept; null for a report that only the casebook knows */
  seen: z.nullable(z.string()),
  /** what was attacked and what the text calls it */
  about: z.array(z.string()),
  /** who is said to have done it, each with how far that was supported when it was sorted, where that is known */
  accused: z.array(z.extend(accusedSchema, { strength: z.optional(strengthSchema) })),
  /** whose part is denied or called a false trail; missing where nobody's is */
  denied: z.optional(z.array(deniedSchema)),
  /** of whom it is only asked or supposed; missing where of nobody */
  inQuestion: z.optional(z.array(accusedSchema)),
  /** everybody who speaks */
  speakers: z.array(z.string()),
  /** who of them says that it was one of the accused; missing where all do */
  saidBy: z.optional(z.array(z.string())),
  /** incidents that it was sorted under */
  dossiers: z.array(z.string()),
  /** how far those accusations were supported when it was sorted */
  rungs: z.array(strengthSchema),
  /** what people made of its claims; missing where nobody said anything */
  reviews: z.optional(z.array(reviewSchema)),
});
export type Listing = z.infer<typeof listingSchema>;

/** What a list of incidents shows and is searched by. `reports` and `origins` are those of its best supported proposition. */
export const dossierSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** ISO date of the event's first day, where it is known */
  date: z.nullable(isoDateSchema),
  /** ISO date-time of the last reading of one of its kept reports */
  seen: z.nullable(z.string()),
  inCasebook: z.boolean(),
  about: z.array(z.string()),
  outlets: z.array(z.string()),
  speakers: z.array(z.string()),
  /** every actor that is named for it, the best supported first */
  accused: z.array(z.extend(accusedSchema, { strength: strengthSchema, status: z.enum(STATUSES), reports: countSchema, origins: countSchema })),
  /** ids of the kept reports that are about it */
  members: z.array(z.string()),
  /** what of them is: "reportId#claimId" */
  claims: z.array(z.string()),
});
export type Dossier = z.infer<typeof dossierSchema>;

export const LIBRARY_ORDERS = ['newest', 'oldest', 'read', 'most'] as const;
export const libraryOrderSchema = z.enum(LIBRARY_ORDERS);
export type LibraryOrder = z.infer<typeof libraryOrderSchema>;

/** Rungs that can be asked for. */
export const ASKED_RUNGS = ['PROVEN', 'CORROBORATED', 'SUSPECTED', 'UNSUBSTANTIATED'] as const;

const typedSchema = z._default(z.string().check(z.maxLength(200)), '');
/** What a reader looks for. Texts are as they are typed: every word is looked for as the beginning of a word. */
export const librarySearchSchema = z.object({
  text: typedSchema,
  about: typedSchema,
  outlet: typedSchema,
  accused: typedSchema,
  speaker: typedSchema,
  rung: z._default(z.nullable(z.enum(ASKED_RUNGS)), null),
  from: z._default(z.nullable(isoDateSchema), null),
  to: z._default(z.nullable(isoDateSchema), null),
  known: z._default(z.enum(['all', 'kept', 'casebook']), 'all'),
  /** what people made of claims: reports with such a claim, or those claims */
  review: z._default(z.nullable(reviewSchema), null),
  order: z._default(libraryOrderSchema, 'newest'),
});
export type LibrarySearch = z.infer<typeof librarySearchSchema>;

/** A place between two entries of a sorted list: the key and id of the entry before it. */
export const libraryPlaceSchema = z.object({ key: z.string().check(z.maxLength(40)), id: z.string().check(z.maxLength(2_200)) });
export type LibraryPlace = z.infer<typeof libraryPlaceSchema>;
