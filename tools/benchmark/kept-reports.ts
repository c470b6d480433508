import { headerOf } from '../../lib/adapters/store/header';
import type { Header } from '../../lib/adapters/store/schema';
import type { Report, StoredReport } from '../../lib/model/report';

const SYLLABLES = ['bar', 'den', 'fol', 'gri', 'hal', 'jun', 'kor', 'lim', 'mav', 'nor', 'pel', 'qua', 'ros', 'sib', 'tur', 'vek', 'wen', 'yor', 'zam', 'lud'];
/** Some countries are attacked, or written of, more often than others. */
const COUNTRIES = ['US', 'US', 'US', 'UA', 'UA', 'AZ', 'GB', 'DE', 'FR', 'JP', 'IN', 'PL', 'BR', 'IL', 'TW', 'EE'];
/** Names that are in articles on any incident. */
const COMMON = ['Reuters', 'United States', 'Foreign Ministry', 'European Union', 'Interior Ministry', 'National Security Council'];
/** Reports of one incident, on average: few incidents are told by many outlets, most by some. */
const REPORTS_AN_INCIDENT = 12;
const YEARS = 10;

/** A generator of the same numbers each time (mulberry32), so that two runs fill the same store. */
export function numbers(seed: number): () => number {
  const state = { value: seed };
  return () => {
    state.value = (state.value + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A sketch of a text that is like no other. */
const sketch = (next: () => number): number[] => Array.from({ length: 128 }, () => Math.floor(next() * 4_294_967_295));

export interface Row {
  header: Header;
  body: StoredReport;
}

/** Rows of further reports of the sample's own incident, each in another outlet's words. */
export function* ownReports(count: number, sample: Report): Generator<Row> {
  const next = numbers(20_250_221);
  for (let n = 0; n < count; n += 1) {
    const url = `https://own-${String(n)}.example/a`;
    const seen = `${sample.published ?? '2025-05-02'}T12:00:00.000Z`;
    const body: StoredReport = { ...sample, id: url, url, outletId: null, textHash: `own-${String(n)}`, shingles: sketch(next), readAt: seen, seenAgainAt: seen, revision: 1, changes: [] };
    yield { body, header: headerOf(body, [], seen) };
  }
}

/**
 * Rows of a store with so many reports, of the shape that reading makes: incidents over ten years, each with its own victim, day and country, told by several
 * outlets in words of their own. None is about the incident of `sample`, whose claims lend the form.
 */
export function* keptReports(count: number, sample: Report): Generator<Row> {
  const next = numbers(20_250_220);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const word = (): string => {
    const made = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  for (let made = 0; made < count; ) {
    const victim = `${word()} ${word()}`;
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(next() * YEARS * 365) * 86_400_000).toISOString().slice(0, 10);
    const country = pick(COUNTRIES);
    const reports = Math.min(count - made, 1 + Math.floor(-Math.log(1 - next()) * (REPORTS_AN_INCIDENT - 1)));
    for (let n = 0; n < reports; n += 1, made += 1) yield row(sample, made, { victim, day, country, names: [victim, word(), `${word()} ${word()}`, pick(COMMON), pick(COMMON), ...(next() < 0.1 && sample.names.length > 0 ? [pick(sample.names)] : [])] }, next);
  }
}

function row(sample: Report, number: number, { victim, day, country, names }: { victim: string; day: string; country: string; names: string[] }, next: () => number): Row {
  const url = `https://outlet-${String(number % 200)}.example/article/${String(number)}`;
  const seen = `${day}T12:00:00.000Z`;
  const body: StoredReport = {
    ...sample,
    id: url,
    url,
    outletId: null,
    title: `${victim} attacked`,
    published: day,
    names,
    textHash: number.toString(16).padStart(16, '0'),
    shingles: sketch(next),
    claims: sample.claims.slice(0, 2).map((claim) => ({
      ...claim,
      quotes: claim.quotes.map((quote) => ({ ...quote, exact: `${names.join(', ')}: the attack was the work of hackers, a speaker of ${victim} said on ${day}.` })),
      incident: { id: null, label: victim, background: false },
      facets: { ...claim.facets, victims: [victim], victimCountries: [country], eventDates: [{ from: day, to: day, precision: 'day' as const }], dayMonths: [day.slice(5)] },
    })),
    readAt: seen,
    seenAgainAt: seen,
    revision: 1,
    changes: [],
  };
  return { body, header: headerOf(body, [`visit-${String(number)}`], seen) };
}
