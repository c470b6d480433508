import { casesOf, CASE } from '../../languages/declension';
import type { Frame, HeadFinal } from '../../languages/pack';
import { phrasesAt, type Found } from '../../text/phrases';
import { isMark } from '../../text/words';
import type { Candidate, Parsed } from '../candidate';
import type { Mention } from '../mention';
import { phrasesIn, type Reading } from '../reading';
import { chunksIn } from './chunks';
import { isOneClause } from './final-chunks';
import { isObject } from './final-parties';
import { isAdjective } from './parties';
import type { Party } from './party';
import { inCase } from './people';
import { isVerbLike, wordCases } from './word-cases';

/** How far a party may stand from its frame, in words. */
const REACH = 20;
/** … and one that only the genitive ties to it. */
const GENITIVE_REACH = 3;
const PLACE_REACH = 14;
/** Words between a party and its own deed. */
const OWNED_WITHIN = 10;
/** Words from an accusation to whose it is. */
const ACCUSED_WITHIN = 6;

const NOMINAL: Frame = { forms: [], family: 'nominal', actor: 'before', speaker: 'none' };
const FROM_PLACE: Frame = { forms: [], family: 'origin', actor: 'after', speaker: 'none', relation: 'territory', actless: true };

/** Families that passes of their own read. */
const APART = new Set(['deny', 'falseFlag', 'motive', 'admit']);
const ACTS_HERSELF = new Set(['deed', 'weakDeed']);

/** The cases of a mention; anything where nobody looked. */
export function casesOfParty(mention: Mention): number {
  return 'cases' in mention && typeof mention.cases === 'number' ? mention.cases : 127;
}

/** Whether two words of a sentence stand in one clause: no semicolon, colon or full stop between, and no comma behind which another clause opens. */
export function inOneClause(reading: Reading, parsed: Parsed, from: number, to: number): boolean {
  if (reading.lang.pack.cases?.headFinal) return isOneClause(reading, parsed.sentence, from, to);
  const { words } = parsed.sentence;
  const { set } = reading.lang;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (!word || !isMark(word)) continue;
    if (isMark(word, ';') || isMark(word, ':') || isMark(word, '.')) return false;
    const next = words[at + 1]?.lower ?? '';
    const behind = set.prepositions.has(next) ? (words[at + 2]?.lower ?? '') : next;
    const opens = isMark(word, ',') && (set.conjunctions.has(next) || set.subordinators.has(behind));
    // A relative clause that is shut again before the other word parts nothing.
    const shut = opens ? words.findIndex((w, i) => i > at + 1 && i < to && isMark(w, ',')) : -1;
    if (opens && shut < 0) return false;
    if (opens) at = shut;
  }
  return true;
}

/** Whether another verb stands between a subject and its own. */
function hasVerbBetween(reading: Reading, parsed: Parsed, from: number, to: number): boolean {
  const { words } = parsed.sentence;
  let inside = false;
  for (let at = from; at < to; at += 1) {
    if (isMark(words[at], ',')) inside = !inside;
    if (!inside && (isVerbLike(reading, words[at]) || phrasesAt(words, at, reading.lang.sayings).some((s) => s.value.source === 'subject'))) return true;
  }
  return false;
}

/** "törətdiyini", "həyata keçirməsi", "törədən": a form that stands as a noun or before one. */
function isNominalised({ nominalised }: HeadFinal, { sentence }: Parsed, verb: number): boolean {
  const lower = sentence.words[verb]?.lower ?? '';
  return nominalised.some((end) => lower.length > end.length + 1 && lower.endsWith(end));
}

function leads(reading: Reading, parsed: Parsed, frame: Frame, party: Mention, distance: number, verb: number): boolean {
  const through = frame.through ?? [''];
  const cases = casesOfParty(party);
  if (party.preposition !== null) {
    if (!through.includes(party.preposition)) return false;
    return frame.throughCases === undefined || (cases & casesOf(frame.throughCases)) !== 0;
  }
  if (!through.includes('')) return false;
  if (frame.cases === undefined) return true;
  const wanted = casesOf(frame.cases);
  if ((cases & wanted) === 0) return false;
  const final = reading.lang.pack.cases?.headFinal;
  // "hücum edən X": who does what a participle tells stands behind it.
  if (final && (cases & CASE.n) !== 0 && final.relative.some((end) => parsed.sentence.words[verb]?.lower.endsWith(end)) && frame.actor === 'before') return false;
  // A finite verb has its subject in the nominative; one that is a noun of its own has it in the genitive.
  if (final && (wanted & CASE.n) !== 0 && (cases & wanted) === CASE.g && !isNominalised(final, parsed, verb)) return false;
  // "X hökumətindən": from a government comes word, from a country an attack.
  if (final) return wanted !== CASE.b || party.kind === 'territory' || (party.kind === 'state' && phrasesAt(parsed.sentence.words, party.to - 1, reading.lang.heads).every((h) => h.value !== 'government'));
  if (wanted === CASE.g && (distance > GENITIVE_REACH || isLedAway(reading, parsed, through, party, verb))) return false;
  return !isOwned(reading, parsed, party, wanted);
}

