import type { Deps } from './deps';

/** Open pages paint, clear or read again at once. */
export async function refreshTabs({ platform, tell }: Pick<Deps, 'platform' | 'tell'>): Promise<void> {
  const ids = await platform.tabIds();
  await Promise.all(ids.map((tabId) => tell(tabId, 'content.refresh', {})));
}
