import type { LanguagePack } from '../pack';
import { actors, references } from './actors';
import { dates } from './dates';
import { cases } from './declension';
import { frames } from './frames';
import { abbreviations, classes, grammar } from './grammar';
import { documents, hedges, negations, relays, sayings } from './sayings';
import { acts, anonymous, background, corrections, documentHedges, evidenceWords, legal, occasions, remarks, roles, speakers, undergoes } from './words';

/** Russian as data. */
export const russian: LanguagePack = {
  tag: 'ru',
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
  references,
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
