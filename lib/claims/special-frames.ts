import type { Frame } from '../languages/pack';
import type { Found } from '../text/phrases';
import type { Candidate, Parsed } from './candidate';
import { denial, type Accused } from './denials';
import { candidate } from './described';
import { accusedNamed, accusedPerson, allegedDeed, blamedByName } from './law';
import { admission, ownDeed } from './own-words';
import { isNoun } from './match-frames';
import { phrasesIn } from './reading';
import type { Scene } from './scene';

/** Sentences of one paragraph that a motive may look back over for whom it hints at. */
const LOOK_BACK = 3;

/** Families whose doer may be the one who speaks: "it stole the data, the gang says". */
const OWN_DEEDS = new Set(['deed', 'weakDeed', 'behind', 'selfClaim']);

/** Families by which somebody is held responsible in so many words. */
const BLAME = new Set(['accuse', 'tie']);

/** False flags: the party that somebody wanted to be blamed; a name left behind is a further one. */
function falseFlag(parsed: Parsed, frame: Found<Frame>): Candidate | null {
  const usable = parsed.mentions.filter((m) => m.form !== 'unnamed').filter((m) => !m.adjective || m.kind === 'persona' || m.kind === 'group');
  const after = usable.filter((m) => m.from >= frame.to);
  const before = frame.value.actor === 'after' ? [] : usable.filter((m) => m.to <= frame.from).toReversed();
  const [actor, ...others] = [...after, ...before.filter((m) => m.kind === 'persona')];
  return actor ? candidate(parsed, frame, actor, others, undefined) : null;
}

/** "It was an operation under a false flag": the name left behind that the paragraph told of before. */
function framedBefore(scene: Scene, parsed: Parsed, frame: Found<Frame>): Candidate | null {
  for (let i = parsed.sentence.index - 1; i >= Math.max(0, parsed.sentence.index - LOOK_BACK); i -= 1) {
    const persona = scene.parsed[i]?.mentions.findLast((m) => m.kind === 'persona');
    if (persona) return candidate(parsed, frame, { ...persona, from: frame.from, to: frame.to, form: 'described' }, [], undefined);
  }
  return null;
}

/** Motives: whom a reason hints at, in the sentence or shortly before it in the paragraph; never the attacked state. */
function motive(scene: Scene, parsed: Parsed, frame: Found<Frame>, victims: ReadonlySet<string>): Candidate | null {
  for (let i = parsed.sentence.index; i >= Math.max(0, parsed.sentence.index - LOOK_BACK); i -= 1) {
    const earlier = scene.parsed[i];
    if (!earlier || earlier.sentence.block !== parsed.sentence.block) break;
    const states = earlier.mentions.filter((m) => m.kind === 'state' && !m.adjective && m.state !== null && !victims.has(m.state));
    // In the sentence itself the party stands nearest before the words ("Moscow, which is the motive that …").
    const hinted = (earlier === parsed && frame.value.actor !== 'after' ? states.findLast((m) => m.to <= frame.from) : undefined) ?? states[0];
    if (hinted) return candidate(parsed, frame, { ...hinted, from: frame.from, to: frame.to, form: 'described' }, [], undefined);
  }
  return null;
}

/**
 * "disputed that claim, as he attributed it to X": what was denied is another's claim, and about somebody else than X. Nor does the attacked state, whom nobody
 * accuses, deny for itself.
 */
function otherThanAccused(scene: Scene, made: Candidate | null, taken: readonly Candidate[], victims: ReadonlySet<string>, accused: Accused): Candidate | null {
  if (!made) return null;
  const { actor, parsed } = made;
  const { conjunctions } = scene.reading.lang.set;
  const blamed = taken.some((c) => BLAME.has(c.frame.family) && c.from > made.to && (c.actor.from === actor.from || (actor.form === 'described' && actor.state !== null && c.actor.state === actor.state)) && parsed.sentence.words.slice(made.to, c.from).some((w) => conjunctions.has(w.lower)));
  const attacked = actor.form === 'described' && actor.state !== null && victims.has(actor.state) && !accused.states.has(actor.state);
  return blamed || attacked ? null : made;
}

/** Candidates of the frames that need more than an actor on one side. */
export function specialCandidates(scene: Scene, parsed: Parsed, victims: ReadonlySet<string>, accused: Accused, taken: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const frame of phrasesIn(parsed.sentence, scene.reading.lang.frames)) {
    const { family } = frame.value;
    let made: Candidate | null = null;
    if (isNoun(scene.reading, parsed, frame)) continue;
    if (family === 'deny') made = otherThanAccused(scene, denial(scene, parsed, frame, accused), taken, victims, accused);
    // "Judge NAME denied a motion": a court denies nothing of its own.
    if (family === 'deny' && made?.speaker?.role === 'court') made = null;
    else if (family === 'falseFlag') made = falseFlag(parsed, frame) ?? framedBefore(scene, parsed, frame);
    else if (family === 'motive') made = motive(scene, parsed, frame, victims);
    else if (family === 'admit') made = admission(scene, parsed, frame);
    else if (family === 'legal' && !taken.some((c) => c.from === frame.from)) made = accusedPerson(scene, parsed, frame);
    else if ((family === 'deed' || family === 'weakDeed') && scene.legal && !taken.some((c) => c.from === frame.from)) made = allegedDeed(scene, parsed, frame);
    else if (family === 'accuse' && frame.value.actor === 'after' && !taken.some((c) => c.from === frame.from)) made = accusedNamed(scene, parsed, frame);
    else if (family === 'behind' && !taken.some((c) => c.from === frame.from)) made = blamedByName(scene, parsed, frame);
    made ??= OWN_DEEDS.has(family) && !taken.some((c) => c.from === frame.from) ? ownDeed(scene, parsed, frame) : null;
    if (made) out.push(made);
  }
  return out;
}
