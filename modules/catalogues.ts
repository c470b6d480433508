import { readFileSync } from 'node:fs';
import { defineWxtModule } from 'wxt/modules';
import * as z from 'zod/mini';
import { heldCatalogue } from '../lib/views/held-words';

const catalogueSchema = z.record(z.string(), z.object({ message: z.string() }));
const CATALOGUE = /^_locales[\\/](\w+)[\\/]messages\.json$/;

/** Holds small words to their neighbours in the packaged catalogues: those of the source have the spaces that people type and search for, and no page works on them when it opens. */
export default defineWxtModule({
  name: 'catalogues',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const [at, file] of files.entries()) {
        const language = CATALOGUE.exec(file.relativeDest)?.[1];
        if (language === undefined || !('absoluteSrc' in file)) continue;
        const held = heldCatalogue(catalogueSchema.parse(JSON.parse(readFileSync(file.absoluteSrc, 'utf8'))), language);
        files[at] = { relativeDest: file.relativeDest, contents: JSON.stringify(held) };
      }
    });
  },
});
