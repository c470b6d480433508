import { beginsPhrase, phrasesAt, type Found } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { isCodeName } from './code-name';
import type { HeadKind, KnownName } from './compiled';
import { isCompoundHead, isNounish, isNounOf, isVerbish, opensName } from './name-neighbours';
import { isInLongerName } from './longer-name';
import { RELATION_OF, type ActorKind, type Mention } from './mention';
import { meaningOf } from './name-meaning';
import { phrasesIn, textOf, type Reading, type Sentence } from './reading';

/** How many words a noun phrase may go on after a nationality ("Russian state-sponsored advanced persistent threat group"). */
const LONGEST_PHRASE = 8;

interface Head {
  kind: HeadKind;
  to: number;
  state: boolean;
}

/** A capitalised head is part of a longer name ("Belgian National Police"), unless it names a body or the line is in title case. */
function isCommon(sentence: Sentence, at: number, kind: HeadKind): boolean {
  return kind === 'organ' || kind === 'government' || sentence.headline || !isCapital(sentence.words[at]);
}

/** "Chinese hackers controlled networks": behind a plural noun for those who act, no adjective follows but a verb. */
function isPlural(reading: Reading, head: Head | null, sentence: Sentence, at: number): boolean {
  if (head?.to !== at || head.kind !== 'hackers') return false;
  return reading.lang.pack.grammar.plurals.some((e) => sentence.words[at - 1]?.lower.endsWith(e) && !sentence.words[at]?.joined);
}

/** The head of the noun phrase that begins at word `at`, over adjectives and shorter heads. */
function headAt(reading: Reading, sentence: Sentence, at: number): Head | null {
  const { lang } = reading;
  let head: Head | null = null;
  let state = false;
  for (let pos = at; pos < Math.min(sentence.words.length, at + LONGEST_PHRASE); ) {
    const word = sentence.words[pos];
    if (!word || word.shape === 'mark') break;
    const found = phrasesAt(sentence.words, pos, lang.heads)[0];
    if (found && isCommon(sentence, found.to - 1, found.value)) head = { kind: found.value, to: found.to, state };
    else if ((!lang.set.modifiers.has(word.lower) && !lang.set.ties.has(word.lower)) || isPlural(reading, head, sentence, pos)) break;
    if (lang.set.stateWords.has(word.lower)) state = true;
    pos = found ? found.to : pos + 1;
  }
  return head;
}

function kindOf(head: Head | null, tie: 'tie' | 'based' | 'speaking' | null): ActorKind | null {
  if (head?.kind === 'territory') return 'territory';
  if (tie === 'speaking') return 'nationals';
  if (tie === 'based') return 'territory';
  if (tie === 'tie') return 'linked';
  if (!head) return null;
  if (head.kind === 'government') return 'state';
  if (head.kind === 'organ') return 'organ';
  if (head.kind === 'people') return 'person';
  return head.state ? 'linked' : 'nationals';
}

function tieAt(reading: Reading, sentence: Sentence, at: number): 'tie' | 'based' | 'speaking' | null {
  const word = sentence.words[at];
  if (!word?.joined) return null;
  const { set } = reading.lang;
  return set.ties.has(word.lower) ? 'tie' : set.based.has(word.lower) ? 'based' : set.speaking.has(word.lower) ? 'speaking' : null;
}

/** Words before a nationality that belong to the same noun phrase: "state-sponsored Tarsian actors", "pro-Russian". */
function startOf(reading: Reading, sentence: Sentence, from: number): { from: number; tie: boolean } {
  const { set } = reading.lang;
  const before = sentence.words[from - 1];
  if (before && set.pro.has(before.lower) && sentence.words[from]?.joined) return { from: from - 1, tie: true };
  if (before?.joined && set.ties.has(before.lower)) return { from: from - 2, tie: true };
  return { from, tie: false };
}

/** The id of a party that is told by its state alone; null where it belongs to none. */
export function idOf(kind: ActorKind, state: string | null): string | null {
  if (state === null) return null;
  return kind === 'organ' ? `organ:${state}/*` : kind === 'person' || kind === 'group' || kind === 'persona' ? null : `${kind}:${state}`;
}

/** A plural word for a people ("Russians"): the demonym table holds its singular too. */
function isPeople(reading: Reading, sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  if (word === undefined || word.lower.length <= 4) return false;
  return reading.lang.pack.grammar.plurals.some((e) => word.lower.endsWith(e) && beginsPhrase(reading.names, word.lower.slice(0, -e.length)));
}

