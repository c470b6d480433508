import { textOf } from '../reading';
import type { Scene } from '../scene';
import type { Source } from '../sentence';
import type { Named } from '../antecedents';

/** Sentences over which one who spoke is stood for, and over which somebody only named is. */
const SPEAKER_REACH = 12;

/** Sentences over which an office's state goes on. */
const OFFICE_REACH = 2;

/** Letters by which two forms of one noun are known. */
const STEM = 5;

function own(scene: Scene, source: Source): Named {
  const institution = source.gloss ? textOf(scene.reading, source.sentence, source.gloss[0], source.gloss[1]) : null;
  const state = source.state ?? stateOfOffice(scene, source);
  return { name: source.name, institution, source: state === source.state ? source : { ...source, state } };
}

/** The state of an office that is told without it ("глава МИД NAME"): that of the government which spoke or was named shortly before. */
function stateOfOffice(scene: Scene, source: Source): string | null {
  if (source.role !== 'victim_government' || source.kind === 'pronoun') return null;
  for (let i = source.sentence.index; i >= Math.max(0, source.sentence.index - OFFICE_REACH); i -= 1) {
    const body = scene.parsed[i]?.sayings.findLast(({ source: s }) => s !== null && s !== source && s.state !== null && (i < source.sentence.index || s.to <= source.from) && (s.role === null || s.role === source.role))?.source;
    if (body) return body.state;
  }
  return null;
}

const alike = (a: string, b: string): boolean => a.slice(0, STEM) === b.slice(0, STEM);

/** Who spoke before a place, nearest first. */
function* earlier(scene: Scene, source: Source): Generator<Source> {
  const { index } = source.sentence;
  for (let i = index; i >= Math.max(0, index - SPEAKER_REACH); i -= 1) {
    for (const { source: said } of (scene.parsed[i]?.sayings ?? []).toReversed()) if (said && said !== source && (i < index || said.to <= source.from)) yield said;
    for (const named of scene.subjects.get(i) ?? []) if (i < index || named.to <= source.from) yield named;
  }
}

/** Whether an office told again may be the person: the same role, or a word that both have. */
function fits(scene: Scene, office: Source, person: Source): boolean {
  if (office.role !== null && office.role === person.role) return true;
  const words = (s: Source): string[] => s.sentence.words.slice(s.from, s.to).map((w) => w.lower);
  const { leaders } = scene.reading.lang.set;
  if (words(office).some((w) => leaders.has(w)) && words(person).some((w) => leaders.has(w))) return true;
  return words(office).some((w) => w.length >= STEM && words(person).some((v) => v.length >= STEM && alike(w, v)));
}

/** The name behind "он", "по его словам", "депутат", "в ведомстве": whoever spoke before and may be meant; what cannot be told keeps its own words. */
export function resolvedByCase(scene: Scene, source: Source): Named {
  const { set } = scene.reading.lang;
  if (source.kind === 'pronoun') {
    if (set.firstPerson.has(source.name)) return own(scene, source);
    for (const said of earlier(scene, source)) if (said.kind === 'person') return own(scene, said);
    for (const said of earlier(scene, source)) if (said.kind === 'definite' && said.role !== null) return own(scene, said);
    return own(scene, source);
  }
  if (source.kind === 'definite') {
    if (source.anonymous) return own(scene, source);
    const personal = scene.reading.lang.pack.roles.some((r) => r.person === true && r.role === source.role);
    for (const said of earlier(scene, source)) {
      if (said.kind === 'person' && personal && fits(scene, source, said)) return own(scene, said);
      if (said.kind === 'body' && !personal && said.name.length > source.name.length && fits(scene, source, said)) return own(scene, said);
    }
    if (!personal) for (const said of earlier(scene, source)) if (said.kind === 'person' && fits(scene, source, said)) return own(scene, said);
  }
  return own(scene, source);
}
