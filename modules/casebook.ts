import { defineWxtModule } from 'wxt/modules';
import { casebookPackage } from '../lib/adapters/node/casebook';

/** Checks the incidents of the folder `casebook` and packages them: an index that the worker always reads, and a file for each incident, of which it reads those that an article reaches. */
export default defineWxtModule({
  name: 'casebook',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const [relativeDest, content] of casebookPackage()) files.push({ relativeDest, contents: JSON.stringify(content) });
    });
  },
});
