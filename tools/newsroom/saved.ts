import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { readInput, sidecarSchema, type Sidecar } from '../../lib/adapters/node/read-input';
import { webAddressSchema } from '../../lib/model/vocabulary';
import { plainArticle } from '../../lib/text/plain-article';
import { html, Html } from './html';
import type { Served } from './server';

/** The host under which pages from files are served; only the demonstration build reads articles there. */
export const SAVED_HOST = 'saved.invalid';
export const savedUrl = (number: number): string => `https://${SAVED_HOST}/${number}`;

/** No scripts, nothing from outside: a saved page is shown as it was kept. Styles and pictures that it carries itself are let through. */
const SAVED_POLICY = "default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/** `url`: where the article was published, if that is known. */
export type Loaded = { ok: true; url: string | null; served: Served; warning: string | null } | { ok: false; problem: string };

/** Reads a text file or a saved page for serving. A file that cannot be read or shown is a sentence for the person who named it. */
export function loadSaved(file: string): Loaded {
  const kind = extname(file).toLowerCase();
  if (!['.txt', '.html', '.htm', '.xhtml'].includes(kind)) return { ok: false, problem: `${file}: it is neither a text file (.txt) nor a saved page (.html), so it is not shown.` };
  const input = readInput(file);
  if (!input.ok) return input;
  if (input.text.trim() === '') return { ok: false, problem: `${file}: it is empty, so there is nothing to show.` };
  const facts = { ...factsFromIndex(file), ...input.sidecar };
  const body = kind === '.txt' ? textPage(input.text, facts) : withFacts(input.text, facts);
  return { ok: true, url: facts.url ?? canonicalOf(kind, input.text), served: { body, headers: { 'content-security-policy': SAVED_POLICY } }, warning: input.warning };
}

/** The address that a saved page gives as its own. */
function canonicalOf(kind: string, content: string): string | null {
  if (kind === '.txt') return null;
  const given = parseHTML(content).document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return webAddressSchema.safeParse(given).data ?? null;
}

/** A line of an index: the file's name without its ending, and the facts of a sidecar. */
const indexLineSchema = z.object({ ...sidecarSchema.shape, id: z.string() });

/** What `FOLDER.index.jsonl` beside the file's folder, or `index.jsonl` in the folder or its parent, says of the file. */
function factsFromIndex(file: string): Sidecar {
  const folder = dirname(file);
  const id = basename(file, extname(file));
  const indexes = [`${folder}.index.jsonl`, join(folder, 'index.jsonl'), join(folder, '..', 'index.jsonl')].filter((path) => existsSync(path));
  const lines = indexes.flatMap((path) => readFileSync(path, 'utf8').split('\n')).filter((line) => line.includes(`"${id}"`));
  return lines.map(parseLine).find((line) => line?.id === id) ?? {};
}

function parseLine(line: string): z.infer<typeof indexLineSchema> | null {
  try {
    return indexLineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** The head elements by which a page from a file says where it comes from. */
function factsHead({ url, outlet, published }: Sidecar): Html {
  const canonical = url === undefined ? null : html`<link rel="canonical" href="${url}">`;
  const from = outlet === undefined ? null : html`<meta property="og:site_name" content="${outlet}"><meta name="whence:outlet" content="${outlet}">`;
  const when = published === undefined ? null : html`<meta property="article:published_time" content="${published}">`;
  return html`<meta property="og:type" content="article">${canonical}${from}${when}`;
}

const TEXT_STYLE = 'body{max-width:42em;margin:2em auto;padding:0 1em;font:17px/1.6 Georgia,"Liberation Serif",serif;color:#1b1b1b;background:#fff}';

/** A text file as an article: every non-empty line a paragraph, and a headline where the command line sees one too; without one the page has no title. */
function textPage(content: string, facts: Sidecar): string {
  const { blocks } = plainArticle(content, { url: null, outletId: null, title: facts.title ?? null, published: null });
  const lines = blocks.map(({ kind, start, end }) => ({ kind, text: content.slice(start, end).trim() }));
  const title = facts.title ?? lines.find(({ kind }) => kind === 'headline')?.text ?? null;
  const shown = lines.some(({ kind }) => kind === 'headline') || facts.title === undefined ? null : html`<h1>${title}</h1>`;
  const body = lines.map(({ kind, text }) => (kind === 'headline' ? html`<h1>${text}</h1>` : html`<p>${text}</p>`));
  const language = facts.language === undefined ? null : html` lang="${facts.language}"`;
  return html`<!doctype html><html${language}><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${factsHead(facts)}${title === null ? null : html`<meta property="og:title" content="${title}">`}<style>${new Html(TEXT_STYLE)}</style></head><body><article>${shown}${body}</article></body></html>`.text;
}

/** A saved page as it is, with what the sidecar says put before its own head. */
function withFacts(content: string, facts: Sidecar): string {
  const head = factsHead(facts).text;
  const opening = /<head(?:\s[^>]{0,400})?>/i.exec(content);
  if (opening === null) return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${content}</body></html>`;
  const at = opening.index + opening[0].length;
  return content.slice(0, at) + head + content.slice(at);
}