/** "вмешательство во внутренние дела X": the genitive belongs to a phrase that a preposition leads to. */
function isLedAway(reading: Reading, parsed: Parsed, through: readonly string[], party: Mention, verb: number): boolean {
  const chunk = chunksIn(reading, parsed.sentence).find((c) => c.from <= party.from && party.to <= c.to);
  return chunk !== undefined && chunk.from > verb && chunk.from < party.from && chunk.preposition !== null && !through.includes(chunk.preposition);
}

/** A genitive that depends on another noun ("сервер X") stands in no case of its own; forms that could be either are taken for it right behind a noun that is no part of the party. */
function isOwned(reading: Reading, parsed: Parsed, party: Mention, wanted: number): boolean {
  const cases = casesOfParty(party);
  if ((wanted & CASE.g) !== 0 || (cases & CASE.g) === 0) return false;
  const chunk = chunksIn(reading, parsed.sentence).find((c) => c.from <= party.from && party.to <= c.to);
  if (!chunk) return false;
  return parsed.sentence.words.slice(chunk.from, party.from).some((w, i) => w.shape !== 'mark' && w.shape !== 'number' && !reading.lang.set.quantifiers.has(w.lower) && !isAdjective(reading, parsed.sentence, chunk.from + i));
}

/** What else the words of a frame may be, in the pack's order, itself first. */
function readingsOf(reading: Reading, parsed: Parsed, found: Found<Frame>): Found<Frame>[] {
  return phrasesAt(parsed.sentence.words, found.from, reading.lang.frames).filter((f) => f.to === found.to && !APART.has(f.value.family) && hasCompanion(parsed, f));
}

/** The frames of a sentence; where one word may be several, the first whose companions stand there. */
export function framesOf(reading: Reading, parsed: Pick<Parsed, 'sentence'>): Found<Frame>[] {
  const { frames, negations } = reading.lang;
  const harmless = phrasesIn(parsed.sentence, negations).filter((n) => n.value === 'harmless');
  return phrasesIn(parsed.sentence, frames).flatMap((found) => {
    // "istisna etməyib", "отверг предложение", "сбили дрон": what denies or does nothing of the kind.
    if ((found.value.family === 'deny' || found.value.family === 'deed') && harmless.some((n) => n.from <= found.from && found.to <= n.to && n.to - n.from > found.to - found.from)) return [];
    const fits = phrasesAt(parsed.sentence.words, found.from, frames).find((f) => f.to === found.to && hasCompanion(parsed, f));
    return fits ? [fits] : [];
  });
}

/** Whether one of the words stands there that must be in the frame's sentence. */
export function hasCompanion(parsed: Pick<Parsed, 'sentence'>, found: Found<Frame>): boolean {
  const { with: one, andWith: other } = found.value;
  return (!one || isBeside(parsed, found, one)) && (!other || isBeside(parsed, found, other));
}

function isBeside(parsed: Pick<Parsed, 'sentence'>, { from, to }: Found<Frame>, wanted: readonly string[]): boolean {
  const { words } = parsed.sentence;
  for (let at = Math.max(0, from - REACH); at < Math.min(words.length, to + REACH); at += 1) {
    if (at >= from && at < to) continue;
    const lower = words[at]?.lower ?? '';
    if (wanted.some((w) => (w.endsWith('*') ? lower.startsWith(w.slice(0, -1)) : lower === w))) return true;
  }
  return false;
}

interface Side {
  party: Mention;
  distance: number;
}

