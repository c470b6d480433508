import { z } from 'zod';
import { isoDateSchema, webAddressSchema } from './vocabulary';

/** Names by language; a name is matched case-sensitively unless the language pack says otherwise. */
const namesSchema = z.record(z.string(), z.array(z.string()));

/**
 * A state. `names` are its names, `demonyms` the adjectives and words for its people, `metonyms` capitals and seats that stand for
 * its government, `possessives` left to the language pack.
 */
export const stateSchema = z.object({
  id: z.string(),
  names: namesSchema,
  demonyms: namesSchema.default({}),
  capitals: z.array(z.string()).default([]),
  metonyms: namesSchema.default({}),
});
/** Names of a party that are ordinary words or shared by others: they need a word of the field beside them. */
const ambiguousSchema = z.array(z.string()).optional();

export const organSchema = z.object({ id: z.string(), state: z.string(), names: namesSchema, ambiguous: ambiguousSchema });

/** `ambiguous` names are ordinary words or shared by groups: they need a word of the field beside them. */
export const groupSchema = z.object({
  id: z.string(),
  names: namesSchema,
  ambiguous: z.array(z.string()).default([]),
  /** the state that the group is reported to belong to, only to say what a text's "Russia-linked" may refer to; no verdict uses it */
  country: z.string().nullable().default(null),
});
export const personSchema = z.object({ id: z.string(), names: namesSchema, ambiguous: ambiguousSchema });

/** A group-to-state or organ-to-state tie with the level it had from each date on. `levels` are oldest first. */
export const edgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  type: z.enum(['alias_of', 'part_of', 'member_of', 'attributed_to', 'front_of']),
  levels: z.array(z.tuple([isoDateSchema, z.enum(['UNSUBSTANTIATED', 'SUSPECTED', 'CORROBORATED', 'PROVEN'])])).optional(),
  source: z.object({ url: webAddressSchema, checked: isoDateSchema }).optional(),
});
export type ActorEdge = z.infer<typeof edgeSchema>;

/** The shape of `--actors FILE` and of the shipped table. */
export const actorFileSchema = z.object({
  schema: z.literal('whence/actors@1').optional(),
  note: z.string().optional(),
  states: z.array(stateSchema).default([]),
  organs: z.array(organSchema).default([]),
  groups: z.array(groupSchema).default([]),
  personas: z.array(personSchema).default([]),
  people: z.array(personSchema).default([]),
  vendors: z.array(z.string()).default([]),
  agencies: z.array(z.string()).default([]),
  outlets: z.array(z.string()).default([]),
  edges: z.array(edgeSchema).default([]),
});
export type ActorFile = z.infer<typeof actorFileSchema>;
