import * as z from 'zod/mini';

/** What can be taken out, in the order in which it is offered. Annotations for Hypothesis are the reader's alone, but in the form that says that everybody may read them. */
export const EXPORT_FORMATS = ['native', 'w3c', 'hypothesis', 'hypothesis-public', 'claimreview', 'stix', 'csv', 'markdown', 'labels'] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;
