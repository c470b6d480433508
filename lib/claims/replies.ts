import type { Frame } from '../languages/pack';
import type { Role } from '../model/vocabulary';
import { findPhrases, phrasesAt } from '../text/phrases';
import { isMark } from '../text/words';
import type { Candidate, Parsed } from './candidate';
import { stateAsActor } from './described';
import type { Draft } from './draft';
import { isKin, type Mention } from './mention';
import type { Reading } from './reading';
import { accusedAnswers, namedAnswer, othersAnswer, type Answered } from './reply-answers';
import { replyCues, type ReplyCue } from './reply-cues';
import { answererOf, statesOfPeople, type Answerer } from './reply-speaker';
import { DOUBTS_BIT, replyWords } from './reply-words';
import type { Scene } from './scene';
import { subjectBefore } from './sources';

/** So many answers of one article are read: each is compared with the claims before it. */
const MOST_REPLIES = 80;

const DENIAL: Frame = { forms: [], family: 'deny', actor: 'either', polarity: 'denies', actless: true, speaker: 'none' };
/** What somebody will plead is said of the future and meant now: an accusing frame is the one that the future does not drop. */
const PLEA: Frame = { forms: [], family: 'accuse', actor: 'either', polarity: 'denies', actless: true, speaker: 'none' };
const AGREEMENT: Frame = { forms: [], family: 'accuse', actor: 'either', actless: true, speaker: 'subject' };

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
  const { words, starts } = parsed.sentence;
  const out: ReplyCue[] = [];
  if ((starts & reading.lang.voicelessDenials.bit) === 0) return out;
  for (let at = 0; at < words.length && out.length < 4; at += 1) {
    const found = phrasesAt(words, at, reading.lang.voicelessDenials)[0];
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
  if (!draft?.speaker || (own === null && !isKnownVoice(draft, by, drafts))) return null;
  if (own === null && draft.polarity === 'denies' && blamesItself(drafts, draft, answered)) return null;
  return { draft: settled(draft, answered, cue, own !== null || answered.actor.state !== null && answered.actor.state === by.state), by };
}

/** Anybody may answer for the accused; a third party must be a person, an office, a company of the field, or have spoken before. */
function isKnownVoice(draft: Draft, { source, named }: Answerer, drafts: readonly Draft[]): boolean {
  return source.kind === 'person' || source.kind === 'pronoun' || named.source.kind === 'person' || draft.speaker?.role !== 'unspecified' || drafts.some((d) => d.speaker?.name === draft.speaker?.name);
}

