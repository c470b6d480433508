import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveEngine } from '../lib/adapters/engine-script';
import { analyseWith } from '../lib/analyse-with';

/** Reads articles. The worker loads it when it meets the first one. */
export default defineUnlistedScript(() => giveEngine({ analyse: analyseWith }));
