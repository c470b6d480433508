import type { Claim } from '../model/claim';
import type { World } from '../model/world';
import { explainReading, type ExplainedField, type FieldReading } from '../reports/explanation';
import { actorName } from './actor-name';
import { asQuoted } from './quoting';
import { sayDate, type Say } from './say';
import type { ReadingRow } from './types';

/** "2025-02-20/2025-02-20" → "20 February 2025"; a month or a year by its numbers, any other range by its ends; a day without a year ("02-20") as it is. */
function dateText(value: string, say: Say): string {
  const [from = '', to = ''] = value.split('/');
  if (to === '') return value;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && from !== to) return from.slice(0, 7);
  return from === to ? sayDate(say, from) : say('date_range', sayDate(say, from), sayDate(say, to));
}

/** What a field can hold is a word of the catalogue, but for names and dates. */
function valueText(field: ExplainedField, value: string, claim: Claim, world: World, say: Say): string {
  switch (field) {
    case 'actor':
      return actorName(claim.actor.id, value, world, say);
    case 'also':
      return actorName(claim.actor.also.find((party) => party.name === value)?.id ?? null, value, world, say);
    case 'relation':
      return say(`relation_${value}`);
    case 'polarity':
      return say(`polarity_${value}`);
    case 'certainty':
      return say(`certainty_${value}`);
    case 'statedConfidence':
      return say(`confidence_${value}`);
    case 'stance':
      return say(`stance_${value}`);
    case 'evidence':
      return say(`basis_${value}`);
    case 'legalStage':
      return say(`stage_${value}`);
    case 'act':
      return say(`act_${value}`);
    case 'event':
      return say(`event_${value.replaceAll(' ', '_')}`);
    case 'date':
      return dateText(value, say);
    case 'saidAt':
      return sayDate(say, value);
    default:
      return value;
  }
}

function row({ field, values, words, isDefault }: FieldReading, claim: Claim, world: World, say: Say): ReadingRow {
  const texts = values.map((value) => valueText(field, value, claim, world, say));
  return {
    field,
    label: say(`field_${field}`),
    value: texts.length > 0 ? [...new Set(texts)].join(', ') : say('speaker_none'),
    // A party that is meant without being named has a place and no words.
    words: words.filter(({ exact }) => exact !== '').map(({ exact, start, end }) => ({ text: asQuoted(exact, say.locale), start, end })),
    note: isDefault ? say('reading_default') : null,
  };
}

/** Why a claim is read as it is, in the reader's words: each field, its value, and the words of the article that decided it. */
export function readingRows(claim: Claim, world: World, say: Say): ReadingRow[] {
  return explainReading(claim).map((reading) => row(reading, claim, world, say));
}
