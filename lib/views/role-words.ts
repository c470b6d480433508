import type { Role } from '../model/vocabulary';
import type { Say } from './say';

/**
 * Who somebody is, in the reader's language. The casebook's own words say more ("head of a parliamentary commission"), but they are English: readers of
 * another language get the role's name in theirs. Null where neither is known.
 */
export function roleText(recorded: string | null, role: Role, say: Say): string | null {
  const named = role === 'unspecified' ? null : say(`role_${role}`);
  return say.locale.startsWith('en') ? (recorded ?? named) : (named ?? recorded);
}
