import { isCapital } from '../text/words';
import { phrasesAt } from '../text/phrases';
import type { Role } from '../model/vocabulary';
import type { Parsed } from './candidate';
import { anaphoricMentions, discoverGroups, shortMentions } from './discover';
import { mentionsIn } from './actors';
import { referringMentions, remember, type Antecedents } from './anaphors';
import { unnamedAccused, unnamedBlamed } from './people-phrases';
import { suspectMentions, suspectsIn } from './suspects';
import type { Mention } from './mention';
import { unnamedMentions } from './unnamed';
import { personIn, type Source } from './noun-phrase';
import { phrasesIn, type Reading, type Sentence } from './reading';
import { parsedByCase } from './by-case/parsed';
import { sayingsIn, type SayingFound } from './sources';

/** What is known of the whole article before claims are made. */
export interface Scene {
  reading: Reading;
  parsed: Parsed[];
  /** full names by their last word: "namazov" → "Ramid Namazov" */
  people: ReadonlyMap<string, string>;
  /** where people are named, by sentence, in reading order */
  named: ReadonlyMap<number, { sentence: Sentence; from: number; to: number }[]>;
  /** people who speak, by role, the first of each name */
  officers: Source[];
  /** who speaks a quotation, by the index of the quotation */
  quoteSpeakers: (SayingFound | null)[];
  /** the class of act that the article names most */
  mainAct: string;
  /** whether several sentences of the article name an act */
  busy: boolean;
  /** whether the article has a word of this field at all: hackers, or an act other than an "attack" or a "strike", which sport has too */
  field: boolean;
  /** whether the article speaks of a proceeding against people */
  legal: boolean;
  /** who is named with an office and does not speak, by sentence; only where endings tell who acts */
  subjects: ReadonlyMap<number, Source[]>;
}

const VAGUE_ACTS = new Set(['attack', 'unspecified']);
/** Speakers of states: where one speaks of an attack, no game is meant. */
const OFFICES: ReadonlySet<Role> = new Set<Role>(['victim_government', 'victim_legislature', 'intelligence_agency', 'prosecutor', 'intl_org', 'security_vendor']);
const HACKERS = new Set(['group', 'persona', 'linked', 'organ']);

/** A mention earlier than so many sentences is no antecedent. */
const MEMORY = 40;

/** Kinds of party whose longer name is shortened to its last word later. */
const SHORTENED = new Set(['group', 'persona', 'organ']);

function parse(reading: Reading, people: ReadonlyMap<string, string>): Parsed[] {
  const discovered = discoverGroups(reading);
  const sayings = reading.sentences.map((sentence) => sayingsIn(reading, sentence));
  const suspects = suspectsIn(reading, people, (sentence) => sayings[sentence.index] ?? []);
  const before: Antecedents = [];
  const groups: { at: number; mention: Mention }[] = [];
  const lastWords = new Map<string, Mention>();
  return reading.sentences.map((sentence) => {
    const parties = mentionsIn(reading, sentence, discovered);
    const said = sayings[sentence.index] ?? [];
    const people = suspectMentions(reading, sentence, suspects, parties);
    const told = unnamedAccused(reading, sentence, [...parties, ...people], said, true);
    const named = [...parties, ...people, ...told, ...unnamedBlamed(reading, sentence, [...parties, ...people, ...told], said)].sort((a, b) => a.from - b.from);
    const last = (before: number): Mention | null => {
      const here = named.findLast((m) => m.to <= before && (m.kind === 'group' || m.kind === 'persona'));
      const earlier = groups.at(-1);
      return here ?? (earlier && sentence.index - earlier.at <= MEMORY ? earlier.mention : null);
    };
    const short = shortMentions(reading, sentence, named, lastWords);
    for (const mention of named) if (SHORTENED.has(mention.kind) && mention.name.includes(' ')) lastWords.set(mention.name.toLowerCase().split(' ').at(-1) ?? '', mention);
    const standing = anaphoricMentions(reading, sentence, [...named, ...short], last);
    const stood = [...named, ...short, ...unnamedMentions(reading, sentence, [...named, ...short, ...standing]), ...standing].sort((a, b) => a.from - b.from);
    const meant = [...stood, ...referringMentions(reading, sentence, stood, said, before)];
    const mentions = [...meant, ...unnamedAccused(reading, sentence, meant, said, false)].sort((a, b) => a.from - b.from);
    remember(reading, sentence, mentions, before);
    for (const mention of named) if (mention.kind === 'group' || mention.kind === 'persona') groups.push({ at: sentence.index, mention });
    const acts = phrasesIn(sentence, reading.lang.acts).map((f) => ({ from: f.from, to: f.to, act: f.value.act, weak: f.value.weak }));
    return { sentence, mentions, sayings: said, acts };
  });
}

function namedPeople(reading: Reading): Pick<Scene, 'people' | 'named'> {
  const people = new Map<string, string>();
  const named = new Map<number, { sentence: Sentence; from: number; to: number }[]>();
  for (const sentence of reading.sentences) {
    for (let at = 0; at < sentence.words.length; at += 1) {
      if (!isCapital(sentence.words[at])) continue;
      let to = at;
      while (to < sentence.words.length && to < at + 8 && isCapital(sentence.words[to])) to += 1;
      const run = to - at >= 2 ? personIn(reading, sentence, at, to) : null;
      const last = run ? sentence.words[run[1] - 1] : undefined;
      const first = run ? sentence.words[run[0]] : undefined;
      if (run && last && first && phrasesAt(sentence.words, run[0], reading.names).every((f) => f.value.kind === 'person')) {
        named.set(sentence.index, [...(named.get(sentence.index) ?? []), { sentence, from: run[0], to: run[1] }]);
        if (!people.has(last.lower)) people.set(last.lower, reading.text.slice(first.start, last.end));
      }
      at = to;
    }
  }
  return { people, named };
}

