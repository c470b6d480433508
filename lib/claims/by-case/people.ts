import { ANY_CASE, CASE, casesOf } from '../../languages/declension';
import type { Frame } from '../../languages/pack';
import { phrasesAt } from '../../text/phrases';
import { isCapital } from '../../text/words';
import type { Mention } from '../mention';
import { phrasesIn, textOf, type Reading, type Sentence } from '../reading';
import { speaks } from '../suspects';
import type { SayingFound } from '../sources';
import type { Chunk } from './chunk';
import { chunksIn } from './chunks';
import { isCopula, nominativeOf } from './nominative';
import { smallWordOf } from './parties';
import type { Party } from './party';
import { isSameSurname, personBy, personWithin, type People } from './source-at';
import { isNominative, wordCases } from './word-cases';

/** Words between an accusing verb and whom it accuses. */
const BLAMED_WITHIN = 6;

const DOES: ReadonlySet<Frame['family']> = new Set(['deed', 'behind']);

/** Sentences with a word of the law tell of people by what they are: "двое граждан", "бывший сотрудник". */
function isLegal(reading: Reading, sentence: Sentence): boolean {
  return phrasesIn(sentence, reading.lang.frames).some((f) => f.value.family === 'legal') || phrasesIn(sentence, reading.lang.legal).length > 0;
}

/** Where the article names people, and their fullest names by the stem of the surname; a name that stands in the nominative is preferred. */
export function peopleIn(reading: Reading): { people: Map<string, string>; named: Map<number, { sentence: Sentence; from: number; to: number }[]> } {
  const people = new Map<string, { name: string; sure: boolean }>();
  const named = new Map<number, { sentence: Sentence; from: number; to: number }[]>();
  for (const sentence of reading.sentences) {
    for (const chunk of chunksIn(reading, sentence)) {
      const run = personWithin(reading, sentence, chunk.from, chunk.to);
      const last = run ? sentence.words[run[1] - 1] : undefined;
      if (!run || !last) continue;
      named.set(sentence.index, [...(named.get(sentence.index) ?? []), { sentence, from: run[0], to: run[1] }]);
      const sure = isNominative(chunk.cases);
      const key = [...people.keys()].find((k) => isSameSurname(k, last.lower)) ?? last.lower;
      const known = people.get(key);
      if (!known || (sure && !known.sure)) people.set(key, { name: nominativeOf(reading, sentence, run[0], run[1], chunk.cases), sure });
    }
  }
  return { people: new Map([...people].map(([stem, { name }]) => [stem, name])), named };
}

function personParty(reading: Reading, sentence: Sentence, from: number, to: number, name: string, cases: number): Party {
  const known = reading.world.actors.people.find((p) => Object.values(p.names).flat().some((n) => n.toLowerCase() === name.toLowerCase()));
  return { from, to, name, id: known?.id ?? null, kind: 'person', state: null, wider: [], form: known ? 'name' : 'described', adjective: false, preposition: smallWordOf(reading, sentence, from, to), actAt: -1, cases };
}

/** A person's name put into the nominative once the frame tells in which case it stands. */
export function inCase(reading: Reading, sentence: Sentence, party: Mention, { cases }: Frame): Mention {
  // What lives is accused in the form of its genitive.
  const wanted = casesOf(cases === 'a' ? 'ag' : (cases ?? 'n'));
  const bits = 'cases' in party && typeof party.cases === 'number' ? party.cases & wanted : 0;
  if (party.kind !== 'person' || party.id !== null || party.form === 'anaphor' || bits === 0 || (bits & CASE.n) !== 0) return party;
  const name = nominativeOf(reading, sentence, party.from, party.to, bits);
  const { id, form } = personParty(reading, sentence, party.from, party.to, name, bits);
  return { ...party, name, id, form };
}

function holdsOffice(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  // Where heads stand last, the office is right before the name: "bankın keçmiş əməkdaşı NAME" holds none.
  if (reading.lang.pack.cases?.headFinal) {
    for (let at = Math.max(from, to - 3); at < to; at += 1) if (phrasesAt(sentence.words, at, reading.lang.roles).some((f) => f.to === to)) return true;
    return false;
  }
  for (let at = from; at < to; at += 1) if (phrasesAt(sentence.words, at, reading.lang.roles).length > 0) return true;
  return false;
}

/** "X обвинил NAME в …", "X NAME-i ittiham edib": somebody named is the object of an accusing verb, whatever the office. */
function isBlamed(reading: Reading, sentence: Sentence, run: readonly [number, number], chunk: Chunk): boolean {
  if (chunk.preposition !== null || (chunk.cases & (CASE.a | CASE.g)) === 0) return false;
  const final = reading.lang.pack.cases?.headFinal;
  return phrasesIn(sentence, reading.lang.frames).some(({ from, to, value }) => {
    if (value.family !== 'accuse' || value.cases !== 'a' || value.speaker !== 'subject') return false;
    const gap = final ? from - run[1] : run[0] - to;
    return gap >= 0 && gap <= BLAMED_WITHIN && (!final || (chunk.from > 0 && (wordCases(reading, sentence, run[1] - 1) & CASE.a) !== 0));
  });
}