function nearest(reading: Reading, parsed: Parsed, found: Found<Frame>, side: 'before' | 'after'): Side | null {
  const { from, to, value } = found;
  const parties = side === 'after' ? parsed.mentions.filter((m) => m.from >= to || (m.to > to && m.from > from)) : parsed.mentions.filter((m) => m.to <= from).toReversed();
  for (const party of parties) {
    const distance = side === 'after' ? Math.max(0, party.from - to) : from - party.to;
    if (distance > REACH) return null;
    // "X, подозреваемый в …": right behind the name.
    if (side === 'before' && value.actor === 'before' && reading.lang.pack.cases?.headFinal === undefined && distance > 1) return null;
    if (value.ofPeople === true && party.kind !== 'person') continue;
    if (party.adjective || (parsed.sentence.quoted[party.from] ?? false) !== (parsed.sentence.quoted[from] ?? false)) continue;
    const [a, b] = side === 'after' ? [to, party.from] : [party.to, from];
    if (!inOneClause(reading, parsed, a, b)) continue;
    if (!leads(reading, parsed, value, party, distance, to - 1)) continue;
    if (reading.lang.pack.cases?.headFinal === undefined && (ACTS_HERSELF.has(value.family) || (value.family === 'behind' && value.cases === 'n')) && hasVerbBetween(reading, parsed, a, b)) continue;
    // "участвовали группы, одна из которых … X": behind a comma that nothing shuts another clause goes on.
    if (side === 'after' && value.family === 'behind' && value.cases === 'n' && !reading.lang.pack.cases?.headFinal && parsed.sentence.words.slice(a, b).filter((w) => isMark(w, ',')).length % 2 > 0) continue;
    return { party, distance };
  }
  return null;
}

/** A form that is subject and object alike. */
function isEither(party: Mention): boolean {
  const cases = casesOfParty(party);
  return (cases & CASE.n) !== 0 && (cases & CASE.a) !== 0;
}

/** The party that a frame holds responsible. Where a name could be subject and object, the order decides: the subject stands first. */
function actorOf(reading: Reading, parsed: Parsed, found: Found<Frame>): Mention | null {
  const { value } = found;
  const before = value.actor === 'after' ? null : nearest(reading, parsed, found, 'before');
  const after = value.actor === 'before' ? null : nearest(reading, parsed, found, 'after');
  if (!before || !after) {
    const only = before ?? after;
    if (!only || reading.lang.pack.cases?.headFinal || only.party.preposition !== null || !isEither(only.party)) return only?.party ?? null;
    if (value.cases === 'a' && only === before && hasOtherSubject(reading, parsed, found, before.party)) return only.party;
    if (value.cases === 'n' && only === after && value.family === 'deed' && hasSubjectBefore(reading, parsed, found)) return null;
    return value.cases === 'a' && only === before && !isPluralVerb(reading, parsed, found) ? null : only.party;
  }
  if (value.cases === 'n') return before.party;
  return after.party;
}

function hasSubjectBefore(reading: Reading, parsed: Parsed, found: Found<Frame>): boolean {
  return chunksIn(reading, parsed.sentence).some((c) => c.preposition === null && c.to <= found.from && (c.cases & CASE.n) !== 0 && inOneClause(reading, parsed, c.to, found.from));
}

function hasOtherSubject(reading: Reading, parsed: Parsed, found: Found<Frame>, party: Mention): boolean {
  return chunksIn(reading, parsed.sentence).some((c) => c.preposition === null && (c.cases & CASE.n) !== 0 && (c.from >= found.to) && c.from !== party.from && inOneClause(reading, parsed, found.to, c.from));
}

/** "X обвинили": nobody in particular does it. */
function isPluralVerb(reading: Reading, { sentence }: Parsed, found: Found<Frame>): boolean {
  return reading.lang.pack.grammar.plurals.some((e) => sentence.words.slice(found.from, found.to).some((w) => w.lower.endsWith(e)));
}

/** Parties named in one breath. */
export function coordinated(reading: Reading, parsed: Parsed, actor: Mention): Mention[] {
  const out: Mention[] = [];
  let last = actor;
  for (const mention of parsed.mentions) {
    if (mention.from <= last.to || mention.from - last.to > 2 || mention.adjective) continue;
    const between = parsed.sentence.words.slice(last.to, mention.from).map((w) => w.lower);
    if (!between.every((w) => w === ',' || w === '/' || reading.lang.set.coordinators.has(w))) break;
    out.push(mention);
    last = mention;
  }
  return out;
}

/** "кибератака с территории X": an act and the place that it came from. */
function placeCandidates(reading: Reading, parsed: Parsed, out: Candidate[]): void {
  for (const mention of parsed.mentions) {
    const led = mention.preposition !== null && reading.lang.set.from.has(mention.preposition);
    if (!led || mention.adjective || (mention.kind !== 'territory' && mention.kind !== 'state') || out.some((c) => c.actor === mention)) continue;
    const act = parsed.acts.findLast((a) => !a.weak && a.to <= mention.from && mention.from - a.to <= (mention.kind === 'territory' ? PLACE_REACH : 1));
    if (act) out.push({ parsed, from: act.from, to: act.to, frame: FROM_PLACE, actor: mention, others: [], speaker: undefined });
  }
}

