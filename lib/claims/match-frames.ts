import type { Frame } from '../languages/pack';
import { phrasesAt, type Found } from '../text/phrases';
import { isMark } from '../text/words';
import type { Candidate, Parsed } from './candidate';
import type { Mention } from './mention';
import { phrasesIn, textOf, type Reading } from './reading';

/** How far a subject may stand from its verb, and a marker from its frame, in words. */
const SUBJECT_REACH = 14;
const MARKER_REACH = 24;
const BY_REACH = 9;
/** Words from "and" to the people whom it joins. */
const JOINED = 4;

const NOMINAL: Frame = { forms: [], family: 'nominal', actor: 'before', speaker: 'none' };
const FROM_PLACE: Frame = { forms: [], family: 'origin', actor: 'after', speaker: 'none', relation: 'territory', actless: true };
const BY_AGENT: Frame = { forms: [], family: 'byAgent', actor: 'after', speaker: 'none' };

/** Whether the words between a mention and what follows it are only small words, an apposition or a relative clause's opening. */
function leadsTo(reading: Reading, parsed: Parsed, from: number, to: number, strict: boolean): boolean {
  const { words } = parsed.sentence;
  const { set, hedges } = reading.lang;
  let at = from;
  let free = 0;
  while (at < to) {
    const word = words[at];
    if (!word) return false;
    if (isMark(word)) {
      const shut = closingMark(parsed, at, to);
      if (shut < 0 && at === from && word.lower === '"') {
        at += 1;
        continue;
      }
      if (shut < 0) return (!strict || at === from) && (word.lower === ',' || word.lower === '"') && to - at <= (strict ? 1 : 3);
      at = shut + 1;
      continue;
    }
    const others = set.coordinators.has(word.lower) ? joinedPeople(reading, parsed, at + 1, to) : -1;
    if (others > 0) {
      at = others;
      continue;
    }
    const hedge = phrasesAt(words, at, hedges)[0];
    const small = set.auxiliaries.has(word.lower) || set.adverbs.has(word.lower) || set.subordinators.has(word.lower) || hedge !== undefined || set.determiners.has(word.lower) || set.infinitiveWords.has(word.lower) || word.lower === "'s";
    if (!small) free += 1;
    at = hedge ? Math.max(hedge.to, at + 1) : at + 1;
  }
  return free <= (strict ? 0 : SUBJECT_REACH - 2);
}

/** "NAME and two accomplices": where the people end who stand behind the coordinator, or -1. */
function joinedPeople(reading: Reading, { sentence }: Parsed, from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + JOINED); at += 1) {
    const head = phrasesAt(sentence.words, at, reading.lang.heads).find((h) => h.value === 'people' && h.to <= limit);
    if (head) return head.to;
  }
  return -1;
}

/** A party inside ", which is linked to X,": what stands before the comma is the subject. */
function isInRelative(reading: Reading, parsed: Parsed, mention: Mention): boolean {
  const { words } = parsed.sentence;
  if (!isMark(words[mention.to], ',')) return false;
  for (let at = mention.from - 1; at > Math.max(0, mention.from - 14); at -= 1) if (isMark(words[at], ',')) return reading.lang.set.subordinators.has(words[at + 1]?.lower ?? '');
  return false;
}

const SHUTS: Readonly<Record<string, string>> = { ',': ',', '(': ')', '-': '-', '"': '"', '[': ']', "'": "'" };

function closingMark(parsed: Parsed, at: number, limit: number): number {
  const want = SHUTS[parsed.sentence.words[at]?.lower ?? ''];
  if (!want) return -1;
  for (let i = at + 1; i < limit; i += 1) if (isMark(parsed.sentence.words[i], want)) return i;
  return -1;
}

const STRICT_FAMILIES = new Set(['deed', 'weakDeed']);

