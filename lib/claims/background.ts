import { POINTING_WORDS } from '../languages/pointing-words';
import type { Facets } from '../model/claim';
import { dayNumber, partsOf } from '../text/calendar';
import type { Candidate, Parsed } from './candidate';
import { datesIn } from './dates';
import { isOtherField, isSayingDate } from './facets';
import { phrasesIn, type Reading } from './reading';
import type { Scene } from './scene';

/** Two events further apart than this are two incidents. */
const APART_DAYS = 45;

function days(iso: string): number {
  const p = partsOf(iso);
  return p ? dayNumber(p.year, p.month, p.day) : 0;
}

/** The dates of the incident that the article is about: the first that stand in a sentence with an act. */
export function mainDates(scene: Scene): Facets['eventDates'] {
  for (const parsed of scene.parsed) {
    if (!parsed.acts.some((a) => !a.weak)) continue;
    const dates = datesIn(scene.reading, parsed.sentence).filter((d) => d.range !== null && !isSayingDate(scene.reading, parsed, d));
    if (dates.length > 0) return dates.flatMap((d) => (d.range ? [d.range] : []));
  }
  return [];
}

/** Whether a sentence tells of another incident: by words of looking back, or by its dates. */
export function isAside(scene: Scene, parsed: Parsed, facets: Facets, main: Facets['eventDates']): boolean {
  if (parsed.sentence.headline || parsed.sentence.index === 0) return false;
  return isFar(facets.eventDates, main) || phrasesIn(parsed.sentence, scene.reading.lang.background).length > 0;
}

/** "Ранее компания обвинила X в этой атаке": told before, of the incident meant. */
function pointsAtAct({ acts, sentence }: Parsed): boolean {
  return acts.some((a) => POINTING_WORDS.has(sentence.words[a.from - 1]?.lower ?? ''));
}

/** Whether all dates of a sentence are far from the dates of the main incident. */
function isFar(dates: Facets['eventDates'], main: Facets['eventDates']): boolean {
  if (dates.length === 0 || main.length === 0) return false;
  return dates.every((d) => main.every((m) => days(d.from) - days(m.to) > APART_DAYS || days(m.from) - days(d.to) > APART_DAYS));
}

/**
 * Whether a claim is about another incident than the article's: words of looking back, a date far from the article's event, or another kind of
 * act (a crash in a report on a hack).
 */
export function isBackground(reading: Reading, scene: Scene, candidate: Candidate, facets: Facets, main: Facets['eventDates']): boolean {
  if (candidate.frame.family === 'motive') return false;
  if (isOtherField(facets.act, scene.mainAct)) return true;
  if (isFar(facets.eventDates, main)) return true;
  const { sentence } = candidate.parsed;
  const published = partsOf(reading.article.published ?? '');
  const old = published !== null && facets.eventDates.length > 0 && facets.eventDates.every((d) => Number(d.to.slice(0, 4)) < published.year - 1);
  if (sentence.headline || sentence.index === 0) return false;
  if (old && main.length === 0) return sentence.index > 2 || facets.eventDates.every((d) => d.precision === 'year');
  if (pointsAtAct(candidate.parsed)) return false;
  return phrasesIn(sentence, reading.lang.background).some((f) => f.from <= candidate.to + 12);
}
