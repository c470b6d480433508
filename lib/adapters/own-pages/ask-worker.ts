import { answers } from '../../protocol';
import { toWorker } from '../browser';
import { makeAsk } from '../messages/ask';

/** The door to the worker of those pages that ask it for anything. */
export const askWorker = makeAsk(toWorker, answers);
