import type { Claim } from '../model/claim';
import type { Cue } from '../model/span';
import type { Parsed } from './candidate';
import { cueAt } from './cues';
import { datesIn } from './dates';
import type { Reading } from './reading';
import type { Scene } from './scene';

/** The claim's own sentences first, then the article from its beginning: where its facets were read. */
function placesOf(scene: Scene, claim: Claim): Parsed[] {
  const own = scene.parsed.filter(({ sentence }) => claim.quotes.some((q) => q.start === sentence.start));
  return [...own, ...scene.parsed.filter((p) => !own.includes(p))];
}

/** A name's first place in the first of these sentences that has it, as whole words. */
function nameCue(reading: Reading, places: readonly Parsed[], name: string, field: string): Cue[] {
  for (const { sentence } of places) {
    const first = sentence.words.findIndex((w) => reading.text.startsWith(name, w.start) && sentence.words.some((end) => end.end === w.start + name.length));
    if (first < 0) continue;
    const last = sentence.words.findIndex((w) => w.end === (sentence.words[first]?.start ?? 0) + name.length);
    return cueAt(reading, sentence, first, last + 1, field, name);
  }
  return [];
}

function actCue(reading: Reading, places: readonly Parsed[], act: string): Cue[] {
  for (const { sentence, acts } of places) {
    const found = acts.find((a) => a.act === act && !a.weak) ?? acts.find((a) => a.act === act);
    if (found) return cueAt(reading, sentence, found.from, found.to, 'act', act);
  }
  return [];
}

function dateCues(reading: Reading, places: readonly Parsed[], { eventDates, dayMonths }: Claim['facets']): Cue[] {
  const wanted = new Map([...eventDates.map((d) => `${d.from}/${d.to}`), ...(eventDates.length > 0 ? [] : dayMonths)].map((key) => [key, true]));
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

/** The words by which a claim's incident is known: what was done, to whom, when, where (model.md 2.7), and those that name its wider parties. Offsets are UTF-16 in the article's text. */
export function facetCues(scene: Scene, claim: Claim): Cue[] {
  const { reading } = scene;
  const { act, place, victims } = claim.facets;
  const places = placesOf(scene, claim);
  return [
    ...claim.actor.also.flatMap(({ name }) => nameCue(reading, places, name, 'also')),
    ...(act === 'unspecified' ? [] : actCue(reading, places, act)),
    ...victims.flatMap((victim) => nameCue(reading, places, victim, 'victim')),
    ...dateCues(reading, places, claim.facets),
    ...(place === null ? [] : nameCue(reading, places, place, 'place')),
  ];
}
