import { isCapital } from '../text/words';
import type { Candidate, Parsed } from './candidate';
import { phrasesIn } from './reading';
import type { Scene } from './scene';
import { described } from './described';
import { accusedPerson } from './law';
import { OF_THE_LAW } from './suspects';

/** Words between a person and the verb of what he did. */
const NEAR = 4;
/** People joined in one charge. */
const MOST_JOINED = 8;

/** "Teenager hacked the bank, jury finds": what those of the law say that a person did. */
function foundDeeds(scene: Scene, parsed: Parsed, taken: readonly Candidate[]): Candidate[] {
  if (!parsed.sayings.some((s) => s.source?.role && OF_THE_LAW.has(s.source.role))) return [];
  return phrasesIn(parsed.sentence, scene.reading.lang.frames).flatMap((frame) => {
    if (frame.value.family !== 'deed' || taken.some((c) => c.from === frame.from)) return [];
    const made = accusedPerson(scene, parsed, { ...frame, value: { ...frame.value, actor: 'before', speaker: 'none' } });
    return made && made.actor.kind === 'person' && made.actor.to <= frame.from && frame.from - made.actor.to <= NEAR ? [made] : [];
  });
}

/** "Investigators say NAME used stolen logins": told by the law or alleged, an ordinary verb tells of the deed too. */
function toldDeeds(scene: Scene, parsed: Parsed, taken: readonly Candidate[]): Candidate[] {
  const { reading } = scene;
  const told = parsed.sayings.some((s) => s.source?.role && OF_THE_LAW.has(s.source.role) && s.saying.kind !== 'asks');
  const alleged = phrasesIn(parsed.sentence, reading.lang.hedges).filter((h) => h.value.level === 'distance');
  const near = (c: Candidate): boolean => told || alleged.some((h) => h.to <= c.from && c.from - h.to <= 2);
  return taken.filter((c) => c.frame.family === 'weakDeed' && c.actor.kind === 'person' && c.actor.to <= c.from && near(c)).map((c) => ({ ...c, frame: { ...c.frame, family: 'deed' } }));
}

/** "charged A, B and C", "the brothers A and B NAME": each of those joined is accused. */
function joined(scene: Scene, parsed: Parsed, candidate: Candidate): Candidate[] {
  const { words } = parsed.sentence;
  const { set } = scene.reading.lang;
  const out: Candidate[] = [];
  const isJoin = (at: number): boolean => set.coordinators.has(words[at]?.lower ?? '') || words[at]?.lower === ',';
  let last = candidate.actor;
  for (const mention of parsed.mentions) {
    if (out.length >= MOST_JOINED) break;
    if (mention.kind !== 'person' || mention.from < last.to || mention.adjective) continue;
    const between = mention.from - last.to;
    if (between < 1 || between > 2 || !Array.from({ length: between }, (_, i) => isJoin(last.to + i)).every(Boolean)) break;
    out.push({ ...candidate, actor: mention, others: [] });
    last = mention;
  }
  const { from, name } = candidate.actor;
  const first = words[from - 2];
  const surname = name.split(' ').at(-1);
  if (first && surname && name.includes(' ') && isCapital(first) && !set.notNames.has(first.lower) && set.coordinators.has(words[from - 1]?.lower ?? '') && !isCapital(words[from - 3])) {
    const full = `${scene.reading.text.slice(first.start, first.end)} ${surname}`;
    out.push({ ...candidate, actor: { ...described(full, 'person', null, null, from - 2), to: from - 1 }, others: [] });
  }
  return out;
}

/** What the law says of people beyond the frames' own actors: deeds that a court or the police tell, and all who are joined in one charge. */
export function legalCandidates(scene: Scene, parsed: Parsed, taken: readonly Candidate[]): Candidate[] {
  const deeds = scene.legal ? [...foundDeeds(scene, parsed, taken), ...toldDeeds(scene, parsed, taken)] : [];
  const all = [...taken, ...deeds];
  const more = all.filter((c) => c.frame.family === 'legal' && c.actor.kind === 'person').flatMap((c) => joined(scene, parsed, c)).filter((c) => !all.some((t) => t.from === c.from && t.actor.name === c.actor.name));
  return [...deeds, ...more];
}
