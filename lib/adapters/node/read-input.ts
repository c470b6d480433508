import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod/mini';
import { isoDateSchema, webAddressSchema } from '../../model/vocabulary';

/** What a file does not say of itself. Every field may be missing. */
export const sidecarSchema = z.object({
  url: z.optional(webAddressSchema),
  outlet: z.optional(z.string()),
  language: z.optional(z.string()),
  published: z.optional(isoDateSchema),
  title: z.optional(z.string()),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

/** `savedAt` is the file's own time of change, ISO date-time: a page's "today" was read from it. */
export type ReadResult = { ok: true; text: string; savedAt: string; sidecar: Sidecar; warning: string | null } | { ok: false; problem: string };

const LARGEST = 64 * 1024 * 1024;

function readText(file: string): { ok: true; text: string } | { ok: false; problem: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = { ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder' }[code] ?? 'it could not be opened';
    return { ok: false, problem: `${file}: ${why}. Check the name and try again.` };
  }
  if (bytes.length > LARGEST) return { ok: false, problem: `${file}: it is larger than 64 MiB, so it is no article. Save the page alone and try again.` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\u0000')) return { ok: false, problem: `${file}: it holds binary data, not text. Save the page as text or HTML in UTF-8.` };
    return { ok: true, text };
  } catch {
    return { ok: false, problem: `${file}: it is not UTF-8 text. Save it as UTF-8 and try again.` };
  }
}

/** Reads `FILE.meta.json` where it is there; a broken one is told and left out, the article is read all the same. */
function readSidecar(file: string): { sidecar: Sidecar; warning: string | null } {
  let raw: string;
  try {
    raw = readFileSync(`${file}.meta.json`, 'utf8');
  } catch {
    return { sidecar: {}, warning: null };
  }
  try {
    return { sidecar: sidecarSchema.parse(JSON.parse(raw)), warning: null };
  } catch {
    return { sidecar: {}, warning: `${file}.meta.json: it is not in the expected form, so it was left out. It may hold url, outlet, language, published (YYYY-MM-DD) and title.` };
  }
}

/** A file's text and what its sidecar says. Problems are sentences, never exceptions. */
export function readInput(file: string): ReadResult {
  const read = readText(file);
  return read.ok ? { ok: true, text: read.text, savedAt: statSync(file).mtime.toISOString(), ...readSidecar(file) } : read;
}