/** Nothing but further acts and then no noun: "Russian hacking", not "Russian hacking forums". */
function endsPhrase(reading: Reading, sentence: Sentence, at: number): boolean {
  const { activeEndings } = reading.lang.pack.grammar;
  if (!activeEndings.some((e) => (sentence.words[at - 1]?.lower ?? '').endsWith(e))) return true;
  const next = phrasesAt(sentence.words, at, reading.lang.acts)[0];
  return next ? next.to - at > 3 || endsPhrase(reading, sentence, next.to) : !isNounish(reading, sentence, at);
}

export function actPhraseAt(reading: Reading, sentence: Sentence, at: number): number {
  for (let pos = at; pos < at + 4; pos += 1) {
    const word = sentence.words[pos];
    if (!word || word.shape === 'mark') return -1;
    const act = phrasesAt(sentence.words, pos, reading.lang.acts)[0];
    if (act && isVerbish(reading, sentence, pos)) return -1;
    if (act && (!act.value.weak || pos > at)) return endsPhrase(reading, sentence, act.to) ? pos : -1;
    if (!reading.lang.set.modifiers.has(word.lower) && !act) return -1;
  }
  return -1;
}

/** A mention made from a state's name or demonym and what stands around it. */
function stateMention(reading: Reading, sentence: Sentence, found: Found<KnownName>): Mention {
  const { value } = found;
  const start = startOf(reading, sentence, found.from);
  const before = sentence.words[found.from - 1];
  const inName = value.kind !== 'demonym' && before !== undefined && isCapital(before) && (found.from > 1 ? !sentence.headline : opensName(reading, before)) && !reading.lang.set.notNames.has(before.lower);
  const possessive = sentence.words[found.to]?.lower === "'s";
  let at = possessive ? found.to + 1 : found.to;
  const tie = tieAt(reading, sentence, at) ?? (start.tie ? 'tie' : null);
  if (tieAt(reading, sentence, at)) at += 1;
  const qualifies = value.kind === 'demonym' || possessive || tie !== null || (isNounish(reading, sentence, at) && !isVerbish(reading, sentence, at));
  const predicate = value.kind === 'demonym' && reading.lang.pack.grammar.passive.includes(sentence.words[found.from - 1]?.lower ?? '') && !isNounish(reading, sentence, at);
  const head = qualifies || reading.lang.pack.actors.governments.includes(sentence.words[at]?.lower ?? '') ? headAt(reading, sentence, at) : null;
  const kind = kindOf(head, tie);
  const actAt = head === null && qualifies ? actPhraseAt(reading, sentence, at) : -1;
  const plural = value.kind === 'demonym' && isPeople(reading, sentence, found.from);
  const whole = kind ?? (actAt >= 0 ? (value.kind === 'demonym' ? 'nationals' : 'state') : plural || predicate ? 'nationals' : 'state');
  const goesOn = head !== null && (head.kind === 'organ' || head.kind === 'government') && isCompoundHead(reading, sentence, head.to) && actPhraseAt(reading, sentence, head.to) < 0;
  const to = head?.to ?? (tie && !start.tie ? at : found.to);
  const from = start.from;
  return {
    from,
    to,
    name: textOf(reading, sentence, from, to),
    id: idOf(whole, value.state),
    kind: whole,
    state: value.state,
    wider: [],
    form: value.kind === 'demonym' ? 'demonym' : value.kind === 'capital' ? 'capital' : possessive ? 'possessive' : 'name',
    adjective: goesOn || inName || (head === null && actAt < 0 && qualifies && !plural && !predicate && !(tie !== null && start.tie)),
    preposition: null,
    actAt,
  };
}

function namedMention(reading: Reading, sentence: Sentence, found: Found<KnownName>): Mention | null {
  const { kind, state } = found.value;
  if (kind !== 'organ' && kind !== 'group' && kind !== 'persona' && kind !== 'person') return null;
  const meaning = meaningOf(reading, sentence, found);
  if (meaning === null) return null;
  let titled = found.to;
  while (titled < found.to + 2 && reading.lang.set.modifiers.has(sentence.words[titled]?.lower ?? '')) titled += 1;
  const noun = kind === 'group' ? (phrasesAt(sentence.words, found.to, reading.lang.groupNouns)[0] ?? phrasesAt(sentence.words, titled, reading.lang.groupNouns)[0]) : undefined;
  const body = kind === 'organ' ? headAt(reading, sentence, found.to) : null;
  const to = noun?.to ?? (body?.kind === 'organ' || body?.kind === 'hackers' ? body.to : found.to);
  const actAt = actPhraseAt(reading, sentence, sentence.words[to]?.lower === "'s" ? to + 1 : to);
  const adjective = actAt < 0 && isNounOf(reading, sentence, to) && sentence.words[to]?.shape === 'lower';
  return { from: found.from, to, name: textOf(reading, sentence, found.from, found.to), ...meaning, kind, state, wider: [], form: 'name', adjective, preposition: null, actAt };
}

