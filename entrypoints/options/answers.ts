import type { Failure, Settings } from '../../lib/protocol';
import type { Say } from '../../lib/views/say';

export type SettingsAnswer = { ok: true; value: Settings } | Failure;

/** A failure in words: its values stand one a line in the detail. What the browser says of a broken worker is not for readers. */
export const problemText = ({ key, detail }: Failure, say: Say): string => say(key, ...(detail ?? '').split('\n'));
