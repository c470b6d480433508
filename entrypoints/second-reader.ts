import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readWithReadability } from '../lib/adapters/page/read-with-readability';
import { giveSecondReader } from '../lib/adapters/page/second-reader';

/** Runs before the content script on outlets that a reader added, where pages of any make must be read; the covered ones never load it. */
export default defineUnlistedScript(() => giveSecondReader(readWithReadability));
