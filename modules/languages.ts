import { defineWxtModule } from 'wxt/modules';
import { languageFile } from '../lib/adapters/files/languages';
import { packs } from '../lib/languages/packs';

/** Writes each language's pack as a file of its own: the worker reads that of a text's language and no other, since a service worker cannot import a part of itself later. */
export default defineWxtModule({
  name: 'languages',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const pack of packs) files.push({ relativeDest: languageFile(pack.tag).slice(1), contents: JSON.stringify(pack) });
    });
  },
});
