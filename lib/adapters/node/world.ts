import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { actorFileSchema, type ActorFile } from '../../model/actor';
import { outletFileSchema } from '../../model/outlet';
import type { World } from '../../model/world';
import { sayFrom, type Say } from '../../views/say';
import { assembleCasebook } from './casebook';

const shipped = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../public/${path}`, import.meta.url), 'utf8'));

/** The data that ships with the product, read from the project's own folder and checked by its schemas. */
export function shippedWorld(): World {
  return {
    actors: actorFileSchema.parse(shipped('casebook/actors.json')),
    outlets: outletFileSchema.parse(shipped('casebook/outlets.json')).outlets,
    casebook: assembleCasebook(),
  };
}

/** The world with a user's own actors added. */
export function withActors(world: World, extra: ActorFile): World {
  const { actors } = world;
  return {
    ...world,
    actors: {
      states: [...extra.states, ...actors.states],
      organs: [...extra.organs, ...actors.organs],
      groups: [...extra.groups, ...actors.groups],
      personas: [...extra.personas, ...actors.personas],
      people: [...extra.people, ...actors.people],
      vendors: [...extra.vendors, ...actors.vendors],
      agencies: [...extra.agencies, ...actors.agencies],
      outlets: [...extra.outlets, ...actors.outlets],
      edges: [...extra.edges, ...actors.edges],
    },
  };
}

const catalogueSchema = z.record(z.string(), z.object({ message: z.string(), description: z.string().optional() }));

/** Sentences for the command line: the extension's own English catalogue. */
export function shippedSay(): Say {
  return sayFrom(catalogueSchema.parse(shipped('_locales/en/messages.json')), 'en');
}

/** The version in package.json. */
export function shippedVersion(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}
