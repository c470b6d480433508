import { phrasesAt } from '../text/phrases';
import { isCapital, wordsOf, type Word } from '../text/words';
import { phraseStart, sourceAt, type Source } from './noun-phrase';
import { textOf, type Reading, type Sentence } from './reading';
import type { Scene } from './scene';
import { openingSubject } from './subjects';

/** A source with the name that it goes by. */
export interface Named {
  name: string;
  institution: string | null;
  source: Source;
}

/** Sentences over which the one who spoke last is stood for, over which the subject of a sentence is, and over which anybody named is. */
const SPEAKER_REACH = 40;
const SUBJECT_REACH = 3;
const NAMED_REACH = 2;

/** What a pronoun or a noun asks of the one that it stands for. */
type Wanted = (candidate: Source) => boolean;

/** Sources that an article names, by sentence, worked out when first asked for. */
interface Figures {
  /** who speaks, in reading order; pronouns among them */
  speakers: Source[];
  /** the noun phrase that opens the sentence */
  opening: Source | null;
  /** people named, possessives left out */
  people: Source[];
}

interface Memory {
  figures: Map<number, Figures>;
  capitals: ReadonlySet<string> | null;
  resolved: Map<Source, Named>;
}
const memories = new WeakMap<Scene, Memory>();

function memoryOf(scene: Scene): Memory {
  const known = memories.get(scene);
  if (known) return known;
  const made: Memory = { figures: new Map(), capitals: null, resolved: new Map() };
  memories.set(scene, made);
  return made;
}

function figuresOf(scene: Scene, index: number): Figures {
  const { figures } = memoryOf(scene);
  const known = figures.get(index);
  if (known) return known;
  const parsed = scene.parsed[index];
  const { reading } = scene;
  const people = (scene.named.get(index) ?? []).filter((n) => n.sentence.words[n.to]?.lower !== "'s").flatMap((n) => sourceAt(reading, n.sentence, phraseStart(reading, n.sentence, n.to), n.to) ?? []);
  const speakers = parsed?.sayings.flatMap((s) => (s.source && !s.quoted && !(isRelay(s.source) && s.saying.source === 'after') ? [s.source] : [])) ?? [];
  const made: Figures = { speakers, opening: parsed ? openingSubject(reading, parsed.sentence) : null, people };
  figures.set(index, made);
  return made;
}

/** Words that have a capital inside a sentence: at the start of one, they are names too. */
function capitalsOf(scene: Scene): ReadonlySet<string> {
  const memory = memoryOf(scene);
  memory.capitals ??= new Set(scene.parsed.flatMap(({ sentence }) => (sentence.headline ? [] : sentence.words.slice(1).flatMap((w) => (isCapital(w) ? [w.lower] : [])))));
  return memory.capitals;
}

const isRelay = (source: Source): boolean => source.kind === 'outlet' || source.kind === 'media';

function isPlural(scene: Scene, name: string): boolean {
  return scene.reading.lang.pack.grammar.plurals.some((e) => name.toLowerCase().endsWith(e));
}

/** "officials", "Officials" that open a sentence, but no name that ends so. */
function isPluralNoun(scene: Scene, source: Source): boolean {
  const head = headOf(scene, source.name);
  const at = source.sentence.words.findIndex((w, i) => i >= source.from && i < source.to && w.lower === head);
  const word = source.sentence.words[at];
  return isPlural(scene, head) && (!isCapital(word) || at === 0 || scene.reading.lang.set.notNames.has(head)) && (at > 0 || !capitalsOf(scene).has(head));
}

/** The last word of a noun phrase before a preposition: "head" in "head of the agency". */
function headOf(scene: Scene, name: string): string {
  const words = name.toLowerCase().split(' ');
  const preposition = words.findIndex((w, i) => i > 0 && scene.reading.lang.set.prepositions.has(w));
  return words[(preposition < 0 ? words.length : preposition) - 1] ?? '';
}

