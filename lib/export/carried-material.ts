import * as z from 'zod/mini';
import { actorFileSchema } from '../model/actor';
import { actSchema } from '../model/annotation';
import { asWritten } from '../model/as-written';
import { decisionSchema } from '../model/decision';
import { keptAnnotationSchema } from '../model/kept-annotation';
import { objectionSchema } from '../model/objection';
import { outletSchema } from '../model/outlet';
import { reportSchema, storedReportSchema } from '../model/report';
import { comparisonSchema } from '../model/verdict';
import { sayInFiles, type Say } from '../views/say';
import type { ExportMaterial } from './material';

const { changes, revision, seenAgainAt } = storedReportSchema.shape;

/** The material of an export as it travels from the worker, which loads it, to the page that writes the files: all but the words to say it in. */
const carriedSchema = z.object({
  items: z.array(z.object({ report: reportSchema, readAt: z.nullable(z.iso.datetime()), kept: z.optional(z.object({ changes, revision, seenAgainAt })) })),
  kept: z.array(keptAnnotationSchema),
  acts: z.array(actSchema),
  objections: z.array(objectionSchema),
  decisions: z.array(decisionSchema),
  comparison: comparisonSchema,
  actors: actorFileSchema,
  outlets: z.array(outletSchema),
  own: z.array(z.string()),
  generator: z.string(),
  whole: z.boolean(),
  only: z.nullable(z.array(z.string())),
});

/** The material again; null where the text is not the whole of it. */
export function fromCarried(text: string, say: Say): ExportMaterial | null {
  const read = asWritten(carriedSchema, parsed(text));
  if (read === null) return null;
  const { actors, items, only, outlets, own, ...rest } = read;
  const told = items.map(({ kept, ...item }) => (kept === undefined ? item : { ...item, kept }));
  return { ...rest, items: told, only: only === null ? null : new Set(only), world: { actors, outlets, own: new Set(own) }, say: sayInFiles(say) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
