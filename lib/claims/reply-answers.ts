import { isCapital } from '../text/words';
import type { Parsed } from './candidate';
import { stateAsActor } from './described';
import type { Draft } from './draft';
import { isKin, RELATION_OF, type Mention } from './mention';
import { phrasesIn } from './reading';
import type { ReplyCue } from './reply-cues';
import type { Answerer } from './reply-speaker';
import { replyWords } from './reply-words';
import type { Scene } from './scene';
import { subjectBefore } from './sources';

/** Sentences within which a third party's answer finds the claim that it answers, and within which an accusation not read as a claim still counts. */
const THIRD_REACH = 8;
const PRONOUN_REACH = 5;
const UNREAD_REACH = 10;
/** Sentences that open an article: what they accuse, it is about. */
const OPENING = 4;

/** The proposition that is answered: whom the claim before named, in what relation, on which incident. */
export interface Answered {
  actor: Mention;
  relation: Draft['relation'];
  also: Draft['also'];
  claim: Draft | null;
}

function isAgainst(draft: Draft, state: string): boolean {
  return draft.actor.state === state || draft.also.some((a) => a.id !== null && (a.id === `state:${state}` || a.id.startsWith(`organ:${state}/`)));
}

const surname = (name: string): string => name.toLowerCase().split(' ').at(-1) ?? '';

/** A claim that accuses: told before the answer, or anywhere where the answer opens the article. */
function accusations(drafts: readonly Draft[], parsed: Parsed): Draft[] {
  const { index, headline } = parsed.sentence;
  const opens = headline || index <= 1;
  const before = drafts.filter((d) => d.polarity === 'asserts' && d.cls !== 'false_flag' && d.cls !== 'motive_only' && (opens || d.first <= index));
  return opens ? before.toReversed() : before;
}

function whole(draft: Draft): Answered {
  return { actor: draft.actor, relation: draft.relation, also: draft.also, claim: draft };
}

/** A state answers for itself: for its body where that was accused, else for the state. */
function asState(scene: Scene, draft: Draft, state: string): Answered {
  if (draft.actor.state === state && (draft.actor.kind === 'state' || draft.actor.kind === 'organ') && draft.relation !== 'territory') return whole(draft);
  return { actor: stateAsActor(scene.reading, state, 0), relation: 'state_unspecified', also: [], claim: draft };
}

/** "A clerk was convicted of … He had denied the charges": whom the sentence before says the law dealt with. */
function chargedBefore(scene: Scene, parsed: Parsed): Answered | null {
  const before = scene.parsed[parsed.sentence.index - 1];
  const frame = before && phrasesIn(before.sentence, scene.reading.lang.frames).find((f) => f.value.family === 'legal' && f.value.actor !== 'after');
  const source = frame && before.sentence.block === parsed.sentence.block ? subjectBefore(scene.reading, before.sentence, frame.from) : null;
  if (!source || source.kind === 'pronoun' || source.state !== null) return null;
  return { actor: { ...stateAsActor(scene.reading, '', 0), name: source.name, id: null, kind: 'person', state: null }, relation: 'person', also: [], claim: null };
}

/** "Reel, who is accused of …": a person whom the text accuses by name in words that no frame has read. */
function chargedByName(scene: Scene, parsed: Parsed, { named, self }: Answerer): Answered | null {
  const { index } = parsed.sentence;
  const last = surname(named.name);
  for (let i = index - 1; i >= Math.max(0, index - UNREAD_REACH); i -= 1) {
    const earlier = scene.parsed[i];
    const at = earlier?.sentence.words.findIndex((w) => w.lower === last && isCapital(w)) ?? -1;
    if (!earlier || at < 0 || !earlier.acts.some((a) => !a.weak) || earlier.sayings.some(({ source }) => source !== null && source.from <= at && at < Math.max(source.to, source.gloss?.[1] ?? 0))) continue;
    const frame = phrasesIn(earlier.sentence, scene.reading.lang.frames).find((f) => (f.value.family === 'accuse' || f.value.family === 'legal') && (f.value.actor === 'after' ? at >= f.to && at - f.to <= 6 : at < f.from));
    if (frame) return { actor: { ...stateAsActor(scene.reading, '', 0), name: named.name, id: self?.id ?? null, kind: 'person', state: null }, relation: 'person', also: [], claim: null };
  }
  return null;
}

