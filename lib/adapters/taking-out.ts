import type { ExportFormat } from '../export/format-names';
import type { ExportScope } from '../export/scope';
import type { Say } from '../views/say';
import { saveFile } from './files/save-file';
import type { Ask } from './messages/ask';

/** Browsers ask before a page's second download in a row, and lose those that come while they ask: each waits for the one before. */
const BETWEEN = 300;
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Takes something out for the page that asks: hands its files to the browser, and says what became of it. */
async function takeOut(ask: Ask, say: Say, format: ExportFormat, scope: ExportScope): Promise<string> {
  const answer = await ask('export.make', { format, scope });
  if (!answer.ok) return answer.detail === null ? say(answer.key) : say(answer.key, answer.detail);
  const { files } = answer.value;
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