function subjectMention(reading: Reading, parsed: Parsed, at: number, frame: Frame): Mention | null {
  const strict = STRICT_FAMILIES.has(frame.family);
  for (const mention of parsed.mentions.toReversed()) {
    if (mention.to > at || mention.adjective) continue;
    if (at - mention.to > 3 * SUBJECT_REACH) return null;
    if (parsed.sayings.some((s) => s.source !== null && s.content === 'after' && s.from >= mention.to && s.to <= at && s.source.from < mention.to && mention.from < s.source.to)) {
      if (strict) return null;
      continue;
    }
    if (strict && parsed.sayings.some((s) => s.source !== null && s.source.sentence === parsed.sentence && s.from < mention.from && s.source.from <= mention.from && mention.to <= s.source.to)) return null;
    if (!leadsTo(reading, parsed, mention.to, at, strict)) {
      if (strict && !isInRelative(reading, parsed, mention)) return null;
      continue;
    }
    const placed = mention.preposition !== null && reading.lang.set.placePrepositions.has(mention.preposition);
    const next = isMark(parsed.sentence.words[mention.to], ',') ? parsed.sentence.words[mention.to + 1] : undefined;
    if (placed && !reading.lang.set.subordinators.has(next?.lower ?? '') && mention.kind !== 'group') continue;
    if (belongsToOthers(reading, parsed, mention)) continue;
    if (isCompound(reading, parsed, mention, at, frame)) return null;
    if (mention.kind === 'territory' && frame.family !== 'origin' && mention.form !== 'demonym') continue;
    return mention;
  }
  return null;
}

/** "Fans of Norveth": what stands before "of" acts, unless it is the state's own government or body. */
function belongsToOthers(reading: Reading, parsed: Parsed, mention: Mention): boolean {
  if (mention.kind !== 'state' || mention.preposition === null || !reading.lang.set.belonging.has(mention.preposition)) return false;
  const { words } = parsed.sentence;
  let of = mention.from - 1;
  while (of > 0 && words[of]?.lower !== mention.preposition) of -= 1;
  const stands = phrasesAt(words, of - 1, reading.lang.frames).some((f) => f.to > of);
  return !stands && !phrasesAt(words, of - 1, reading.lang.heads).some((h) => h.value === 'government' || h.value === 'organ');
}

/** "The Taiwan attacks do not …": the noun, not the verb. A form that is also a noun needs its object behind it and no article before its subject. */
function isCompound(reading: Reading, parsed: Parsed, mention: Mention, at: number, frame: Frame): boolean {
  const { words } = parsed.sentence;
  const behindVerb = words[at + 1];
  if (frame.family === 'deed' && mention.kind === 'person' && mention.form !== 'name' && (behindVerb === undefined || isMark(behindVerb) || reading.lang.set.coordinators.has(behindVerb.lower) || reading.lang.set.agent.has(behindVerb.lower))) return true;
  if (frame.family !== 'deed' || !parsed.acts.some((a) => a.from === at)) return false;
  if (at !== mention.to || !reading.lang.pack.grammar.plurals.some((e) => words[at]?.lower.endsWith(e))) return false;
  const next = words[at + 1];
  const article = mention.kind === 'state' && reading.lang.set.determiners.has(words[mention.from - 1]?.lower ?? '');
  return article || next === undefined || isMark(next) || reading.lang.set.auxiliaries.has(next.lower) || reading.lang.set.prepositions.has(next.lower) || reading.lang.set.conjunctions.has(next.lower);
}

/** Only words of the actor's own noun phrase may stand between a marker and the actor. */
function leadsIn(reading: Reading, parsed: Parsed, from: number, to: number): boolean {
  if (to - from > 8) return false;
  const { set, groupNouns, called, roles } = reading.lang;
  for (let at = from; at < to; ) {
    const word = parsed.sentence.words[at];
    if (!word) return false;
    const phrase = phrasesAt(parsed.sentence.words, at, called)[0] ?? phrasesAt(parsed.sentence.words, at, groupNouns)[0] ?? phrasesAt(parsed.sentence.words, at, roles)[0];
    const small = set.determiners.has(word.lower) || set.modifiers.has(word.lower) || set.adverbs.has(word.lower) || isMark(word, '"') || isMark(word, "'") || isMark(word, ',') || set.ties.has(word.lower) || set.placePrepositions.has(word.lower) || word.joined;
    const of = set.belonging.has(word.lower) && at > from;
    const head = phrasesAt(parsed.sentence.words, at, reading.lang.heads)[0];
    if (head && set.belonging.has(parsed.sentence.words[head.to]?.lower ?? '')) {
      at = head.to;
      continue;
    }
    if (!phrase && !small && !of && phrasesAt(parsed.sentence.words, at, reading.names).length === 0) return false;
    at = phrase ? phrase.to : at + 1;
  }
  return true;
}

