import type { Origin } from '../model/verdict';
import type { Role } from '../model/vocabulary';
import { inReadersWords, type Recorded } from './recorded-words';
import type { Say } from './say';

/**
 * Who somebody is, in the reader's language. The casebook's own words say more ("head of a parliamentary commission"), but they are English: readers of
 * another language get the role's name in theirs. Null where neither is known.
 */
export function roleText(recorded: string | null, role: Role, say: Say): string | null {
  const named = role === 'unspecified' ? null : say(`role_${role}`);
  return say.locale.startsWith('en') ? (recorded ?? named) : (named ?? recorded);
}

/** Who speaks, as the reader's language has it; whose name nobody gives is said to have none, where that does not stand there already. */
export function speakerName({ anonymous, speaker }: Pick<Origin, 'anonymous' | 'speaker'>, incident: Recorded, say: Say): string {
  const name = inReadersWords(speaker, incident);
  return anonymous && !/\(unnamed\)|^unnamed\s/u.test(speaker) ? say('speaker_anonymous', name) : name;
}
