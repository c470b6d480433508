import * as z from 'zod/mini';
import { MAX_IMPORT_ITEMS } from '../model/import';
import { once, placeIn, refused, type EntryFault, type Found, type ImportResult } from './import-entries';
import { annotationOf } from './import-passage';

const text = z.string().check(z.maxLength(1_000_000));
const selectorSchema = z.object({ type: text, exact: z.optional(text), prefix: z.optional(text), suffix: z.optional(text), start: z.optional(z.number()) });

/** What is read of an annotation as Hypothesis' interface and its export file write it. */
const rowSchema = z.object({
  id: z.optional(text),
  uri: text,
  text: z.optional(z.nullable(text)),
  tags: z.optional(z.array(text).check(z.maxLength(1_000))),
  user: z.optional(z.nullable(text)),
  created: z.optional(z.nullable(text)),
  updated: z.optional(z.nullable(text)),
  references: z.optional(z.array(text)),
  document: z.optional(z.nullable(z.object({ title: z.optional(z.union([text, z.array(text)])) }))),
  target: z.optional(z.array(z.object({ selector: z.optional(z.array(selectorSchema).check(z.maxLength(100))) })).check(z.maxLength(100))),
});
type Row = z.infer<typeof rowSchema>;

const many = z.array(z.unknown()).check(z.maxLength(MAX_IMPORT_ITEMS));
const fileSchema = z.union([z.pipe(z.object({ annotations: many }), z.transform(({ annotations }) => annotations)), z.pipe(z.object({ rows: many }), z.transform(({ rows }) => rows)), many]);

/** "acct:ada@hypothes.is" → "ada" */
const nameOf = (user: string | null | undefined): string | null => (user ? user.replace(/^acct:/, '').replace(/@[^@]{1,200}$/, '') : null);

/** @param now ISO date-time for a payload that was never sent */
function annotation(row: Row, now: string) {
  const selectors = row.target?.[0]?.selector ?? [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (quote?.exact === undefined) return null;
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  const [title] = [row.document?.title ?? null].flat();
  return annotationOf(
    {
      name: row.id ?? `${row.uri}\n${quote.prefix ?? ''}\n${quote.exact}\n${row.text ?? ''}`,
      address: row.uri,
      title: title ?? null,
      language: null,
      quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '', start: start !== undefined && Number.isInteger(start) && start >= 0 ? start : null },
      note: row.text ?? '',
      tags: row.tags ?? [],
      author: nameOf(row.user),
      created: row.created ?? null,
      modified: row.updated ?? null,
    },
    now,
  );
}

/** Reads what Hypothesis' interface gives and what its own export writes: each highlight or note on a passage as a note of ours. Replies and notes on whole pages have no words to stand at and are told. */
export function readHypothesis(value: unknown, now: string): ImportResult {
  const rows = fileSchema.safeParse(rowSchema.safeParse(value).success ? [value] : value);
  if (!rows.success) return refused('error_import_form');
  const faults: EntryFault[] = [];
  const found = rows.data.flatMap((one, n): Found[] => {
    const place = placeIn('annotations', n);
    const row = rowSchema.safeParse(one);
    const isReply = row.success && (row.data.references?.length ?? 0) > 0;
    const read = row.success && !isReply ? annotation(row.data, now) : null;
    if (read !== null) return [{ item: { kind: 'annotation', value: read }, place }];
    faults.push(row.success ? { place, key: isReply ? 'import_fault_reply' : 'import_fault_no_words', values: [] } : { place: placeIn('annotations', n, row.error.issues[0]), key: 'import_fault_entry', values: [] });
    return [];
  });
  return { ok: true, file: { format: 'hypothesis', items: once(found, faults), faults } };
}
