import type { NewsroomArticle } from '../../tools/newsroom/articles';
import type { PageReading } from '../../lib/protocol';

/** `[words](https://…)` in a fixture's paragraph. */
const LINK = /\[([^\]]{1,200})\]\((https:\/\/[^)\s]{1,400})\)/g;

/** What the content script would send of a fixture article: its headline and its paragraphs, with links at their places. */
export function readingOf(article: NewsroomArticle): PageReading {
  const reading: PageReading = { title: article.title, language: article.language, published: article.published.slice(0, 10), text: '', blocks: [], links: [], partial: false, notices: [] };
  add(reading, 'headline', article.title);
  for (const paragraph of article.paragraphs) add(reading, 'paragraph', paragraph);
  return reading;
}

function add(reading: PageReading, kind: 'headline' | 'paragraph', marked: string): void {
  if (reading.text !== '') reading.text += '\n\n';
  const start = reading.text.length;
  let from = 0;
  for (const link of marked.matchAll(LINK)) {
    const [whole, words = '', href = ''] = link;
    reading.text += marked.slice(from, link.index);
    reading.links.push({ start: reading.text.length, end: reading.text.length + words.length, href });
    reading.text += words;
    from = link.index + whole.length;
  }
  reading.text += marked.slice(from);
  reading.blocks.push({ kind, start, end: reading.text.length });
}
