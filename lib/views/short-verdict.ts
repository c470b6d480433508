import type { Status, Strength } from '../model/verdict';
import { stepText } from './history-view';
import type { Say } from './say';
import type { Rung } from './types';
import { RUNG_OF } from './verdict-words';

/** A verdict of which only its rung and status are known, as one line: "Disputed. Suspected". */
export interface ShortVerdict {
  rung: Rung;
  status: Status;
  text: string;
}

export function shortVerdict({ strength, status }: { strength: Strength; status: Status }, say: Say): ShortVerdict {
  return { rung: strength === 'NO_CLAIM' ? 'denial' : RUNG_OF[strength], status, text: stepText({ strength, status }, say) };
}