/** Code names of analysts by their shape: "APT28", "APT 28", "Storm-0558", "… Kitten". */
function shapedMentions(reading: Reading, sentence: Sentence): Mention[] {
  const { shapes } = reading.lang.pack.actors;
  const out: Mention[] = [];
  sentence.words.forEach((word, i) => {
    const next = sentence.words[i + 1];
    if (!isCapital(word)) return;
    const two = next?.shape === 'number' && isCodeName(word.lower + next.lower, shapes);
    const code = next !== undefined && isCapital(next) && reading.lang.set.codeNouns.has(next.lower) && !reading.lang.set.notNames.has(word.lower);
    const to = two || code ? i + 2 : isCodeName(word.lower, shapes) ? i + 1 : -1;
    if (to < 0) return;
    const noun = phrasesAt(sentence.words, to, reading.lang.groupNouns)[0];
    out.push({ from: i, to: noun?.to ?? to, name: textOf(reading, sentence, i, to), id: null, kind: 'group', state: null, wider: [], form: 'name', adjective: false, preposition: null, actAt: actPhraseAt(reading, sentence, to) });
  });
  return out;
}

/** Words that may stand between the two halves of one naming ("Russian hacking group known as" + "Fancy Bear"). */
function isBridge(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  if (to - from > 9) return false;
  const { set, called, groupNouns } = reading.lang;
  for (let pos = from; pos < to; ) {
    const word = sentence.words[pos];
    if (!word) return false;
    const phrase = phrasesAt(sentence.words, pos, called)[0] ?? phrasesAt(sentence.words, pos, groupNouns)[0];
    if (phrase) pos = phrase.to;
    else if (isMark(word, ',') || isMark(word, '"') || isMark(word, '(') || isMark(word, "'") || set.determiners.has(word.lower) || set.modifiers.has(word.lower) || set.aliases.has(word.lower) || (set.belonging.has(word.lower) && pos > from)) pos += 1;
    else return false;
  }
  return true;
}

/** Joins an apposition into one mention: the group is the actor, its nationality a wider party. */
function joinAppositions(reading: Reading, sentence: Sentence, mentions: Mention[]): Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    const near = last !== undefined && mention.from >= last.to && isBridge(reading, sentence, last.to, mention.from);
    const groupish = (m: Mention): boolean => m.kind === 'group' || m.kind === 'persona';
    const broad = (m: Mention): boolean => m.kind === 'nationals' || m.kind === 'linked' || ((m.kind === 'territory' || m.kind === 'organ') && m.to - m.from > 1);
    if (near && groupish(mention) && broad(last)) {
      out[out.length - 1] = { ...mention, from: last.from, wider: [...mention.wider, { name: last.name, id: last.id, relation: RELATION_OF[last.kind] }], state: last.state };
    } else if (near && groupish(last) && broad(mention) && mention.from > last.to) {
      out[out.length - 1] = { ...last, to: mention.to, wider: [...last.wider, { name: mention.name, id: mention.id, relation: RELATION_OF[mention.kind] }], state: mention.state };
    } else if (near && last.kind === mention.kind && mention.kind === 'group' && mention.id !== null && mention.id === last.id) {
      out[out.length - 1] = { ...last, to: mention.to };
    } else if (near && mention.from - last.to <= 1 && (last.adjective || last.form === 'possessive') && mention.kind === 'organ' && mention.state === last.state) {
      out[out.length - 1] = { ...mention, from: last.from };
    } else out.push(mention);
  }
  return out;
}

/** The preposition that leads to a party: "by", "in"; null where none does. */
export function prepositionOf(reading: Reading, sentence: Sentence, mention: Pick<Mention, 'from'>): string | null {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 6); at -= 1) {
    const word = sentence.words[at];
    if (!word) return null;
    if (reading.lang.set.prepositions.has(word.lower) && !reading.lang.set.verbPrepositions.has(word.lower)) return word.lower;
    if (!reading.lang.set.determiners.has(word.lower) && !reading.lang.set.modifiers.has(word.lower) && !reading.lang.set.naming.has(word.lower) && !isMark(word, '"')) return null;
  }
  return null;
}

/** "posing as X": the name that somebody else put on. */
function isDisguise(reading: Reading, sentence: Sentence, mention: Mention): boolean {
  for (let at = Math.max(0, mention.from - 5); at < mention.from; at += 1) if (phrasesAt(sentence.words, at, reading.lang.disguises).some((f) => mention.from - f.to <= 2)) return true;
  return false;
}

