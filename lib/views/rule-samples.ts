import type { ReasonCode } from '../verdicts/reason-keys';

const DAY = '2031-05-02';
const [PERSON, OTHER, BODY, COURT] = ['sample_person', 'sample_second', 'sample_body', 'sample_court'];
const [STATE, GROUP, RIVAL] = ['sample_state', 'sample_group', 'sample_rival'];
const [OUTLET, OUTLET_TWO, WORDS, NEAR] = ['sample_outlet', 'sample_outlet_two', 'sample_words', 'sample_near'];

/**
 * Invented values for every reason, by its code or by code and variant, in the order of its sentence. `sample_…` are names in the catalogue; the rest is what the rules
 * themselves write: dates, numbers and keys of the catalogue. A reason that is not here has no values.
 */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  REFUTED_answered: [BODY, DAY],
  REFUTED_false_flag: [BODY, GROUP],
  OVERTAKEN: [RIVAL, 'strength_corroborated'],
  DISPUTED_rival: [RIVAL, 'strength_suspected'],
  DISPUTED_rejected: [BODY, DAY],
  PROOF1: [COURT, DAY],
  PROOF2: [PERSON, DAY],
  CHAIN: [GROUP, STATE],
  NO_CLAIM: [PERSON],
  WHY11: [BODY, DAY],
  WHY1: ['17', '1'],
  WHY14: [OUTLET, 'drift_certainty_raised|certainty_probable|certainty_certain'],
  WHY2: [PERSON, DAY],
  WHY2_: [PERSON, 'role_victim_legislature', DAY],
  WHY2_anonymous: ['role_anonymous_official', DAY],
  WHY5: [OTHER, DAY],
  WHY8: [GROUP, STATE, 'strength_corroborated', DAY],
  WHY7: [STATE],
  WHY12: ['stage_charge'],
  WHY6: [OUTLET, OUTLET_TWO, PERSON],
  WHY6_: [OUTLET, WORDS],
  WHY6_named: [OUTLET, WORDS, PERSON],
  I11: [OUTLET, 'sample_quote', OUTLET_TWO, PERSON],
  I11_recorded: [OUTLET, 'sample_quote', PERSON],
  I12: [BODY, OUTLET],
  I15: [OUTLET, DAY, '4'],
  WHY13: [RIVAL, 'strength_suspected'],
  WHY15: ['5', '1'],
  WHY17: [GROUP, RIVAL, BODY],
  WHY17_word: [GROUP, GROUP, NEAR],
  WHY19: [OUTLET],
  WHY20: [OUTLET],
  WHY21: [OUTLET, GROUP, RIVAL],
  WHY22: [PERSON, OTHER, WORDS],
  SCOPE: [PERSON],
  I5: ['2'],
  CORR1: ['2'],
  CORR1_missing: ['1'],
  WHY18: [DAY, '17'],
};

/** The invented values of a reason's sentence; `variant` is "" where it has none. */
export function sampleValues(code: ReasonCode, variant: string): readonly string[] {
  return SAMPLES[`${code}_${variant}`] ?? SAMPLES[code] ?? [];
}
