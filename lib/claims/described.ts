import type { Frame } from '../languages/pack';
import type { Found } from '../text/phrases';
import type { Candidate, Parsed } from './candidate';
import type { Mention } from './mention';
import type { Source } from './noun-phrase';
import type { Reading } from './reading';

/** A party that stands for words which do not name it. */
export function described(name: string, kind: Mention['kind'], id: string | null, state: string | null, at: number): Mention {
  return { from: at, to: at, name, id, kind, state, wider: [], form: 'described', adjective: false, preposition: null, actAt: -1 };
}

/** A state as a party, by its name in the language of the text. */
export function stateAsActor(reading: Reading, code: string, at: number): Mention {
  const state = reading.world.actors.states.find((s) => s.id === `state:${code}`);
  const name = state?.names[reading.lang.pack.tag]?.[0] ?? state?.names['en']?.[0] ?? code;
  return described(name, 'state', `state:${code}`, code, at);
}

/** A candidate of a frame that a pass of its own reads. */
export function candidate(parsed: Parsed, frame: Found<Frame>, actor: Mention, others: Mention[], speaker: Source | null | undefined): Candidate {
  return { parsed, from: frame.from, to: frame.to, frame: frame.value, actor, others, speaker };
}

