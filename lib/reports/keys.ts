import type { DateRange } from '../model/claim';
import type { Report } from '../model/report';

const monthOf = (date: string): string => date.slice(0, 7);
const MONTHS_AT_MOST = 14;

/** Every month that a range touches, "2025-02" … */
function monthsOf({ from, to }: DateRange): string[] {
  const months = [monthOf(from)];
  while (months.length < MONTHS_AT_MOST) {
    const last = months[months.length - 1] ?? '';
    if (last >= monthOf(to)) break;
    const [year = 0, month = 0] = last.split('-').map(Number);
    months.push(month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`);
  }
  return months;
}

/** So many of an article's names are worth a look-up. */
const NAMES_AT_MOST = 12;

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').slice(0, 80);

/**
 * What a report can be found by when another report may be about the same incident: incidents of the casebook, event dates (months,
 * so that neighbouring days and vaguer dates meet), days of a year without one, victims, names. There is no actor in it, on purpose
 * (model.md 2.7). Sharing a key means "worth comparing", never "the same".
 */
export function keysOf(report: Report): string[] {
  const keys = new Set<string>();
  for (const claim of report.claims) {
    if (claim.incident?.id != null) keys.add(`incident:${claim.incident.id}`);
    for (const range of claim.facets.eventDates) {
      for (const month of monthsOf(range)) keys.add(`month:${month}`);
      if (range.precision === 'day') keys.add(`day-month:${range.from.slice(5)}`);
    }
    for (const day of claim.facets.dayMonths) keys.add(`day-month:${day}`);
    for (const victim of claim.facets.victims) if (folded(victim) !== '') keys.add(`victim:${folded(victim)}`);
  }
  for (const name of report.names.slice(0, NAMES_AT_MOST)) keys.add(`name:${folded(name)}`);
  return [...keys].sort();
}

/** Rows of a MinHash signature per band: 4 of them agree by chance for texts with under a third in common about once in a hundred. */
const BAND_ROWS = 4;

/** Bands of a report's MinHash signature: reprints of one text share at least one. */
export function bandsOf(report: Report): string[] {
  const bands: string[] = [];
  for (let start = 0; start + BAND_ROWS <= report.shingles.length; start += BAND_ROWS) {
    bands.push(`${start / BAND_ROWS}:${report.shingles.slice(start, start + BAND_ROWS).join(',')}`);
  }
  return bands;
}
