import type { Article } from '../../lib/model/article';
import type { Report } from '../../lib/model/report';
import type { World } from '../../lib/model/world';
import { isSame } from '../../lib/reviews/same';

/** Readings remembered: those of a few tabs that are told to read again. */
const REMEMBERED = 6;

interface Read {
  visit: string;
  article: Article;
  world: World;
  report: Promise<Report>;
}

/** After each act at the desk every open article is sent again, mostly in the same words: within one visit the same words, read with the same tables, are the same report. */
export interface ReadingMemory {
  of(visit: string, article: Article, world: World, read: () => Report | Promise<Report>): Promise<Report>;
  /** Nothing of any page is held any longer. */
  forget(): void;
}

export function readingMemory(): ReadingMemory {
  const held: { known: Read[] } = { known: [] };
  return {
    of(visit, article, world, read) {
      const same = held.known.find((one) => one.visit === visit && one.world === world && isSame(one.article, article));
      if (same !== undefined) return same.report;
      const entry: Read = { visit, article, world, report: Promise.resolve(read()) };
      held.known = [entry, ...held.known.filter((one) => one.visit !== visit)].slice(0, REMEMBERED);
      entry.report.catch(() => void (held.known = held.known.filter((one) => one !== entry)));
      return entry.report;
    },
    forget: () => void (held.known = []),
  };
}