/** "… törədən şəxs NAME-dır": the predicate names who did it. */
function isIdentified(reading: Reading, sentence: Sentence, run: readonly [number, number]): boolean {
  if (!reading.lang.pack.cases?.headFinal || !isCopula(reading, sentence.words[run[1] - 1]?.lower ?? '')) return false;
  return phrasesIn(sentence, reading.lang.frames).some((f) => DOES.has(f.value.family) && f.to <= run[0] && run[0] - f.to <= BLAMED_WITHIN);
}

/** People of a proceeding in one sentence, by name or by what they are, and by surname those who were told of before. */
export function peopleParties(reading: Reading, sentence: Sentence, people: People, sayings: readonly SayingFound[], taken: readonly Mention[], suspects: Map<string, string>): Party[] {
  const out: Party[] = [];
  const legal = isLegal(reading, sentence);
  const free = (from: number, to: number): boolean => ![...taken, ...out].some((m) => m.from < to && from < m.to);
  for (const chunk of chunksIn(reading, sentence)) {
    const run = personWithin(reading, sentence, chunk.from, chunk.to);
    const name = run ? nominativeOf(reading, sentence, run[0], run[1], chunk.cases) : null;
    const surname = run ? (sentence.words[run[1] - 1]?.lower ?? '') : '';
    const before = run ? personBy(surname, suspects) : null;
    const introduced = taken.some((m) => (m.kind === 'person' || m.kind === 'nationals') && !m.adjective && m.to === run?.[0]);
    // "NAME tərəfindən törədilib"
    const agent = chunk.preposition !== null && reading.lang.set.agent.has(chunk.preposition) && phrasesIn(sentence, reading.lang.frames).some((f) => f.value.family === 'deed' && f.from >= chunk.to);
    const blamed = run !== null && isBlamed(reading, sentence, run, chunk);
    const accused = run !== null && (blamed || isIdentified(reading, sentence, run) || ((legal || introduced || agent) && !holdsOffice(reading, sentence, chunk.from, run[0]))) && !speaks(sayings, run[0], run[1]);
    if (run && name !== null && free(run[0], run[1]) && (accused || before)) {
      const full = before?.[1] ?? personBy(surname, people)?.[1] ?? name;
      suspects.set(before?.[0] ?? surname, full);
      out.push(personParty(reading, sentence, run[0], run[1], full, chunk.cases));
    }
  }
  sentence.words.forEach((word, at) => {
    const name = isCapital(word) ? personBy(word.lower, suspects)?.[1] : undefined;
    if (name !== undefined && free(at, at + 1)) out.push(personParty(reading, sentence, at, at + 1, name, wordCases(reading, sentence, at)));
  });
  // "Ona ittiham elan edilib": where endings tell no gender, the only accused is meant.
  const only = reading.lang.pack.cases?.headFinal && legal && suspects.size === 1 ? [...suspects.values()][0] : undefined;
  if (only !== undefined && !out.some((p) => p.name === only)) {
    const at = sentence.words.findIndex((w) => reading.lang.set.personPronouns.has(w.lower));
    if (at >= 0 && free(at, at + 1) && !speaks(sayings, at, at + 1)) out.push({ ...personParty(reading, sentence, at, at + 1, only, wordCases(reading, sentence, at)), form: 'anaphor' });
  }
  for (const { from, to, value } of phrasesIn(sentence, reading.lang.heads)) {
    const insider = reading.lang.set.insiders.has(sentence.words[to - 1]?.lower ?? '') || reading.lang.set.insiders.has(textOf(reading, sentence, from, to).toLowerCase());
    if (value !== 'people' || !(legal || insider) || !free(from, to) || speaks(sayings, from, to)) continue;
    const chunk = chunksIn(reading, sentence).find((c) => c.from <= from && to <= c.to);
    // "сотрудник министерства": whose worker, where heads stand first.
    if (chunk && holdsOffice(reading, sentence, chunk.from, reading.lang.pack.cases?.headFinal ? chunk.to : from)) continue;
    if (suspects.size === 1 && reading.lang.set.reflexives.has(sentence.words[to - 1]?.lower ?? '')) {
      out.push({ ...personParty(reading, sentence, from, to, [...suspects.values()][0] ?? '', wordCases(reading, sentence, to - 1)), form: 'anaphor' });
      continue;
    }
    if (reading.lang.set.reflexives.has(sentence.words[to - 1]?.lower ?? '')) continue;
    // "43-летний сотрудник завода NAME": whom the noun introduces.
    const named = chunk?.preposition === null ? personWithin(reading, sentence, to, chunk.to) : null;
    if (chunk && named && !reading.lang.pack.cases?.headFinal && free(from, named[1])) {
      const name = nominativeOf(reading, sentence, named[0], named[1], chunk.cases);
      suspects.set(sentence.words[named[1] - 1]?.lower ?? '', name);
      out.push({ ...personParty(reading, sentence, named[0], named[1], name, chunk.cases), from });
      continue;
    }
    out.push({ ...personParty(reading, sentence, from, to, nominativeOf(reading, sentence, from, to, (chunk?.cases ?? ANY_CASE) & wordCases(reading, sentence, to - 1)), wordCases(reading, sentence, to - 1)), fresh: true });
  }
  return out;
}
