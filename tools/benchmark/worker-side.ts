import { analyse } from '../../lib/analyse';
import { actorFileSchema } from '../../lib/model/actor';
import { outletFileSchema } from '../../lib/model/outlet';
import type { World } from '../../lib/model/world';
import { plainArticle, type PlainFacts } from '../../lib/text/plain-article';

export interface Order {
  text: string;
  facts: PlainFacts;
  rounds: number;
  /** rounds before the first that counts */
  warm: number;
}

const shipped = async (path: string): Promise<unknown> => (await fetch(path)).json();

/** Runs in the extension's worker: milliseconds of each reading of a text, with the tables that ship. */
export async function measure({ text, facts, rounds, warm }: Order): Promise<number[]> {
  const world: World = {
    actors: actorFileSchema.parse(await shipped('/casebook/actors.json')),
    outlets: outletFileSchema.parse(await shipped('/casebook/outlets.json')).outlets,
  };
  const times: number[] = [];
  for (let round = 0; round < rounds + warm; round += 1) {
    const start = performance.now();
    analyse(plainArticle(text, facts), world);
    if (round >= warm) times.push(performance.now() - start);
  }
  return times;
}
