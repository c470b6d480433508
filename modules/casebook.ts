import { defineWxtModule } from 'wxt/modules';
import { casebookPackage } from '../lib/adapters/node/casebook';
import { shippedWorld } from '../lib/adapters/node/world';

/** Checks all tables and the incidents of the folder `casebook`, which no worker does again, and packages the incidents: an index that the worker always reads, and a file for each incident, of which it reads those that an article reaches. */
export default defineWxtModule({
  name: 'casebook',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      for (const [relativeDest, content] of casebookPackage(shippedWorld().casebook)) files.push({ relativeDest, contents: JSON.stringify(content) });
    });
  },
});
