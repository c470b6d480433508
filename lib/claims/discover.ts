import { findPhrases, lexiconOf, phrasesAt } from '../text/phrases';
import { isCapital, isMark } from '../text/words';
import { actPhraseAt, prepositionOf } from './actors';
import type { Mention } from './mention';
import { phrasesIn, textOf, type Reading, type Sentence } from './reading';

interface Discovered {
  name: string;
  kind: 'group' | 'persona';
}

/** A name introduced in the text has at most so many words. */
const LONGEST_NAME = 4;

function capitalRun(reading: Reading, sentence: Sentence, from: number, longest = LONGEST_NAME): number {
  let at = from;
  const { set } = reading.lang;
  while (at < from + longest && isCapital(sentence.words[at]) && !(at === from && set.notNames.has(sentence.words[at]?.lower ?? '') && !isCapital(sentence.words[at + 1]))) at += 1;
  return at;
}

function isOrdinaryName(reading: Reading, sentence: Sentence, from: number, to: number, armed: boolean): boolean {
  const { set } = reading.lang;
  const words = sentence.words.slice(from, to);
  if (words.length === 0 || words.every((w) => set.notNames.has(w.lower))) return true;
  if (!armed && words.some((w) => set.organisations.has(w.lower) && !set.codeNouns.has(w.lower) && !set.naming.has(w.lower))) return true;
  return !(armed && words.length > 2) && words.some((_, i) => phrasesAt(sentence.words, from + i, reading.names).some((f) => f.value.kind !== 'group' && f.value.kind !== 'persona'));
}

function add(out: Discovered[], reading: Reading, sentence: Sentence, from: number, to: number, kind: Discovered['kind'], armed = false): void {
  if (to <= from || isOrdinaryName(reading, sentence, from, to, armed)) return;
  const name = textOf(reading, sentence, from, to);
  if (name.length >= 3) out.push({ name, kind });
}

/** "apparently named X", "who are known as X": small words before the one that leads to the name. */
function isAside(reading: Reading, sentence: Sentence, at: number): boolean {
  const { set, hedges } = reading.lang;
  const lower = sentence.words[at]?.lower ?? '';
  return (set.adverbs.has(lower) || set.auxiliaries.has(lower) || set.subordinators.has(lower) || phrasesAt(sentence.words, at, hedges).some((h) => h.to === at + 1)) && [1, 2, 3].some((i) => phrasesAt(sentence.words, at + i, reading.lang.called).length > 0);
}

/** "a group called X", "hacker group X", "another group, X," */
function afterNoun(reading: Reading, sentence: Sentence, out: Discovered[]): void {
  for (const noun of phrasesIn(sentence, reading.lang.groupNouns)) {
    let at = noun.to;
    if (isMark(sentence.words[at], ',')) at += 1;
    const armed = isHackish(reading, sentence, noun.from - 3, noun.to, reading.lang.pack.actors.armed);
    if (armed && reading.lang.set.articles.has(sentence.words[at]?.lower ?? '') && isCapital(sentence.words[at + 1])) at += 1;
    while (isAside(reading, sentence, at)) at += 1;
    const called = phrasesAt(sentence.words, at, reading.lang.called)[0];
    if (called) at = called.to;
    while (isMark(sentence.words[at], '"') || isMark(sentence.words[at], "'") || (called && reading.lang.set.determiners.has(sentence.words[at]?.lower ?? '') && !isCapital(sentence.words[at]))) at += 1;
    const word = sentence.words[noun.to - 1]?.lower ?? '';
    if (!called && (reading.lang.set.strictGroupNouns.has(word) || noun.to - noun.from !== 1 && at > noun.to && !armed)) continue;
    const comma = at > noun.to && !called;
    const to = capitalRun(reading, sentence, at, armed ? LONGEST_NAME + 2 : LONGEST_NAME);
    if (comma && (!(isMark(sentence.words[to], ',') || isMark(sentence.words[to], '(')) || !isHackish(reading, sentence, noun.from - 4, noun.to))) continue;
    if (!called && !comma && !isHackish(reading, sentence, noun.from - 2, noun.to)) continue;
    add(out, reading, sentence, at, to, called?.value === 'self' ? 'persona' : 'group', armed);
  }
}