/** "being behind the Harbour Bank breach": a name right before a word for an act is the incident's, whoever did it. */
function namesIncident(parsed: Parsed, mention: Mention): boolean {
  return mention.form === 'name' && parsed.acts.some((a) => a.from >= mention.to && a.from - mention.to <= 1 && !isMark(parsed.sentence.words[mention.to]));
}

function objectMention(reading: Reading, parsed: Parsed, frame: Frame, at: number): Mention | null {
  const through = frame.through ?? [''];
  const { words } = parsed.sentence;
  for (const mention of parsed.mentions) {
    if (mention.from < at || mention.adjective) continue;
    if (mention.from - at > MARKER_REACH) return null;
    if (mention.kind === 'territory' && frame.family === 'accuse' && mention.from - at <= 5) return mention;
    if (frame.actor === 'either' && namesIncident(parsed, mention)) continue;
    if (through.includes('') && leadsIn(reading, parsed, at, mention.from)) return mention;
    for (let marker = mention.from - 1; marker >= at; marker -= 1) {
      if (isMark(words[marker], ';') || isMark(words[marker], ':')) break;
      // "…, the Tarsian government said": behind a comma the one who speaks is not the one who is named.
      const speaks = isMark(words[marker], ',') && parsed.sayings.some((s) => s.source?.sentence === parsed.sentence && s.source.from < mention.to && mention.from < s.source.to);
      if (!speaks && through.includes(words[marker]?.lower ?? ' ') && leadsIn(reading, parsed, marker + 1, mention.from)) return mention;
    }
  }
  return null;
}

function isPassive(reading: Reading, parsed: Parsed, from: number, to: number): boolean {
  const { passive, activeEndings } = reading.lang.pack.grammar;
  const { words } = parsed.sentence;
  if (reading.lang.set.agent.has(words[to]?.lower ?? '')) return true;
  const verb = words[from]?.lower ?? '';
  if (activeEndings.some((e) => verb.endsWith(e))) return false;
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (passive.includes(lower)) return true;
    if (!reading.lang.set.adverbs.has(lower)) return false;
  }
  return false;
}

/** Parties named in one breath: "Iran or Ukraine", "APT28 and APT29". */
function coordinated(reading: Reading, parsed: Parsed, actor: Mention): Mention[] {
  const out: Mention[] = [];
  let last = actor;
  for (const mention of parsed.mentions) {
    if (mention.from <= last.to || mention.from - last.to > 2 || mention.adjective) continue;
    const between = parsed.sentence.words.slice(last.to, mention.from).map((w) => w.lower);
    if (!between.every((w) => w === ',' || w === '/' || reading.lang.set.coordinators.has(w) || reading.lang.set.determiners.has(w))) break;
    out.push(mention);
    last = mention;
  }
  return out;
}

/** "Ministry hack: Russia blamed": headlines leave the auxiliary out. */
function isShortPassive(reading: Reading, parsed: Parsed, frame: Frame, to: number): boolean {
  const { words, headline } = parsed.sentence;
  if (!headline || frame.family !== 'accuse' || frame.through?.includes('') !== true) return false;
  const next = words[to];
  const ends = next === undefined || reading.lang.pack.grammar.locatives.includes(next.lower) || reading.lang.set.belonging.has(next.lower);
  return ends && reading.lang.pack.grammar.pastEndings.some((e) => words[to - 1]?.lower.endsWith(e));
}