function sentencesOfQuotation(reading: Reading, start: number, end: number, from: number): Sentence[] {
  const out: Sentence[] = [];
  for (let i = from; i < reading.sentences.length; i += 1) {
    const sentence = reading.sentences[i];
    if (!sentence || sentence.start >= end) break;
    if (sentence.end > start) out.push(sentence);
  }
  return out;
}

const unquoted = (parsed: Parsed | undefined): SayingFound[] => parsed?.sayings.filter((s) => !s.quoted && s.saying.kind !== 'asks') ?? [];

/** Who speaks each quotation: the saying that follows it in its sentence, precedes it there, ends the sentence before with a colon, or goes on from the last. */
function quoteSpeakers(reading: Reading, parsed: Parsed[]): (SayingFound | null)[] {
  const out: (SayingFound | null)[] = [];
  let cursor = 0;
  for (const quotation of reading.quotations) {
    while (cursor < reading.sentences.length && (reading.sentences[cursor]?.end ?? 0) <= quotation.start) cursor += 1;
    const sentences = sentencesOfQuotation(reading, quotation.start, quotation.end, cursor);
    const lastOne = sentences.at(-1);
    const firstOne = sentences[0];
    if (!firstOne || !lastOne) {
      out.push(null);
      continue;
    }
    const position = (s: SayingFound, of: Sentence): number => of.words[s.from]?.start ?? 0;
    const following = unquoted(parsed[lastOne.index]).find((s) => position(s, lastOne) >= quotation.end);
    const leading = unquoted(parsed[firstOne.index]).findLast((s) => position(s, firstOne) < quotation.start);
    const before = parsed[firstOne.index - 1];
    const colon = before?.sentence.block === firstOne.block && before.sentence.words.at(-1)?.lower === ':' ? unquoted(before).at(-1) : undefined;
    const next = parsed[lastOne.index + 1];
    const after = next?.sentence.block === lastOne.block && sentences.length === 1 && isWholly(firstOne) ? unquoted(next).find((s) => s.from <= 6 && s.content === 'after') : undefined;
    const previous = reading.quotations[out.length - 1];
    const carried = previous && quotation.start - previous.end < 400 && firstOne.block - (reading.sentences[cursor - 1]?.block ?? 0) <= 1 && (isWholly(firstOne) || before?.sentence.block === firstOne.block) ? out.at(-1) : null;
    const goesOn = before?.sentence.block === firstOne.block && isWholly(firstOne) ? unquoted(before).findLast((s) => s.content !== 'after') : undefined;
    out.push(following ?? leading ?? colon ?? carried ?? goesOn ?? after ?? null);
  }
  return out;
}

const isWholly = (sentence: Sentence): boolean => sentence.quoted.every((q) => q);

/** What the headline and the first sentence name counts so many times: they say what the article is about. */
const OPENING = 3;

function mainActOf(parsed: Parsed[]): string {
  const counts = new Map<string, number>();
  for (const { acts, sentence } of parsed) for (const { act, weak } of acts) if (!weak && act !== 'unspecified') counts.set(act, (counts.get(act) ?? 0) + (sentence.headline || sentence.index === 0 ? OPENING : 1));
  return [...counts.entries()].sort((a, b) => Number(VAGUE_ACTS.has(a[0])) - Number(VAGUE_ACTS.has(b[0])) || b[1] - a[1])[0]?.[0] ?? 'unspecified';
}

function officersOf(parsed: Parsed[]): Source[] {
  const out = new Map<string, Source>();
  for (const { sayings } of parsed) for (const { source } of sayings) if (source?.kind === 'person' && source.role !== null && !out.has(source.name)) out.set(source.name, source);
  return [...out.values()].slice(0, MEMORY);
}

/** Reads everything that claims need to know of the article: parties, sayings, people, who speaks which quotation. */
export function sceneOf(reading: Reading): Scene {
  if (reading.lang.pack.cases) {
    const { people, named, parsed, subjects } = parsedByCase(reading);
    return whole(reading, { people, named }, parsed, subjects);
  }
  const people = namedPeople(reading);
  return whole(reading, people, parse(reading, people.people), new Map());
}

function whole(reading: Reading, people: Pick<Scene, 'people' | 'named'>, parsed: Parsed[], subjects: Scene['subjects']): Scene {
  return { subjects, reading, parsed, busy: parsed.filter((p) => p.acts.some((a) => !a.weak)).length > 1, field: parsed.some((p) => p.sayings.some((s) => s.source?.role != null && OFFICES.has(s.source.role)) || p.mentions.some((m) => HACKERS.has(m.kind) || (m.kind === 'nationals' && m.to - m.from > 1)) || p.acts.some((a) => !a.weak && !VAGUE_ACTS.has(a.act))), ...people, officers: officersOf(parsed), quoteSpeakers: quoteSpeakers(reading, parsed), mainAct: mainActOf(parsed), legal: reading.sentences.some((s) => phrasesIn(s, reading.lang.legal).length > 0) };
}
