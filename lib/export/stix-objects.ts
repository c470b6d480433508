import { uuid5 } from '../text/uuid5';
import { wellFormed } from '../text/well-formed';

/** Our ids are made in this namespace from what names a thing here, so that the same thing has the same id in every export (STIX 2.1, 2.9: version 5 for ids that are made from content). */
const NAMESPACE = 'b8c1f7a2-3f5e-4d7b-9a60-52c8e1d4a907';
/** Stands for the time of making of what has none: no export says when it was made. */
export const TIMELESS = '2026-01-01T00:00:00.000Z';

export type StixValue = string | number | boolean | readonly StixValue[] | { readonly [key: string]: StixValue };
export interface StixObject {
  type: string;
  id: string;
  [property: string]: StixValue;
}

export const stixId = (type: string, name: string): string => `${type}--${uuid5(NAMESPACE, `${type}\n${name}`)}`;

/** A day or a moment in UTC with milliseconds, as STIX has it; a day is its midnight. */
export function stixTime(moment: string): string {
  const [, day = '', time = 'T00:00', seconds = ':00', fraction = '.000'] = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?Z)?$/.exec(moment) ?? [];
  return day === '' ? TIMELESS : `${day}${time}${seconds}${fraction.padEnd(4, '0')}Z`;
}

export const later = (a: string, b: string): string => (a > b ? a : b);

/** What may be said of an object: what is null, empty or an empty list is left out, since STIX takes none. */
export type Properties = Readonly<Record<string, StixValue | null>>;

function filled(properties: Properties): Record<string, StixValue> {
  const said = Object.entries(properties).filter((entry): entry is [string, StixValue] => entry[1] !== null && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0));
  return Object.fromEntries(said.map(([key, value]) => [key, typeof value === 'string' ? wellFormed(value) : value]));
}

export const TOOL = stixId('identity', 'whence');
export const EXTENSION = stixId('extension-definition', 'attribution-1');

/** An object of ours. `name` is what it is made an id of; `from` and `to` are when what it tells of began and was last changed. */
export function stixObject(type: string, name: string, properties: Properties, from: string = TIMELESS, to: string = from): StixObject {
  const [created, modified] = [stixTime(from), later(stixTime(from), stixTime(to))];
  return { type, spec_version: '2.1', id: stixId(type, name), created_by_ref: TOOL, created, modified, ...filled(properties) };
}

/** Our own fields of an object. */
export const extended = (fields: Properties): StixValue => ({ [EXTENSION]: { extension_type: 'property-extension', ...filled(fields) } });

/** Names and meanings of our own fields: the definition that the extension points to. */
const FIELDS = [
  'On relationship (attributed-to, related-to) and note: claimant_ref, the identity of who says so; claimant_role, claimant_side; class, attribution, self_claim, denial, false_flag or motive_only;',
  'relation, what exactly is said of the actor (organ, state_executed, state_directed, state_unspecified, state_linked, group, nationals, territory, person, persona);',
  'certainty, the speaker\'s own (certain, probable, possible, uncommitted); evidence_tier, E0 none stated to E5 tested in court or admitted; evidence_kinds; knows, how the speaker knows;',
  'said_on, a date; wording, the deciding words; retracted_on.',
  'On note about a verdict: verdict (UNSUBSTANTIATED, SUSPECTED, CORROBORATED, PROVEN), verdict_status, as_of, independent_origins, report_count, rule_version.',
  'On opinion and note about a claim: annotation_id, review, reading, quote, quote_prefix, quote_suffix, corrected_fields, claim_class, actor, speaker.',
  'On report: language_read, published_known.',
].join(' ');

/** What every bundle holds: who made it, and what its own fields are. */
export const always = (generator: string): StixObject[] => [
  { ...stixObject('identity', 'whence', { name: 'Whence', identity_class: 'system', description: generator }) },
  { ...stixObject('extension-definition', 'attribution-1', { name: 'Attribution claims', description: 'Who says that somebody did it, how sure they are, and on what evidence.', schema: FIELDS, version: '1.0.0', extension_types: ['property-extension'] }) },
];
