import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An article of the demonstration newsroom; see tests/fixtures/newsroom/README.md. */
export const newsroomArticleSchema = z.object({
  host: z.string(),
  path: z.string().startsWith('/'),
  language: z.string(),
  title: z.string(),
  /** with the outlet's own time zone, "2025-05-02T16:42:00+03:00" */
  published: z.iso.datetime({ offset: true }),
  byline: z.string(),
  section: z.string(),
  /** how the page tells its date */
  head: z.enum(['json-ld', 'open-graph', 'time', 'visible']),
  summary: z.string(),
  /** `[words](https://…)` is a link */
  paragraphs: z.array(z.string()).min(1),
  related: z.array(z.string()),
});
export type NewsroomArticle = z.infer<typeof newsroomArticleSchema>;

/** Reads every `.json` file of a folder, in the order of their names. Throws with the file's name when one is not an article. */
export function readArticles(folder: string): NewsroomArticle[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return files.map((name) => {
    const parsed = newsroomArticleSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) throw new Error(`${name} is not an article of the newsroom: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

export const addressOf = (article: { host: string; path: string }): string => `https://${article.host}${article.path}`;
