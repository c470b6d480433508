import type { Frame } from '../languages/pack';
import { phrasesAt } from '../text/phrases';
import type { Candidate, Parsed } from './candidate';
import type { Draft } from './draft';
import { isKin, RELATION_OF, type Mention } from './mention';
import { phrasesIn, type Reading } from './reading';
import { replyCues, type ReplyCue } from './reply-cues';
import { answererOf, statesOfPeople, type Answerer } from './reply-speaker';
import { replyWords } from './reply-words';
import type { Scene } from './scene';
import { stateAsActor } from './described';

/** Sentences within which a third party's answer finds the claim that it answers, and within which an accusation not read as a claim still counts. */
const THIRD_REACH = 8;
const UNREAD_REACH = 10;
/** Sentences that open an article: what they accuse, it is about. */
const OPENING = 4;
/** So many answers of one article are read: each is compared with the claims before it. */
const MOST_REPLIES = 80;

const DENIAL: Frame = { forms: [], family: 'deny', actor: 'either', polarity: 'denies', actless: true, speaker: 'none' };
const PLEA: Frame = { forms: [], family: 'legal', actor: 'either', polarity: 'denies', actless: true, speaker: 'none', legal: 'none' };
const AGREEMENT: Frame = { forms: [], family: 'accuse', actor: 'either', actless: true, speaker: 'subject' };

/** The proposition that is answered: whom the claim before named, in what relation, on which incident. */
interface Answered {
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
  return source.sentence === parsed.sentence && parsed.mentions.some((m) => m.from >= source.from && m.to <= source.to && m.state === state && (m.kind === 'state' || m.kind === 'organ') && !m.adjective);
}

