import * as z from 'zod/mini';
import { actSchema, annotationSchema, type Act, type Annotation } from '../model/annotation';
import { objectedVerdictSchema, ownReadingSchema, type Objection } from '../model/objection';
import type { Comparison } from '../model/verdict';
import { isAbout, isStale, objectedVerdict } from '../views/objection-view';

/** What the reader holds against a verdict. It stands beside the verdict: `claims` have that unchanged. */
const exportedObjectionSchema = z.object({
  type: z.literal('objection'),
  id: z.string(),
  incident: z.object({ id: z.string(), label: z.string() }),
  /** reports by which the incident is found again where it has no name that lasts; missing in files of the first versions */
  reports: z.optional(z.array(z.string())),
  actor: z.object({ id: z.string(), name: z.string() }),
  text: z.string(),
  /** how the reader sees it, where they say so */
  reading: ownReadingSchema,
  evidence: z.nullable(z.string()),
  /** ISO date-times in UTC */
  written: z.iso.datetime(),
  changed: z.nullable(z.iso.datetime()),
  /** the verdict as it stood when this was written, and as it stands in this export; null where the export does not judge it */
  verdict: objectedVerdictSchema,
  verdictNow: z.nullable(objectedVerdictSchema),
  /** true where the two differ in rung or status */
  stale: z.boolean(),
});

/** What a person said of one claim, whole: the claim as it was judged, what was said otherwise, note, tags, evidence, own assessment. */
const exportedReviewSchema = z.extend(annotationSchema, { type: z.literal('review') });

export const exportedAnnotationSchema = z.discriminatedUnion('type', [exportedObjectionSchema, exportedReviewSchema]);
export type ExportedAnnotation = z.infer<typeof exportedAnnotationSchema>;

/** What people wrote at the desk: annotations, and every act in the order in which they were done, also of annotations that are gone. */
export interface DeskRecords {
  annotations: readonly Annotation[];
  acts: readonly Act[];
}
export const NOTHING_WRITTEN: DeskRecords = { annotations: [], acts: [] };
export const exportedActsSchema = z.array(actSchema);

/**
 * What was written on some reports. An act that changed others too is told with the changes of these alone, under its own id: a page's export says nothing of other pages, nor of what was removed
 * again; only an export of everything (`whole`) has that.
 */
export function writtenOn({ annotations, acts }: DeskRecords, isMeant: (annotation: Annotation) => boolean, whole: boolean): DeskRecords {
  const meant = annotations.filter(isMeant);
  const there = new Set(meant.map(({ id }) => id));
  const told = acts.flatMap((act) => {
    const changes = act.changes.filter(({ after, before, id }) => (whole || there.has(id)) && [before, after].some((one) => one !== null && isMeant(one)));
    return changes.length > 0 ? [{ ...act, changes }] : [];
  });
  return { annotations: meant, acts: told };
}

export function exportedObjection(objection: Objection, comparison: Comparison): ExportedAnnotation {
  const { actor, changed, evidence, id, incident, reading, reports, text, verdict, written } = objection;
  const [judged] = comparison.incidents.flatMap((one) => one.propositions.filter((proposition) => isAbout(objection, one, proposition)));
  const verdictNow = judged === undefined ? null : objectedVerdict(judged.verdict);
  return { type: 'objection', id, incident, reports, actor, text, reading, evidence, written, changed, verdict, verdictNow, stale: isStale(verdict, verdictNow) };
}

/** Those of the objections that are about a verdict of a comparison. */
export function objectionsIn(comparison: Comparison, objections: readonly Objection[]): Objection[] {
  return objections.filter((objection) => comparison.incidents.some((incident) => incident.propositions.some((proposition) => isAbout(objection, incident, proposition))));
}

const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Objections, then what was said of claims, each by its id. */
export function exportedAnnotations(objections: readonly Objection[], annotations: readonly Annotation[], comparison: Comparison): ExportedAnnotation[] {
  return [...byId(objections).map((objection) => exportedObjection(objection, comparison)), ...byId(annotations).map((annotation) => ({ type: 'review' as const, ...annotation }))];
}
