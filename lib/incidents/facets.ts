import type { CasebookIncident } from '../model/casebook';
import type { Claim, DateRange } from '../model/claim';
import type { Report } from '../model/report';
import type { ActClass } from '../model/vocabulary';
import { isBackground } from '../reports/units';
import { comparable } from '../text/fold';

/** When it was. */
export interface EventTimes {
  dates: DateRange[];
  /** "02-20", where the year is not known */
  dayMonths: string[];
}

/** What two descriptions of incidents are compared by (model.md 2.7). There is no actor in it, on purpose. */
export interface IncidentFacets extends EventTimes {
  /** tag of the language that the names and the text are in */
  language: string;
  victims: VictimName[];
  /** names that the article mentions without saying that they were attacked */
  mentions: VictimName[];
  /** names of the event itself, as their words */
  eventNames: string[][];
  /** ISO country codes */
  countries: string[];
  acts: ActClass[];
  /** words of the description, comparable, in order */
  text: string[];
  /** phrases that tell this incident from others, as their words */
  keywords: string[][];
}

/** A name of what was attacked: an organisation, or a class such as "Azerbaijani media". */
export interface VictimName {
  name: string;
  /** its words, comparable */
  words: string[];
  kind: 'organisation' | 'class';
}

/** Words of a name, comparable, without articles. */
export function nameWords(name: string): string[] {
  return (comparable(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'the' && word !== 'a' && word !== 'an');
}

const named = (name: string, kind: VictimName['kind']): VictimName => ({ name, words: nameWords(name), kind });

/** A name that ends in an ordinary word ("Azerbaijani media outlets") is a class; organisations end in a capital or a number. */
function victimName(name: string): VictimName {
  const last = name.trim().split(/\s/).at(-1) ?? '';
  return named(name, /^\p{Ll}/u.test(last) ? 'class' : 'organisation');
}

const countryCode = (country: string): string => country.replace(/^state:/, '').toUpperCase();
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** When a casebook incident was. */
export function timesOfIncident({ date }: Pick<CasebookIncident, 'date'>): EventTimes {
  return { dates: [date], dayMonths: date.precision === 'day' ? [date.from.slice(5)] : [] };
}

/** Facets of a casebook incident. */
export function facetsOfIncident(incident: CasebookIncident): IncidentFacets {
  const organisations = incident.victims.flatMap((v) => [v.name, ...v.aliases, ...v.parts]);
  const classes = incident.victims.flatMap((v) => v.classNames);
  return {
    language: 'en',
    victims: [...organisations.map((name) => named(name, 'organisation')), ...classes.map((name) => named(name, 'class'))],
    mentions: [],
    eventNames: incident.eventNames.map(nameWords),
    countries: [countryCode(incident.victimCountry)],
    ...timesOfIncident(incident),
    acts: [incident.act],
    text: nameWords([incident.label, incident.place ?? '', ...incident.eventNames, ...incident.keywords].join(' ')),
    keywords: [...incident.eventNames, ...incident.keywords].map(nameWords),
  };
}

/** What is made when it is first asked for, and then kept. */
function once<Value>(make: () => Value): () => Value {
  const held: { value?: Value } = {};
  return () => (held.value ??= make());
}

/**
 * The facets of claims that are about one incident: all that any of them says of it. Names and text are made comparable when they are first looked at: most descriptions are told apart by
 * time and act alone.
 */
export function facetsOfClaims(claims: readonly Claim[], report: Report): IncidentFacets {
  const said = claims.map((claim) => claim.facets);
  const main = claims.some((claim) => !isBackground(claim));
  const dates = new Map(said.flatMap((f) => f.eventDates).map((range) => [JSON.stringify(range), range]));
  const victims = once(() => unique(said.flatMap((f) => f.victims)).sort().map(victimName));
  const mentions = once(() => (main ? report.names.map((name) => named(name, 'organisation')) : []));
  const text = once(() => {
    const sentences = claims.flatMap((claim) => [claim.incident?.label ?? '', ...claim.quotes.map((quote) => quote.exact)]);
    return nameWords(unique([...(main && report.title !== null ? [report.title] : []), ...(main ? report.names : []), ...sentences]).sort().join(' '));
  });
  return {
    language: report.language,
    get victims() {
      return victims();
    },
    get mentions() {
      return mentions();
    },
    eventNames: [],
    countries: unique(said.flatMap((f) => f.victimCountries).map(countryCode)).sort(),
    dates: [...dates.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, range]) => range),
    dayMonths: unique(said.flatMap((f) => f.dayMonths)).sort(),
    acts: unique(said.map((f) => f.act)).sort(),
    get text() {
      return text();
    },
    keywords: [],
  };
}
