import type { Change } from '../model/change';
import type { Report } from '../model/report';
import { comparable } from '../text/fold';
import { wordDiff } from '../text/word-diff';
import { sayQuoting } from './quoting';
import { sayDate, type Say } from './say';
import type { ClaimView } from './types';

/** What became of a page's claims since it was kept, and when that was (ISO date-time). */
export interface Past {
  changes: readonly Change[];
  before: string | null;
}

/**
 * Claims whose words changed since the reader last read the page: their verdict is suspended, and what went and what came is shown. The new words are a new
 * revision as soon as they have been read; from then on they have a verdict of their own.
 */
export function withChanges(views: ClaimView[], report: Report, { changes, before }: Past, say: Say): ClaimView[] {
  if (changes.length === 0 || before === null) return views;
  const day = sayDate(say, before.slice(0, 10));
  return views.map((view) => {
    // What a person said of the words as they are now is said of these.
    if (view.review !== undefined) return view;
    const words = new Set(report.claims.find(({ id }) => id === view.id)?.quotes.map(({ exact }) => comparable(exact)) ?? []);
    const change = changes.find(({ now }) => now !== null && words.has(comparable(now)));
    if (!change || change.now === null) return view;
    const text = change.fields.length === 0 ? say('changed_words', day) : say('changed_around', day);
    return {
      ...view,
      rung: 'not_judged',
      status: 'open',
      flag: null,
      flagText: say('flag_suspended'),
      rungText: say('suspended_why'),
      counts: null,
      asOf: null,
      // What changed is told and shown above them.
      reasons: view.reasons.filter(({ code }) => code === 'WHY18'),
      plain: say('changed_plain', view.plain),
      changed: { text, parts: wordDiff(change.was, change.now) },
    };
  });
}

/** The sentences of kept claims that are gone from the page, as notices. */
export function goneNotices({ changes, before }: Past, say: Say): string[] {
  if (before === null) return [];
  const day = sayDate(say, before.slice(0, 10));
  return [...new Set(changes.filter(({ now }) => now === null).map(({ was }) => was))].map((was) => sayQuoting(say, 'notice_claim_gone', day, was));
}