function actorOf(reading: Reading, parsed: Parsed, frame: Frame, from: number, to: number): Mention | null {
  const inside = to - from > 2 && frame.family === 'accuse' ? parsed.mentions.find((m) => m.from > from && m.to < to) : undefined;
  if (inside) return { ...inside, adjective: false };
  // "on the minister's orders": the party is the owner.
  const owner = parsed.sentence.words[from]?.lower === "'s" ? parsed.mentions.find((m) => m.to === from && m.actAt < 0) : undefined;
  if (owner) return { ...owner, adjective: false };
  const after = frame.actor === 'before' ? null : objectMention(reading, parsed, frame, to);
  if (after) return after;
  if (frame.actor === 'after') return isShortPassive(reading, parsed, frame, to) ? subjectMention(reading, parsed, from, frame) : null;
  if (STRICT_FAMILIES.has(frame.family) || (frame.family === 'behind' && to - from === 1)) {
    if (isPassive(reading, parsed, from, to)) return null;
    if (reading.lang.pack.grammar.infinitive.includes(parsed.sentence.words[from - 1]?.lower ?? '')) return null;
  }
  return subjectMention(reading, parsed, from, frame);
}

const DEEDS = new Set(['deed', 'weakDeed', 'behind']);

/** "hacked by X", "an attack by X": the agent after its marker, with a deed or an act shortly before. */
function agentCandidates(reading: Reading, parsed: Parsed, out: Candidate[]): void {
  const frames = phrasesIn(parsed.sentence, reading.lang.frames).filter((f) => DEEDS.has(f.value.family));
  for (const mention of parsed.mentions) {
    if (mention.adjective || mention.preposition === null || !reading.lang.set.agent.has(mention.preposition)) continue;
    const by = parsed.sentence.words.findLastIndex((w, i) => i < mention.from && reading.lang.set.agent.has(w.lower));
    const deed = frames.findLast((f) => f.to <= by && by - f.to <= 3);
    const act = parsed.acts.findLast((a) => a.to <= by && by - a.to <= BY_REACH);
    const tool = parsed.sentence.words.slice(Math.max(0, (deed?.from ?? by) - 6), by).some((w) => reading.lang.set.malware.has(w.lower));
    const from = (tool && deed?.value.family === 'weakDeed') ? undefined : (deed?.from ?? act?.from);
    // "the attack, which was denied by X": another verb takes the agent.
    const taken = deed === undefined && act !== undefined && phrasesIn(parsed.sentence, reading.lang.frames).some((f) => !DEEDS.has(f.value.family) && f.from >= act.to && f.from < by && f.to >= by - 1);
    if (taken || from === undefined || out.some((c) => c.actor === mention)) continue;
    out.push({ parsed, from, to: by + 1, frame: BY_AGENT, actor: mention, others: coordinated(reading, parsed, mention), speaker: undefined });
  }
}

/** "attacks … from locations inside Russia": an act and the place that it came from. */
function placeCandidates(reading: Reading, parsed: Parsed, out: Candidate[]): void {
  for (const mention of parsed.mentions) {
    if (mention.kind !== 'territory' || mention.adjective || mention.preposition === null || !reading.lang.set.from.has(mention.preposition)) continue;
    const act = parsed.acts.findLast((a) => !a.weak && a.to <= mention.from && mention.from - a.to <= SUBJECT_REACH);
    if (act && !out.some((c) => c.actor === mention)) out.push({ parsed, from: act.from, to: act.to, frame: FROM_PLACE, actor: mention, others: [], speaker: undefined });
  }
}

/** "Russian hacking", "Fancy Bear's attack": the actor qualifies the act. */
function nominalCandidates(reading: Reading, parsed: Parsed, out: Candidate[]): void {
  for (const mention of parsed.mentions) {
    const owner = mention.kind === 'state' && mention.form === 'possessive';
    // "the Qatar hack": the name of a state before a deed tells where it was done; who did it is told by an adjective.
    if (mention.kind === 'state' && mention.form === 'name') continue;
    const next = parsed.sentence.words[mention.actAt + 1]?.lower ?? '';
    if (owner && !reading.lang.set.towards.has(next) && !reading.lang.pack.grammar.locatives.includes(next)) continue;
    if (mention.actAt < 0 || out.some((c) => c.actor === mention) || reading.lang.set.malware.has(parsed.sentence.words[mention.actAt]?.lower ?? '')) continue;
    out.push({ parsed, from: mention.actAt, to: mention.actAt + 1, frame: NOMINAL, actor: mention, others: [], speaker: undefined });
  }
}