/** Whether a word among these tells of hackers, or of the kinds given, by its beginning. */
export function isHackish(reading: Reading, sentence: Sentence, from: number, to: number, kinds: readonly string[] = reading.lang.pack.actors.hackish): boolean {
  return sentence.words.slice(Math.max(0, from), to).some((w) => kinds.some((h) => w.lower.startsWith(h)));
}

/** "the X group", "X hackers", "X, a hacking group" */
function beforeNoun(reading: Reading, sentence: Sentence, out: Discovered[]): void {
  const { words } = sentence;
  for (const noun of phrasesIn(sentence, reading.lang.groupNouns)) {
    const word = words[noun.to - 1]?.lower ?? '';
    if (reading.lang.set.strictGroupNouns.has(word)) continue;
    let from = noun.from;
    while (from > Math.max(0, noun.from - 3) && isCapital(words[from - 1]) && !reading.lang.set.notNames.has(words[from - 1]?.lower ?? '')) from -= 1;
    if (from < noun.from && words[noun.from]?.shape === 'lower' && (reading.lang.set.determiners.has(words[from - 1]?.lower ?? '') || noun.to - noun.from === 1)) add(out, reading, sentence, from, noun.from, 'group');
  }
  for (let at = 1; at < words.length - 3; at += 1) {
    if (!isMark(words[at], ',') || !isCapital(words[at - 1])) continue;
    let pos = at + 1;
    if (!reading.lang.set.determiners.has(words[pos]?.lower ?? '')) continue;
    while (pos < at + 7 && words[pos]?.shape === 'lower' && phrasesAt(words, pos, reading.lang.groupNouns).length === 0) pos += 1;
    const noun = phrasesAt(words, pos, reading.lang.groupNouns)[0];
    if (!noun || !isHackish(reading, sentence, at, noun.to + 2)) continue;
    let from = at;
    while (from > Math.max(0, at - LONGEST_NAME) && isCapital(words[from - 1])) from -= 1;
    add(out, reading, sentence, from, at, 'group');
  }
}

/** "claimed by the Amber Dawn Army", "the Amber Dawn Front has claimed responsibility": who claims a deed under the name of an army is a group. */
function claimants(reading: Reading, sentence: Sentence, out: Discovered[]): void {
  const { armies } = reading.lang.pack.actors;
  if (!armies || !phrasesIn(sentence, reading.lang.frames).some((f) => f.value.family === 'selfClaim' || f.value.family === 'deed' || f.value.family === 'behind')) return;
  for (let at = 0; at < sentence.words.length; at += 1) {
    if (reading.lang.set.articles.has(sentence.words[at]?.lower ?? '')) continue;
    const to = capitalRun(reading, sentence, at);
    if (to - at >= 2 && sentence.words.slice(at, to).some((w) => armies.includes(w.lower)) && reading.lang.set.articles.has(sentence.words[at - 1]?.lower ?? '')) add(out, reading, sentence, at, to, 'group', true);
    at = Math.max(at, to - 1);
  }
}

/** Names left on a page: "placing the “X” logo" */
function signed(reading: Reading, sentence: Sentence, out: Discovered[]): void {
  sentence.words.forEach((word, i) => {
    if (!reading.lang.set.signatures.has(word.lower)) return;
    let to = i;
    if (isMark(sentence.words[to - 1], '"')) to -= 1;
    let from = to;
    while (from > Math.max(0, to - LONGEST_NAME) && isCapital(sentence.words[from - 1]) && !reading.lang.set.notNames.has(sentence.words[from - 1]?.lower ?? '')) from -= 1;
    if (to < i || reading.lang.set.determiners.has(sentence.words[from - 1]?.lower ?? '')) add(out, reading, sentence, from, to, 'persona');
  });
}

/** Names that the text uses for malware: "X ransomware", "a strain named X". A gang called after its tool names nobody. */
function malwareNames(reading: Reading): ReadonlySet<string> {
  const out = new Set<string>();
  for (const sentence of reading.sentences) {
    sentence.words.forEach((word, i) => {
      if (isCapital(word) && reading.lang.set.incidentNouns.has(sentence.words[i + 1]?.lower ?? '')) out.add(word.lower);
      if (!reading.lang.set.malware.has(word.lower)) return;
      const before = sentence.words[i - 1];
      // "the X ransomware gang": the gang's name, whatever its tool is called.
      const gang = phrasesAt(sentence.words, i, reading.lang.groupNouns).length > 0;
      if (before && isCapital(before) && !gang) out.add(before.lower);
      const called = phrasesAt(sentence.words, i + 1, reading.lang.called)[0];
      const after = sentence.words[called?.to ?? i + 1];
      if (after && isCapital(after)) out.add(after.lower);
    });
  }
  return out;
}

