import type { Statement } from '../model/statement';
import type { Role } from '../model/vocabulary';
import { GOVERNMENTS } from './governments';

/** Roles that speak for an executive. A court, a parliament and a company are in nobody's chain of command. */
const EXECUTIVE: ReadonlySet<Role> = new Set<Role>(['victim_government', 'third_government', 'intelligence_agency', 'law_enforcement', 'prosecutor', 'accused_government', 'intl_org']);

/** Words of offices, in small letters: they say what a body does and not whose it is. */
const OFFICE_WORDS: ReadonlySet<string> = new Set(
  (
    'president prime minister ministers ministry ministries chancellor chancellery secretary cabinet government governments council office officer officials official spokesperson department administration authority authorities ' +
    'agency agencies service services bureau directorate commission committee centre center command inspectorate headquarters embassy mission delegation crown royal federal national state general central special ' +
    'foreign affairs interior internal home defence defense justice finance treasury economy energy health digital digitalisation digitalization transformation information communications communication technology ' +
    'security intelligence counterintelligence cyber cybersecurity cert csirt incident response emergency investigation investigations investigative investigator police gendarmerie prosecutor prosecutors prosecution attorney public ' +
    'military army navy armed forces guard border criminal crime counterterrorism terrorism protection constitution republic kingdom federation islamic democratic new south north east west for and the of'
  ).split(' '),
);

const normalised = (name: string): string => ` ${name.toLowerCase().replace(/’/gu, "'").replace(/'s(?=\s|$)/gu, '').replace(/[^\p{L}\p{N}.'-]+/gu, ' ').trim().replace(/^the /u, '')} `;
const withoutOwner = (name: string): string => normalised(name.replace(/\([^()]{0,80}\)/gu, ' '));

/** A name's own key, or null where it says nothing. */
export function nameKey(name: string | undefined): string | null {
  const key = normalised(name ?? '').trim();
  return key === '' ? null : key;
}

const COUNTRIES: ReadonlyMap<string, string> = new Map(GOVERNMENTS.flatMap(({ id, names }) => names.map((name): [string, string] => [normalised(name).trim(), id])));
const BODIES: ReadonlyMap<string, string> = new Map(GOVERNMENTS.flatMap(({ id, bodies }) => bodies.map((name): [string, string] => [normalised(name).trim(), id])));
/** Words of the longest name in the tables: "democratic people's republic of korea". */
const LONGEST_NAME = 5;

/** Whose the longest name is that opens the words; null where none does. */
function opening(words: readonly string[], table: ReadonlyMap<string, string>): string | null {
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    const found = table.get(words.slice(0, length).join(' '));
    if (found !== undefined) return found;
  }
  return null;
}

/** Whose the first name is that opens the words from one of these places on. */
function openingAt(places: readonly number[], words: readonly string[], table: ReadonlyMap<string, string>): string | null {
  for (const place of places) {
    const found = opening(words.slice(place), table);
    if (found !== null) return found;
  }
  return null;
}

/** The government that an institution belongs to by a name of ours: the country's at its head, after "of", the body's, the country's at its end. */
function knownGovernment(institution: string): string | null {
  const words = normalised(institution).trim().split(' ');
  const owners = words.flatMap((word, i) => (word === 'of' ? [words[i + 1] === 'the' ? i + 2 : i + 1] : []));
  const ends = [...words.keys()].slice(-LONGEST_NAME).filter((place) => COUNTRIES.has(words.slice(place).join(' ')));
  return opening(words, COUNTRIES) ?? openingAt(owners, words, COUNTRIES) ?? openingAt([...words.keys()], words, BODIES) ?? openingAt(ends, words, COUNTRIES);
}

const isProper = (word: string): boolean => /^\p{Lu}/u.test(word) && !OFFICE_WORDS.has(word.toLowerCase());

/** The words of a country that we do not know, beside words of an office: "Norlan" of "Norlan police" and of "Foreign Ministry of Norlan"; or null. */
function unknownGovernment(institution: string): string | null {
  const words = institution.replace(/\([^()]{0,80}\)/gu, ' ').replace(/['’]s(?=\s|$)/gu, '').split(/[\s,/]+/u).filter((word) => word !== '' && word.toLowerCase() !== 'the');
  const of = words.lastIndexOf('of');
  const tail = of > 0 ? words.slice(of + 1) : [];
  if (tail.length > 0 && tail.every(isProper)) return tail.join(' ').toLowerCase();
  const end = words.findIndex((word) => !isProper(word));
  const head = end < 0 ? words : words.slice(0, end);
  const rest = words.slice(head.length);
  return head.length > 0 && rest.every((word) => OFFICE_WORDS.has(word.toLowerCase())) ? head.join(' ').toLowerCase() : null;
}

/** The government that an institution belongs to, or null. A sub-national body ("Illinois fusion center") is its own. */
export function governmentOf(institution: string, role: Role): string | null {
  if (!EXECUTIVE.has(role)) return null;
  return knownGovernment(institution) ?? (role === 'intl_org' ? null : unknownGovernment(institution));
}

/** What makes two institutions one (I3): the name, either of two that speak in one name ("Quill/Lantern"), the government. */
export function institutionKeys({ institution, role }: Statement): string[] {
  const keys = new Set<string>();
  const add = (name: string): void => {
    const key = nameKey(name);
    if (key !== null) keys.add(`institution:${key}`);
  };
  add(institution);
  if (!EXECUTIVE.has(role) && role !== 'court') {
    for (const part of institution.split('/')) add(part);
    add(withoutOwner(institution));
  }
  const government = governmentOf(institution, role);
  if (government !== null) keys.add(`government:${government}`);
  return [...keys];
}

/** The words of a name that a part of the same house may carry on ("Quill", "Quill Threat Research"); null for offices and courts, whose names build on one another. */
export function houseOf({ institution, role }: Statement): string[] | null {
  if (EXECUTIVE.has(role) || role === 'court' || role === 'unspecified') return null;
  const words = withoutOwner(institution).trim().split(' ').filter((word) => word !== '');
  return words.length > 0 ? words : null;
}

/** True where one name opens the other: a company and its own team. Both must speak in the same role. */
export function isSameHouse(a: Statement, b: Statement): boolean {
  if (a.role !== b.role) return false;
  const [x, y] = [houseOf(a), houseOf(b)];
  if (!x || !y) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((word, i) => long[i] === word);
}
