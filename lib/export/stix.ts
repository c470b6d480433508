import type { Annotation } from '../model/annotation';
import type { Report } from '../model/report';
import type { ComparedIncident, Origin, Proposition } from '../model/verdict';
import { correctedLines } from '../views/annotation-words';
import { actorName } from '../views/actor-name';
import { reasonSentence } from '../views/reason-view';
import { standingText } from '../views/verdict-words';
import { canonicalJson } from './canonical-json';
import { claimEntries, type ClaimEntry, type ExportMaterial } from './material';
import { always, extended, stixId, stixObject, TIMELESS, TOOL, type StixObject, type StixValue } from './stix-objects';

/** How an actor stands in STIX, by the kind of its id. What is neither a group, nor a state or a body of it, nor a person is an identity of a class that nobody is attributed to: "from Russia" is not Russia. */
const KINDS: Readonly<Record<string, { type: 'intrusion-set' | 'threat-actor'; sort?: string }>> = {
  group: { type: 'intrusion-set' },
  state: { type: 'threat-actor', sort: 'nation-state' },
  organ: { type: 'threat-actor', sort: 'nation-state' },
  person: { type: 'threat-actor' },
  persona: { type: 'threat-actor', sort: 'unknown' },
  unknown: { type: 'threat-actor', sort: 'unknown' },
};

function accused({ actor }: Proposition, { say, world }: ExportMaterial): { object: StixObject; attributed: boolean } {
  const name = named(actorName(actor.id, actor.name, world, say), actor.id);
  const kind = actor.id.includes('|') ? undefined : KINDS[actor.id.slice(0, actor.id.indexOf(':'))];
  if (kind === undefined) return { object: stixObject('identity', `actor\n${actor.id}`, { name, identity_class: 'class' }), attributed: false };
  const known = kind.type === 'intrusion-set' ? world.actors.groups.find(({ id }) => id === actor.id) : undefined;
  const aliases = [...new Set(Object.values(known?.names ?? {}).flat())].filter((other) => other !== name);
  return { object: stixObject(kind.type, `actor\n${actor.id}`, { name, aliases, ...(kind.type === 'threat-actor' ? { threat_actor_types: [kind.sort ?? 'unknown'] } : {}) }), attributed: true };
}

/** Whoever has no name here still has an identity: nothing is said of nobody. */
const named = (...names: readonly string[]): string => names.find((name) => name.trim() !== '') ?? 'not named';

const claimant = ({ anonymous, institution, speaker, speakerRole }: Origin): StixObject =>
  stixObject('identity', `speaker\n${speaker}\n${institution}`, { name: named(speaker, institution), identity_class: anonymous ? 'unknown' : speaker === institution ? 'organization' : 'individual', description: [speakerRole, speaker === institution ? null : institution].filter((part) => part !== null && part !== '').join(', ') });

const said = (origin: Origin): StixValue => {
  const { certainty, cls, date, kinds, knows, relation, retracted, role, side, tier, wording } = origin;
  return extended({ claimant_ref: claimant(origin).id, claimant_role: role, claimant_side: side, class: cls, relation, certainty, evidence_tier: tier, evidence_kinds: kinds, knows, said_on: date, wording, retracted_on: retracted });
};

const references = ({ reports, url, speaker }: Origin): StixValue[] => [
  ...(url === null ? [] : [{ source_name: named(speaker, 'source'), url }]),
  ...reports.flatMap((report) => (report.url === null ? [] : [{ source_name: named(report.outlet, 'report'), url: report.url, ...(report.wording === '' ? {} : { description: report.wording }) }])),
];

/** Does somebody hold this actor responsible by it? A motive, a denial or a false trail does not. */
const asserts = ({ cls, polarity }: Origin): boolean => polarity === '+' && cls !== 'motive_only' && cls !== 'denial' && cls !== 'false_flag';

const nameOf = (incident: ComparedIncident, { actor }: Proposition, { id }: Origin): string => `${incident.id}\n${actor.id}\n${id}`;