/** Whether a noun phrase names one person by an office. */
function isPersonal(scene: Scene, source: Source): boolean {
  const { roles, grammar } = scene.reading.lang.pack;
  const head = headOf(scene, source.name);
  if (isPlural(scene, head)) return false;
  if (roles.some((r) => r.person === true && r.role === source.role) && !scene.reading.lang.set.organisations.has(head)) return true;
  return source.role !== 'security_vendor' && grammar.personEndings.some((e) => head.endsWith(e)) && !scene.reading.lang.set.companies.has(head);
}

function isPerson(scene: Scene, source: Source): boolean {
  return source.kind === 'person' || scene.people.has(source.name.toLowerCase()) || (source.kind === 'body' && isPersonal(scene, source));
}

/** Words of a source and of its gloss, in lower case. */
function partsOf(source: Source): string[] {
  const spans = source.gloss ? [[source.from, source.to] as const, source.gloss] : [[source.from, source.to] as const];
  return spans.flatMap(([from, to]) => source.sentence.words.slice(from, to).map((w) => w.lower));
}

/** Whether a noun beside a name shows that the pronoun cannot mean it: "she" and "the spokesman NAME". */
function clashes(reading: Reading, pronoun: string, candidate: Source): boolean {
  const { genders } = reading.lang.pack.speakers;
  const own = genders.find((g) => g.pronouns.includes(pronoun));
  if (!own) return false;
  const words = partsOf(candidate);
  const shows = (nouns: readonly string[]): boolean => words.some((w) => nouns.includes(w));
  return !shows(own.nouns) && genders.some((g) => g !== own && shows(g.nouns));
}

/** Several people or bodies: "officials", "Police and prosecutors". */
function isMany(scene: Scene, source: Source): boolean {
  if (source.kind === 'person' || source.kind === 'pronoun') return false;
  return isPluralNoun(scene, source) || source.sentence.words.slice(source.from, source.to).some((w) => scene.reading.lang.set.coordinators.has(w.lower));
}

/** A state, a group or a persona by its name alone. */
function isParty(scene: Scene, source: Source): boolean {
  return scene.parsed[source.sentence.index]?.mentions.some((m) => m.from <= source.from + 1 && m.to >= source.to && m.form !== 'anaphor') ?? false;
}

/** The nearest one before a place of a sentence who is wanted: those who speak first, then who opens a sentence close by, then whoever is named in the one before. */
function nearest(scene: Scene, sentence: Sentence, at: number, wanted: Wanted, pronouns: ReadonlySet<string> | null): Named | null {
  const { index } = sentence;
  const { resolved } = memoryOf(scene);
  for (let i = index; i >= Math.max(0, index - SPEAKER_REACH); i -= 1) {
    const { speakers, opening, people } = figuresOf(scene, i);
    const before = (s: Source): boolean => i < index || s.to <= at;
    for (const speaker of speakers.toReversed()) {
      if (!before(speaker)) continue;
      if (speaker.kind === 'pronoun') {
        const stands = pronouns?.has(speaker.name) === true ? resolved.get(speaker) : undefined;
        if (stands && stands.source !== speaker) return stands;
      } else if (wanted(speaker)) return speaker.kind === 'definite' ? (resolved.get(speaker) ?? own(scene, speaker)) : own(scene, speaker);
    }
    if (index - i <= SUBJECT_REACH && opening && opening.kind !== 'pronoun' && before(opening) && wanted(opening)) return own(scene, opening);
    const others = index - i <= NAMED_REACH && !speakers.some((s) => before(s)) ? people.filter((p) => before(p) && wanted(p)) : [];
    if (others[0]) return own(scene, others[0]);
  }
  return null;
}

function own(scene: Scene, source: Source): Named {
  return { name: fullName(scene, source.name), institution: source.gloss ? textOf(scene.reading, source.sentence, source.gloss[0], source.gloss[1]) : null, source };
}

