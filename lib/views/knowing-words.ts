import type { Knowing } from '../model/verdict';

/** Keys of the catalogue for how a speaker knows. */
export const KNOWS: Record<Knowing, string> = { witnessed: 'knows_witnessed', published: 'knows_published', deduced: 'knows_deduced', told: 'knows_told', not_stated: 'knows_not_stated' };
