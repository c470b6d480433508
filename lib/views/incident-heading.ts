import { ACT_CLASSES, type ActClass } from '../model/vocabulary';
import type { World } from '../model/world';
import { sayDate, withWholeDates, type Say } from './say';

const isAct = (part: string | undefined): part is ActClass => ACT_CLASSES.some((act) => act === part);
const capitalised = (text: string, locale: string): string => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

/** A date of a label in the reader's words. Of a month only the year is said: the catalogue's months stand behind a day, in a case of their own. */
const sayWhen = (when: string, say: Say): string => (when.length === 10 ? sayDate(say, when) : when.slice(0, 4));

/** Between the names of incidents that a person holds for one (lib/incidents/joined-record.ts). */
const JOINED = ' + ';

/** The casebook's own name in the reader's language; the English one where it has none. */
function named(label: string, { locale }: Say, names: World['incidentNames']): string {
  const known = names?.get(label);
  return known !== undefined && (locale === 'ru' || locale === 'az') ? known[locale] : label;
}

/**
 * What an incident is called. The casebook's are called as it calls them in the reader's language; for one that was only read of, the label of its first claim ("intrusion ·
 * NATO headquarters · 2015", lib/claims/build.ts) is said in the reader's words: "Intrusion: NATO headquarters, 2015".
 */
export function incidentHeading(label: string, say: Say, { incidentNames }: Pick<World, 'incidentNames'>): string {
  const [act, ...rest] = label.split(' · ');
  if (!isAct(act)) return label === '' ? say('incident_unnamed') : withWholeDates(say, label.split(JOINED).map((one) => named(one, say, incidentNames)).join(JOINED));
  const last = rest.at(-1) ?? '';
  const isDated = /^\d{4}(?:-\d{2}){0,2}$/.test(last);
  const details = [...(isDated ? rest.slice(0, -1) : rest), ...(isDated ? [sayWhen(last, say)] : [])].join(', ');
  if (act === 'unspecified') return details === '' ? say('incident_unnamed') : details;
  const what = capitalised(say(`act_${act}`), say.locale);
  // A day alone names nothing: without its target an incident must not look as if the day were one.
  if (isDated && rest.length === 1) return say('incident_heading_untold', what, details);
  return details === '' ? what : say('incident_heading', what, details);
}
