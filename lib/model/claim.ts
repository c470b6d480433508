import * as z from 'zod/mini';
import { cueSchema, quoteSchema } from './span';
import {
  actClassSchema,
  certaintySchema,
  claimClassSchema,
  evidenceKindSchema,
  evidenceTierSchema,
  isoDateSchema,
  legalStageSchema,
  polaritySchema,
  relationSchema,
  roleSchema,
  sideSchema,
  stanceSchema,
  webAddressSchema,
} from './vocabulary';

/** An actor of the table by its id and its first name there. */
export const namedActorSchema = z.object({ id: z.string(), name: z.string() });
export type NamedActor = z.infer<typeof namedActorSchema>;

/**
 * What a text's name can mean, where that is not certain; both are missing where it is. A shared name has several candidates and `id` null. An ordinary
 * word that was read as a name has one candidate, its actor, and `context`: the word beside it by which it was read so.
 */
const meaning = { candidates: z.optional(z.array(namedActorSchema)), context: z.optional(z.string()) };

/** Who is held responsible: the most specific party, and the wider ones that the same speaker names for the same incident. */
export const claimActorSchema = z.object({
  name: z.string(),
  id: z.nullable(z.string()),
  ...meaning,
  also: z.array(z.object({ name: z.string(), id: z.nullable(z.string()), ...meaning, relation: relationSchema })),
});
export type ClaimActor = z.infer<typeof claimActorSchema>;

export const speakerSchema = z.object({
  name: z.string(),
  /** the body that the speaker speaks for, in the report's words, where it is said */
  institution: z.nullable(z.string()),
  role: roleSchema,
  side: sideSchema,
  anonymous: z.boolean(),
});
export type Speaker = z.infer<typeof speakerSchema>;

/** One step of how a statement travelled, outermost first. */
export const hopSchema = z.object({
  agent: z.string(),
  kind: z.enum(['outlet', 'agency', 'unspecified_media', 'document', 'event', 'speaker']),
  rel: z.enum(['reprints', 'quotes', 'cites', 'summarises', 'translates', 'attended', 'own_reporting']),
  cue: z.nullable(cueSchema),
  url: z.nullable(webAddressSchema),
});
export type Hop = z.infer<typeof hopSchema>;

/** When something happened, as a text says it. A day has `from === to`. */
export const dateRangeSchema = z.object({
  from: isoDateSchema,
  to: isoDateSchema,
  precision: z.enum(['day', 'month', 'season', 'year']),
});
export type DateRange = z.infer<typeof dateRangeSchema>;

/**
 * What the text says of the incident that a claim is about: the material of matching (model.md 2.7). There is no actor in it, on
 * purpose. `eventDates` are resolved against the publication date; where that is missing, `dayMonths` ("02-20") is all there is.
 */
export const facetsSchema = z.object({
  victims: z.array(z.string()),
  victimCountries: z.array(z.string()),
  eventDates: z.array(dateRangeSchema),
  dayMonths: z.array(z.string()),
  act: actClassSchema,
  place: z.nullable(z.string()),
});
export type Facets = z.infer<typeof facetsSchema>;

export const claimSchema = z.object({
  /** unique within its report and stable while the words are the same */
  id: z.string(),
  cls: claimClassSchema,
  /** every sentence that carries the claim, in reading order */
  quotes: z.array(quoteSchema).check(z.minLength(1)),
  actor: claimActorSchema,
  relation: relationSchema,
  polarity: polaritySchema,
  certainty: certaintySchema,
  stance: stanceSchema,
  /** null: the outlet's own voice, or nobody */
  speaker: z.nullable(speakerSchema),
  /** the relays named, outermost first */
  via: z.array(z.string()),
  chain: z.array(hopSchema),
  evidence: z.object({ tier: evidenceTierSchema, kinds: z.array(evidenceKindSchema) }),
  legalStage: legalStageSchema,
  incident: z.nullable(z.object({ id: z.nullable(z.string()), label: z.string(), background: z.boolean() })),
  cues: z.array(cueSchema),
  inHeadline: z.boolean(),
  statedConfidence: z.nullable(z.enum(['high', 'moderate', 'low'])),
  falseFlagAgainst: z.nullable(z.string()),
  /** the day on which the speaker said it, where the text tells */
  saidAt: z.nullable(isoDateSchema),
  /** the occasion of saying it ("hearing", "news conference"), where the text tells */
  event: z.nullable(z.string()),
  facets: facetsSchema,
  /** what a person made of it and which fields they changed, where it is compared as they left it (lib/reviews); an article's own reading has none */
  review: z.optional(z.object({ state: z.enum(['accepted', 'corrected', 'added']), fields: z.array(z.string()) })),
});
export type Claim = z.infer<typeof claimSchema>;