/** What the accused answers: the claim made last against it. Null where it is not accused. */
function accusedAnswers(scene: Scene, drafts: readonly Draft[], parsed: Parsed, cue: ReplyCue, by: Answerer, victims: ReadonlySet<string>): Answered | null {
  const told = accusations(drafts, parsed);
  const { self, state } = by;
  if (self) {
    const draft = told.findLast((d) => isKin(d.actor, self) || (d.actor.kind === 'person' && surname(d.actor.name) === surname(self.name)));
    if (draft) return whole(draft);
  }
  const person = told.findLast((d) => d.actor.kind === 'person' && by.source.kind !== 'document' && surname(d.actor.name) === surname(by.named.name));
  if (person) return whole(person);
  if (by.advocate) {
    const client = clientOf(scene, told, by);
    if (client) return client;
  }
  if ((by.pronoun || cue.does === 'pleads') && state === null) {
    const near = told.findLast((d) => d.actor.kind === 'person' && parsed.sentence.index - d.last <= 2);
    if (near && (cue.thing === 'accusation' || cue.does === 'pleads' || by.named.source.kind === 'pronoun')) return whole(near);
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
function namedAnswer(drafts: readonly Draft[], parsed: Parsed, cue: ReplyCue): Answered | null {
  const actor = parsed.mentions.find((m) => m.from >= cue.to && m.from - cue.to <= 3 && !m.adjective);
  if (!actor || !accusations(drafts, parsed).some((d) => d.first < parsed.sentence.index && isKin(d.actor, actor))) return null;
  return { actor, relation: RELATION_OF[actor.kind], also: actor.wider, claim: null };
}

/** What anybody else answers: the claim told last, or that of the speaker whose words are answered. */
function othersAnswer(scene: Scene, drafts: readonly Draft[], parsed: Parsed, cue: ReplyCue, by: Answerer): Answered | null {
  if (cue.thing !== 'accusation' && cue.thing !== 'utterance' && !(cue.thing === 'pronoun' && cue.does !== 'denies')) return null;
  const { words, index } = parsed.sentence;
  const told = accusations(drafts, parsed).filter((d) => d.first < index);
  const mine = (d: Draft): boolean => d.speaker !== null && (surname(d.speaker.name) === surname(by.named.name) || d.speaker.name === by.named.name);
  if (cue.does === 'withdraws') {
    const own = told.findLast(mine);
    return own ? whole(own) : unreadOf(scene, parsed, by);
  }
  const others = told.filter((d) => !mine(d));
  if (cue.owner !== null) {
    const owner = cue.owner;
    const owned = others.findLast((d) => d.speaker?.name.toLowerCase().includes(owner));
    return owned ? whole(owned) : null;
  }
  const pointed = cue.object[1] > cue.object[0] && phrasesAt(words, cue.object[0], scene.reading.lang.heads).length === 0 && scene.reading.lang.pack.replies.things.includes(words[cue.object[0]]?.lower ?? '');
  const plural = (words[cue.object[0]]?.lower ?? '').startsWith('th') || (words[cue.object[0]]?.lower ?? '') === 'such';
  if (cue.thing === 'utterance' && cue.does === 'denies' && !pointed && !plural) return null;
  const last = others.findLast((d) => index - d.last <= THIRD_REACH);
  const official = cue.does === 'denies' && by.state !== null && speaksForState(parsed, by) && by.named.source.role !== 'law_enforcement';
  if (!last || last.background || (official && (last.actor.kind === 'group' || last.actor.kind === 'person' || last.actor.kind === 'persona'))) return null;
  return whole(last);
}

/** A subject by which the accused speaks of its own side: "I", "my country", its own name. */
function ofOwnSide(scene: Scene, parsed: Parsed, cue: ReplyCue, by: Answerer): boolean {
  const { words } = parsed.sentence;
  const { selves } = replyWords(scene.reading.lang.pack);
  if (parsed.mentions.some((m) => m.state !== null && m.state === by.state && m.from < cue.to + 8)) return true;
  for (let at = Math.max(0, cue.from - 5); at < cue.to; at += 1) if (phrasesAt(words, at, selves).length > 0) return true;
  return false;
}

/** "no part in", "nothing to do with": denials whose party is only understood. */
function understoodCues(reading: Reading, parsed: Parsed): ReplyCue[] {
  const { words } = parsed.sentence;
  const out: ReplyCue[] = [];
  for (let at = 0; at < words.length && out.length < 4; at += 1) {
    const found = phrasesAt(words, at, reading.lang.frames).find((f) => f.value.family === 'deny' && f.value.speaker === 'none');
    if (found) out.push({ from: found.from, to: found.to, object: [found.from, found.to], subjectAt: -1, does: 'denies', thing: 'own', owner: null });
  }
  return out;
}

type Make = (candidate: Candidate) => Draft | null;

interface Context {
  people: ReadonlyMap<string, string>;
  /** codes of attacked states */
  victims: ReadonlySet<string>;
  /** who gave the answer before */
  last: Answerer | null;
}

/** One answer made into a draft: read like any other frame, then given the proposition that it answers. */
function replyOf(scene: Scene, drafts: readonly Draft[], parsed: Parsed, cue: ReplyCue, context: Context, make: Make): { draft: Draft; by: Answerer } | null {
  const { people, victims, last } = context;
  const frame = cue.does === 'affirms' ? AGREEMENT : cue.does === 'pleads' ? PLEA : DENIAL;
  const at = cue.object[1] > cue.object[0] ? cue.object : ([cue.from, cue.to] as const);
  const asked: Candidate = { parsed, from: cue.from, to: cue.to, frame, actor: { ...stateAsActor(scene.reading, '', cue.from), to: cue.from }, others: [], speaker: undefined };
  const by = answererOf(scene, asked, cue, people, last);
  if (!by) return null;
  const own = cue.does === 'affirms' || cue.does === 'withdraws' || cue.thing === 'named' ? null : accusedAnswers(scene, drafts, parsed, cue, by, victims);
  if (own && (cue.thing === 'deed' || cue.thing === 'own') && cue.subjectAt < 0 && !ofOwnSide(scene, parsed, cue, by)) return null;
  const answered = own ?? (cue.thing === 'named' ? namedAnswer(drafts, parsed, cue) : null) ?? othersAnswer(scene, drafts, parsed, cue, by);
  if (!answered || isCovered(drafts, parsed, answered)) return null;
  const actor: Mention = { ...answered.actor, from: at[0], to: at[1], form: 'anaphor', adjective: false, actAt: -1 };
  const draft = make({ ...asked, actor, speaker: by.source });
  return draft?.speaker ? { draft: settled(draft, answered, cue, own !== null || answered.actor.state !== null && answered.actor.state === by.state), by } : null;
}

function isCovered(drafts: readonly Draft[], parsed: Parsed, { actor }: Answered): boolean {
  return drafts.some((d) => d.sentences.has(parsed.sentence.index) && d.polarity === 'denies' && d.speaker !== null && isKin(d.actor, actor));
}

function certaintyOf(draft: Draft, answered: Answered, cue: ReplyCue, accused: boolean): Draft['certainty'] {
  if (cue.does === 'doubts') return 'uncommitted';
  if (cue.does === 'disbelieves') return 'probable';
  if (cue.does === 'affirms') return answered.claim?.certainty ?? draft.certainty;
  return accused ? 'certain' : draft.certainty;
}

function settled(draft: Draft, answered: Answered, cue: ReplyCue, accused: boolean): Draft {
  const { claim } = answered;
  const speaker = accused && draft.speaker ? { ...draft.speaker, ...(draft.speaker.side === 'accused' ? {} : { role: answered.actor.kind === 'person' ? ('accused' as const) : ('accused_government' as const), side: 'accused' as const }) } : draft.speaker;
  return {
    ...draft,
    speaker,
    actor: { ...draft.actor, id: answered.actor.id },
    also: answered.also,
    relation: answered.relation,
    certainty: certaintyOf(draft, answered, cue, accused),
    background: claim?.background ?? draft.background,
    facets: claim?.background ? claim.facets : { ...draft.facets, victims: [], victimCountries: [] },
    cls: draft.polarity === 'denies' ? 'denial' : draft.cls,
  };
}

/** "had no proof that it was Orvanian": doubt with the accused behind it, where no frame stands beside it. */
function doubtOf(scene: Scene, drafts: readonly Draft[], parsed: Parsed, make: Make): Draft | null {
  const lex = replyWords(scene.reading.lang.pack);
  const { words, index } = parsed.sentence;
  for (let at = 0; at < words.length; at += 1) {
    const lack = phrasesAt(words, at, lex.lacks)[0];
    if (!lack) continue;
    const actor = parsed.mentions.find((m) => m.from >= lack.to && m.from - lack.to <= 14 && (!m.adjective || m.actAt >= 0) && m.form !== 'capital' && m.kind !== 'territory');
    if (!actor || words.slice(lack.to, actor.from).some((w) => w.lower === ';' || w.lower === ':')) continue;
    if (drafts.some((d) => d.sentences.has(index) && d.polarity === 'denies')) return null;
    const draft = make({ parsed, from: lack.from, to: lack.to, frame: { ...DENIAL, certainty: 'uncommitted' }, actor: { ...actor, adjective: false }, others: [], speaker: undefined });
    if (draft && draft.speaker !== null) return { ...draft, cls: 'denial', certainty: 'uncommitted', polarity: 'denies' };
  }
  return null;
}

/** A denial read beside an answer of the same sentence, with a party that nobody accuses: it was taken from the wrong side. */
function isStray(drafts: readonly Draft[], draft: Draft, reply: Draft): boolean {
  if (!draft.sentences.has(reply.first) || draft.polarity !== 'denies' || draft.candidate.frame.family !== 'deny' || isKin(draft.actor, reply.actor)) return false;
  return !drafts.some((d) => d.polarity === 'asserts' && isKin(d.actor, draft.actor));
}

/**
 * The answers of an article to accusations that its own text has told: denials by the accused, its government or its lawyer; rejections, doubts and agreement by others;
 * withdrawals (model.md 2.4, decision 9). Returns all drafts, the answers among them. Runs behind the plain frames and before repeats are joined.
 * @param make the passes that make a draft of a candidate
 */
export function withReplies(scene: Scene, drafts: readonly Draft[], victims: ReadonlySet<string>, make: Make): Draft[] {
  const context: Context = { people: statesOfPeople(scene), victims, last: null };
  const added: Draft[] = [];
  let read = 0;
  for (const parsed of scene.parsed) {
    if (read >= MOST_REPLIES) break;
    for (const cue of [...replyCues(scene.reading, parsed), ...understoodCues(scene.reading, parsed)]) {
      read += 1;
      const reply = replyOf(scene, [...drafts, ...added], parsed, cue, context, make);
      if (!reply) continue;
      added.push(reply.draft);
      context.last = reply.by;
    }
    const doubt = scene.mainAct === 'unspecified' ? null : doubtOf(scene, [...drafts, ...added], parsed, make);
    if (doubt) added.push(doubt);
  }
  return [...drafts.filter((d) => !added.some((reply) => isStray(drafts, d, reply))), ...added].sort((a, b) => a.first - b.first);
}

