import type { Assessment } from '../model/annotation';
import type { ComparedIncident, Origin, Proposition } from '../model/verdict';
import { namedUuid } from '../text/named-uuid';
import { actorName } from '../views/actor-name';
import { readingWord } from '../views/objection-view';
import { reasonSentence } from '../views/reason-view';
import { standingText } from '../views/verdict-words';
import { canonicalJson } from './canonical-json';
import { claimEntries, type ClaimEntry, type ExportMaterial } from './material';

type Json = Record<string, unknown>;
/** Rungs as a rating: how far a claim is supported, not how true it is. */
const RUNGS = ['UNSUBSTANTIATED', 'SUSPECTED', 'CORROBORATED', 'PROVEN'];
const READINGS: Record<Assessment['reading'], number | null> = { unsubstantiated: 1, suspected: 2, corroborated: 3, proven: 4, refuted: null };

const urn = (name: string): string => `urn:uuid:${namedUuid(name)}`;
const rating = (word: string, value: number | null, why: string): Json => ({
  '@type': 'Rating',
  alternateName: word,
  ...(value === null ? {} : { ratingValue: value, worstRating: 1, bestRating: RUNGS.length }),
  ...(why === '' ? {} : { ratingExplanation: why }),
});

/** Who makes the claim: a person where a name stands, with the body that they speak for. */
function claimant({ anonymous, institution, speaker, speakerRole }: Origin): Json {
  if (anonymous || speaker === institution || speaker === '') return { '@type': 'Organization', name: institution === '' ? speaker : institution };
  return { '@type': 'Person', name: speaker, ...(speakerRole === null || speakerRole === '' ? {} : { jobTitle: speakerRole }), ...(institution === '' ? {} : { affiliation: { '@type': 'Organization', name: institution } }) };
}

/** Where the claim was met, each address once, oldest first. Which of them was the first is not known: there is no `firstAppearance`. */
function appearances(origins: readonly Origin[], entries: readonly ClaimEntry[]): Json[] {
  const found = new Map<string, Json>();
  const read = entries.flatMap(({ report }) => (report.url === null ? [] : [{ url: report.url, published: report.published, outlet: report.outletId, title: report.title }]));
  const told = origins.flatMap(({ reports }) => reports.flatMap(({ outlet, published, url }) => (url === null ? [] : [{ url, published, outlet, title: null }])));
  const all = [...read, ...told].sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : (a.published ?? '9') > (b.published ?? '9') ? 1 : a.url < b.url ? -1 : 1));
  for (const { outlet, published, title, url } of all)
    if (!found.has(url))
      found.set(url, { '@type': 'NewsArticle', url, ...(title === null ? {} : { headline: title }), ...(published === null ? {} : { datePublished: published }), ...(outlet === null ? {} : { publisher: { '@type': 'Organization', name: outlet } }) });
  return [...found.values()];
}

interface Judged {
  incident: ComparedIncident;
  proposition: Proposition;
  entries: ClaimEntry[];
}

/** Each proposition that one of the exported claims asserts, once. */
function propositions(material: ExportMaterial): Judged[] {
  const found = new Map<string, Judged>();
  for (const entry of claimEntries(material)) {
    const { incident } = entry.place;
    if (incident === null || entry.claim.polarity === 'denies') continue;
    for (const proposition of entry.propositions.filter(({ verdict }) => verdict.strength !== 'NO_CLAIM')) {
      const key = `${incident.id}\n${proposition.actor.id}`;
      const known = found.get(key) ?? { incident, proposition, entries: [] };
      known.entries.push(entry);
      found.set(key, known);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, judged]) => judged);
}

function reviews({ entries, incident, proposition }: Judged, { generator, say, world }: ExportMaterial): Json[] {
  const { actor, origins, verdict } = proposition;
  const name = `${incident.id}\n${actor.id}`;
  const asserting = origins.filter(({ polarity, retracted }) => polarity === '+' && retracted === null);
  const claimants = asserting.map(claimant);
  const dates = asserting.flatMap(({ date }) => date ?? []).sort();
  const claimed = `${say('headline_attribution', actorName(actor.id, actor.name, world, say))} (${incident.label})`;
  const claim: Json = {
    '@type': 'Claim',
    '@id': urn(`claim\n${name}`),
    name: claimed,
    ...(claimants.length === 0 ? {} : { author: claimants.length === 1 ? claimants[0] : claimants }),
    ...(dates[0] === undefined ? {} : { datePublished: dates[0] }),
    appearance: appearances(asserting, entries),
  };
  const word = standingText(verdict, say);
  const made: Json = {
    '@type': 'ClaimReview',
    '@id': urn(`review\n${name}`),
    claimReviewed: claimed,
    datePublished: verdict.asOf,
    inLanguage: say.locale,
    author: { '@type': 'Organization', name: generator },
    // A status other than open is no place on the ladder.
    reviewRating: rating(word, verdict.status === 'open' ? RUNGS.indexOf(verdict.strength) + 1 : null, verdict.reasons.map((reason) => reasonSentence(reason, say)).join(' ')),
    itemReviewed: claim,
  };
  // An assessment is of the claim's own party: of the wider ones it names, it says nothing.
  const own = entries.flatMap(({ annotation, place }): Json[] => {
    if (annotation?.assessment == null || place.proposition !== proposition) return [];
    const { author, links, modified } = annotation;
    const { reading, reasons } = annotation.assessment;
    return [
      {
        '@type': 'ClaimReview',
        '@id': `urn:uuid:${annotation.id}`,
        claimReviewed: claimed,
        datePublished: modified.slice(0, 10),
        ...(author === null ? {} : { author: { '@type': 'Person', name: author } }),
        ...(links.length === 0 ? {} : { citation: links.map(({ label, url }) => ({ '@type': 'CreativeWork', url, ...(label === '' ? {} : { name: label }) })) }),
        reviewRating: rating(readingWord(reading, say), READINGS[reading], reasons),
        itemReviewed: { '@type': 'Claim', '@id': urn(`claim\n${name}`), name: claimed },
      },
    ];
  });
  return [made, ...own];
}

/**
 * What was found on each accusation as schema.org's ClaimReview: one for each accused of an incident with everywhere it was met, and one for each assessment of a person's own, under their name, beside it.
 * There is no address of the review: that is where it is published. For interchange; search engines have stopped showing it.
 */
export function claimReviews(material: ExportMaterial): string {
  return canonicalJson({ '@context': 'https://schema.org', '@graph': propositions(material).flatMap((judged) => reviews(judged, material)) });
}
