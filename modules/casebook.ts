import { defineWxtModule } from 'wxt/modules';
import { assembleCasebook } from '../lib/adapters/node/casebook';

/** Puts the incidents of the folder `casebook`, one file each, together as the one file that the worker loads. */
export default defineWxtModule({
  name: 'casebook',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ relativeDest: 'casebook/incidents.json', contents: JSON.stringify(assembleCasebook()) });
    });
  },
});
