import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readInput } from '../../lib/adapters/node/read-input';
import { shippedWorld } from '../../lib/adapters/node/world';
import { withActors } from '../../lib/claims/own-actors';
import { analyse } from '../../lib/analyse';
import type { Article } from '../../lib/model/article';
import { actorFileSchema } from '../../lib/model/actor';
import type { Claim } from '../../lib/model/claim';
import type { World } from '../../lib/model/world';
import { plainArticle } from '../../lib/text/plain-article';
import { goldArticleSchema, type GoldArticle } from './label';

/** The gold set's own folder. */
export const goldDir = fileURLToPath(new URL('../../tests/fixtures/gold', import.meta.url));

/** The label files: the invented world's and, where it is there, the factual half. */
export const LABEL_FILES = ['gold.jsonl', 'gold-factual.jsonl'] as const;
/** The label files of other languages, measured by themselves. */
export const OTHER_LANGUAGES: Readonly<Record<string, string>> = { ru: 'gold-ru.jsonl', az: 'gold-az.jsonl' };

/** The labels of the files named, in their order. Throws with file and line when one is not in the set's form. */
export function readLabels(files: readonly string[] = LABEL_FILES): GoldArticle[] {
  return files
    .filter((file) => existsSync(`${goldDir}/${file}`))
    .flatMap((file) =>
      readFileSync(`${goldDir}/${file}`, 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          if (line.trim() === '') return [];
          const parsed = goldArticleSchema.safeParse(JSON.parse(line));
          if (!parsed.success) throw new Error(`${file}, line ${i + 1} is not a labelled article: ${z.prettifyError(parsed.error)}`);
          return [parsed.data];
        }),
    );
}

/** The text of an article of the set with what its sidecar says. Throws when it cannot be read. */
export function readArticle(id: string): Article {
  const file = `${goldDir}/text/${id}.txt`;
  const read = readInput(file);
  if (!read.ok) throw new Error(read.problem);
  const { url, outlet, title, language, published } = read.sidecar;
  return plainArticle(read.text, { url: url ?? null, outletId: outlet ?? null, title: title ?? null, published: published ?? null, ...(language === undefined ? {} : { language }) });
}

/** The shipped world with the set's invented actors. */
export const goldWorld = (): World => withActors(shippedWorld(), actorFileSchema.parse(JSON.parse(readFileSync(`${goldDir}/actors.json`, 'utf8'))));

/** What the product says of every article of the labels. */
export function readByProduct(gold: readonly GoldArticle[], world: World): { texts: Map<string, string>; predictions: Map<string, Claim[]> } {
  const articles = gold.map(({ id }) => ({ id, article: readArticle(id) }));
  return {
    texts: new Map(articles.map(({ id, article }) => [id, article.text])),
    predictions: new Map(articles.map(({ id, article }) => [id, analyse(article, world).claims])),
  };
}
