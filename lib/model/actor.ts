import * as z from 'zod/mini';
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
  demonyms: z._default(namesSchema, {}),
  capitals: z._default(z.array(z.string()), []),
  metonyms: z._default(namesSchema, {}),
});
/** Names of a party that are ordinary words or shared by others: they need a word of the field beside them. */
const ambiguousSchema = z.optional(z.array(z.string()));

export const organSchema = z.object({ id: z.string(), state: z.string(), names: namesSchema, ambiguous: ambiguousSchema });

/** `ambiguous` names are ordinary words or shared by groups: they need a word of the field beside them. */
export const groupSchema = z.object({
  id: z.string(),
  names: namesSchema,
  ambiguous: z._default(z.array(z.string()), []),
  /** the state that the group is reported to belong to, only to say what a text's "Russia-linked" may refer to; no verdict uses it */
  country: z._default(z.nullable(z.string()), null),
});
export const personSchema = z.object({ id: z.string(), names: namesSchema, ambiguous: ambiguousSchema });

/** A group-to-state or organ-to-state tie with the level it had from each date on. `levels` are oldest first. */
export const edgeSchema = z.object({
  from: z.string(),
  to: z.string(),
  type: z.enum(['alias_of', 'part_of', 'member_of', 'attributed_to', 'front_of']),
  levels: z.optional(z.array(z.tuple([isoDateSchema, z.enum(['UNSUBSTANTIATED', 'SUSPECTED', 'CORROBORATED', 'PROVEN'])]))),
  source: z.optional(z.object({ url: webAddressSchema, checked: isoDateSchema })),
});
export type ActorEdge = z.infer<typeof edgeSchema>;

/** The shape of `--actors FILE` and of the shipped table. */
export const actorFileSchema = z.object({
  schema: z.optional(z.literal('whence/actors@1')),
  note: z.optional(z.string()),
  states: z._default(z.array(stateSchema), []),
  organs: z._default(z.array(organSchema), []),
  groups: z._default(z.array(groupSchema), []),
  personas: z._default(z.array(personSchema), []),
  people: z._default(z.array(personSchema), []),
  vendors: z._default(z.array(z.string()), []),
  agencies: z._default(z.array(z.string()), []),
  outlets: z._default(z.array(z.string()), []),
  edges: z._default(z.array(edgeSchema), []),
});
export type ActorFile = z.infer<typeof actorFileSchema>;
