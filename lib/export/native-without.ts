import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json';

/** As much of a native export as it takes to leave something out of it: everything else in it stays as it is. */
const looseSchema = z.looseObject({
  reports: z.array(z.looseObject({ id: z.string(), readAt: z.nullable(z.string()), kept: z.optional(z.looseObject({ seenAgainAt: z.string() })) })),
  claims: z.array(z.looseObject({ reportId: z.string() })),
  annotations: z.array(z.looseObject({ type: z.string(), id: z.string(), article: z.optional(z.looseObject({ id: z.string() })) })),
  acts: z.optional(z.array(z.looseObject({ changes: z.array(z.looseObject({ id: z.string() })) }))),
  decisions: z.optional(z.array(z.unknown())),
});

/** How much a file holds after something was left out of it. */
export interface LeftOver {
  text: string;
  reports: number;
  annotations: number;
}

/** A report of a file: when it was last seen (ISO date-time), and whether the file has annotations on it. */
export interface ReportInFile {
  id: string;
  seen: string | null;
  annotated: boolean;
}

type Loose = z.infer<typeof looseSchema>;

const parsed = (text: string): Loose | null => {
  try {
    return looseSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
const reviews = ({ annotations }: Loose): Loose['annotations'] => annotations.filter(({ type }) => type === 'review');

/** Null where nothing is left that anybody would want back. */
function leftOver(file: Loose): LeftOver | null {
  const { acts = [], annotations, decisions = [], reports } = file;
  return reports.length + annotations.length + acts.length + decisions.length === 0 ? null : { text: canonicalJson(file), reports: reports.length, annotations: reviews(file).length };
}

/** A native export without some of its reports and their claims; null where nothing is left, "same" where none of them is in it or it is no such file. */
export function withoutReports(text: string, isGone: (report: ReportInFile) => boolean): LeftOver | 'same' | null {
  const file = parsed(text);
  if (file === null) return 'same';
  const annotated = new Set(reviews(file).flatMap(({ article }) => article?.id ?? []));
  const gone = new Set(file.reports.filter(({ id, kept, readAt }) => isGone({ id, seen: kept?.seenAgainAt ?? readAt, annotated: annotated.has(id) })).map(({ id }) => id));
  if (gone.size === 0) return 'same';
  return leftOver({ ...file, reports: file.reports.filter(({ id }) => !gone.has(id)), claims: file.claims.filter(({ reportId }) => !gone.has(reportId)) });
}

/** A native export without the annotations that are gone, and without what its history tells of them. */
export function withoutAnnotations(text: string, isGone: (id: string) => boolean): LeftOver | 'same' | null {
  const file = parsed(text);
  if (file === null) return 'same';
  const { acts, ...rest } = file;
  const annotations = file.annotations.filter(({ id, type }) => type !== 'review' || !isGone(id));
  const told = (acts ?? []).flatMap((act) => {
    const changes = act.changes.filter(({ id }) => !isGone(id));
    return changes.length === 0 ? [] : [changes.length === act.changes.length ? act : { ...act, changes }];
  });
  const same = annotations.length === file.annotations.length && told.length === (acts ?? []).length && told.every((act, n) => act === acts?.[n]);
  return same ? 'same' : leftOver({ ...rest, annotations, ...(told.length > 0 ? { acts: told } : {}) });
}
