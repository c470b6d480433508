import { browser, shippedHosts } from './browser';

const added = (host: string): string => `https://${host}/*`;
const covered = (host: string): string => `https://*.${host}/*`;

const refused = async (hosts: readonly string[], originOf: (host: string) => string): Promise<string[]> => {
  const allowed = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [originOf(host)] })));
  return hosts.filter((_, i) => allowed[i] !== true);
};

/** The added outlets that the browser does not let us read. */
export const refusedAdded = (hosts: readonly string[]): Promise<string[]> => refused(hosts, added);

/** The covered outlets that the browser does not let us read: in Firefox a reader can take them back one by one; Chromium does not tell. */
export const refusedCovered = (): Promise<string[]> => (import.meta.env.FIREFOX ? refused(shippedHosts(), covered) : Promise.resolve([]));

/** Asks the reader, through the browser's own question. To be called within a click, before anything is awaited. */
export const allowAdded = (hosts: readonly string[]): Promise<boolean> => browser.permissions.request({ origins: hosts.map(added) });
export const allowCovered = (hosts: readonly string[]): Promise<boolean> => browser.permissions.request({ origins: hosts.map(covered) });

/** Calls back whenever the reader gives or takes a permission, wherever that happens. Returns a function that stops. */
export function watchPermissions(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
