import type { Origin } from '../model/verdict';
import type { Role } from '../model/vocabulary';
import { comparable } from '../text/fold';
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

/** Words that say nothing by themselves, unless they are all there is ("суд"). */
const SHORT = 3;
const wordsOf = (text: string): string[] => comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Whether two words are one, but for an ending of number or case. */
const isForm = (other: string, word: string): boolean => other === word || (word.length > SHORT && other.length <= word.length + 2 && other.startsWith(word.length > 5 ? word.slice(0, -2) : word));

/** Whether a name's own words already tell a role: "Slovak security company Acme" is a security company. */
function tellsRole(name: string, role: string): boolean {
  const all = wordsOf(role);
  const telling = all.some((word) => word.length > SHORT) ? all.filter((word) => word.length > SHORT) : all;
  const named = wordsOf(name);
  return telling.length > 0 && telling.every((word) => named.some((other) => isForm(other, word)));
}

/** A role where it is to stand beside a name that does not tell it; null where nothing is left to say. */
export const unlessTold = (name: string, role: string | null): string | null => (role === null || role === '' || tellsRole(name, role) ? null : role);

/** The role that is said beside a name; null where none is known, or where the name says it itself. */
export const roleBeside = (name: string, recorded: string | null, role: Role, say: Say): string | null => unlessTold(name, roleText(recorded, role, say));

/** "Ramid Namazov, parliament of the affected country", as the reader's language puts it; the name alone where no role is to be said. */
export const withRole = (name: string, role: string | null, say: Say): string => (role === null ? name : say('speaker_and_role', name, role));

/** Who speaks, as the reader's language has it; whose name nobody gives is said to have none, where that does not stand there already. */
export function speakerName({ anonymous, speaker }: Pick<Origin, 'anonymous' | 'speaker'>, incident: Recorded, say: Say): string {
  const name = inReadersWords(speaker, incident);
  return anonymous && !/\(unnamed\)|^unnamed\s/u.test(speaker) ? say('speaker_anonymous', name) : name;
}