/** "Reel's lawyer", "his lawyer": whom an advocate speaks for. */
function clientOf(scene: Scene, told: readonly Draft[], { source, named }: Answerer): Answered | null {
  for (const { sentence, from, to, gloss } of [source, named.source]) {
    for (const [start, end] of [[from, to], ...(gloss ? [gloss] : [])] as const) {
      const mark = sentence.words.findIndex((w, i) => i > start && i < end && w.lower === "'s");
      const name = sentence.words[mark - 1];
      if (mark < 0 || !name) continue;
      const draft = told.findLast((d) => d.actor.kind === 'person' && surname(d.actor.name) === name.lower);
      if (draft) return whole(draft);
      const full = scene.people.get(name.lower);
      return full !== undefined && scene.legal ? { actor: { ...stateAsActor(scene.reading, '', 0), name: full, id: null, kind: 'person', state: null }, relation: 'person', also: [], claim: null } : null;
    }
  }
  const last = told.findLast((d) => d.actor.kind === 'person');
  return last ? whole(last) : null;
}

const OFFICIAL: ReadonlySet<string> = new Set(['victim_government', 'victim_legislature', 'intelligence_agency', 'law_enforcement', 'prosecutor', 'unspecified']);

/** An office of the state or its bare name; an analyst or a company of the country does not speak for it. */
function speaksForState(parsed: Parsed, { source, named, state }: Answerer): boolean {
  const role = source.role ?? named.source.role;
  if (role !== null) return OFFICIAL.has(role) || (role === 'victim' && source.kind !== 'person' && namesState(parsed, source, state));
  return source.kind === 'definite' || source.kind === 'pronoun' || namesState(parsed, source, state) || source.kind === 'person';
}

function namesState(parsed: Parsed, source: Answerer['source'], state: string | null): boolean {
  return source.sentence === parsed.sentence && parsed.mentions.some((m) => m.from >= source.from && m.to <= source.to && m.state === state && (m.kind === 'state' || m.kind === 'organ') && (!m.adjective || m.to === source.to));
}

/** What the accused answers: the claim made last against it. Null where it is not accused. */
export function accusedAnswers(scene: Scene, drafts: readonly Draft[], parsed: Parsed, cue: ReplyCue, by: Answerer, victims: ReadonlySet<string>): Answered | null {
  const told = accusations(drafts, parsed);
  const { self, state } = by;
  if (self) {
    const draft = told.findLast((d) => isKin(d.actor, self) || (d.actor.kind === 'person' && surname(d.actor.name) === surname(self.name)));
    if (draft) return whole(draft);
  }
  const loose = cue.thing === 'bare' && cue.subjectAt < 0;
  const person = loose ? undefined : told.findLast((d) => d.actor.kind === 'person' && by.source.kind !== 'document' && surname(d.actor.name) === surname(by.named.name));
  if (person) return whole(person);
  const unnamed = loose || by.source.kind !== 'person' && by.named.source.kind !== 'person' && !scene.people.has(surname(by.named.name)) ? null : chargedByName(scene, parsed, by);
  if (unnamed) return unnamed;
  if (by.advocate && state === null && !loose) {
    const client = clientOf(scene, told, by);
    if (client) return client;
  }
  const heOrShe = scene.reading.lang.set.personPronouns.has(by.source.name);
  if (heOrShe && state === null && (cue.does === 'pleads' || (cue.subjectAt >= 0 && cue.thing !== 'utterance'))) {
    const near = told.findLast((d) => d.actor.kind === 'person' && parsed.sentence.index - d.last <= 2);
    if (near && (by.named.source.kind === 'pronoun' || surname(by.named.name) === surname(near.actor.name))) return whole(near);
    const charged = cue.thing === 'accusation' || cue.does === 'pleads' ? chargedBefore(scene, parsed) : null;
    if (charged) return charged;
  }
  if (state === null || !speaksForState(parsed, by)) return null;
  const draft = told.findLast((d) => isAgainst(d, state));
  if (draft) return asState(scene, draft, state);
  const unread = !victims.has(state) && (isSuspected(scene, parsed, state) || toldOf(parsed, cue, state));
  return unread ? { actor: stateAsActor(scene.reading, state, 0), relation: 'state_unspecified', also: [], claim: null } : null;
}

/** "reports of Orvanian involvement": the object itself says what is held against the state. */
function toldOf(parsed: Parsed, cue: ReplyCue, state: string): boolean {
  return cue.thing === 'accusation' || cue.thing === 'utterance' ? parsed.mentions.some((m) => m.state === state && m.from >= cue.object[0] && m.from - cue.object[1] <= 4) : false;
}

const ACCUSING = new Set(['accuse', 'behind', 'legal', 'tie', 'deed', 'origin']);

