import { parseHTML } from 'linkedom';
import { readArticle } from '../../lib/adapters/page/read-article';
import { readInput } from '../../lib/adapters/node/read-input';
import { analyse } from '../../lib/analyse';
import type { Article } from '../../lib/model/article';
import type { Report } from '../../lib/model/report';
import type { World } from '../../lib/model/world';
import { outletAt } from '../../lib/reports/outlet-at';
import { plainArticle } from '../../lib/text/plain-article';
import type { Options } from './options';

/** A file that was read: its report, and for pages the text that offsets index. */
export interface Analysed {
  file: string;
  report: Report;
  text: string | null;
  /** the file's own content */
  content: string;
}

const outletIdAt = (url: string | null, world: World): string | null => (url === null ? null : (outletAt(url, world.outlets)?.id ?? null));

interface Facts {
  url: string | null;
  outlet: string | null;
  published: string | null;
  language: string | null;
  title: string | null;
}

function toArticle(file: string, content: string, savedAt: string, facts: Facts, world: World): Article | null {
  const outletId = facts.outlet ?? outletIdAt(facts.url, world);
  if (!/\.x?html?$/i.test(file)) {
    const { url, published, title, language } = facts;
    return plainArticle(content, { url, outletId, title, published, ...(language === null ? {} : { language }) });
  }
  const { document } = parseHTML(content);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const url = facts.url ?? (canonical !== null && /^https?:/.test(canonical) && URL.canParse(canonical) ? canonical : null);
  const reading = readArticle(document as unknown as Document, { host: url ? new URL(url).host : '', url, now: savedAt });
  if (!reading.isArticle) return null;
  const { page } = reading;
  return {
    url,
    outletId: outletId ?? outletIdAt(url, world),
    title: facts.title ?? page.title,
    language: facts.language ?? page.language,
    published: facts.published ?? page.published,
    text: page.text,
    blocks: page.blocks,
    links: page.links,
  };
}

/** Reads and analyses every file; what could not be read is told through `complain` and left out. */
export function analyseFiles(options: Options, world: World, complain: (sentence: string) => void): Analysed[] {
  return options.files.flatMap((file): Analysed[] => {
    const input = readInput(file);
    if (!input.ok) {
      complain(input.problem);
      return [];
    }
    if (input.warning) console.error(input.warning);
    const { sidecar } = input;
    const facts = {
      url: options.url ?? sidecar.url ?? null,
      outlet: options.outlet ?? sidecar.outlet ?? null,
      published: options.published ?? sidecar.published ?? null,
      language: options.language ?? sidecar.language ?? null,
      title: sidecar.title ?? null,
    };
    const article = toArticle(file, input.text, input.savedAt, facts, world);
    if (article === null) {
      complain(`${file}: no article was found on this page. Save the article's own page, or its text as a .txt file.`);
      return [];
    }
    return [{ file, report: analyse(article, world), text: article.text === input.text ? null : article.text, content: input.text }];
  });
}
