import type { AnnotationWords } from '../model/annotation';
import { blankClaim } from '../model/blank-claim';
import type { Claim, Facets } from '../model/claim';
import type { Report } from '../model/report';
import type { Quote } from '../model/span';
import { addedClaimId, correctedClaim } from './corrected-claim';

/** The claim by which the article's own incident is told: its first that is about it. */
const mainClaim = ({ claims }: Pick<Report, 'claims'>): Claim | null => claims.find(({ cls, incident }) => cls !== 'background_other_incident' && incident?.background !== true) ?? claims[0] ?? null;

/** What a sentence says of the incident, filled up with what the article does. */
function filled(own: Facets, main: Facets): Facets {
  return {
    victims: [...new Set([...own.victims, ...main.victims])],
    victimCountries: [...new Set([...own.victimCountries, ...main.victimCountries])],
    eventDates: own.eventDates.length > 0 ? own.eventDates : main.eventDates,
    dayMonths: own.dayMonths.length > 0 ? own.dayMonths : main.dayMonths,
    act: own.act === 'unspecified' || own.act === 'attack' ? main.act : own.act,
    place: own.place ?? main.place,
  };
}

/**
 * A claim that the machine missed, as a person first draws it up: what the sentence says when it is read by itself, filled up with the article's own incident, and what the person says of it.
 * Its id is stable: it is the annotation's.
 * @param reading the sentence read by itself; offsets count from its beginning. Null where nothing is read in it
 */
export function drawnUp(annotationId: string, quote: Quote, words: Pick<AnnotationWords, 'fields'>, reading: Claim | null, report: Report): Claim {
  const main = mainClaim(report);
  const read = reading ?? blankClaim(quote);
  const moved = <Cue extends { start: number; end: number }>(cue: Cue): Cue => ({ ...cue, start: cue.start + quote.start, end: cue.end + quote.start });
  const base: Claim = {
    ...read,
    id: addedClaimId(annotationId),
    quotes: [quote],
    cues: read.cues.map(moved),
    chain: read.chain.map((hop) => ({ ...hop, cue: hop.cue === null ? null : moved(hop.cue) })),
    incident: main?.incident ?? read.incident,
    facets: main === null ? read.facets : filled(read.facets, main.facets),
  };
  const { quotes: _quotes, ...fields } = words.fields;
  const { review: _review, ...claim } = correctedClaim({ ...EMPTY, id: annotationId, claim: base, fields, review: 'added' }, base.id, [quote]);
  return claim;
}

const EMPTY = { note: '', tags: [], links: [], assessment: null, article: { id: '', url: null, title: null, outletId: null, language: '', published: null, textHash: '' }, author: null, created: '', modified: '', revision: 1 };

/** Of several claims in a sentence the one on the party that the person names, else the first. */
export function readingFor(claims: readonly Claim[], words: Pick<AnnotationWords, 'fields'>): Claim | null {
  const named = words.fields.actor;
  return claims.find(({ actor }) => named !== undefined && (actor.name === named.name || (actor.id !== null && actor.id === named.id))) ?? claims[0] ?? null;
}
