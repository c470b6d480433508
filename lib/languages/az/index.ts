import type { LanguagePack } from '../pack';
import { actors } from './actors';
import { dates } from './dates';
import { cases } from './declension';
import { frames } from './frames';
import { abbreviations, classes, grammar } from './grammar';
import { documents, hedges, negations, relays, sayings } from './sayings';
import { acts, anonymous, background, corrections, documentHedges, evidenceWords, legal, occasions, remarks, roles, speakers, undergoes } from './words';

/** Azerbaijani as data. */
export const azerbaijani: LanguagePack = {
  tag: 'az',
  abbreviations,
  classes,
  grammar,
  cases,
  sayings,
  speakers,
  relays,
  documents,
  frames,
  hedges,
  negations,
  actors,
  references: [],
  acts,
  roles,
  anonymous,
  legal,
  evidenceWords,
  background,
  corrections,
  undergoes,
  documentHedges,
  occasions,
  dates,
  remarks,
};
