import type { Origin, Proposition } from '../model/verdict';
import type { Report } from '../model/report';
import type { World } from '../model/world';
import { actorName } from './actor-name';
import { inReadersWords, type Recorded } from './recorded-words';
import type { Say } from './say';
import type { RivalView } from './types';
import { flagText, rungOf, rungText } from './verdict-words';

const names = (origins: Origin[], incident: Recorded): string => [...new Set(origins.map((o) => inReadersWords(o.speaker, incident)))].slice(0, 3).join(', ');

/** "claimed in its own name; called a false trail by the station" */
function rivalSaidBy(asserted: Origin[], against: Origin[], incident: Recorded, say: Say): string {
  const selfClaim = asserted.length > 0 && asserted.every((o) => o.cls === 'self_claim');
  const trails = against.filter((o) => o.cls === 'false_flag');
  const denials = against.filter((o) => o.cls !== 'false_flag');
  return [
    asserted.length === 0 ? null : selfClaim ? say('rival_self_claim') : say('rival_said_by', names(asserted, incident)),
    trails.length === 0 ? null : say('rival_false_trail_by', names(trails, incident)),
    denials.length === 0 ? null : say('rival_denied_by', names(denials, incident)),
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** An actor of the incident beside this claim's: on which rung it stands, who says so and who denies it. */
export function rivalView(other: Proposition, incident: Recorded, report: Report, world: World, say: Say): RivalView {
  const asserted = other.origins.filter((o) => o.polarity === '+');
  const here = [...asserted, ...other.origins].flatMap((o) => o.reports).find((r) => r.id === report.id);
  return {
    actorName: actorName(other.actor.id, other.actor.name, world, say),
    rung: other.verdict.strength === 'NO_CLAIM' ? 'denial' : rungOf(other.verdict),
    flagText: flagText(other.verdict, say),
    rungText: rungText(other.verdict, say),
    saidBy: rivalSaidBy(asserted, other.origins.filter((o) => o.polarity === '-'), incident, say),
    claimId: here?.claimIds[0] ?? null,
  };
}
