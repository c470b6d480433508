/**
 * The vocabulary of tags that ships: what a fact-checker most often has to say of a claim. Tags are kept and exported under these names, in every language; readers add their own by use.
 */
export const SHIPPED_TAGS = [
  'hedge_dropped',
  'certainty_raised',
  'relation_raised',
  'actor_wrong',
  'role_wrong',
  'legal_stage_wrong',
  'speaker_missing',
  'unsourced',
  'single_source',
  'circular_sourcing',
  'mistranslation',
  'quote_altered',
  'headline_overstates',
  'outdated',
  'evidence_not_shown',
  'good_sourcing',
  'to_check',
] as const;