/**
 * Finds the groups and personas that an article introduces itself and returns a finder of their names in its sentences. Names that the actor
 * table knows, ordinary organisations and names of malware are left out.
 */
export function discoverGroups(reading: Reading): (sentence: Sentence) => Mention[] {
  const found: Discovered[] = [];
  for (const sentence of reading.sentences) {
    afterNoun(reading, sentence, found);
    beforeNoun(reading, sentence, found);
    signed(reading, sentence, found);
    claimants(reading, sentence, found);
  }
  if (found.length === 0) return () => [];
  const malware = malwareNames(reading);
  // "Foreign hackers jailed" in a headline: what the text writes small elsewhere is no name.
  const small = new Set(reading.sentences.flatMap((s) => s.words.filter((w) => w.shape === 'lower').map((w) => w.lower)));
  const kinds = new Map<string, Discovered>();
  for (const item of found) {
    if (malware.has(item.name.toLowerCase().split(' ').at(-1) ?? '') || small.has(item.name.toLowerCase())) continue;
    if (!kinds.has(item.name) || item.kind === 'persona') kinds.set(item.name, item);
  }
  const lexicon = lexiconOf([...kinds.values()].map((d): [string, Discovered] => [d.name, d]), reading.lang.pack.tag, {}, true);
  return (sentence) =>
    findPhrases(sentence.words, lexicon).map(({ from, to, value }) => {
      const noun = phrasesAt(sentence.words, to, reading.lang.groupNouns)[0];
      const kind = value.kind;
      return { from, to: noun?.to ?? to, name: textOf(reading, sentence, from, to), id: kind === 'persona' ? `persona:${value.name.replace(/[^\p{L}\p{N}]/gu, '')}` : null, kind, state: null, wider: [], form: 'name' as const, adjective: false, preposition: null, actAt: -1 };
    });
}

/** "the Front" after "Free Delta Front": the last word of a longer name that the text gave before, with its article and capital. */
export function shortMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[], earlier: ReadonlyMap<string, Mention>): Mention[] {
  const out: Mention[] = [];
  sentence.words.forEach((word, at) => {
    const whole = earlier.get(word.lower);
    if (!whole || !isCapital(word) || isCapital(sentence.words[at + 1]) || !reading.lang.set.determiners.has(sentence.words[at - 1]?.lower ?? '')) return;
    if (taken.some((m) => m.from <= at && at < m.to)) return;
    out.push({ ...whole, from: at, to: at + 1, form: 'anaphor', wider: [], preposition: prepositionOf(reading, sentence, { from: at - 1 }), adjective: false, actAt: -1 });
  });
  return out;
}

/** "the group", "the same gang": the group named last before it. `last` is null where none was named. */
export function anaphoricMentions(reading: Reading, sentence: Sentence, taken: readonly Mention[], last: (before: number) => Mention | null): Mention[] {
  const out: Mention[] = [];
  for (const { from, to } of phrasesIn(sentence, reading.lang.anaphora)) {
    if (taken.some((m) => m.from < to && from < m.to)) continue;
    const next = sentence.words[to];
    const called = phrasesAt(sentence.words, isMark(next, ',') ? to + 1 : to, reading.lang.called)[0];
    const antecedent = taken.find((m) => (m.kind === 'group' || m.kind === 'persona') && m.from > to && m.from - to <= 12 && isMark(sentence.words[m.from - 1], ',')) ?? last(from);
    if (called || !antecedent || (reading.lang.set.belonging.has(next?.lower ?? '') && !isCapital(sentence.words[to + 1]))) continue;
    const actAt = next?.lower === "'s" ? actPhraseAt(reading, sentence, to + 1) : -1;
    out.push({ ...antecedent, from, to, form: 'anaphor', wider: [], preposition: prepositionOf(reading, sentence, { from }), adjective: false, actAt });
  }
  return out;
}