/** What one origin says of one actor: a tie of its own, so that rival attributions stay apart, and two who say the same too; what is no attribution is a note. */
function statement(incident: ComparedIncident, proposition: Proposition, origin: Origin, material: ExportMaterial): StixObject {
  const { comparison, say } = material;
  const { attributed, object } = accused(proposition, material);
  const campaign = stixId('campaign', incident.id);
  const beside = { external_references: references(origin), extensions: said(origin) };
  const [from, to] = [origin.date ?? TIMELESS, comparison.asOf];
  if (!asserts(origin)) return stixObject('note', nameOf(incident, proposition, origin), { content: say(`headline_${origin.cls}`, object['name'] === undefined ? '' : String(object['name'])), lang: say.locale, object_refs: [campaign, object.id], ...beside }, from, to);
  return stixObject('relationship', nameOf(incident, proposition, origin), { relationship_type: attributed ? 'attributed-to' : 'related-to', source_ref: campaign, target_ref: object.id, description: say('headline_attribution', String(object['name'])), lang: say.locale, ...beside }, from, to);
}

/** The verdict is a note, not a confidence: that is for how sure the maker of an object is of it (STIX 2.1, 3.2), and never what others think. */
function verdictNote(incident: ComparedIncident, proposition: Proposition, about: readonly string[], { comparison, say }: ExportMaterial): StixObject[] {
  const { actor, verdict } = proposition;
  if (about.length === 0 || verdict.strength === 'NO_CLAIM') return [];
  const word = standingText(verdict, say);
  const fields = { verdict: verdict.strength, verdict_status: verdict.status, as_of: verdict.asOf, independent_origins: verdict.independent, report_count: verdict.reports, rule_version: verdict.ruleVersion };
  return [stixObject('note', `verdict\n${incident.id}\n${actor.id}`, { abstract: word, content: [word, ...verdict.reasons.map((reason) => reasonSentence(reason, say))].join('\n'), lang: say.locale, object_refs: [...about], extensions: extended(fields) }, TIMELESS, comparison.asOf)];
}

function incidentObjects(incident: ComparedIncident, actors: ReadonlySet<string>, material: ExportMaterial): StixObject[] {
  const campaign = stixObject('campaign', incident.id, { name: named(incident.label, incident.id), first_seen: incident.date === null ? null : `${incident.date}T00:00:00.000Z` }, incident.date ?? TIMELESS, material.comparison.asOf);
  const told = incident.propositions.filter(({ actor }) => actors.has(actor.id)).flatMap((proposition) => {
    const statements = proposition.origins.map((origin) => statement(incident, proposition, origin, material));
    const ties = statements.filter(({ type }) => type === 'relationship').map(({ id }) => id);
    return [accused(proposition, material).object, ...proposition.origins.map(claimant), ...statements, ...verdictNote(incident, proposition, ties, material)];
  });
  return [campaign, ...told];
}

const outletOf = ({ outletId }: Report): StixObject[] => (outletId === null ? [] : [stixObject('identity', `outlet\n${outletId}`, { name: outletId, identity_class: 'organization' })]);

/** What a claim says in the bundle: the campaign, the actor, and the statement that its report carries. */
function toldBy({ claim, place, propositions, report }: ClaimEntry): string[] {
  const { incident } = place;
  if (incident === null || propositions.length === 0) return [];
  const carries = (origin: Origin): boolean => origin.reports.some(({ claimIds, id }) => id === report.id && claimIds.includes(claim.id));
  const mine = propositions.flatMap((proposition) => proposition.origins.filter(carries).map((origin) => stixId(asserts(origin) ? 'relationship' : 'note', nameOf(incident, proposition, origin))));
  return [stixId('campaign', incident.id), ...mine];
}

const reportId = ({ id }: Report): string => stixId('report', id);

function reportObjects(entries: readonly ClaimEntry[], asOf: string): StixObject[] {
  const [first] = entries;
  if (first === undefined) return [];
  const { item, report } = first;
  const { language, published, title, url } = report;
  const outlets = outletOf(report);
  const refs = [...new Set([...outlets.map(({ id }) => id), ...entries.flatMap(toldBy)])].sort();
  const day = published ?? item.readAt ?? asOf;
  const fields = { name: named(title ?? '', url ?? '', report.id), published: `${day.slice(0, 10)}T00:00:00.000Z`, report_types: ['campaign'], lang: language === 'und' ? null : language, object_refs: refs.length > 0 ? refs : [TOOL] };
  const beside = { external_references: url === null ? [] : [{ source_name: report.outletId ?? 'web', url }], extensions: extended({ language_read: report.languageRead, published_known: published !== null }) };
  return [...outlets, stixObject('report', report.id, { ...fields, ...beside }, day, item.readAt ?? day)];
}

