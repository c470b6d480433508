import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { outletFileSchema } from '../lib/model/outlet';

const SCRIPT = 'article';

/** Match patterns of the outlets that the extension reads without being asked: each host and its subdomains. */
export function outletMatches(file: unknown): string[] {
  const hosts = outletFileSchema.parse(file).outlets.flatMap((outlet) => (outlet.access ? outlet.hosts : []));
  const isBelowAnother = (host: string): boolean => hosts.some((other) => host.endsWith(`.${other}`));
  return [...new Set(hosts.filter((host) => !isBelowAnother(host)))].sort().map((host) => `*://*.${host}/*`);
}

/**
 * Puts the covered outlets' addresses into the content script's manifest entry, so that the list need not ship inside the script, and gives the
 * script our own context in place of the framework's, which would tell the page of us (see lib/adapters/page/context.ts).
 */
export default defineWxtModule({
  name: 'page-script',
  setup(wxt) {
    wxt.hook('entrypoints:resolved', (_, entrypoints) => {
      const file: unknown = JSON.parse(readFileSync(resolve(wxt.config.publicDir, 'casebook/outlets.json'), 'utf8'));
      for (const entrypoint of entrypoints) if (entrypoint.type === 'content-script' && entrypoint.name === SCRIPT) entrypoint.options.matches = outletMatches(file);
    });
    wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
      if (!entrypoints.some((entrypoint) => entrypoint.name === SCRIPT)) return;
      const context = { find: 'wxt/utils/content-script-context', replacement: resolve(wxt.config.root, 'lib/adapters/page/context.ts') };
      const given = config.resolve?.alias ?? [];
      const aliases = Array.isArray(given) ? given : Object.entries(given).map(([find, replacement]) => ({ find, replacement: String(replacement) }));
      config.resolve = { ...config.resolve, alias: [context, ...aliases] };
    });
  },
});
