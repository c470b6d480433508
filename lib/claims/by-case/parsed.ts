import type { Parsed } from '../candidate';
import type { Mention } from '../mention';
import { phrasesIn, type Reading, type Sentence } from '../reading';
import type { Source } from '../sentence';
import { chunksIn } from './chunks';
import { discoverParties } from './discovered';
import { partiesIn } from './parties';
import { peopleIn, peopleParties } from './people';
import { personWithin, sourceOf, type People } from './source-at';
import { sayingsOf } from './speech';
import { standInParties, type Named } from './stand-ins';

/** Parties remembered. */
const MEMORY = 24;

/** Everybody named with an office in a sentence: "Глава МИД … NAME". */
function officersOf(reading: Reading, sentence: Sentence, people: People): Source[] {
  return chunksIn(reading, sentence).flatMap((chunk) => {
    if (!personWithin(reading, sentence, chunk.from, chunk.to)) return [];
    const source = sourceOf(reading, sentence, chunk, people, false);
    return source && source.kind === 'person' && source.role !== null ? [source] : [];
  });
}

/** "гражданин X NAME", "россиянин NAME": one person, whom the name tells best. */
function withNames(mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((m, i) => {
    const [before, next] = [mentions[i - 1], mentions[i + 1]];
    const told = (a: Mention | undefined, b: Mention | undefined): boolean => a !== undefined && b !== undefined && a.to === b.from && (a.kind === 'person' || a.kind === 'nationals') && !a.adjective && b.kind === 'person' && b.form === 'described';
    if (told(m, next)) return [];
    return before && told(before, m) ? [{ ...m, from: before.from, preposition: before.preposition ?? m.preposition }] : [m];
  });
}

/** The sentences of an article with their parties, sayings and acts, where endings tell who does what. */
export function parsedByCase(reading: Reading): { parsed: Parsed[]; people: Map<string, string>; named: Map<number, { sentence: Sentence; from: number; to: number }[]>; subjects: Map<number, Source[]> } {
  const { people, named } = peopleIn(reading);
  const discovered = discoverParties(reading);
  const before: Named = [];
  const suspects = new Map<string, string>();
  const subjects = new Map<number, Source[]>();
  const parsed = reading.sentences.map((sentence): Parsed => {
    const sayings = sayingsOf(reading, sentence, people);
    const parties = partiesIn(reading, sentence, discovered);
    const told = peopleParties(reading, sentence, people, sayings, parties, suspects);
    const stood = standInParties(reading, sentence, [...parties, ...told], before, sayings);
    const mentions: Mention[] = withNames([...parties, ...told, ...stood].sort((a, b) => a.from - b.from));
    for (const party of mentions) if (party.form !== 'anaphor') before.push({ at: sentence.index, party });
    if (before.length > MEMORY) before.splice(0, before.length - MEMORY);
    const officers = officersOf(reading, sentence, people);
    if (officers.length > 0) subjects.set(sentence.index, officers);
    const acts = phrasesIn(sentence, reading.lang.acts).map((f) => ({ from: f.from, to: f.to, act: f.value.act, weak: f.value.weak }));
    return { sentence, mentions, sayings, acts };
  });
  return { parsed, people, named, subjects };
}
