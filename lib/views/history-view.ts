import type { AttributionHistory, ComparedIncident } from '../model/verdict';
import type { World } from '../model/world';
import { actorName } from './actor-name';
import { inReadersWords } from './recorded-words';
import { sayCount, sayDate, type Say } from './say';
import type { HistoryView } from './types';
import { RUNG_OF } from './verdict-words';

/** "71 days after the event"; null where that is not known. */
export function daysAfter(days: number | null, say: Say): string | null {
  if (days === null || days < 0) return null;
  return days === 0 ? say('history_same_day') : sayCount(say, 'history_after', days);
}

/** A rung with its status before it. */
export function stepText({ strength, status }: Pick<AttributionHistory['steps'][number], 'strength' | 'status'>, say: Say): string {
  const rung = strength === 'NO_CLAIM' ? say('flag_nobody_asserts') : strength === 'PROVEN' ? say('flag_proven') : say(`strength_${strength.toLowerCase()}`);
  return status === 'open' || strength === 'NO_CLAIM' ? rung : say('status_before_strength', say(`status_${status}`), rung);
}

/** Who was named when, all accused side by side, the first named first; empty where only one was ever named and its rung never changed. */
export function historyView(incident: ComparedIncident | null, claimed: string | null, world: World, say: Say): HistoryView[] {
  const told = incident?.history ?? [];
  if (told.length < 2 && (told[0]?.steps.length ?? 0) < 2) return [];
  return told.map(({ actor, first, by, days, steps }) => ({
    actorName: actorName(actor.id, actor.name, world, say),
    first: say('history_first', sayDate(say, first), inReadersWords(by, incident)),
    after: daysAfter(days, say),
    steps: steps.map((step) => ({ date: sayDate(say, step.date), rung: RUNG_OF[step.strength], text: stepText(step, say) })),
    thisClaim: actor.id === claimed,
  }));
}
