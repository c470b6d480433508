import type { Decision } from '../model/decision';
import type { Origin } from '../model/verdict';
import type { Statement } from '../model/statement';
import type { OriginStatement } from './claim-statements';
import { lineRef } from './line';
import type { OriginDraft } from './origin-draft';

const PREFIX = 'origin:';

/** Is the decision one about two origins? Those are told by their subjects; all others are about incidents. */
export const isOnOrigins = ({ other, report }: Pick<Decision, 'report' | 'other'>): boolean => report.startsWith(PREFIX) && other.startsWith(PREFIX);

/**
 * The name under which a person's word on an origin is kept: of a recorded one its own, else a claim that is of it. Reports that come later change neither: the origin is found again as the
 * one that this claim is of.
 */
export function originSubject({ id, lines, recorded }: Pick<OriginDraft, 'id' | 'lines' | 'recorded'>): string {
  return `${PREFIX}${recorded.length > 0 ? id : (lines.map(lineRef).sort()[0] ?? id)}`;
}

/** Is an origin the one that is meant by a subject? */
export function isMeantBy({ reports, subject }: Pick<Origin, 'reports' | 'subject'>, asked: string): boolean {
  return subject === asked || reports.some(({ claimIds, id }) => claimIds.some((claim) => `${PREFIX}${id}#${claim}` === asked));
}

const holds = (draft: OriginDraft, subject: string): boolean => `${PREFIX}${draft.id}` === subject || draft.lines.some((line) => `${PREFIX}${lineRef(line)}` === subject);

type Told = NonNullable<Statement['one_with']>;

/**
 * The statements with what a person said of their origins: that two are one source, or that they are two. It goes before every rule. Of several words on one pair the last one counts; the order of
 * reports changes nothing.
 */
export function withToldSources(statements: readonly OriginStatement[], decisions: readonly Decision[]): OriginStatement[] {
  const told = decisions.filter(isOnOrigins);
  if (told.length === 0) return [...statements];
  const drafts = [...new Set(statements.map(({ draft }) => draft))];
  const last = new Map<string, { one: OriginDraft; other: OriginDraft; decision: Decision }>();
  for (const decision of told) {
    const [one, other] = [drafts.find((draft) => holds(draft, decision.report)), drafts.find((draft) => holds(draft, decision.other))];
    if (one !== undefined && other !== undefined && one !== other) last.set([one.id, other.id].sort().join('\n'), { one, other, decision });
  }
  const marks = (draft: OriginDraft, says: Decision['says']): Told =>
    [...last.values()].flatMap(({ decision, one, other }) => {
      // Of two that are told apart the first is taken away from the other, which stays with what the rules join it with.
      if (one !== draft || decision.says !== says) return [];
      return statements.filter((s) => s.draft === other).map(({ statement: { id } }) => ({ id, why: decision.note }));
    });
  return statements.map((said) => {
    const [one, apart] = [marks(said.draft, 'same'), marks(said.draft, 'different')];
    const more = { ...(one.length > 0 ? { one_with: one } : {}), ...(apart.length > 0 ? { apart_from: apart } : {}) };
    return { ...said, statement: { ...said.statement, ...more } };
  });
}