/** "X-ın Y şəhərindəki Z-yə hücumu": a deed that belongs to the party over what it was done to. */
function actOver(reading: Reading, parsed: Parsed, mention: Mention): Parsed['acts'][number] | undefined {
  if (mention.actAt >= 0 || mention.preposition !== null || mention.kind === 'person' || (casesOfParty(mention) & CASE.g) === 0) return undefined;
  const { sentence, acts, mentions } = parsed;
  const act = acts.find((a) => !a.weak && a.act !== 'unspecified' && a.from > mention.to && a.from - mention.to <= OWNED_WITHIN && (wordCases(reading, sentence, a.to - 1) & CASE.p) !== 0);
  if (!act || isObject(reading, sentence, act.to) || !inOneClause(reading, parsed, mention.to, act.from) || sentence.words.slice(mention.to, act.from).some((w) => isMark(w) && !isMark(w, '"'))) return undefined;
  const between = chunksIn(reading, sentence).filter((c) => c.to > mention.to && c.from < act.from);
  const led = between.every((c) => c.preposition === null && (c.cases & (CASE.d | CASE.l)) !== 0 && (c.cases & CASE.n) === 0) && between.some((c) => c.to === act.from && (c.cases & CASE.d) !== 0);
  return led && !mentions.some((m) => m.from >= mention.to && m.to <= act.from && (casesOfParty(m) & CASE.g) !== 0) ? act : undefined;
}

/** "российская кибератака", "атака хакеров X": the party qualifies the act. */
function nominalCandidates(reading: Reading, parsed: Parsed, out: Candidate[]): void {
  const final = reading.lang.pack.cases?.headFinal !== undefined;
  const isOwnAct = ({ sentence }: Parsed, mention: Mention, act: { from: number; to: number }): boolean => act.from >= mention.to && act.from - mention.to <= 1 && (wordCases(reading, sentence, act.to - 1) & CASE.p) !== 0;
  for (const mention of parsed.mentions) {
    if (out.some((c) => c.actor === mention)) continue;
    const over = final ? actOver(reading, parsed, mention) : undefined;
    if (over && !out.some((c) => c.from <= over.from && over.to <= c.to)) out.push({ parsed, from: over.from, to: over.to, frame: NOMINAL, actor: { ...mention, adjective: false }, others: [], speaker: undefined });
    if (over) continue;
    if (mention.actAt >= 0) out.push({ parsed, from: mention.actAt, to: mention.actAt + 1, frame: NOMINAL, actor: mention, others: [], speaker: undefined });
    if (mention.adjective || mention.kind === 'state' || mention.kind === 'person' || mention.kind === 'territory' || (casesOfParty(mention) & (final ? CASE.g | CASE.n : CASE.g)) === 0) continue;
    const act = parsed.acts.find((a) => !a.weak && (final ? isOwnAct(parsed, mention, a) : a.to === mention.from) && a.act !== 'unspecified');
    // "X kəşfiyyatı kiberhücumu Y ilə əlaqələndirib": the act is the object of a verb that has its party already.
    if (act && final && (wordCases(reading, parsed.sentence, act.to - 1) & CASE.a) !== 0 && out.some((c) => c.from >= act.to && c.actor.from >= act.to && inOneClause(reading, parsed, act.to, c.from))) continue;
    if (act) out.push({ parsed, from: act.from, to: act.to, frame: NOMINAL, actor: mention, others: [], speaker: undefined });
  }
}

/** "организована из X", "следы ведут в X": the place that it came from. */
function isOrigin(reading: Reading, frame: Frame, party: Mention): boolean {
  if (party.kind !== 'state' && party.kind !== 'territory') return false;
  if (frame.family === 'origin' && frame.relation === 'territory') return true;
  if (reading.lang.pack.cases?.headFinal) return frame.cases === 'b' && (party.kind === 'territory' || (party.preposition === null && (casesOfParty(party) & CASE.b) !== 0));
  return (frame.family === 'deed' || frame.family === 'behind') && party.preposition !== null && reading.lang.set.from.has(party.preposition) && (casesOfParty(party) & CASE.g) !== 0;
}