const OPINIONS: Readonly<Record<string, string>> = { proven: 'strongly-agree', corroborated: 'agree', suspected: 'neutral', unsubstantiated: 'disagree', refuted: 'strongly-disagree' };

function about({ claim, annotation }: ClaimEntry, { id, review }: Annotation) {
  const [quote] = claim.quotes;
  return { annotation_id: id, review, quote: quote?.exact ?? null, quote_prefix: quote?.prefix ?? null, quote_suffix: quote?.suffix ?? null, corrected_fields: Object.keys(annotation?.fields ?? {}).sort(), claim_class: claim.cls, actor: claim.actor.id ?? claim.actor.name, speaker: claim.speaker?.name ?? null };
}

/** What a person wrote on a claim: a note on its report and on what it says there, and their assessment as an opinion. */
function annotationObjects(entry: ClaimEntry, { say }: ExportMaterial): StixObject[] {
  const { annotation, report } = entry;
  if (annotation === null) return [];
  const { assessment, author, created, links, modified, note, tags } = annotation;
  const authors = author === null ? [] : [author];
  const lines = [say(`review_${annotation.review}`), ...correctedLines(annotation, annotation.claim, say).map(({ label, text }) => `${label}: ${text}`), ...(note === '' ? [] : [note])];
  const evidence = links.flatMap(({ archive, label, url }) => [{ source_name: label === '' ? 'evidence' : label, url }, ...(archive === null ? [] : [{ source_name: 'archive', url: archive.url, ...(archive.on === null ? {} : { description: archive.on }) }])]);
  const refs = [reportId(report), ...toldBy(entry)];
  const noted = stixObject('note', annotation.id, { content: lines.join('\n'), lang: say.locale, authors, labels: tags, external_references: evidence, object_refs: refs, extensions: extended(about(entry, annotation)) }, created, modified);
  if (assessment === null) return [noted];
  // An assessment is of the claim's own party: of the wider ones that it names, it says nothing.
  const judged = toldBy({ ...entry, propositions: entry.propositions.filter((one) => one === entry.place.proposition) }).filter((id) => id.startsWith('relationship--'));
  const opinion = { opinion: OPINIONS[assessment.reading] ?? 'neutral', explanation: assessment.reasons, authors, object_refs: judged.length > 0 ? judged : [reportId(report)], extensions: extended({ annotation_id: annotation.id, reading: assessment.reading }) };
  return [noted, stixObject('opinion', annotation.id, opinion, created, modified)];
}

/**
 * A STIX 2.1 bundle: the incident as a campaign, each accused as intrusion set or threat actor, what each origin says as an `attributed-to` of its own, each article as a report, verdicts and what
 * people wrote as notes, their assessments as opinions. Ids are made from content: the same thing has the same id in every bundle.
 */
export function stixBundle(material: ExportMaterial): string {
  const entries = claimEntries(material);
  const byReport = new Map<string, ClaimEntry[]>();
  const byIncident = new Map<string, { incident: ComparedIncident; actors: Set<string> }>();
  for (const entry of entries) {
    byReport.set(entry.report.id, [...(byReport.get(entry.report.id) ?? []), entry]);
    const { incident } = entry.place;
    if (incident === null || entry.propositions.length === 0) continue;
    const known = byIncident.get(incident.id) ?? { incident, actors: new Set<string>() };
    for (const { actor } of entry.propositions) known.actors.add(actor.id);
    byIncident.set(incident.id, known);
  }
  const objects = [
    ...always(material.generator),
    ...[...byIncident.values()].flatMap(({ actors, incident }) => incidentObjects(incident, actors, material)),
    ...[...byReport.values()].flatMap((own) => reportObjects(own, material.comparison.asOf)),
    ...entries.flatMap((entry) => annotationObjects(entry, material)),
  ];
  const once = [...new Map(objects.map((object) => [object.id, object])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalJson({ type: 'bundle', id: stixId('bundle', once.map(({ id, modified }) => `${id} ${String(modified)}`).join('\n')), objects: once });
}
