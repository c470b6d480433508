import type { Article, Block } from '../model/article';

/** What a plain text file does not say of itself. */
export interface PlainFacts {
  url: string | null;
  outletId: string | null;
  title: string | null;
  language?: string;
  published: string | null;
}

/** A line above the body with at most so many characters, at least so many words and no end mark is a headline. */
const LONGEST_HEADLINE = 140;
const FEWEST_WORDS = 3;
const ENDED = /[.!?…:;]["'”’»)\]]?$/;

/** The non-empty lines of a text as blocks. Offsets are UTF-16. */
function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') blocks.push({ kind: 'paragraph', start, end });
    start = end + 1;
  }
  return blocks;
}

/**
 * The headline of a text: of the short lines without an end mark that stand above the body, the first with enough words. Dates, rubrics and
 * reading times stand there too and have fewer.
 */
function headlineOf(lines: readonly string[]): string | null {
  const body = lines.findIndex((line) => line.length > LONGEST_HEADLINE || ENDED.test(line));
  const above = lines.slice(0, body < 0 ? Math.min(1, lines.length - 1) : body);
  return above.find((line) => (line.match(/\p{L}{2,40}/gu) ?? []).length >= FEWEST_WORDS) ?? null;
}

/**
 * A plain text as an article: each non-empty line is a paragraph, the text itself is unchanged, so offsets index the file. The headline, and any
 * line that repeats it or the title given, are headline blocks.
 */
export function plainArticle(text: string, facts: PlainFacts): Article {
  const blocks = linesOf(text);
  const lines = blocks.map(({ start, end }) => text.slice(start, end).trim());
  const headline = headlineOf(lines);
  const titles = new Set([facts.title, headline].flatMap((title) => title?.trim().toLowerCase() ?? []));
  const marked = blocks.map((block, i): Block => (titles.has(lines[i]?.toLowerCase() ?? '') ? { ...block, kind: 'headline' } : block));
  return { url: facts.url, outletId: facts.outletId, title: facts.title ?? headline, language: facts.language ?? 'und', published: facts.published, text, blocks: marked, links: [] };
}
