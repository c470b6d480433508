import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { namesByLabel } from '../../incidents/casebook-index';
import { actorFileSchema } from '../../model/actor';
import { outletFileSchema } from '../../model/outlet';
import type { WholeWorld } from '../../model/world';
import { sayFrom, sayInFiles, type Say } from '../../views/say';
import { assembleCasebook } from './casebook';

const shipped = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../public/${path}`, import.meta.url), 'utf8'));

/** The data that ships with the product, read from the project's own folder and checked by its schemas. */
export function shippedWorld(): WholeWorld {
  const casebook = assembleCasebook();
  return {
    actors: actorFileSchema.parse(shipped('casebook/actors.json')),
    outlets: outletFileSchema.parse(shipped('casebook/outlets.json')).outlets,
    incidentNames: namesByLabel(casebook.incidents),
    casebook,
  };
}

const catalogueSchema = z.record(z.string(), z.object({ message: z.string(), description: z.optional(z.string()) }));

/** Sentences for the command line: the extension's own English catalogue. */
export function shippedSay(): Say {
  return sayInFiles(sayFrom(catalogueSchema.parse(shipped('_locales/en/messages.json')), 'en'));
}

/** The version in package.json. */
export function shippedVersion(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}
