import { ANY_CASE, formsOf } from '../../languages/declension';
import type { Frame } from '../../languages/pack';
import { findPhrases, lexiconOf, phrasesAt } from '../../text/phrases';
import { isCapital, isMark } from '../../text/words';
import { isHackish } from '../discover';
import { phrasesIn, textOf, type Reading, type Sentence } from '../reading';
import { groupParty } from './parties';
import type { Party } from './party';

/** A group's name has at most so many words. */
const LONGEST_NAME = 4;
/** Words before a noun for a group that tell what kind of group it is. */
const BEFORE = 3;

interface Discovered {
  name: string;
  kind: 'group' | 'persona';
}

function nameEnd(sentence: Sentence, from: number): number {
  let to = from;
  const quoted = isMark(sentence.words[from - 1], '"');
  while (to < from + LONGEST_NAME) {
    const word = sentence.words[to];
    if (!word || (word.shape === 'mark')) break;
    if (!isCapital(word) && !(word.shape === 'number' && to > from) && !(quoted && to > from)) break;
    to += 1;
  }
  return to;
}

const ATTACKS: ReadonlySet<Frame['family']> = new Set(['deed', 'behind', 'accuse', 'selfClaim']);

/** Whether something is done, or somebody is accused, in the sentence: then "group X" is a party to it even where nobody calls it hackers. */
function isOfAttack(reading: Reading, sentence: Sentence): boolean {
  return phrasesIn(sentence, reading.lang.frames).some((f) => ATTACKS.has(f.value.family)) && (phrasesIn(sentence, reading.lang.acts).some((a) => !a.value.weak) || phrasesIn(sentence, reading.lang.context).length > 1);
}

/** "группировка X", "хакеры «X»", "группа, называющая себя «X»" */
function namesBehind(reading: Reading, sentence: Sentence, out: Map<string, Discovered>): void {
  const { words } = sentence;
  for (const noun of phrasesIn(sentence, reading.lang.groupNouns)) {
    let at = isMark(words[noun.to], ',') ? noun.to + 1 : noun.to;
    const called = phrasesAt(words, at, reading.lang.called)[0];
    at = called ? called.to : noun.to;
    if (isMark(words[at], '"')) at += 1;
    const to = nameEnd(sentence, at);
    if (to === at || reading.lang.set.notNames.has(words[at]?.lower ?? '')) continue;
    if (phrasesAt(words, at, reading.names).some((f) => f.to >= to)) continue;
    const strict = reading.lang.set.strictGroupNouns.has(words[noun.to - 1]?.lower ?? '');
    const foreign = /^\p{Script=Latin}/u.test(textOf(reading, sentence, at, at + 1));
    if (!called && !isHackish(reading, sentence, noun.from - BEFORE, noun.to) && (!foreign || (strict && !isOfAttack(reading, sentence)))) continue;
    const name = textOf(reading, sentence, at, to);
    const persona = called?.value === 'self';
    if (!out.has(name) || persona) out.set(name, { name, kind: persona ? 'persona' : 'group' });
  }
}

/** "“X” haker qrupu", "X adlı qruplaşma", "özünü “X” adlandıran qrup": where heads stand last, the name stands before its noun. */
function namesBefore(reading: Reading, sentence: Sentence, out: Map<string, Discovered>): void {
  const { words } = sentence;
  const { set, called, groupNouns } = reading.lang;
  for (const noun of phrasesIn(sentence, groupNouns)) {
    let end = noun.from;
    const naming = (): { from: number; value: 'called' | 'self' } | undefined => {
      for (let from = Math.max(0, end - LONGEST_NAME); from < end; from += 1) {
        const found = phrasesAt(words, from, called).find((f) => f.to === end);
        if (found) return found;
      }
      return undefined;
    };
    let how = naming();
    while (!how && end > noun.from - BEFORE && words[end - 1]?.shape === 'lower' && set.modifiers.has(words[end - 1]?.lower ?? '')) {
      end -= 1;
      how = naming();
    }
    if (how) end = how.from;
    const quoted = isMark(words[end - 1], '"');
    if (quoted) end -= 1;
    let start = end;
    while (start > Math.max(0, end - LONGEST_NAME) && words[start - 1] && (isCapital(words[start - 1]) || (words[start - 1]?.shape === 'number' && start < end + 1) || (quoted && words[start - 1]?.shape === 'lower'))) start -= 1;
    // The first word of a sentence bears a capital of its own.
    if (start === 0 && !quoted && end > 1 && set.notNames.has(words[0]?.lower ?? '')) start = 1;
    if (start === end || (quoted && !isMark(words[start - 1], '"')) || !isCapital(words[start]) || set.notNames.has(words[start]?.lower ?? '') || set.organisations.has(words[end - 1]?.lower ?? '')) continue;
    if (phrasesAt(words, start, reading.names).length > 0 || phrasesAt(words, start, reading.lang.roles).length > 0) continue;
    const strict = set.strictGroupNouns.has(words[noun.to - 1]?.lower ?? '');
    if (strict && !how && !isHackish(reading, sentence, end, noun.to) && !isOfAttack(reading, sentence)) continue;
    const name = textOf(reading, sentence, start, end);
    const persona = how?.value === 'self';
    if (!out.has(name) || persona) out.set(name, { name, kind: persona ? 'persona' : 'group' });
  }
}

/** Finds the groups and personas that an article introduces itself, and returns a finder of their names. */
export function discoverParties(reading: Reading): (sentence: Sentence) => Party[] {
  const found = new Map<string, Discovered>();
  const grammar = reading.lang.pack.cases;
  const final = grammar?.headFinal;
  for (const sentence of reading.sentences) (final ? namesBefore : namesBehind)(reading, sentence, found);
  if (found.size === 0) return () => [];
  const entries = [...found].flatMap(([name, value]) => (grammar && final ? formsOf(name, grammar.names, final) : [[name, ANY_CASE] as const]).map(([form, cases]): [string, Discovered & { cases: number }] => [form, { ...value, cases }]));
  const lexicon = lexiconOf(entries, reading.lang.pack.tag, {}, true);
  return (sentence) =>
    findPhrases(sentence.words, lexicon).map(({ from, to, value }) => {
      const name = final ? value.name : textOf(reading, sentence, from, to);
      const id = value.kind === 'persona' ? `persona:${value.name.replace(/[^\p{L}\p{N}]/gu, '')}` : null;
      return groupParty(reading, sentence, from, to, { id, name, kind: value.kind, cases: value.cases });
    });
}
