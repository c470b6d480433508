import type { Article, Block } from '../model/article';

/** What a plain text file does not say of itself. */
export interface PlainFacts {
  url: string | null;
  outletId: string | null;
  title: string | null;
  language?: string;
  published: string | null;
}

/** A first line with at most so many characters and no end mark is a headline. */
const LONGEST_HEADLINE = 140;
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
 * A plain text as an article: each non-empty line is a paragraph, the text itself is unchanged, so offsets index the file. A short first line
 * without an end mark, with more below it, counts as the headline; so does a later line that repeats the title.
 */
export function plainArticle(text: string, facts: PlainFacts): Article {
  const blocks = linesOf(text);
  const title = facts.title?.trim().toLowerCase() ?? null;
  const marked = blocks.map((block, i): Block => {
    const line = text.slice(block.start, block.end).trim();
    const short = i === 0 && blocks.length > 1 && line.length <= LONGEST_HEADLINE && !ENDED.test(line);
    return short || (title !== null && line.toLowerCase() === title) ? { ...block, kind: 'headline' } : block;
  });
  return { url: facts.url, outletId: facts.outletId, title: facts.title, language: facts.language ?? 'und', published: facts.published, text, blocks: marked, links: [] };
}
