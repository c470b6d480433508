import type { ExportFormat } from '../../export/format-names';
import type { ExportFile } from '../../export/formats';
import type { ExportScope } from '../../export/scope';
import type { Failure } from '../../protocol';
import type { Say } from '../../views/say';
import { saveFile } from '../files/save-file';
import type { Ask } from '../messages/ask';

/** Browsers ask before a page's second download in a row, and lose those that come while they ask: each waits for the one before. */
const BETWEEN = 300;
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Made = { ok: true; files: readonly ExportFile[] } | Failure;
const failed = (key: string): Failure => ({ ok: false, key, detail: null });

/** What the files are made of, put together from its parts. */
async function materialOf(ask: Ask, scope: ExportScope): Promise<{ ok: true; stem: string; text: string } | Failure> {
  const parts: string[] = [];
  for (let from = 0; ; ) {
    const answer = await ask('export.material', { scope, from });
    if (!answer.ok) return answer;
    const { next, part, stem } = answer.value;
    parts.push(part);
    if (next === null) return { ok: true, stem, text: parts.join('') };
    from = next;
  }
}

/** The files of an export. Ours is written by the worker; every other form here, by code that is loaded when it is first wanted. */
export async function makeFiles(ask: Ask, say: Say, format: ExportFormat, scope: ExportScope): Promise<Made> {
  if (format === 'native') {
    const answer = await ask('export.native', { scope });
    return answer.ok ? { ok: true, files: [{ name: answer.value.fileName, mime: 'application/json', text: answer.value.text }] } : answer;
  }
  const material = await materialOf(ask, scope);
  if (!material.ok) return material;
  const { writeFiles } = await import('../../export/write-files');
  const files = writeFiles(format, material.text, material.stem, say);
  if (files === null) return failed('error_worker_silent');
  return files.length === 0 ? failed('export_nothing') : { ok: true, files };
}

/** Takes something out for the page that asks: hands its files to the browser, and says what became of it. */
async function takeOut(ask: Ask, say: Say, format: ExportFormat, scope: ExportScope): Promise<string> {
  const made = await makeFiles(ask, say, format, scope);
  if (!made.ok) return made.detail === null ? say(made.key) : say(made.key, made.detail);
  const { files } = made;
  for (const [i, { mime, name, text }] of files.entries()) {
    if (i > 0) await wait(BETWEEN);
    saveFile(name, text, mime);
  }
  const [first] = files;
  if (first === undefined) return say('export_nothing');
  return files.length === 1 ? say('exported', first.name) : say('exported_files', new Intl.NumberFormat(say.locale).format(files.length), first.name);
}

/** What a page needs to take things out. `tabId` is the tab whose article it shows. */
export const takingOut = (ask: Ask, say: Say, tabId: () => number | null) => ({
  take: (format: ExportFormat, scope: ExportScope) => takeOut(ask, say, format, scope),
  page: (): ExportScope | null => {
    const id = tabId();
    return id === null ? null : { tabId: id };
  },
});
