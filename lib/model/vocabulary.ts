import * as z from 'zod/mini';

/** Kinds of claim a report prints. "no_attribution" and "status_event" never leave the extractor. */
export const CLAIM_CLASSES = ['attribution', 'denial', 'self_claim', 'false_flag', 'motive_only', 'background_other_incident'] as const;
export const claimClassSchema = z.enum(CLAIM_CLASSES);
export type ClaimClass = z.infer<typeof claimClassSchema>;

/** What exactly is said about the actor, strongest tie first. */
export const RELATIONS = [
  'organ',
  'state_executed',
  'state_directed',
  'state_unspecified',
  'state_linked',
  'group',
  'nationals',
  'territory',
  'person',
  'persona',
] as const;
export const relationSchema = z.enum(RELATIONS);
export type Relation = z.infer<typeof relationSchema>;

/** The speaker's own commitment: CT, PR, PS, U. */
export const CERTAINTIES = ['certain', 'probable', 'possible', 'uncommitted'] as const;
export const certaintySchema = z.enum(CERTAINTIES);
export type Certainty = z.infer<typeof certaintySchema>;

/** The author's stance towards what is said. */
export const stanceSchema = z.enum(['endorses', 'attributes', 'distances', 'uncommitted']);
export type Stance = z.infer<typeof stanceSchema>;

export const polaritySchema = z.enum(['asserts', 'denies']);
export type Polarity = z.infer<typeof polaritySchema>;

export const ROLES = [
  'victim',
  'victim_government',
  'victim_legislature',
  'intelligence_agency',
  'law_enforcement',
  'prosecutor',
  'third_government',
  'intl_org',
  'court',
  'security_vendor',
  'osint_or_research',
  'journalist_own_investigation',
  'journalist_conjecture',
  'expert_commentator',
  'civil_society',
  'politician',
  'anonymous_official',
  'perpetrator_persona',
  'perpetrator_channel',
  'accused',
  'accused_government',
  'unspecified',
] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const sideSchema = z.enum(['victim', 'accused', 'third', 'commercial', 'media']);
export type Side = z.infer<typeof sideSchema>;

/** E0 no basis … E5 tested in court or admitted. The order of the list is the order of strength. */
export const EVIDENCE_TIERS = ['E0', 'E1', 'E2', 'E3', 'E4', 'E5'] as const;
export const evidenceTierSchema = z.enum(EVIDENCE_TIERS);
export type EvidenceTier = z.infer<typeof evidenceTierSchema>;

export const EVIDENCE_KINDS = [
  'forensics',
  'ttp_similarity',
  'infrastructure',
  'ip_geolocation',
  'malware_code',
  'logs',
  'sigint_humint',
  'documents',
  'osint',
  'financial_trace',
  'confession',
  'motive',
] as const;
export const evidenceKindSchema = z.enum(EVIDENCE_KINDS);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** Stages of a legal proceeding in their order; only conviction, guilty plea and judgment on the merits prove. */
export const LEGAL_STAGES = [
  'none',
  'investigation',
  'suspect',
  'warrant_or_arrest',
  'pretrial_ruling',
  'charge',
  'conviction',
  'guilty_plea',
  'judgment_merits',
  'acquittal',
  'sanction',
] as const;
export const legalStageSchema = z.enum(LEGAL_STAGES);
export type LegalStage = z.infer<typeof legalStageSchema>;

/** What was done. "cyberattack" and "attack" are the words of a report that says no more. */
export const ACT_CLASSES = [
  'cyberattack',
  'intrusion',
  'ransomware',
  'wiper',
  'ddos',
  'leak',
  'disinformation',
  'espionage',
  'sabotage',
  'shootdown',
  'bombing',
  'assassination',
  'attack',
  'unspecified',
] as const;
export const actClassSchema = z.enum(ACT_CLASSES);
export type ActClass = z.infer<typeof actClassSchema>;

/** An ISO calendar date, "2025-02-20". */
export const isoDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** An http or https address; any other scheme is refused (X2). */
export const webAddressSchema = z.url({ protocol: /^https?$/ });

/** How far a proposition is supported, least first (model.md 3). */
export const STRENGTHS = ['NO_CLAIM', 'UNSUBSTANTIATED', 'SUSPECTED', 'CORROBORATED', 'PROVEN'] as const;
export const strengthSchema = z.enum(STRENGTHS);
export type Strength = z.infer<typeof strengthSchema>;

export const STATUSES = ['open', 'disputed', 'overtaken', 'refuted', 'withdrawn'] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

/** The lay reader's flag; null where nobody asserts the proposition. */
export const flagSchema = z.nullable(z.enum(['proven', 'only_suspected']));
export type Flag = z.infer<typeof flagSchema>;
