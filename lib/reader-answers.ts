import * as z from 'zod/mini';
import { settingsSchema } from './model/settings';
import { objectingSchema } from './views/objection-types';
import { comparisonViewSchema, pageViewSchema } from './views/types';

const nothing = z.object({});

/**
 * What the worker answers to whoever shows a tab to a reader. They are apart from all others (`protocol.ts`): a popup is made anew each time that it opens, and makes no more of them than it asks for.
 */
export const readerAnswers = {
  'view.page': pageViewSchema,
  'view.comparison': comparisonViewSchema,
  'view.selection': z.object({ claimId: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))) }),
  'claim.show': nothing,
  'incident.decide': nothing,
  'origin.decide': nothing,
  'export.page': z.object({ fileName: z.string(), text: z.string() }),
  'settings.get': settingsSchema,
  'settings.enable': settingsSchema,
  'settings.mark': settingsSchema,
  'outlet.add': settingsSchema,
  'objection.list': objectingSchema,
  'objection.save': objectingSchema,
  'objection.remove': objectingSchema,
  'objection.restore': objectingSchema,
  'objection.draft': nothing,
} as const satisfies Record<string, z.ZodMiniType>;