/** "hackers working for the Tarsian state", "hackers from Tarsia", "special services of Tarsia": the head before names what the party is. */
export function headBefore(reading: Reading, sentence: Sentence, mention: Mention): void {
  if (mention.state === null || (mention.kind !== 'state' && mention.kind !== 'organ') || mention.adjective || mention.form === 'demonym' && mention.kind === 'state' && mention.to - mention.from === 1) return;
  const { set, heads, workingFor } = reading.lang;
  let at = mention.from;
  while (set.determiners.has(sentence.words[at - 1]?.lower ?? '')) at -= 1;
  const before = (limit: number): { from: number; value: HeadKind } | undefined => {
    for (let from = Math.max(0, limit - 3); from < limit; from += 1) {
      const head = phrasesAt(sentence.words, from, heads).find((h) => h.to === limit);
      if (head) return head;
    }
    return undefined;
  };
  const works = [at - 1, at - 2, at - 3, at - 4].flatMap((from) => phrasesAt(sentence.words, from, workingFor).filter((f) => f.to === at))[0];
  const word = sentence.words[at - 1]?.lower ?? '';
  const head = works ? before(works.from) : set.from.has(word) || set.belonging.has(word) ? before(at - 1) : undefined;
  if (!head) return;
  const kind = works && head.value === 'hackers' ? 'linked' : set.from.has(word) && head.value === 'hackers' && mention.kind === 'state' ? 'nationals' : set.belonging.has(word) && head.value === 'organ' && mention.kind === 'state' ? 'organ' : set.belonging.has(word) && head.value === 'territory' ? 'territory' : null;
  if (kind) Object.assign(mention, { kind, id: idOf(kind, mention.state), from: head.from, name: textOf(reading, sentence, head.from, mention.to) });
}

/** "servers in Tarsia", "locations inside Russia": a place, whoever sits there. */
function placeOf(reading: Reading, sentence: Sentence, mention: Mention): void {
  const { set, heads } = reading.lang;
  if (mention.kind !== 'state' || mention.adjective || !set.placePrepositions.has(sentence.words[mention.from - 1]?.lower ?? '')) return;
  const head = phrasesAt(sentence.words, mention.from - 2, heads).find((h) => h.value === 'territory' && h.to === mention.from - 1);
  if (head) Object.assign(mention, { kind: 'territory', id: idOf('territory', mention.state), from: head.from, name: textOf(reading, sentence, head.from, mention.to) });
}

/** "networks in A, B and C": a preposition of place leads to all who are joined behind it. */
function withPrepositions(reading: Reading, sentence: Sentence, mentions: readonly Mention[]): Mention[] {
  const { set } = reading.lang;
  const out: Mention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    const own = prepositionOf(reading, sentence, mention);
    const gap = last === undefined ? 0 : mention.from - last.to;
    const joined = last !== undefined && gap >= 1 && gap <= 3 && sentence.words.slice(last.to, mention.from).every((w) => w.lower === ',' || set.coordinators.has(w.lower) || set.determiners.has(w.lower));
    const place = last?.kind === 'territory' ? (sentence.words[last.to - 2]?.lower ?? null) : (last?.preposition ?? null);
    const inherited = own === null && joined && place !== null && set.placePrepositions.has(place) ? place : own;
    out.push({ ...mention, preposition: inherited });
  }
  return out;
}

/**
 * The parties named in a sentence, by the actor table, by the shape of code names, and by nationality with a noun, in reading order.
 * @param discovered names of groups that this article introduces itself, as a lexicon
 */
export function mentionsIn(reading: Reading, sentence: Sentence, discovered: (sentence: Sentence) => Mention[]): Mention[] {
  const known = phrasesIn(sentence, reading.names);
  const found: Mention[] = [];
  for (const name of known) {
    const { kind } = name.value;
    if (isInLongerName(reading, sentence, name)) continue;
    const mention = kind === 'state' || kind === 'demonym' || kind === 'capital' || kind === 'metonym' ? stateMention(reading, sentence, name) : namedMention(reading, sentence, name);
    if (mention) found.push(mention);
  }
  const free = (m: Mention): boolean => !known.some((k) => k.from < m.to && m.from < k.to) && !found.some((f) => f.form === 'name' && f.kind !== 'state' && f.from < m.to && m.from < f.to);
  for (const mention of [...shapedMentions(reading, sentence), ...discovered(sentence)]) if (free(mention)) found.push(mention);
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const apart = found.filter((m, i) => !found.slice(Math.max(0, i - 3), i).some((earlier) => earlier.to > m.from && earlier.kind !== 'nationals' && earlier.kind !== 'linked' && earlier.kind !== 'territory' && earlier.kind !== 'organ'));
  for (const mention of apart) {
    placeOf(reading, sentence, mention);
    headBefore(reading, sentence, mention);
    if (isDisguise(reading, sentence, mention)) mention.adjective = true;
  }
  return withPrepositions(reading, sentence, joinAppositions(reading, sentence, apart));
}
