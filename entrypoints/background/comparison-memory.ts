import type { StoreMoment } from '../../lib/adapters/store/write-log';
import type { Decision } from '../../lib/model/decision';
import type { Report, StoredReport } from '../../lib/model/report';
import type { Comparison } from '../../lib/model/verdict';
import type { World } from '../../lib/model/world';
import { isSame } from '../../lib/reviews/same';

export interface Compared {
  comparison: Comparison;
  /** keys of sentences where something is missing from the comparison: the store, a part of the casebook, or reports beyond what is compared at once */
  notices: string[];
}

/** All that a comparison is made of, but for the shipped casebook, which lives as long as the worker. */
export interface ComparisonOf {
  /** as it is compared: with what people said of it */
  report: Report;
  /** the store before anything was read of it */
  moment: StoreMoment;
  /** the tables, with the reader's own actors; the same value as long as they are the same */
  world: Promise<World>;
  decisions: Promise<readonly Decision[]>;
  /** the calendar date (UTC) of today */
  today: string;
  language: string;
}

/** What was made of it, and whether nothing was missing that may be there the next time. */
export interface Made extends Compared {
  whole: boolean;
}

/** Comparisons remembered: the popup, the panel and the card of a tab or two ask for the same one. */
const REMEMBERED = 3;

/** Popup, panel, card and library ask for the comparison of one page again and again: it is made once, as long as nothing that it rests on is otherwise. */
export interface ComparisonMemory {
  /** The comparison of just this, made now or before. One that failed, or lacks something, is not remembered. */
  of(asked: ComparisonOf, make: () => Promise<Made>): Promise<Made>;
  /** Whether nothing is remembered, as after the worker was stopped. */
  isEmpty(): boolean;
  /** Nothing of any page is held any longer: it was closed, or everything is erased. */
  forget(): void;
}

/** A report's words, without when it was kept and how often: those are no part of any comparison. */
function wordsOf(report: Report): Report {
  const { changes: _changes, readAt: _readAt, revision: _revision, seenAgainAt: _seen, ...words } = report as Report & Partial<StoredReport>;
  return words;
}

async function isOf(known: ComparisonOf, asked: ComparisonOf): Promise<boolean> {
  const { report } = asked;
  if (known.report.id !== report.id || known.report.textHash !== report.textHash || known.today !== asked.today || known.language !== asked.language) return false;
  const [before, now] = await Promise.all([Promise.all([known.world, known.decisions]), Promise.all([asked.world, asked.decisions])]);
  // The store last: what is written while the rest is asked counts.
  return before[0] === now[0] && isSame(before[1], now[1]) && isSame(wordsOf(known.report), wordsOf(report)) && known.moment.isStill(report.id);
}

export function comparisonMemory(): ComparisonMemory {
  const held: { known: { of: ComparisonOf; made: Promise<Made> }[] } = { known: [] };

  async function made(of: ComparisonOf, make: () => Promise<Made>): Promise<Made> {
    const making = make();
    const entry = { of, made: making };
    // One page has one comparison that holds; an older one of it only takes room.
    held.known = [entry, ...held.known.filter((other) => other.of.report.id !== of.report.id)].slice(0, REMEMBERED);
    const forget = (): void => void (held.known = held.known.filter((other) => other !== entry));
    making.then(({ whole }) => (whole ? undefined : forget()), forget);
    return making;
  }

  return {
    async of(asked, make) {
      for (const { made: known, of } of held.known) if (await isOf(of, asked).catch(() => false)) return known;
      return made(asked, make);
    },
    isEmpty: () => held.known.length === 0,
    forget: () => void (held.known = []),
  };
}
