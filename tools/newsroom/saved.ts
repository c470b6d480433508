import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { isoDateSchema, webAddressSchema } from '../../lib/model/vocabulary';
import { html, type Html } from './html';
import type { Served } from './server';

/** What a file does not say of itself: from `FILE.meta.json`, or the line of an `*.index.jsonl` that has the file's name as its id. */
const metaSchema = z.object({
  url: webAddressSchema.nullish(),
  outlet: z.string().nullish(),
  language: z.string().nullish(),
  published: isoDateSchema.nullish(),
  title: z.string().nullish(),
});
type Meta = z.infer<typeof metaSchema>;

/** The host under which pages from files are served; only the demonstration build reads articles there. */
export const SAVED_HOST = 'saved.invalid';
export const savedUrl = (number: number): string => `https://${SAVED_HOST}/${number}`;

/** No scripts, nothing from outside: a saved page is shown as it was kept. Styles and pictures that it carries itself are let through. */
const SAVED_POLICY = "default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

export type Loaded = { ok: true; served: Served } | { ok: false; sentence: string };

/** Reads a text file or a saved page for serving. A file that cannot be read or shown is a sentence for the person who named it. */
export function loadSaved(file: string): Loaded {
  const kind = extname(file).toLowerCase();
  if (!['.txt', '.html', '.htm'].includes(kind)) return { ok: false, sentence: `${file} is not shown: give text files (.txt) or saved pages (.html).` };
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    return { ok: false, sentence: `${file} could not be read (${reasonOf(error)}); the other files are shown.` };
  }
  if (content.trim() === '') return { ok: false, sentence: `${file} is empty; the other files are shown.` };
  const meta = metaOf(file);
  if (!meta.ok) return meta;
  const body = kind === '.txt' ? textPage(content, meta.value, basename(file)) : withMeta(content, meta.value);
  return { ok: true, served: { body, headers: { 'content-security-policy': SAVED_POLICY } } };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EACCES: 'you may not read it', EISDIR: 'it is a folder' };
  return known[code] ?? String(error);
}

type MetaRead = { ok: true; value: Meta } | { ok: false; sentence: string };

function metaOf(file: string): MetaRead {
  const sidecar = `${file}.meta.json`;
  if (existsSync(sidecar)) return parseMeta(readFileSync(sidecar, 'utf8'), sidecar);
  const id = basename(file, extname(file));
  const line = indexesNear(file).flatMap(linesOf).find((text) => text.includes(`"${id}"`));
  return line === undefined ? { ok: true, value: {} } : parseMeta(line, `the index beside ${file}`);
}

/** `FOLDER.index.jsonl` beside the file's folder, or `index.jsonl` in the folder or its parent. */
function indexesNear(file: string): string[] {
  const folder = dirname(file);
  return [`${folder}.index.jsonl`, join(folder, 'index.jsonl'), join(folder, '..', 'index.jsonl')].filter(existsSync);
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n');

function parseMeta(text: string, where: string): MetaRead {
  try {
    const parsed = metaSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, sentence: `${where} cannot be used: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}` };
  } catch {
    return { ok: false, sentence: `${where} is not JSON; correct or remove it.` };
  }
}

/** The head elements by which a page from a file says where it comes from. */
function metaHead(meta: Meta): Html {
  return html`<meta property="og:type" content="article">${meta.url ? html`<link rel="canonical" href="${meta.url}">` : null}${meta.outlet ? html`<meta property="og:site_name" content="${meta.outlet}"><meta name="whence:outlet" content="${meta.outlet}">` : null}${meta.published ? html`<meta property="article:published_time" content="${meta.published}">` : null}`;
}

const TEXT_STYLE = 'body{max-width:42em;margin:2em auto;padding:0 1em;font:17px/1.6 Georgia,serif;color:#1b1b1b;background:#fff}';

/** A text file as an article: its first line is the title unless the sidecar has one, every non-empty line a paragraph. */
function textPage(content: string, meta: Meta, name: string): string {
  const lines = content.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const title = meta.title ?? lines[0] ?? name;
  const paragraphs = meta.title ? lines : lines.slice(1);
  return html`<!doctype html><html lang="${meta.language ?? 'en'}"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${metaHead(meta)}<meta property="og:title" content="${title}"><style>${TEXT_STYLE}</style></head><body><article><h1>${title}</h1>${paragraphs.map((line) => html`<p>${line}</p>`)}</article></body></html>`.text;
}

/** A saved page as it is, with what the sidecar says put before its own head. */
function withMeta(content: string, meta: Meta): string {
  const head = metaHead(meta).text;
  const opening = /<head(?:\s[^>]{0,400})?>/i.exec(content);
  if (opening === null) return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${content}</body></html>`;
  const at = opening.index + opening[0].length;
  return content.slice(0, at) + head + content.slice(at);
}
