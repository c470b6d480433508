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

/**
 * Speakers whose name another alphabet or spelling gives otherwise, by the line's reference (model.md 4, I11: the same speaker on the same day, in another language). They are one where the
 * names sound alike, given and family name both, the day and the accused are the same, and either the record or a report in another language that quotes the speaker as this one does says so.
 * A name that sounds like two different ones stays what it is.
 */
export function namedInAnotherLanguage(lines: readonly Line[], recorded: readonly OriginDraft[]): Map<string, KnownElsewhere> {
  const named = lines.flatMap((line) => {
    const name = nameIn(line);
    const sound = name === null ? null : soundKey(name, line.report.language);
    return name === null || sound === null ? [] : [{ line, name, sound }];
  });
  const known = recorded.filter((draft) => !draft.anonymous).map((draft) => ({ draft, sounds: new Set(draft.names.flatMap((name) => soundKey(name, 'en') ?? [])) }));
  const found = new Map<string, KnownElsewhere>();
  for (const { line, name, sound } of named) {
    const record = known.filter(({ draft, sounds }) => sounds.has(sound) && sameDay(draft.date, dayOf(line)) && !draft.names.some((one) => canBeSameSpeaker(one, name)));
    const onRecord = [...new Set(record.map(({ draft }) => draft.speaker))];
    if (onRecord.length === 1 && onRecord[0] !== undefined) {
      found.set(lineRef(line), { name: onRecord[0], outlet: null });
      continue;
    }
    if (record.length > 0 || !quotes(line)) continue;
    const others = named.filter((other) => other.sound === sound && other.line.report.language !== line.report.language && sameDay(dayOf(other.line), dayOf(line)) && other.line.polarity === line.polarity && sharesParty(other.line, line) && quotes(other.line));
    // All of them take the name of the one that was first by day and reference, so that the order of reports changes nothing.
    const all = [...others, { line, name, sound }].sort((a, b) => byText(dayOf(a.line) ?? '9999', dayOf(b.line) ?? '9999') || byText(lineRef(a.line), lineRef(b.line)));
    const [first] = all;
    if (first && others.length > 0 && first.line !== line && !canBeSameSpeaker(first.name, name)) found.set(lineRef(line), { name: first.name, outlet: first.line.outletName });
  }
  return found;
}