/** "disputed that claim, as he attributed it to X": who blames X in the same sentence disputes somebody else's claim. */
function blamesItself(drafts: readonly Draft[], reply: Draft, { actor }: Answered): boolean {
  return drafts.some((d) => d.sentences.has(reply.first) && d.polarity === 'asserts' && d.speaker?.name === reply.speaker?.name && isKin(d.actor, actor));
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
  const { speaker: by } = draft;
  const role: Role = answered.actor.kind === 'person' ? 'accused' : answered.actor.kind === 'group' || answered.actor.kind === 'persona' ? 'perpetrator_persona' : 'accused_government';
  const speaker = accused && by && !by.role.startsWith('accused') ? { ...by, role, side: 'accused' as const } : by;
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

/** "had no proof that it was Orvanian", "ruled out Orvania": doubt and clearing with the accused behind it, where no frame stands beside it. */
function doubtOf(scene: Scene, drafts: readonly Draft[], parsed: Parsed, make: Make): Draft | null {
  const { words, index, starts } = parsed.sentence;
  if ((starts & DOUBTS_BIT) === 0) return null;
  for (let at = 0; at < words.length; at += 1) {
    const found = doubtAt(scene, parsed, at);
    if (!found) continue;
    const { actor, from, to, certainty } = found;
    if (drafts.some((d) => d.sentences.has(index) && d.polarity === 'denies' && (d.speaker !== null || !isKin(d.actor, actor)))) return null;
    const asked: Candidate = { parsed, from, to, frame: { ...DENIAL, certainty }, actor: { ...actor, adjective: false }, others: [], speaker: undefined };
    const told = make(asked);
    const draft = told?.speaker || !found.verbal ? told : make({ ...asked, speaker: subjectBefore(scene.reading, parsed.sentence, from) ?? undefined });
    if (draft?.speaker) return { ...draft, cls: 'denial', certainty, polarity: 'denies' };
  }
  return null;
}

function doubtAt({ reading }: Scene, parsed: Parsed, at: number): { actor: Mention; from: number; to: number; certainty: Draft['certainty']; verbal: boolean } | null {
  const lex = replyWords(reading.lang.pack);
  const { words } = parsed.sentence;
  const lack = phrasesAt(words, at, lex.lacks)[0];
  const clears = lack ? undefined : phrasesAt(words, at, lex.clears)[0];
  const found = lack ?? clears;
  if (!found || (clears && findPhrases(words.slice(Math.max(0, at - 3), at), reading.lang.negations).length > 0)) return null;
  const actor = parsed.mentions.find((m) => m.from >= found.to && m.from - found.to <= (lack ? 14 : 2) && (!m.adjective || m.actAt >= 0) && m.form !== 'capital' && m.kind !== 'territory' && !reading.lang.set.from.has(m.preposition ?? ''));
  if (!actor || words.slice(found.to, actor.from).some((w) => isMark(w, ';') || isMark(w, ':'))) return null;
  return { actor, from: found.from, to: found.to, certainty: lack ? 'uncommitted' : 'certain', verbal: !lex.quantifiers.has(words[at]?.lower ?? '') && phrasesAt(words, at, reading.lang.negations).length === 0 };
}

/** "The gang denied …": a party that stands there by a noun speaks for itself. */
function ownVoice(draft: Draft): void {
  const { candidate, speaker } = draft;
  const source = candidate.speaker;
  if (!source || !speaker || draft.polarity !== 'denies' || source.sentence !== candidate.parsed.sentence || source.kind !== 'definite') return;
  const self = candidate.parsed.mentions.find((m) => m.form === 'anaphor' && m.from <= source.to && source.from <= m.from && (m.kind === 'group' || m.kind === 'persona') && isKin(m, draft.actor));
  if (self) Object.assign(draft, { speaker: { ...speaker, name: self.name, institution: null, role: 'perpetrator_persona', side: 'accused' } });
}

/** "China denied it. “…,” its spokesman said": the state's bare name is the voice that the next sentence names. */
function nameVoice(reply: Draft, all: readonly Draft[]): void {
  if (reply.speaker?.role !== 'accused_government' || reply.polarity !== 'denies' || !isBareState(reply)) return;
  const voice = all.find((d) => d !== reply && d.polarity === 'denies' && d.speaker?.role === 'accused_government' && !isBareState(d) && d.actor.state === reply.actor.state && Math.abs(d.first - reply.first) <= 1);
  if (voice) Object.assign(reply, { speaker: voice.speaker, chain: voice.chain, via: voice.via });
}

function isBareState({ speaker, candidate }: Draft): boolean {
  return speaker !== null && candidate.parsed.mentions.some((m) => m.kind === 'state' && m.form !== 'demonym' && m.name === speaker.name);
}

/** A denial read beside an answer of the same sentence, with a party that nobody accuses: it was taken from the wrong side. */
function isStray(drafts: readonly Draft[], draft: Draft, reply: Draft): boolean {
  if (!draft.sentences.has(reply.first) || draft.polarity !== 'denies' || draft.candidate.frame.family !== 'deny' || isKin(draft.actor, reply.actor)) return false;
  if (reply.speaker?.role === 'accused_government' && draft.actor.kind === 'group' && draft.speaker?.name === reply.speaker.name) return true;
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
  const all = [...drafts];
  const add = (draft: Draft): void => {
    added.push(draft);
    all.push(draft);
  };
  let read = 0;
  for (const parsed of scene.parsed) {
    if (read >= MOST_REPLIES) break;
    for (const cue of [...replyCues(scene.reading, parsed), ...understoodCues(scene.reading, parsed)]) {
      read += 1;
      const reply = replyOf(scene, all, parsed, cue, context, make);
      if (!reply) continue;
      add(reply.draft);
      context.last = reply.by;
    }
    const doubt = scene.mainAct === 'unspecified' ? null : doubtOf(scene, all, parsed, make);
    if (doubt) add(doubt);
  }
  for (const draft of all) ownVoice(draft);
  for (const reply of added) nameVoice(reply, all);
  return [...drafts.filter((d) => !added.some((reply) => isStray(drafts, d, reply))), ...added].sort((a, b) => a.first - b.first);
}

