import { MAX_ANCHORS, type ObjectedVerdict, type Objection, type OwnReading } from '../model/objection';
import type { ComparedIncident, Proposition, Verdict } from '../model/verdict';
import { stepText } from './history-view';
import type { ObjectionView } from './objection-types';
import { sayDate, type Say } from './say';

export const objectedVerdict = ({ asOf, flag, ruleVersion, status, strength }: Verdict): ObjectedVerdict => ({ strength, status, flag, asOf, ruleVersion });

/** What an objection is about: the verdict on one of the accused of an incident. */
export const objectionTarget = (incident: ComparedIncident, { actor, verdict }: Proposition, reports: readonly string[]): Pick<Objection, 'incident' | 'reports' | 'actor' | 'verdict'> => ({
  incident: { id: incident.id, label: incident.label },
  reports: [...new Set(reports)].slice(0, MAX_ANCHORS),
  actor: { id: actor.id, name: actor.name },
  verdict: objectedVerdict(verdict),
});

/**
 * Is an objection about this verdict? The accused is the same, and so is the incident: by its name, or by one of its reports, since an incident that only reports tell of has no
 * name that lasts.
 */
export function isAbout(objection: Objection, incident: ComparedIncident, { actor }: Proposition): boolean {
  if (objection.actor.id !== actor.id) return false;
  return objection.incident.id === incident.id || objection.reports.some((id) => incident.claims[id] !== undefined);
}

/** A verdict has changed where its rung or its status has; another day or more reports alone change nothing that was objected to. */
export const isStale = (then: ObjectedVerdict, now: ObjectedVerdict | null): boolean => now !== null && (then.strength !== now.strength || then.status !== now.status);

const readingText = (reading: Exclude<OwnReading, null>, say: Say): string => (reading === 'proven' ? say('flag_proven') : reading === 'refuted' ? say('status_refuted') : say(`strength_${reading}`));

/** The reader's own readings with their words, for choosing one. */
export const readingWord = (reading: OwnReading, say: Say): string => (reading === null ? say('objection_reading_none') : readingText(reading, say));

/** `now` is the verdict as it stands, or null where it is not known. */
export function objectionView(objection: Objection, now: ObjectedVerdict | null, say: Say): ObjectionView {
  const { changed, evidence, id, reading, text, verdict, written } = objection;
  const day = (moment: string): string => sayDate(say, moment.slice(0, 10));
  const standing = (of: ObjectedVerdict): string => say('objection_verdict_on', stepText(of, say), sayDate(say, of.asOf));
  return {
    id,
    text,
    reading,
    readingText: reading === null ? null : say('objection_sees', readingText(reading, say)),
    evidence,
    written: changed === null ? say('objection_written', day(written)) : say('objection_changed', day(written), day(changed)),
    stale: now !== null && isStale(verdict, now) ? say('objection_stale', standing(verdict), standing(now)) : null,
  };
}
