import type { Speaker } from '../model/claim';
import { LEGAL_STAGES } from '../model/vocabulary';
import type { Draft } from './draft';
import { joinFacets } from './facets';
import { isKin, namedIn, SPECIFICITY } from './mention';
import { weaker } from './commitment';
import { strongerTier } from './evidence';

/** A speaker's name and institution cut for comparing; each is compared with many others. */
interface Cut {
  lower: string;
  words: string[];
  institution: string[];
  /** words of capitals: "CTU" */
  short: string[];
  /** first letters of capitalised words */
  initials: string;
}
const cuts = new WeakMap<Speaker, Cut>();

function cutOf(speaker: Speaker): Cut {
  const known = cuts.get(speaker);
  if (known) return known;
  const words = (name: string): string[] => (name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((w) => w.replace(/s$/, ''));
  const { name, institution } = speaker;
  const initials = (name.match(/\p{Lu}[\p{L}]+/gu) ?? []).map((w) => w[0]).join('');
  const made = { lower: name.toLowerCase(), words: words(name), institution: words(institution ?? ''), short: name.match(/\p{Lu}{3,}/gu) ?? [], initials };
  cuts.set(speaker, made);
  return made;
}

/** "CTU researchers" for "researchers at the Counter Threat Unit": a word of one name is the initials of the other. */
function isAcronym(a: Cut, b: Cut): boolean {
  return a.short.some((word) => b.initials.includes(word));
}

function within(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && words.every((w) => others.includes(w));
}

/** "Moscow denied …", and its spokesman said so: a state's name alone stands for whoever speaks for it. */
function isSpokenFor(state: Draft, spokesman: Draft): boolean {
  return state.voice.bare && !spokesman.voice.bare && state.voice.state !== null && state.voice.state === spokesman.voice.state && !spokesman.document;
}

/** "Prague" in the headline and "the Czech Republic" in the text: one state by two of its names. */
function isOneState(a: Draft, b: Draft): boolean {
  if (!a.candidate.parsed.sentence.headline && !b.candidate.parsed.sentence.headline) return false;
  return a.voice.bare && b.voice.bare && a.voice.state !== null && a.voice.state === b.voice.state;
}

/** A headline's unnamed body or office ("Melisian commission blames …") is the person who says the same in the text. */
function headlines(headline: Draft, text: Draft): boolean {
  const { sentence } = headline.candidate.parsed;
  if (!(sentence.headline || sentence.index === 0) || headline.first === text.first || headline.voice.person || !text.voice.person) return false;
  if (headline.voice.state === null || headline.voice.bare) return false;
  const roles = [headline.speaker?.role, text.speaker?.role];
  if (roles[0] !== roles[1] && !roles.includes('unspecified')) return false;
  return text.voice.state === null || text.voice.state === headline.voice.state;
}

/** "Prosecutors say he …", and the attorney who leads them: what is held against one person comes from one prosecution unless two are named. */
function isOneProsecution(a: Draft, b: Draft): boolean {
  if (a.actor.kind !== 'person' || b.actor.kind !== 'person') return false;
  const unnamed = (d: Draft): boolean => !/\s\p{Lu}/u.test(d.speaker?.name ?? '') && d.voice.state === null;
  return a.speaker?.role === 'prosecutor' && b.speaker?.role === 'prosecutor' && (unnamed(a) || unnamed(b));
}

function sameSpeaker(a: Draft, b: Draft): boolean {
  if (!a.speaker || !b.speaker) return a.speaker === b.speaker;
  const [x, y] = [cutOf(a.speaker), cutOf(b.speaker)];
  if (isOneState(a, b) || isSpokenFor(a, b) || isSpokenFor(b, a) || headlines(a, b) || headlines(b, a)) return true;
  if (isOneProsecution(a, b)) return true;
  if (x.lower === y.lower || isAcronym(x, y) || isAcronym(y, x)) return true;
  return within(x.words, y.words) || within(y.words, x.words) || within(x.words, y.institution) || within(y.words, x.institution);
}

/** A person's own name, rather than "two men". */
function isNamed(d: Draft): boolean {
  return d.actor.kind !== 'person' || (d.actor.fresh !== true && /^\p{Lu}\S* \p{Lu}/u.test(d.actor.name)) || d.actor.id !== null;
}

/** "Two siblings were arrested. NAME and NAME allegedly …": the description and the name that follows it are one party. */
function describes(a: Draft, b: Draft): boolean {
  if (a.actor.kind !== 'person' || b.actor.kind !== 'person' || isNamed(a) === isNamed(b)) return false;
  const [named, unnamed] = isNamed(a) ? [a, b] : [b, a];
  // "A 17-year-old was convicted" behind a name is somebody else.
  if (unnamed.first > named.candidate.parsed.sentence.index && unnamed.actor.fresh === true) return false;
  return distance(a, b) <= 3 || unnamed.first === 0;
}

function sameIncident(a: Draft, b: Draft): boolean {
  // "sentenced last week … was convicted in May 2000": the day is that of the verdict.
  if (a.legal === 'conviction' && b.legal === 'conviction' && distance(a, b) <= 1 && a.actor.kind === 'person' && isKin(a.actor, b.actor)) return true;
  if (a.background !== b.background) return false;
  if (!a.background) return true;
  if (a.facets.victims.some((v) => b.facets.victims.some((w) => w.includes(v) || v.includes(w)))) return true;
  const year = (d: Draft): string[] => d.facets.eventDates.map((e) => e.from.slice(0, 4));
  if (year(a).length > 0 && year(b).length > 0) return year(a).some((y) => year(b).includes(y));
  if (a.sentences.has(b.first)) return true;
  const bare = (d: Draft): boolean => d.facets.victims.length === 0 && d.facets.eventDates.length === 0;
  if (bare(a) && bare(b) && a.speaker !== null && b.speaker !== null) return true;
  return distance(a, b) <= 1 && bare(a) !== bare(b) && a.speaker !== null && b.speaker !== null;
}

function kin(a: Draft, b: Draft): boolean {
  return isKin(a.actor, b.actor) || a.also.some((x) => x.id !== null && (x.id === b.actor.id || x.id === `state:${b.actor.state ?? ''}`)) || b.also.some((x) => x.id !== null && (x.id === a.actor.id || x.id === `state:${a.actor.state ?? ''}`));
}

/** Told by a word of the law, or as accused. */
const tried = (d: Draft): boolean => d.legal !== 'none' || d.candidate.frame.family === 'accuse';

/** "Suspects are Tarsians", "they are Tarsian citizens": a people and its citizens. */
function isOnePeople(a: Draft, b: Draft): boolean {
  const [x, y] = [a.actor, b.actor];
  return x.state !== null && x.state === y.state && !isNamed(x.kind === 'person' ? a : b) && [x.kind, y.kind].includes('person') && [x.kind, y.kind].includes('nationals');
}

/** The same speaker on the same incident may name a state in one sentence and a group in the next: one claim, the state a wider party. */
function compatible(a: Draft, b: Draft): boolean {
  if (kin(a, b) || describes(a, b) || isOnePeople(a, b) || (a.cls === 'self_claim' && b.cls === 'self_claim' && a.actor.form === 'unnamed' && b.actor.form === 'unnamed')) return true;
  if (!isNamed(a) && !isNamed(b) && a.actor.kind === 'person' && b.actor.kind === 'person' && tried(a) && tried(b) && (distance(a, b) <= 3 || (a.first === 0 && (b.actor.fresh !== true || b.first === 1)))) return true;
  if (!a.speaker || !b.speaker || !sameSpeaker(a, b)) return false;
  const broad = (d: Draft): boolean => d.actor.kind !== 'group' && d.actor.kind !== 'persona' && d.actor.kind !== 'person';
  const named = (d: Draft): boolean => d.actor.kind === 'group';
  return !a.background && (broad(a) && named(b) || named(a) && broad(b)) && a.polarity === 'asserts';
}

/** Two incidents of one list. */
function otherParts(a: Draft, b: Draft): boolean {
  return a.parts.some((x) => b.parts.some((y) => x !== y && x.split(':')[0] === y.split(':')[0]));
}

/** An admission holds for the party that its words name: what else is said of the state or of its bodies is no part of it. */
function admitsAnother(a: Draft, b: Draft): boolean {
  const admits = (d: Draft): boolean => d.legal === 'none' && d.kinds.includes('confession');
  return admits(a) !== admits(b) && a.actor.id !== null && b.actor.id !== null && a.actor.id !== b.actor.id;
}

function isRepeat(a: Draft, b: Draft): boolean {
  if (a.polarity !== b.polarity || !compatible(a, b) || admitsAnother(a, b)) return false;
  if ((a.cls === 'motive_only') !== (b.cls === 'motive_only')) return false;
  if (!sameIncident(a, b) || otherParts(a, b)) return false;
  return sameSpeaker(a, b) || (a.speaker === null) !== (b.speaker === null);
}

function rank(d: Draft): number {
  return SPECIFICITY.indexOf(d.actor.kind);
}

/** A sentence with no speaker of its own, right behind one with a speaker in the same paragraph, goes on with what that speaker said. */
function goesOn(into: Draft, repeat: Draft): boolean {
  if (repeat.speaker !== null || repeat.candidate.frame.speaker !== 'byAgent') return false;
  const at = repeat.candidate.parsed.sentence;
  return into.speaker !== null && into.sentences.has(at.index - 1) && into.candidate.parsed.sentence.block === at.block;
}

/** "accused X of being the source": the content of an accusation says what exactly is held against the party. */
function preciser(a: Draft, b: Draft): Draft {
  return a.candidate.frame.family === 'accuse' && b.candidate.frame.family === 'origin' ? b : a;
}

/** Of an arrest and the charge that follows it, the charge says how sure the law is; null where neither goes further. */
function furtherInLaw(a: Draft, b: Draft): Draft | null {
  const [x, y] = [LEGAL_STAGES.indexOf(a.legal), LEGAL_STAGES.indexOf(b.legal)];
  if (a.legal === 'none' || b.legal === 'none' || x === y) return null;
  return x > y ? a : b;
}

/** So many deciding words of one claim are kept: its first sentences show them. */
const MOST_CUES = 60;

/** Joins a repeat into the claim: the one who speaks, the most specific party, the weaker of two commitments, the better evidence. */
function join(into: Draft, repeat: Draft): void {
  const speaks = (into.speaker === null && repeat.speaker !== null) || isSpokenFor(into, repeat) || headlines(into, repeat);
  const [main, other] = speaks ? [repeat, into] : [into, repeat];
  const sameVoice = (into.speaker === null) === (repeat.speaker === null) || goesOn(into, repeat);
  const better = sameVoice ? (rank(repeat) < rank(into) || (rank(repeat) === rank(into) && isNamed(repeat) && !isNamed(into)) ? repeat : into) : main;
  const lesser = better === into ? repeat : into;
  const wider = [...better.also, ...(sameVoice ? [{ ...namedIn(lesser.actor), relation: lesser.relation }, ...lesser.also] : [])];
  const also = wider.filter((w, i) => !(w.id !== null && w.id === better.actor.id) && w.name.toLowerCase() !== better.actor.name.toLowerCase() && wider.findIndex((x) => (x.id !== null && x.id === w.id) || x.name === w.name) === i);
  Object.assign(into, {
    actor: rank(lesser) === rank(better) && sameVoice ? preciser(better, lesser).actor : better.actor,
    also,
    relation: rank(lesser) === rank(better) && sameVoice ? preciser(better, lesser).relation : better.relation,
    cls: better.cls,
    certainty: sameVoice ? (furtherInLaw(into, repeat)?.certainty ?? weaker(into.certainty, repeat.certainty)) : main.certainty,
    stance: main.stance,
    speaker: main.speaker,
    voice: main.voice,
    via: [...new Set([...main.via, ...(sameVoice ? other.via : [])])],
    chain: main.chain.length >= other.chain.length ? main.chain : other.chain,
    tier: sameVoice ? strongerTier(into.tier, repeat.tier) : main.tier,
    kinds: [...new Set(sameVoice ? [...into.kinds, ...repeat.kinds] : main.kinds)],
    legal: furtherInLaw(into, repeat)?.legal ?? (into.legal === 'none' ? repeat.legal : into.legal),
    facets: joinFacets(into.facets, repeat.facets),
    cues: into.cues.length < MOST_CUES ? [...into.cues, ...repeat.cues] : into.cues,
    confidence: into.confidence ?? repeat.confidence,
    falseFlagAgainst: into.falseFlagAgainst ?? repeat.falseFlagAgainst,
    saidAt: main.saidAt ?? other.saidAt,
    event: main.event ?? other.event,
    sentences: into.sentences.add(repeat.first),
    parts: [...into.parts, ...repeat.parts],
    first: Math.min(into.first, repeat.first),
    last: Math.max(into.last, repeat.last),
  } satisfies Partial<Draft>);
}

/** An accusation in the sentence of its own denial is told only to be denied. */
function dropDenied(drafts: Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>();
  for (const d of drafts) bySentence.set(d.first, [...(bySentence.get(d.first) ?? []), d]);
  return drafts.filter((d) => {
    const beside = bySentence.get(d.first) ?? [];
    if (d.document && beside.some((n) => !n.document && n.speaker !== null && kin(n, d))) return false;
    if (d.polarity !== 'asserts') return true;
    return !beside.some((n) => n.polarity === 'denies' && kin(n, d) && (sameSpeaker(n, d) || d.speaker === null || n.cls === 'false_flag'));
  });
}

/** Sentences between two drafts. */
function distance(a: Draft, b: Draft): number {
  return Math.min(Math.abs(a.first - b.first), Math.abs(a.last - b.first));
}

/** Kinds of party that name no more than a tie, a people or a place. */
const LOOSE = new Set(['linked', 'nationals', 'territory']);

/** A headline in the outlet's own voice that drops the speaker's hedge, or makes a state of a tie: no repeat of what the speaker said. */
function saysMore(own: Draft, spoken: Draft): boolean {
  if (!own.candidate.parsed.sentence.headline) return false;
  // "Student accused of hacking": a headline that tells of an accusation says no more than it.
  const told = own.candidate.frame.family === 'legal' || own.candidate.frame.family === 'accuse';
  const unhedged = !told && own.certainty === 'certain' && spoken.certainty !== 'certain';
  const raised = own.actor.kind === 'state' && LOOSE.has(spoken.actor.kind);
  return unhedged || raised;
}

/** "It is thought that …" beside a speaker who is certain: what is said by nobody and only thought is no repeat of it. */
function isRumour(own: Draft, spoken: Draft): boolean {
  const { sentence } = own.candidate.parsed;
  if (spoken.speaker === null || sentence.headline || sentence.index === 0 || spoken.sentences.has(sentence.index - 1)) return false;
  return own.certainty !== 'certain' && spoken.certainty === 'certain';
}

/** The outlet itself says that the group did it: more than the group's own word for it. */
function isOwnFinding(own: Draft, spoken: Draft): boolean {
  return spoken.cls === 'self_claim' && own.cls === 'attribution' && own.stance === 'endorses' && !spoken.sentences.has(own.first);
}

/** One claim for each incident, party, speaker and polarity; repeats become further quotes of it. Repeats with a speaker are joined first. */
export function mergeDrafts(all: Draft[]): Draft[] {
  const drafts = dropDenied(all);
  const out: Draft[] = [];
  for (const draft of drafts.filter((d) => d.speaker !== null)) {
    const known = out.find((a) => isRepeat(a, draft));
    if (known) join(known, draft);
    else out.push(draft);
  }
  for (const draft of drafts.filter((d) => d.speaker === null)) {
    const nearest = out.filter((a) => isRepeat(a, draft) && !saysMore(draft, a) && !isRumour(draft, a) && !isOwnFinding(draft, a) && !(a.speaker === null && saysMore(a, draft))).sort((a, b) => distance(a, draft) - distance(b, draft))[0];
    if (nearest) join(nearest, draft);
    else out.push(draft);
  }
  return out.sort((a, b) => a.first - b.first);
}
