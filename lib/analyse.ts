import type { Article } from './model/article';
import type { Change } from './model/change';
import type { Report } from './model/report';
import type { World } from './model/world';
import type { KeptAnnotation, Standing } from './model/kept-annotation';
import type { Quote, Span } from './model/span';
import { analyseWith, rereadWith, sentencesAt, standingsWith, type Passage } from './analyse-with';
import { packs } from './languages/packs';

/** `analyseWith` all languages that are read: for the command line, where they need not be loaded one by one. */
export function analyse(article: Article, world: World): Report {
  return analyseWith(article, world, packs);
}

/** `rereadWith` all of them. */
export function reread(before: Report, article: Article, now: Report): Change[] {
  return rereadWith(before, article, now, packs);
}

/** `standingsWith` all of them. */
export function standings(kept: readonly KeptAnnotation[], article: Article, now: Report): Record<string, Standing> {
  return standingsWith(kept, article, now, packs);
}

/** `sentencesAt` with all of them. */
export function sentences(passage: Passage, selected: Span, language: string): Quote | null {
  return sentencesAt(passage, selected, language, packs);
}