/** "Moss", "Ms Moss", "President Moss" for a name that the article gives in full. */
function fullName(scene: Scene, name: string): string {
  const { set, roles } = scene.reading.lang;
  const parts = name.split(' ');
  const last = parts.pop() ?? '';
  const honorific = (word: string): boolean => set.honorifics.has(word.replace('.', '').toLowerCase());
  const title = (word: string): boolean => honorific(word) || set.titles.has(word.toLowerCase()) || phrasesAt(wordsIn(scene, word), 0, roles).length > 0;
  const full = scene.people.get(last.toLowerCase());
  if (full !== undefined && parts.every(title)) return full;
  return parts.length > 0 && honorific(parts[0] ?? '') ? [...parts.slice(1), last].join(' ') : name;
}

function wordsIn(scene: Scene, text: string): Word[] {
  return wordsOf(text, 0, text.length, scene.reading.lang.pack.tag);
}

/** What "he", "it" or "they" asks for. */
function wantedBy(scene: Scene, pronoun: string): Wanted {
  const { set } = scene.reading.lang;
  if (set.personPronouns.has(pronoun)) return (c) => isPerson(scene, c) && !c.anonymous && !clashes(scene.reading, pronoun, c);
  if (set.thingPronouns.has(pronoun)) return (c) => c.kind !== 'document' && !isPerson(scene, c) && !c.anonymous && !isMany(scene, c) && (c.role !== null || c.state !== null || isRelay(c) || c.kind === 'definite' || isNamedBody(scene, c));
  return (c) => isMany(scene, c) || (c.kind !== 'person' && set.collectives.has(headOf(scene, c.name)));
}

/** An organisation by its name: capitals beyond those that a sentence opens with. */
function isNamedBody(scene: Scene, source: Source): boolean {
  const { set } = scene.reading.lang;
  if (source.kind !== 'body' || set.prepositions.has(source.sentence.words[source.from]?.lower ?? '')) return false;
  const { words } = source.sentence;
  return words.slice(source.from, source.to).some((w, i) => isCapital(w) && !set.notNames.has(w.lower) && (source.from + i > 0 || w.shape === 'upper' || phrasesAt(words, 0, scene.reading.names).length > 0 || capitalsOf(scene).has(w.lower)));
}

/** What "the firm", "the minister", "the officials" ask for: the same noun, the same office, or for a company any company named. */
function wantedByNoun(scene: Scene, source: Source): Wanted {
  const { set } = scene.reading.lang;
  const head = headOf(scene, source.name);
  const personal = isPersonal(scene, source);
  const company = set.companies.has(head);
  return (c) => {
    if (isRelay(c) || c.kind === 'document' || c.sentence === source.sentence && c.from === source.from) return false;
    if (personal !== isPerson(scene, c)) return false;
    if (c.kind === 'definite' && headOf(scene, c.name) !== head) return false;
    if (partsOf(c).includes(head) || (source.role !== null && c.role === source.role && c.kind !== 'definite')) return true;
    if (c.anonymous || c.kind === 'definite') return false;
    if (company) return !isParty(scene, c) && (c.role === null || c.role === 'security_vendor' || c.role === 'victim') && isNamedBody(scene, c);
    return personal && (source.role === null || c.role === null);
  };
}

/** The owner of "its officials", "her lawyer": whoever the possessive stands for, where that is close by. */
function ownerOf(scene: Scene, source: Source): Named | null {
  const first = source.sentence.words[source.from]?.lower ?? '';
  const { reading } = scene;
  const { grammar, speakers } = reading.lang.pack;
  if (source.kind !== 'definite' || !grammar.ownDeterminers.includes(first) || grammar.firstPerson.includes(first)) return null;
  const person = speakers.genders.some((g) => g.pronouns.includes(first));
  const wanted: Wanted = (c) => (person ? isPerson(scene, c) && !clashes(reading, first, c) : !isPerson(scene, c) && (c.state !== null || isNamedBody(scene, c))) && !c.anonymous;
  const owner = nearest(scene, source.sentence, source.from, wanted, null);
  return owner && source.sentence.index - owner.source.sentence.index <= NAMED_REACH ? owner : null;
}

/** The name behind "he", "the lawmaker", "the agency" or a surname; what cannot be resolved keeps its own words. */
export function resolve(scene: Scene, source: Source): Named {
  const { resolved } = memoryOf(scene);
  const known = resolved.get(source);
  if (known) return known;
  const found = find(scene, source);
  resolved.set(source, found);
  return found;
}

