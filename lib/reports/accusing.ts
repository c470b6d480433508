import type { Claim } from '../model/claim';
import type { Listing } from '../model/library';
import type { Statement } from '../model/statement';

/** What words make of somebody's part: that it was they, that it was not, or neither. */
export type Accusing = 'accuses' | 'denies' | 'asks';

/** What a claim says of its actor. A false trail and an acquittal say that it was not they; who is not committed only asks, and a bare motive says nothing (model.md 2.3, 2.4). */
export function claimAccuses({ certainty, cls, legalStage, polarity }: Pick<Claim, 'certainty' | 'cls' | 'legalStage' | 'polarity'>): Accusing {
  if (polarity === 'denies' || cls === 'denial' || cls === 'false_flag' || legalStage === 'acquittal') return 'denies';
  return certainty === 'uncommitted' || cls === 'motive_only' ? 'asks' : 'accuses';
}

/** The same of a recorded statement. */
export function statementAccuses({ commitment, false_flag: falseFlag, legal, motive_only: motiveOnly, polarity }: Pick<Statement, 'commitment' | 'false_flag' | 'legal' | 'motive_only' | 'polarity'>): Accusing {
  if (polarity === '-' || falseFlag || legal === 'acquittal') return 'denies';
  return polarity === 'u' || commitment === 'U' || motiveOnly ? 'asks' : 'accuses';
}

interface Party {
  id: string | null;
  name: string;
}

/** Words on one or several parties: what they make of their part, and who says them. */
export interface Words<Named extends Party = Party> {
  parties: readonly Named[];
  accusing: Accusing;
  /** null where nobody is named as speaker */
  speaker: string | null;
}

/** What tells a party from others: its id, or the name that a report gives it. */
export const partyKey = ({ id, name }: Party): string => id ?? name;

/** Every party once, as it is named first. */
function partiesIn<Named extends Party>(words: readonly Words<Named>[], accusing: Accusing): Named[] {
  const parties = words.filter((one) => one.accusing === accusing).flatMap((one) => one.parties);
  return [...new Map([...parties].reverse().map((party) => [partyKey(party), party])).values()].reverse();
}

const speakersOf = (words: readonly Words[]): string[] => [...new Set(words.flatMap(({ speaker }) => (speaker === null || speaker === '' ? [] : [speaker])))];

/** Whom a report's words accuse, whose part they deny and of whom they only ask, with who says so; what would be empty, or tell nothing more, is missing. At most `most` of each. */
export function listedParties<Named extends Party>(words: readonly Words<Named>[], most: number): Pick<Listing, 'denied' | 'inQuestion' | 'saidBy' | 'speakers'> & { accused: Named[] } {
  const accused = partiesIn(words, 'accuses');
  const deniedParties = partiesIn(words, 'denies');
  const settled = new Set([...accused, ...deniedParties].map(partyKey));
  const denied = deniedParties.map((party) => ({
    id: party.id,
    name: party.name,
    by: speakersOf(words.filter(({ accusing, parties }) => accusing === 'denies' && parties.some((one) => partyKey(one) === partyKey(party)))).slice(0, most),
  }));
  const asked = partiesIn(words, 'asks').filter((party) => !settled.has(partyKey(party))).map(({ id, name }) => ({ id, name }));
  const [speakers, saidBy] = [speakersOf(words), speakersOf(words.filter(({ accusing }) => accusing === 'accuses'))];
  return {
    accused: accused.slice(0, most),
    ...(denied.length === 0 ? {} : { denied: denied.slice(0, most) }),
    ...(asked.length === 0 ? {} : { inQuestion: asked.slice(0, most) }),
    speakers: speakers.slice(0, most),
    ...(saidBy.length === speakers.length ? {} : { saidBy: saidBy.slice(0, most) }),
  };
}
