import type { Role } from '../model/vocabulary';

/**
 * Governments as chains of command (model.md 4, I3): words of an institution's name that say whose government it is. A body that is
 * named by one of `bodies` is that government's wherever it stands; `prefixes` need a speaker in a government role.
 */
interface Government {
  id: string;
  prefixes: string[];
  bodies: string[];
}

export const GOVERNMENTS: readonly Government[] = [
  { id: 'US', prefixes: ['us', 'u.s.', 'united states', 'american'], bodies: ['white house', 'fbi', 'doj', 'department of justice', 'justice department', 'cisa', 'nsa', 'cia', 'odni', 'dhs', 'department of homeland security', 'state department', 'department of state', 'pentagon', 'treasury department', 'us treasury', 'u.s. treasury', 'cyber command'] },
  { id: 'UK', prefixes: ['uk', 'u.k.', 'british', 'united kingdom'], bodies: ['ncsc', 'gchq', 'foreign office', 'fco', 'fcdo', 'mi5', 'mi6', 'downing street', 'national crime agency'] },
  { id: 'DE', prefixes: ['german', 'germany'], bodies: ['bsi', 'bfv', 'bnd', 'bka', 'generalbundesanwalt', 'auswärtiges amt', 'verfassungsschutz'] },
  { id: 'FR', prefixes: ['french', 'france'], bodies: ['anssi', 'viginum', 'élysée', 'elysee', 'quai d\'orsay', 'dgsi', 'dgse'] },
  { id: 'UA', prefixes: ['ukrainian', 'ukraine'], bodies: ['sbu', 'cert-ua', 'sscip', 'nsdc', 'сбу'] },
  { id: 'RU', prefixes: ['russian', 'russia'], bodies: ['kremlin', 'fsb', 'svr', 'gru', 'fsin', 'roskomnadzor', 'кремль', 'фсб', 'свр'] },
  { id: 'CN', prefixes: ['chinese', 'china'], bodies: ['mss', 'cverc'] },
  { id: 'KP', prefixes: ['dprk', 'north korean', 'north korea'], bodies: ['kcna'] },
  { id: 'KR', prefixes: ['south korean', 'south korea', 'rok'], bodies: ['nis', 'kisa'] },
  { id: 'IR', prefixes: ['iranian', 'iran'], bodies: ['irgc'] },
  { id: 'IL', prefixes: ['israeli', 'israel'], bodies: ['shin bet', 'mossad', 'incd'] },
  { id: 'AZ', prefixes: ['azerbaijani', 'azerbaijan'], bodies: [] },
  { id: 'AM', prefixes: ['armenian', 'armenia'], bodies: [] },
  { id: 'GE', prefixes: ['georgian', 'georgia'], bodies: [] },
  { id: 'TR', prefixes: ['turkish', 'türkiye', 'turkey'], bodies: [] },
  { id: 'NL', prefixes: ['dutch', 'netherlands'], bodies: ['aivd', 'mivd'] },
  { id: 'NO', prefixes: ['norwegian', 'norway'], bodies: ['pst'] },
  { id: 'SE', prefixes: ['swedish', 'sweden'], bodies: ['säpo', 'sapo'] },
  { id: 'DK', prefixes: ['danish', 'denmark'], bodies: [] },
  { id: 'FI', prefixes: ['finnish', 'finland'], bodies: ['supo'] },
  { id: 'EE', prefixes: ['estonian', 'estonia'], bodies: [] },
  { id: 'LV', prefixes: ['latvian', 'latvia'], bodies: [] },
  { id: 'LT', prefixes: ['lithuanian', 'lithuania'], bodies: [] },
  { id: 'PL', prefixes: ['polish', 'poland'], bodies: ['abw'] },
  { id: 'CZ', prefixes: ['czech', 'czechia'], bodies: ['nukib', 'núkib'] },
  { id: 'IT', prefixes: ['italian', 'italy'], bodies: [] },
  { id: 'ES', prefixes: ['spanish', 'spain'], bodies: [] },
  { id: 'CA', prefixes: ['canadian', 'canada'], bodies: ['cse', 'csis'] },
  { id: 'AU', prefixes: ['australian', 'australia'], bodies: ['asd', 'acsc'] },
  { id: 'NZ', prefixes: ['new zealand'], bodies: ['gcsb'] },
  { id: 'JP', prefixes: ['japanese', 'japan'], bodies: [] },
  { id: 'IN', prefixes: ['indian', 'india'], bodies: ['cert-in'] },
  { id: 'AL', prefixes: ['albanian', 'albania'], bodies: [] },
  { id: 'EU', prefixes: ['eu', 'european union', 'european council', 'european commission', 'council of the eu'], bodies: ['high representative'] },
];

/** Roles that speak for an executive. A court, a parliament and a company are in nobody's chain of command. */
const EXECUTIVE: ReadonlySet<Role> = new Set<Role>(['victim_government', 'third_government', 'intelligence_agency', 'law_enforcement', 'prosecutor', 'accused_government', 'intl_org']);

const normalised = (name: string): string => ` ${name.toLowerCase().replace(/['’]s(?=\s|$)/gu, '').replace(/[^\p{L}\p{N}.'-]+/gu, ' ').trim()} `;

/** A name's own key, or null where it says nothing. */
export function nameKey(name: string | undefined): string | null {
  const key = normalised(name ?? '').trim();
  return key === '' ? null : key;
}

/** The government that an institution belongs to, or null. A sub-national body ("Illinois fusion center") is its own. */
export function governmentOf(institution: string, role: Role): string | null {
  if (!EXECUTIVE.has(role)) return null;
  const name = normalised(institution);
  const byPrefix = GOVERNMENTS.find(({ prefixes }) => prefixes.some((prefix) => name.startsWith(` ${prefix} `) || name.includes(` of ${prefix} `)));
  if (byPrefix) return byPrefix.id;
  return GOVERNMENTS.find(({ bodies }) => bodies.some((body) => name.includes(` ${body} `)))?.id ?? null;
}
