import { readerAnswers } from '../../reader-answers';
import { browser, openSidePanel, toWorker } from '../browser';
import { saveFile } from '../files/save-file';
import { openLibrary } from './open-library';
import { makeAsk } from '../messages/ask';
import type { ReaderSession } from '../messages/reader-session';
import { wideAddress } from '../watch-tabs';

/** The door to the worker of those pages that only show a tab. */
export const askAsReader = makeAsk(toWorker, readerAnswers);

/** The permission must be asked for inside the click itself: before anything is awaited. */
async function allow(session: ReaderSession, host: string): Promise<void> {
  const granted = await browser.permissions.request({ origins: [`https://${host}/*`] });
  if (granted) await session.add(host);
}

async function saveExport(session: ReaderSession): Promise<void> {
  const file = await session.exportPage();
  if (file !== null) saveFile(file.fileName, file.text);
}

/** Opens the wide view of a tab, in the panel or, where there is none, in a tab. To be called within a click. */
export function openWideView(tabId: number, claimId: string | null): void {
  if (!openSidePanel(tabId)) void browser.tabs.create({ url: wideAddress(tabId, claimId) });
}

/** What a reader can do in the popup and in the wide view alike. */
export function readerActions(session: ReaderSession) {
  return {
    choose: (claimId: string | null) => void session.choose(claimId),
    show: (claimId: string) => void session.show(claimId),
    decide: (reportId: string, says: 'same' | 'different' | null, more?: { also?: string[]; note?: string }) => void session.decide(reportId, says, more),
    decideOrigins: (origin: string, other: string, says: 'one' | 'two' | null, note?: string) => void session.decideOrigins(origin, other, says, note),
    enable: (host: string | null, enabled: boolean) => void session.enable(host, enabled),
    mark: (host: string, marked: boolean) => void session.mark(host, marked),
    allow: (host: string) => void allow(session, host),
    reload: () => {
      const tabId = session.tabId();
      if (tabId !== null) void browser.tabs.reload(tabId);
    },
    exportPage: () => void saveExport(session),
    openLibrary: () => void openLibrary(),
    openSettings: () => void browser.runtime.openOptionsPage(),
  };
}
