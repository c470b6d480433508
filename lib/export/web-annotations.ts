import { ANNOTATION_MEDIA_TYPE, type Annotation } from '../model/annotation';
import type { Report } from '../model/report';
import type { Quote } from '../model/span';
import { namedUuid } from '../text/named-uuid';
import { codePoints } from '../text/well-formed';
import { correctedLines } from '../views/annotation-words';
import type { Say } from '../views/say';
import { standingText } from '../views/verdict-words';
import { canonicalJson } from './canonical-json';
import { claimEntries, claimName, type ClaimEntry, type ExportMaterial } from './material';

/** The context of the Recommendation of 23 February 2017. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

type Json = Record<string, unknown>;
const urn = (uuid: string): string => `urn:uuid:${uuid}`;
const textual = (purpose: string, value: string, language: string | null): Json => ({ type: 'TextualBody', purpose, value, format: 'text/plain', ...(language === null ? {} : { language }) });

/** Positions are counted in code points; where the report does not tell which characters take two units there is none, since a wrong one is worse. */
function position({ end, start }: Quote, { astral }: Report): Json[] {
  return astral === undefined ? [] : [{ type: 'TextPositionSelector', start: codePoints(start, astral), end: codePoints(end, astral) }];
}

function target(quote: Quote, { annotation, item, report }: ClaimEntry, stands: boolean): Json {
  const { exact, prefix, suffix } = quote;
  const read = item.readAt ?? annotation?.created ?? null;
  return {
    type: 'SpecificResource',
    source: report.url ?? urn(namedUuid(report.id)),
    selector: [{ type: 'TextQuoteSelector', exact, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) }, ...(stands ? position(quote, report) : [])],
    ...(read === null ? {} : { state: { type: 'TimeState', sourceDate: read } }),
  };
}

/** What the claim says, by the words of the model: for programs, so not in the reader's language. */
function classified({ claim }: ClaimEntry): Json[] {
  const party = [claim.actor, ...claim.actor.also].map(({ id, name }) => textual('identifying', id ?? name, null));
  const said = [claim.cls, `relation:${claim.relation}`, `polarity:${claim.polarity}`, `certainty:${claim.certainty}`, `evidence:${claim.evidence.tier}`];
  return [...said.map((value) => textual('classifying', value, null)), ...party];
}

/** The verdict in the reader's words; it is the program's, so it stands on the program's annotations alone. */
function judged({ claim, place }: ClaimEntry, say: Say): Json[] {
  if (place.possibly || place.proposition === null || claim.polarity === 'denies') return [];
  const { verdict } = place.proposition;
  return verdict.strength === 'NO_CLAIM' ? [] : [textual('assessing', standingText(verdict, say), say.locale)];
}

function written(annotation: Annotation, say: Say): Json[] {
  const { assessment, claim, links, note, tags } = annotation;
  const linked = links.map(({ archive, label, url }) => ({
    type: 'SpecificResource',
    purpose: 'linking',
    source: url,
    ...(label === '' ? {} : { label }),
    ...(archive === null ? {} : { state: { type: 'TimeState', cached: archive.url, ...(archive.on === null ? {} : { sourceDate: `${archive.on}T00:00:00Z` }) } }),
  }));
  return [
    ...correctedLines(annotation, claim, say).map(({ label, text }) => textual('editing', `${label}: ${text}`, say.locale)),
    ...tags.map((tag) => textual('tagging', tag, null)),
    ...(note === '' ? [] : [textual('commenting', note, null)]),
    ...(assessment === null ? [] : [textual('assessing', [assessment.reading, assessment.reasons].filter((part) => part !== '').join(': '), null)]),
    ...linked,
    { type: 'TextualBody', purpose: 'describing', format: ANNOTATION_MEDIA_TYPE, value: JSON.stringify(annotation) },
  ];
}

function motivation({ assessment, note, review }: Annotation): string {
  if (assessment !== null || review === 'accepted' || review === 'rejected') return 'assessing';
  if (review === 'corrected') return 'editing';
  if (review === 'added') return 'identifying';
  return note === '' ? 'highlighting' : 'commenting';
}

function annotationOf(entry: ClaimEntry, { generator, say }: ExportMaterial): Json {
  const { annotation, claim, compared, item, report } = entry;
  const software = { type: 'Software', name: generator };
  const stands = compared || annotation === null || annotation.article.textHash === report.textHash;
  const targets = claim.quotes.map((quote) => target(quote, entry, stands));
  const what = targets.length === 1 ? targets[0] : targets;
  if (annotation === null) {
    const id = urn(namedUuid(claimName(report.id, claim.id)));
    return { id, type: 'Annotation', motivation: 'classifying', creator: software, ...(item.readAt === null ? {} : { created: item.readAt }), body: [...classified(entry), ...judged(entry, say)], target: what };
  }
  const { author, created, id, modified } = annotation;
  const creator = author === null ? {} : { creator: { type: 'Person', name: author } };
  return { id: urn(id), type: 'Annotation', motivation: motivation(annotation), ...creator, generator: software, created, modified, body: [textual('assessing', `review:${annotation.review}`, null), ...classified(entry), ...written(annotation, say)], target: what };
}

/**
 * Annotations in the W3C's form (Web Annotation Data Model, 2017): a collection with one page. What a person wrote has a Person as creator (none without a name) and carries their annotation whole, so
 * that it comes back as it was; what nobody said anything of is the program's own, and says so. The same content gives the same bytes.
 */
export function webAnnotations(material: ExportMaterial): string {
  const items = claimEntries(material).map((entry) => annotationOf(entry, material));
  const id = urn(namedUuid(['collection', ...items.map((item) => String(item['id']))].join('\n')));
  const page = { id: urn(namedUuid(`page\n${id}`)), type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  return canonicalJson({ '@context': ANNO_CONTEXT, id, type: 'AnnotationCollection', label: material.generator, total: items.length, ...(items.length > 0 ? { first: page } : {}) });
}
