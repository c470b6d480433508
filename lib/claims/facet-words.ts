import type { Claim } from '../model/claim';
import type { Cue } from '../model/span';
import type { Parsed } from './candidate';
import { cueAt } from './cues';
import { datesIn } from './dates';
import type { Reading } from './reading';
import type { Sentence } from './sentence';
import type { Scene } from './scene';

/** A place of words: word indexes in a sentence. */
interface Place {
  sentence: Sentence;
  from: number;
  to: number;
}

/** The words of a sentence that begin and end where a name stands in the text, or null. */
function wordsAt(sentence: Sentence, start: number, end: number): Place | null {
  const from = sentence.words.findIndex((w) => w.start === start);
  const last = from < 0 ? -1 : sentence.words.findIndex((w) => w.end === end);
  return last < 0 ? null : { sentence, from, to: last + 1 };
}

/** A name's first place among sentences in the text's order, as whole words. */
function nameIn(text: string, sentences: readonly Sentence[], name: string): Place | null {
  let next = 0;
  for (let at = text.indexOf(name, sentences[0]?.start ?? 0); at >= 0 && name !== ''; at = text.indexOf(name, at + 1)) {
    while (next < sentences.length && (sentences[next]?.end ?? 0) <= at) next += 1;
    const sentence = sentences[next];
    if (!sentence) return null;
    if (at < sentence.start) at = sentence.start - 1;
    else {
      const found = wordsAt(sentence, at, at + name.length);
      if (found) return found;
    }
  }
  return null;
}

function actIn(places: readonly Parsed[], act: string): Place | null {
  for (const { sentence, acts } of places) {
    const found = acts.find((a) => a.act === act && !a.weak) ?? acts.find((a) => a.act === act);
    if (found) return { sentence, from: found.from, to: found.to };
  }
  return null;
}

function dateCues(reading: Reading, places: Iterable<Parsed>, { eventDates, dayMonths }: Claim['facets']): Cue[] {
  const wanted = new Set([...eventDates.map((d) => `${d.from}/${d.to}`), ...(eventDates.length > 0 ? [] : dayMonths)]);
  const cues: Cue[] = [];
  for (const { sentence } of places) {
    if (wanted.size === 0) break;
    for (const { from, to, range, dayMonth } of datesIn(reading, sentence)) {
      const key = range ? `${range.from}/${range.to}` : (dayMonth ?? '');
      if (wanted.delete(key)) cues.push(...cueAt(reading, sentence, from, to, 'date', key));
    }
  }
  return cues;
}

/** Where a party is named by another form of its name than the claim keeps. */
function partyIn(places: readonly Parsed[], name: string): Place | null {
  for (const { sentence, mentions } of places) {
    const party = mentions.find((m) => m.name === name || m.wider.some((w) => w.name === name));
    if (party) return { sentence, from: party.from, to: party.to };
  }
  return null;
}

/**
 * The words by which a claim's incident is known: what was done, to whom, when, where (model.md 2.7), and those that name its wider parties; in the
 * claim's own sentences, else where the article has them first. Offsets are UTF-16 in the article's text. What is found in the article is found once
 * for all its claims.
 */
export function facetCuesOf(scene: Scene): (claim: Claim) => Cue[] {
  const { reading, parsed } = scene;
  const byStart = new Map(parsed.map((p) => [p.sentence.start, p]));
  const names = new Map<string, Place | null>();
  const acts = new Map<string, Place | null>();
  const once = (known: Map<string, Place | null>, key: string, find: () => Place | null): Place | null => {
    const place = known.get(key);
    if (place !== undefined) return place;
    const found = find();
    known.set(key, found);
    return found;
  };
  return (claim) => {
    const { act, place, victims } = claim.facets;
    const own = claim.quotes.flatMap((q) => byStart.get(q.start) ?? []);
    const cue = (at: Place | null, field: string, value: string): Cue[] => (at ? cueAt(reading, at.sentence, at.from, at.to, field, value) : []);
    const named = (name: string, field: string): Cue[] => cue(nameIn(reading.text, own.map((p) => p.sentence), name) ?? once(names, name, () => nameIn(reading.text, reading.sentences, name)), field, name);
    return [
      ...claim.actor.also.flatMap(({ name }) => {
        const written = named(name, 'also');
        return written.length > 0 ? written : cue(partyIn(own, name) ?? partyIn(parsed, name), 'also', name);
      }),
      ...(act === 'unspecified' ? [] : cue(actIn(own, act) ?? once(acts, act, () => actIn(parsed, act)), 'act', act)),
      ...victims.flatMap((victim) => named(victim, 'victim')),
      ...dateCues(reading, [...own, ...parsed], claim.facets),
      ...(place === null ? [] : named(place, 'place')),
    ];
  };
}