/** Families that passes of their own read. */
const APART = new Set(['deny', 'falseFlag', 'motive', 'admit', 'legal']);

/** "the suspect", "the accused": a noun, not the verb of an accusation; "a suspected X group" qualifies the party. */
export function isNoun(reading: Reading, { sentence, mentions }: Parsed, frame: Found<Frame>): boolean {
  if (frame.value.family !== 'accuse' || frame.to - frame.from !== 1 || !reading.lang.set.determiners.has(sentence.words[frame.from - 1]?.lower ?? '')) return false;
  const people = phrasesAt(sentence.words, frame.from, reading.lang.heads).some((h) => h.value === 'people') || phrasesAt(sentence.words, frame.from - 1, reading.lang.references).some((r) => r.to === frame.to && r.value.kinds.includes('person'));
  if (!people) return false;
  return !mentions.some((m) => m.from >= frame.from && m.from <= frame.to + 1 && m.to > frame.to);
}

/** "Hackers have claimed responsibility": those who claim a deed are known by nothing but the claim. */
function unnamedClaimants(reading: Reading, { sentence, mentions }: Parsed, verb: number): Mention | null {
  const { set } = reading.lang;
  // "the group, NAME, sent a message to a station claiming responsibility": a participle far from its subject.
  const active = reading.lang.pack.grammar.activeEndings.some((e) => sentence.words[verb]?.lower.endsWith(e));
  const named = active ? mentions.findLast((m) => m.to <= verb && verb - m.to <= SUBJECT_REACH && m.preposition === null && !m.adjective && (m.kind === 'group' || m.kind === 'persona')) : undefined;
  if (named) return named;
  let to = verb;
  while (to > 0 && (set.auxiliaries.has(sentence.words[to - 1]?.lower ?? '') || set.adverbs.has(sentence.words[to - 1]?.lower ?? '') || set.subordinators.has(sentence.words[to - 1]?.lower ?? ''))) to -= 1;
  const many = reading.lang.pack.grammar.plurals.some((e) => sentence.words[to - 1]?.lower.endsWith(e));
  for (let from = Math.max(0, to - 3); many && from < to; from += 1) {
    if (!phrasesAt(sentence.words, from, reading.lang.heads).some((h) => h.value === 'hackers' && h.to === to) || mentions.some((m) => m.from < to && from < m.to)) continue;
    return { from, to, name: textOf(reading, sentence, from, to), id: null, kind: 'group', state: null, wider: [], form: 'unnamed', adjective: false, preposition: null, actAt: -1 };
  }
  return null;
}

/** The frames of one sentence with their actors, in reading order. */
export function candidatesIn(reading: Reading, parsed: Parsed): Candidate[] {
  const out: Candidate[] = [];
  for (const frame of phrasesIn(parsed.sentence, reading.lang.frames)) {
    const { from, to, value } = frame;
    if (APART.has(value.family) || isNoun(reading, parsed, frame)) continue;
    const actor = actorOf(reading, parsed, value, from, to) ?? (value.family === 'selfClaim' && value.actor === 'before' ? unnamedClaimants(reading, parsed, from) : null);
    if (actor) out.push({ parsed, from, to, frame: value, actor, others: coordinated(reading, parsed, actor), speaker: undefined });
  }
  agentCandidates(reading, parsed, out);
  placeCandidates(reading, parsed, out);
  nominalCandidates(reading, parsed, out);
  return out.filter((c) => !isToldBefore(out, c)).sort((a, b) => a.from - b.from);
}

/** "accused X of being behind the attack": what follows the accused is the accusation itself, unless it tells of a place. */
function isToldBefore(all: readonly Candidate[], { frame, actor, from }: Candidate): boolean {
  return DEEDS.has(frame.family) && from >= actor.to && all.some((a) => a.frame.family === 'accuse' && a.to <= actor.from && a.actor.from === actor.from);
}
