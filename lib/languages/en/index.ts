import type { LanguagePack } from '../pack';
import { acts, background, corrections, documentHedges, undergoes, evidenceWords, legal, occasions } from './acts';
import { actors } from './actors';
import { blame } from './blame';
import { dates } from './dates';
import { accusations, crimes, handmade, handmadeActs, imagined } from './deeds';
import { frames } from './frames';
import { abbreviations, classes, grammar } from './grammar';
import { hedges, negations } from './hedges';
import { lesserOffences, proceedings, stages } from './legal';
import { references } from './references';
import { remarks } from './remarks';
import { replies } from './replies';
import { anonymous, roles } from './roles';
import { documents, relays, sayings } from './sayings';
import { speakers } from './speakers';

/** English as data. */
export const english: LanguagePack = {
  tag: 'en',
  abbreviations,
  classes,
  grammar,
  sayings: [...sayings, ...accusations],
  speakers,
  relays,
  documents,
  frames: [...frames, ...proceedings, ...handmade, ...blame, ...crimes],
  hedges: [...hedges, ...imagined],
  negations,
  replies,
  actors,
  references,
  lesserOffences,
  acts: [...acts, ...handmadeActs],
  roles,
  anonymous,
  legal: [...legal, ...stages],
  evidenceWords,
  background,
  corrections,
  undergoes,
  documentHedges,
  occasions,
  dates,
  remarks,
};
