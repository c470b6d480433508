import type { Certainty, Relation } from '../model/vocabulary';

/** How sure a wording is, least first: the steps of its scale. */
export const CERTAINTY_SCALE = ['uncommitted', 'possible', 'probable', 'certain'] as const satisfies readonly Certainty[];
/** How close a wording ties the deed to a state, loosest first (model.md 2.3). Persons and names that were used stand on no step. */
export const TIE_SCALE = ['territory', 'nationals', 'linked', 'group', 'state'] as const;

export const CERTAINTY_STEPS: Record<string, number> = Object.fromEntries(CERTAINTY_SCALE.map((value, step) => [value, step]));
export const TIE_STEPS: Record<string, number> = { territory: 0, nationals: 1, state_linked: 2, group: 3, state_unspecified: 4, state_directed: 4, state_executed: 4, organ: 4 } satisfies Partial<Record<Relation, number>>;
