import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** A package of which code is in the build. */
export interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
}

/** What holds the licences, in the package of the extension. */
export const NOTICES = 'third-party.txt';

/** "/a/node_modules/@b/c/dist/x.js" → "/a/node_modules/@b/c"; null for a file of ours. Of packages in packages the innermost counts. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/, '').replaceAll('\\', '/');
  const start = path.lastIndexOf('/node_modules/');
  if (start === -1) return null;
  const [first = '', second = ''] = path.slice(start + '/node_modules/'.length).split('/');
  return `${path.slice(0, start)}/node_modules/${first.startsWith('@') ? `${first}/${second}` : first}`;
}

function describe(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license: string };
  return { name, version, licence: license };
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).sort().find((name) => /^licen[cs]e(?:\.|$)/i.test(name));
  return file === undefined ? 'The package has no file of its licence.' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

const byName = (a: ShippedPackage, b: ShippedPackage): number => (a.name < b.name ? -1 : 1);

/**
 * Notes of which packages code is really in a build, whatever package.json says: their licences go into the extension, as these ask, and the list beside the
 * build (`FOLDER.packages.json`), for the bill of materials and the tests.
 */
export default defineWxtModule({
  name: 'shipped-packages',
  setup(wxt) {
    const folders = new Set<string>();
    wxt.hook('vite:build:extendConfig', (_, config) => {
      const plugin = {
        name: 'whence:shipped-packages',
        generateBundle(_options: unknown, bundle: Record<string, { type: string; modules?: Record<string, { renderedLength: number }> }>): void {
          for (const { modules = {} } of Object.values(bundle)) {
            for (const [id, { renderedLength }] of Object.entries(modules)) {
              const folder = renderedLength > 0 ? packageFolder(id) : null;
              if (folder !== null) folders.add(folder);
            }
          }
        },
      };
      config.plugins = [...(config.plugins ?? []), plugin];
    });
    wxt.hook('build:done', () => {
      const shipped = [...folders].map((folder) => ({ folder, about: describe(folder) })).sort((a, b) => byName(a.about, b.about));
      const notices = shipped.map(({ folder, about }) => `${about.name} ${about.version} (${about.licence})\n\n${licenceText(folder)}\n`);
      writeFileSync(join(wxt.config.outDir, NOTICES), `Whence holds code of these packages, each under its own licence.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`);
      writeFileSync(join(wxt.config.outBaseDir, `${basename(wxt.config.outDir)}.packages.json`), `${JSON.stringify(shipped.map(({ about }) => about), null, 2)}\n`);
    });
  },
});