/** The frames of one sentence with their actors, in reading order. */
export function candidatesByCase(reading: Reading, parsed: Parsed): Candidate[] {
  const out: Candidate[] = [];
  for (const found of framesOf(reading, parsed)) {
    if (APART.has(found.value.family)) continue;
    const made = readingsOf(reading, parsed, found).flatMap((one) => candidateOf(reading, parsed, one) ?? [])[0];
    if (made) out.push(made);
  }
  placeCandidates(reading, parsed, out);
  nominalCandidates(reading, parsed, out);
  return sameName(out).sort((a, b) => a.from - b.from);
}

/** One person has one name in a sentence: that of the frame which told the case, which is the shortest. */
function sameName(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((c) => {
    const [short] = candidates.filter((o) => o.actor.kind === 'person' && o.actor.from === c.actor.from && o.actor.to === c.actor.to).sort((a, b) => a.actor.name.length - b.actor.name.length);
    return short && short.actor.name !== c.actor.name ? { ...c, actor: short.actor } : c;
  });
}

/** "подозреваемый, как утверждает X, поджег": whoever is named only as the one who says so did not do it. */
function isAside(parsed: Parsed, found: Found<Frame>, party: Mention): boolean {
  if (party.to > found.from || party.kind === 'group' || party.kind === 'persona' || !ACTS_HERSELF.has(found.value.family)) return false;
  const said = parsed.sayings.some((s) => s.content === 'both' && s.source !== null && s.source.sentence === parsed.sentence && s.source.from < party.to && party.from < s.source.to);
  return said && parsed.sentence.words.slice(party.to, found.from).some((w) => isMark(w, ','));
}

/** "обвинения против X со стороны Y": Y accuses. */
function isAccusersSide(reading: Reading, { sentence, acts }: Parsed, found: Found<Frame>): boolean {
  if (found.value.family !== 'byAgent') return false;
  if (phrasesIn(sentence, reading.lang.frames).some((f) => f.value.family === 'accuse' && f.to <= found.from && found.from - f.to <= ACCUSED_WITHIN)) return true;
  for (let at = found.from - 1; at >= Math.max(0, found.from - ACCUSED_WITHIN); at -= 1) {
    if (acts.some((a) => !a.weak && a.from <= at && at < a.to)) return false;
    if (reading.lang.set.documents.has(sentence.words[at]?.lower ?? '')) return true;
  }
  return false;
}

/** A frame with its actor; null where nobody stands in the case that it asks for, or somebody of whom it is not said. */
function candidateOf(reading: Reading, parsed: Parsed, found: Found<Frame>): Candidate | null {
  const named = actorOf(reading, parsed, found) ?? confessor(parsed, found);
  if (found.value.family === 'weakDeed' && parsed.sayings.some((s) => s.from < found.to && found.from < s.to)) return null;
  if (named && (isAside(parsed, found, named) || isAccusersSide(reading, parsed, found))) return null;
  if (!named || (found.value.ofGroups === true && named.kind !== 'group' && named.kind !== 'persona') || (found.value.ofPeople === true && named.kind !== 'person')) return null;
  const origin = isOrigin(reading, found.value, named);
  const final = reading.lang.pack.cases?.headFinal !== undefined;
  const first = final ? (listBefore(reading, parsed, named)[0] ?? named) : named;
  const actor = origin && named.state !== null ? { ...named, kind: 'territory' as const, id: `territory:${named.state}` } : inCase(reading, parsed.sentence, first, found.value);
  return { parsed, from: found.from, to: found.to, frame: origin ? { ...found.value, family: 'origin', relation: 'territory' } : found.value, actor, others: coordinated(reading, parsed, actor), speaker: undefined };
}

/** "Ostrel etiraf edib ki, təyyarəni vurub": who admits a deed without naming another did it. */
function confessor(parsed: Parsed, found: Found<Frame>): Mention | null {
  const admits = parsed.sayings.find((s) => s.saying.kind === 'admits' && s.content === 'after' && s.to <= found.from);
  const { source } = admits ?? {};
  return (ACTS_HERSELF.has(found.value.family) && source && parsed.mentions.find((m) => m.from < source.to && source.from < m.to)) || null;
}

/** Where heads stand last, the last of a list bears the ending for all: those before it, in order, and itself. */
function listBefore(reading: Reading, parsed: Parsed, last: Mention): Mention[] {
  const out = [last];
  for (const mention of parsed.mentions.toReversed()) {
    const [first] = out;
    if (!first || mention.to > first.from) continue;
    const between = parsed.sentence.words.slice(mention.to, first.from).map((w) => w.lower);
    if (mention.adjective || (casesOfParty(mention) & CASE.n) === 0 || between.length !== 1 || !between.every((w) => w === ',' || reading.lang.set.coordinators.has(w))) break;
    out.unshift(mention);
  }
  return out;
}

export type { Party };
