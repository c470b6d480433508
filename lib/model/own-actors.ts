import * as z from 'zod/mini';
import { actorFileSchema } from './actor';

/** So many own actors are taken, each with so many names, each name so long, in UTF-16 units. */
export const MAX_OWN_ACTORS = 500;
export const MAX_ACTOR_NAMES = 30;
export const MAX_ACTOR_NAME = 80;
/** The longest file of actors that is read, in UTF-16 units: many times what the limits above allow. */
export const MAX_ACTOR_FILE = 1_000_000;

/** What a reader can add. Names that claimed a deed ("persona") and states come from files only. */
export const OWN_KINDS = ['group', 'organisation', 'person', 'state_body'] as const;
export const ownKindSchema = z.enum([...OWN_KINDS, 'persona', 'state']);
export type OwnKind = z.infer<typeof ownKindSchema>;

/** Where an actor belongs: part of a state or body, or attributed to one, by whom and since when. */
export const ownTieSchema = z.object({
  /** a name or an id of the table, as typed */
  to: z.string().check(z.maxLength(2_000)),
  type: z.enum(['part_of', 'attributed_to']),
  /** an address, and the ISO date on which the tie was told or checked; "" where there is none */
  source: z.string().check(z.maxLength(2_000)),
  date: z.string().check(z.maxLength(40)),
});
export type OwnTie = z.infer<typeof ownTieSchema>;

/** An actor as a reader typed it: nothing of it is believed before it was checked. `id` is null for a new one. */
export const typedActorSchema = z.object({
  id: z.nullable(z.string().check(z.maxLength(200))),
  kind: ownKindSchema,
  name: z.string().check(z.maxLength(2_000)),
  otherNames: z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(200)),
  /** those of its names that are ordinary words too and count only beside a word of the field */
  ordinary: z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(200)),
  tie: z.nullable(ownTieSchema),
});
export type TypedActor = z.infer<typeof typedActorSchema>;

/** An own actor as it is kept, for the settings page. `tie.to` is a name. */
export const ownActorSchema = z.extend(typedActorSchema, { id: z.string() });
export type OwnActor = z.infer<typeof ownActorSchema>;

export const undoneSchema = z.enum(['removed', 'changed', 'imported']);

/** What is kept: the actors in the form of `--actors`, and the file as it was before the last change, to take that back. */
export const keptActorsSchema = z.object({
  file: actorFileSchema,
  undo: z.nullable(z.object({ what: undoneSchema, name: z.string(), file: actorFileSchema })),
});
export type KeptActors = z.infer<typeof keptActorsSchema>;

/** What the settings page shows. */
export const ownActorsStateSchema = z.object({
  actors: z.array(ownActorSchema),
  undo: z.nullable(z.object({ what: undoneSchema, name: z.string() })),
  /** names of the states and bodies that an actor can be tied to */
  targets: z.array(z.string()),
  /** true where what was kept cannot be read: it is set aside, not overwritten */
  unreadable: z.boolean(),
  /** what an import did, else null */
  imported: z.nullable(z.object({ added: z.int(), replaced: z.int(), same: z.int(), leftOut: z.int() })),
});
export type OwnActorsState = z.infer<typeof ownActorsStateSchema>;
