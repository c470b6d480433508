import * as z from 'zod/mini';
import { annotationSchema, ANNOTATION_MEDIA_TYPE, type Annotation } from '../model/annotation';
import { MAX_IMPORT_ITEMS } from '../model/import';
import { once, placeIn, refused, type EntryFault, type Found, type ImportResult } from './import-entries';
import { annotationOf } from './import-passage';

/** The form allows one value where it allows a list. */
const some = <T extends z.ZodMiniType>(one: T) => z.union([z.array(one).check(z.maxLength(1_000)), z.pipe(one, z.transform((value) => [value]))]);
const text = z.string().check(z.maxLength(1_000_000));

const selectorSchema = z.object({ type: text, exact: z.optional(text), prefix: z.optional(text), suffix: z.optional(text), start: z.optional(z.number()), end: z.optional(z.number()) });
const sourceSchema = z.union([text, z.pipe(z.object({ id: text }), z.transform(({ id }) => id))]);
const targetSchema = z.union([
  z.object({ source: sourceSchema, selector: z.optional(some(selectorSchema)) }),
  z.pipe(sourceSchema, z.transform((source) => ({ source, selector: undefined }))),
]);
const agentSchema = z.union([z.pipe(text, z.transform((name) => ({ type: 'Person' as string | string[], name }))), z.object({ type: z.optional(z.union([text, z.array(text)])), name: z.optional(text) })]);
const bodySchema = z.union([
  z.object({ type: z.optional(z.union([text, z.array(text)])), purpose: z.optional(z.union([text, z.array(text)])), format: z.optional(z.union([text, z.array(text)])), language: z.optional(z.union([text, z.array(text)])), value: z.optional(text) }),
  z.pipe(text, z.transform((address) => ({ value: address, type: undefined, purpose: undefined, format: undefined, language: undefined }))),
]);
const webAnnotationSchema = z.object({
  id: text,
  target: some(targetSchema),
  body: z.optional(some(bodySchema)),
  bodyValue: z.optional(text),
  creator: z.optional(some(agentSchema)),
  created: z.optional(text),
  modified: z.optional(text),
});
type WebAnnotation = z.infer<typeof webAnnotationSchema>;

const includes = (value: string | string[] | undefined, wanted: string): boolean => (Array.isArray(value) ? value.includes(wanted) : value === wanted);

const itemsSchema = z.object({ items: z.array(z.unknown()).check(z.maxLength(MAX_IMPORT_ITEMS)) });
const collectionSchema = z.object({ first: itemsSchema });

/** The annotations of a collection, of one of its pages, or one that stands alone; null where a collection keeps them elsewhere. */
function listed(value: unknown): readonly unknown[] | null {
  const collection = collectionSchema.safeParse(value);
  if (collection.success) return collection.data.first.items;
  const page = itemsSchema.safeParse(value);
  if (page.success) return page.data.items;
  return webAnnotationSchema.safeParse(value).success ? [value] : null;
}

/** Our own annotation, carried whole in a body of its own; undefined where there is none, null where it is broken. */
function whole({ body = [] }: WebAnnotation): Annotation | null | undefined {
  const carried = body.find(({ format }) => includes(format, ANNOTATION_MEDIA_TYPE));
  if (carried === undefined) return undefined;
  try {
    const read = annotationSchema.safeParse(JSON.parse(carried.value ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** What the machine alone said is no person's word: it is read from the page again, not taken in. */
const isMachines = ({ creator = [] }: WebAnnotation): boolean => creator.length > 0 && creator.every(({ type }) => includes(type, 'Software'));

/** @param now ISO date-time for what says no time of itself */
function foreign(one: WebAnnotation, now: string): Annotation | null {
  const target = one.target.find(({ selector = [] }) => selector.some(({ type }) => type === 'TextQuoteSelector'));
  const quote = target?.selector?.find(({ type }) => type === 'TextQuoteSelector');
  if (target === undefined || quote?.exact === undefined) return null;
  const position = target.selector?.find(({ type }) => type === 'TextPositionSelector')?.start;
  const bodies = one.body ?? [];
  const tags = bodies.filter(({ purpose }) => includes(purpose, 'tagging')).map(({ value = '' }) => value);
  const notes = bodies.filter(({ purpose }) => !includes(purpose, 'tagging')).map(({ value = '' }) => value);
  const [language] = bodies.flatMap((body) => (typeof body.language === 'string' ? [body.language] : []));
  return annotationOf(
    {
      name: one.id,
      address: target.source,
      title: null,
      language: language?.slice(0, 35) ?? null,
      quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '', start: position !== undefined && Number.isInteger(position) && position >= 0 ? position : null },
      note: [...notes, ...(one.bodyValue === undefined ? [] : [one.bodyValue])].filter((note) => note.trim() !== '').join('\n\n'),
      tags,
      author: one.creator?.[0]?.name ?? null,
      created: one.created ?? null,
      modified: one.modified ?? null,
    },
    now,
  );
}

/** Reads annotations in the W3C's form (Web Annotation Data Model, 2017). Those of ours come back whole, those of other tools as notes on a passage. */
export function readWebAnnotations(value: unknown, now: string): ImportResult {
  const rows = listed(value);
  if (rows === null) return refused('error_import_w3c');
  const faults: EntryFault[] = [];
  const found = rows.flatMap((row, n): Found[] => {
    const place = placeIn('items', n);
    const told = (key: string): [] => {
      faults.push({ place, key, values: [] });
      return [];
    };
    const one = webAnnotationSchema.safeParse(row);
    if (!one.success) {
      faults.push({ place: placeIn('items', n, one.error.issues[0]), key: 'import_fault_entry', values: [] });
      return [];
    }
    const own = whole(one.data);
    if (own === null) return told('import_fault_entry');
    if (own !== undefined) return [{ item: { kind: 'annotation', value: own }, place }];
    if (isMachines(one.data)) return told('import_fault_machine');
    const annotation = foreign(one.data, now);
    return annotation === null ? told('import_fault_no_words') : [{ item: { kind: 'annotation', value: annotation }, place }];
  });
  return { ok: true, file: { format: 'w3c', items: once(found, faults), faults } };
}