function find(scene: Scene, source: Source): Named {
  const { set } = scene.reading.lang;
  if (source.kind === 'document') return source.role !== null || isIndefinite(scene, source) ? own(scene, source) : (publisher(scene, source) ?? own(scene, source));
  if (source.kind === 'body') {
    const office = sameOffice(scene, source);
    if (office) return own(scene, office);
  }
  if (source.kind === 'pronoun') {
    if (scene.reading.lang.pack.grammar.firstPerson.includes(source.name)) return own(scene, source);
    const accused = scene.parsed[source.sentence.index]?.mentions.find((m) => m.kind === 'person' && m.form === 'anaphor' && m.from === source.from);
    if (accused) return own(scene, { ...source, name: accused.name, kind: 'person' });
    const alike = [set.personPronouns, set.thingPronouns, set.pluralPronouns].find((s) => s.has(source.name)) ?? null;
    return nearest(scene, source.sentence, source.from, wantedBy(scene, source.name), alike) ?? own(scene, source);
  }
  if (source.kind !== 'definite') return own(scene, source);
  const owner = ownerOf(scene, source);
  if (owner) return { ...own(scene, source), name: `${owner.name}${scene.reading.lang.pack.grammar.possessives[0] ?? ''} ${source.name}`, source: { ...source, state: owner.source.state ?? source.state } };
  if (source.anonymous || isIndefinite(scene, source)) return own(scene, source);
  return nearest(scene, source.sentence, source.from, wantedByNoun(scene, source), null) ?? own(scene, source);
}

/** "An official", "two experts": nobody named before. */
function isIndefinite(scene: Scene, source: Source): boolean {
  const first = source.sentence.words[source.from]?.lower ?? '';
  return scene.reading.lang.set.indefinites.has(first) || scene.reading.lang.set.quantifiers.has(first);
}

/** Whose a report is that only "the report" names: the body that spoke last. */
function publisher(scene: Scene, source: Source): Named | null {
  return nearest(scene, source.sentence, source.from, (c) => c.kind === 'body' && !c.anonymous, null);
}

/** "Azerbaijani lawmaker" in a headline is the lawmaker whom the text names. */
function sameOffice(scene: Scene, source: Source): Source | null {
  if (source.anonymous || isPlural(scene, source.name) || source.to - source.from > 6) return null;
  const words = officeWords(scene, source);
  const office = words.some((w) => w.length > 4) ? scene.officers.find((other) => other.sentence !== source.sentence && titleHolds(scene, other, source, words)) : undefined;
  if (office) return office;
  if (source.role === null || source.to - source.from > 3) return null;
  if (!scene.reading.lang.pack.roles.some((r) => r.person === true && r.role === source.role) && source.role !== 'victim_government') return null;
  return scene.officers.find((other) => other.role === source.role && (other.state === source.state || source.state === null)) ?? null;
}

/** The words that tell an office: no marks, small words or names. */
function officeWords(scene: Scene, office: Source): string[] {
  const { set } = scene.reading.lang;
  return office.sentence.words.slice(office.from, office.to).filter((w) => w.shape !== 'mark' && !set.determiners.has(w.lower) && !set.prepositions.has(w.lower) && phrasesAt([w], 0, scene.reading.names).length === 0).map((w) => w.lower);
}

/** Whether all words of an office stand in a person's title: "commission head" in "chairman of the parliamentary commission". Who leads may be called otherwise, what is led may not. */
function titleHolds(scene: Scene, person: Source, office: Source, words: readonly string[]): boolean {
  if (office.state !== null && person.state !== null && office.state !== person.state) return false;
  const title = person.sentence.words.slice(Math.min(person.from, person.gloss?.[0] ?? person.from), Math.max(person.to, person.gloss?.[1] ?? person.to));
  const { leaders } = scene.reading.lang.set;
  const leads = title.some((w) => leaders.has(w.lower));
  return words.some((word) => !leaders.has(word)) && words.every((word) => title.some((w) => w.lower === word) || (leads && leaders.has(word)));
}
