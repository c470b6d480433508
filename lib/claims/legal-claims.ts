import { phrasesAt } from '../text/phrases';
import type { Role } from '../model/vocabulary';
import { isCapital, isMark } from '../text/words';
import { resolve } from './antecedents';
import type { Candidate, Parsed } from './candidate';
import { phrasesIn } from './reading';
import type { Scene } from './scene';
import { described } from './described';
import { accusedPerson } from './law';
import type { SayingFound } from './sources';
import { isVerbalNoun, OF_THE_LAW } from './suspects';

/** Words between a person and the verb of what he did. */
const NEAR = 4;
/** People joined in one charge. */
const MOST_JOINED = 8;

/** Whether the party at word `at` is the subject of what is said: right behind the saying, or at the start of a clause before it. */
function opensWhatIsSaid(scene: Scene, { sentence }: Parsed, { content, to, from, source }: SayingFound, at: number): boolean {
  const { set } = scene.reading.lang;
  let open = at;
  while (open > 0 && at - open < NEAR && !isMark(sentence.words[open - 1]) && !set.subordinators.has(sentence.words[open - 1]?.lower ?? '') && (set.determiners.has(sentence.words[open - 1]?.lower ?? '') || set.dateWords.has(sentence.words[open - 1]?.lower ?? '') || sentence.words[open - 1]?.shape === 'number')) open -= 1;
  const before = sentence.words[open - 1];
  const starts = before === undefined || isMark(before) || (set.subordinators.has(before.lower) && !set.relatives.has(before.lower));
  if (content === 'after') return at >= to && (open <= to || (starts && open - to <= NEAR + 3));
  return starts && Math.min(from, source?.from ?? from) > at;
}

/** "Teenager hacked the bank, jury finds": what those of the law say that a person did. */
function foundDeeds(scene: Scene, parsed: Parsed, taken: readonly Candidate[]): Candidate[] {
  const role = ({ source, saying }: SayingFound): Role | null => (source === null || saying.kind === 'asks' ? null : (source.role ?? (source.kind === 'body' || source.kind === 'person' ? resolve(scene, source).source.role : null)));
  if (!parsed.sayings.some((s) => OF_THE_LAW.has(role(s) ?? 'unspecified'))) return [];
  return phrasesIn(parsed.sentence, scene.reading.lang.frames).flatMap((frame) => {
    const weak = frame.value.family === 'weakDeed' && scene.legal;
    if ((frame.value.family !== 'deed' && !weak) || isVerbalNoun(scene.reading, parsed.sentence, frame.from) || taken.some((c) => c.from === frame.from)) return [];
    const made = accusedPerson(scene, parsed, { ...frame, value: { ...frame.value, family: 'deed', actor: 'before', speaker: 'none' } });
    // "A hacker stole it, police said" tells nobody who.
    const anybody = made !== null && made.actor.form === 'described' && parsed.sentence.words.slice(made.actor.from, made.actor.to).some((_, i) => phrasesAt(parsed.sentence.words, made.actor.from + i, scene.reading.lang.heads).some((h) => h.value === 'hackers'));
    return made && !anybody && made.actor.kind === 'person' && made.actor.to <= frame.from && frame.from - made.actor.to <= NEAR && parsed.sayings.some((s) => OF_THE_LAW.has(role(s) ?? 'unspecified') && opensWhatIsSaid(scene, parsed, s, made.actor.from)) ? [made] : [];
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
  // "NAME, 60, and NAME, 21, were charged": the verb may have taken the last of them.
  let foremost = candidate.actor;
  for (const mention of parsed.mentions.toReversed()) {
    if (mention.kind !== 'person' || mention.adjective || mention.form !== 'name' || mention.to > foremost.from || candidate.actor.from > candidate.from) continue;
    const between = words.slice(mention.to, foremost.from);
    if (between.length < 1 || between.length > 5 || !between.every((w) => w.lower === ',' || w.shape === 'number' || set.coordinators.has(w.lower))) break;
    candidate.others = [...candidate.others, mention];
    foremost = mention;
  }
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
  const deeds = [...foundDeeds(scene, parsed, taken), ...(scene.legal ? toldDeeds(scene, parsed, taken) : [])];
  const all = [...taken, ...deeds];
  const more = all.filter((c) => c.frame.family === 'legal' && c.actor.kind === 'person').flatMap((c) => joined(scene, parsed, c)).filter((c) => !all.some((t) => t.from === c.from && t.actor.name === c.actor.name));
  return [...deeds, ...more];
}
