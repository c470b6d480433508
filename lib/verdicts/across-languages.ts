import { soundKey } from '../text/sound-key';
import { daysBetween } from './days';
import { lineRef, sharesParty, type Line } from './line';
import type { OriginDraft } from './origin-draft';
import { byText } from './rungs';
import { canBeSameSpeaker } from './speakers';

/** Two reports of one day's statement; time zones and a paper's next morning let a day pass. */
const SAME_DAY = 1;

const nameIn = ({ claim }: Line): string | null => (claim.speaker === null || claim.speaker.anonymous ? null : claim.speaker.name);
const dayOf = ({ claim, report }: Line): string | null => claim.saidAt ?? report.published;
const inPrint = ({ report }: Line): string => report.published ?? '9999';
const sameDay = (a: string | null, b: string | null): boolean => a !== null && b !== null && Math.abs(daysBetween(a, b)) <= SAME_DAY;

/** Whether the report quotes the line's speaker directly. */
function quotes({ report, claim }: Line): boolean {
  return report.quotations.some((quoted) => quoted.claims.includes(claim.id) || (quoted.speaker !== null && quoted.speaker === claim.speaker?.name));
}

/** Under which name a line's speaker is known in another language, and the outlet that names it so; null where the record alone does. */
export interface KnownElsewhere {
  name: string;
  outlet: string | null;
}

interface Named {
  line: Line;
  name: string;
  sound: string;
}

/** Whether two reports in different languages tell of one speaker's one statement: the day and the accused are the same, and both quote it or give the speaker the same office. */
function tellOfOne({ line: a }: Named, { line: b }: Named): boolean {
  if (a.report.language === b.report.language || a.polarity !== b.polarity || !sameDay(dayOf(a), dayOf(b)) || !sharesParty(a, b)) return false;
  const office = a.claim.speaker?.role ?? 'unspecified';
  return (quotes(a) && quotes(b)) || (office !== 'unspecified' && office === b.claim.speaker?.role);
}

/** Lines of one sound that tell of one speaker, joined through one another; each spelling of a language goes with its own. */
function groupsOf(alike: readonly Named[]): Named[][] {
  const spellings = new Map<string, Named[]>();
  for (const named of alike) {
    const key = `${named.line.report.language} ${named.name}`;
    spellings.set(key, [...(spellings.get(key) ?? []), named]);
  }
  let groups = [...spellings.values()];
  for (const [a, b] of [...spellings.values()].flatMap((x, i, all) => all.slice(i + 1).map((y) => [x, y] as const))) {
    if (!a.some((x) => b.some((y) => tellOfOne(x, y)))) continue;
    const touched = groups.filter((group) => [a[0], b[0]].some((one) => one !== undefined && group.includes(one)));
    groups = [...groups.filter((group) => !touched.includes(group)), [...new Set(touched.flat())]];
  }
  return groups;
}

/** All of a group take the name of the one that was printed first, by day and reference, so that the order of reports changes nothing. */
function adopted(group: readonly Named[]): [string, KnownElsewhere][] {
  const [first, ...rest] = [...group].sort((a, b) => byText(inPrint(a.line), inPrint(b.line)) || byText(lineRef(a.line), lineRef(b.line)));
  return first ? rest.filter(({ name }) => !canBeSameSpeaker(first.name, name)).map(({ line }) => [lineRef(line), { name: first.name, outlet: first.line.outletName }]) : [];
}

/**
 * Speakers whose name another alphabet or spelling gives otherwise, by the line's reference (model.md 4, I2 and I11: the same speaker on the same day, in another language). They are one where
 * the names sound alike, given and family name both, the day and the accused are the same, and either the record says so, or a report in another language that quotes the speaker as this one does or gives the
 * same office. Once two spellings are one speaker, they are so in all reports. A name that sounds like two different ones of the record stays what it is.
 */
export function namedInAnotherLanguage(lines: readonly Line[], recorded: readonly OriginDraft[]): Map<string, KnownElsewhere> {
  // Most reports name the same few speakers.
  const heard = new Map<string, string | null>();
  const soundOf = (name: string, language: string): string | null => {
    const key = `${language} ${name}`;
    const known = heard.get(key);
    if (known !== undefined) return known;
    const sound = soundKey(name, language);
    heard.set(key, sound);
    return sound;
  };
  const named = lines.flatMap((line): Named[] => {
    const name = nameIn(line);
    const sound = name === null ? null : soundOf(name, line.report.language);
    return name === null || sound === null ? [] : [{ line, name, sound }];
  });
  const known = recorded.filter((draft) => !draft.anonymous);
  const soundsLike = (draft: OriginDraft, sound: string): boolean => draft.names.some((name) => soundOf(name, 'en') === sound);
  const found = new Map<string, KnownElsewhere>();
  const unrecorded = new Map<string, Named[]>();
  for (const one of named) {
    const { line, name, sound } = one;
    const record = known.filter((draft) => sameDay(draft.date, dayOf(line)) && soundsLike(draft, sound) && !draft.names.some((other) => canBeSameSpeaker(other, name)));
    const onRecord = [...new Set(record.map(({ speaker }) => speaker))];
    if (onRecord.length === 1 && onRecord[0] !== undefined) found.set(lineRef(line), { name: onRecord[0], outlet: null });
    else if (record.length === 0) unrecorded.set(sound, [...(unrecorded.get(sound) ?? []), one]);
  }
  for (const alike of unrecorded.values()) for (const group of groupsOf(alike)) for (const [ref, elsewhere] of adopted(group)) found.set(ref, elsewhere);
  return found;
}