/** An accusation that no frame has read: a word of accusing or a deed, and the state beside it as more than the one who speaks; shortly before, or where the article opens. */
function isSuspected(scene: Scene, parsed: Parsed, state: string): boolean {
  const { index } = parsed.sentence;
  for (let i = index - 1; i >= 0; i -= 1) {
    if (i < index - UNREAD_REACH && i >= OPENING) continue;
    const earlier = scene.parsed[i];
    if (earlier && suspects(scene, earlier, state)) return true;
  }
  return false;
}

function suspects({ reading }: Scene, parsed: Parsed, state: string): boolean {
  if (!parsed.acts.some((a) => !a.weak)) return false;
  const frames = phrasesIn(parsed.sentence, reading.lang.frames).filter((f) => ACCUSING.has(f.value.family));
  const { towards, belonging } = reading.lang.set;
  const named = parsed.mentions.filter((m) => m.state === state && !isSpeaking(parsed, m) && (belonging.has(m.preposition ?? '') || !towards.has(m.preposition ?? '')));
  return named.some((m) => frames.some((f) => (f.value.actor === 'after' ? m.from >= f.to : m.to <= f.from || f.value.family === 'deed')));
}

function isSpeaking(parsed: Parsed, mention: Mention): boolean {
  return parsed.sayings.some(({ source }) => source !== null && mention.from >= source.from && mention.to <= Math.max(source.to, source.gloss?.[1] ?? 0));
}

/** Whom a speaker named before in words that no frame has read: "X announced that it had found the fingerprints of Y". */
function unreadOf(scene: Scene, parsed: Parsed, by: Answerer): Answered | null {
  for (let i = parsed.sentence.index - 1; i >= Math.max(0, parsed.sentence.index - UNREAD_REACH); i -= 1) {
    const earlier = scene.parsed[i];
    const saying = earlier?.sayings.find((s) => s.source?.name === by.named.name);
    const actor = saying && earlier?.mentions.find((m) => m.from >= saying.to && !m.adjective && (m.kind === 'group' || m.kind === 'state' || m.kind === 'organ'));
    if (actor) return { actor, relation: RELATION_OF[actor.kind], also: actor.wider, claim: null };
  }
  return null;
}

/** "neither X nor anyone else", "nobody in X": the party is named, and the text has accused it before. */
export function namedAnswer(drafts: readonly Draft[], parsed: Parsed, cue: ReplyCue): Answered | null {
  const actor = parsed.mentions.find((m) => m.from >= cue.to && m.from - cue.to <= 3 && !m.adjective);
  if (!actor || !accusations(drafts, parsed).some((d) => d.first < parsed.sentence.index && isKin(d.actor, actor))) return null;
  return { actor, relation: RELATION_OF[actor.kind], also: actor.wider, claim: null };
}

/** What anybody else answers: the claim told last, or that of the speaker whose words are answered. */
export function othersAnswer(scene: Scene, drafts: readonly Draft[], parsed: Parsed, cue: ReplyCue, by: Answerer): Answered | null {
  if (cue.thing !== 'accusation' && cue.thing !== 'utterance' && !(cue.thing === 'pronoun' && cue.does !== 'denies')) return null;
  const { words, index } = parsed.sentence;
  const told = accusations(drafts, parsed).filter((d) => d.first < index);
  const mine = (d: Draft): boolean => d.speaker !== null && (surname(d.speaker.name) === surname(by.named.name) || d.speaker.name === by.named.name);
  if (cue.does === 'withdraws') {
    const own = told.findLast(mine);
    const last = cue.thing === 'accusation' ? told.findLast((d) => index - d.last <= THIRD_REACH && !d.background && d.actor.state !== by.state) : undefined;
    return own ? whole(own) : (unreadOf(scene, parsed, by) ?? (last ? whole(last) : null));
  }
  const others = told.filter((d) => !mine(d));
  if (cue.owner !== null) {
    const owner = cue.owner;
    const owned = others.findLast((d) => d.speaker?.name.toLowerCase().includes(owner));
    return owned ? whole(owned) : null;
  }
  const lex = replyWords(scene.reading.lang.pack);
  const first = words[cue.object[0]]?.lower ?? '';
  if (cue.thing === 'utterance' && cue.does === 'denies' && !lex.points.has(first) && !lex.quantifiers.has(first)) return null;
  const last = others.findLast((d) => index - d.last <= (cue.thing === 'pronoun' ? PRONOUN_REACH : THIRD_REACH));
  const official = cue.does === 'denies' && by.state !== null && speaksForState(parsed, by) && by.named.source.role !== 'law_enforcement';
  if (!last || last.background || (official && (last.actor.kind === 'group' || last.actor.kind === 'person' || last.actor.kind === 'persona'))) return null;
  return whole(last);
}
