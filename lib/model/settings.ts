import * as z from 'zod/mini';
import { MAX_AUTHOR } from './limits';

/** How strongly marks are drawn on pages. */
export const INTENSITIES = ['quiet', 'normal', 'strong'] as const;
export const intensitySchema = z.enum(INTENSITIES);
export type Intensity = z.infer<typeof intensitySchema>;

/** What can be left unmarked on pages: the rungs, denials, claims of which only a motive is told, and claims that have no verdict. */
export const MARK_KINDS = ['proven', 'corroborated', 'suspected', 'unsubstantiated', 'denial', 'motive', 'not_judged'] as const;
export const markKindSchema = z.enum(MARK_KINDS);
export type MarkKind = z.infer<typeof markKindSchema>;

/** The languages of our catalogues, and the browser's own choice among them. */
export const INTERFACE_LANGUAGES = ['browser', 'en', 'az', 'ru'] as const;
export const interfaceLanguageSchema = z.enum(INTERFACE_LANGUAGES);
export type InterfaceLanguage = z.infer<typeof interfaceLanguageSchema>;

/** How long a report is kept after it was last seen, in days; null: until it is cleared. */
export const keepDaysSchema = z.nullable(z.union([z.literal(30), z.literal(90), z.literal(365)]));

/**
 * What the reader chose. Every field that a first version did not have has a default, so that what older versions wrote stays readable; lists name what is switched *off*,
 * so that what a later version brings is on.
 */
export const settingsSchema = z.object({
  enabled: z.boolean(),
  disabledHosts: z.array(z.string()),
  addedHosts: z.array(z.string()),
  /** hosts whose pages are read and listed, but not marked */
  unmarkedHosts: z._default(z.array(z.string()), []),
  keepDays: z._default(keepDaysSchema, null),
  intensity: z._default(intensitySchema, 'normal'),
  /** kinds of claims that are listed, but not marked on pages */
  unmarked: z._default(z.array(markKindSchema), []),
  language: z._default(interfaceLanguageSchema, 'browser'),
  /** languages of articles that the reader wants left alone: tags of the packs that are read, "en" */
  languagesOff: z._default(z.array(z.string()), []),
  /** the name under what the reader writes at the desk; null for none */
  author: z._default(z.nullable(z.string().check(z.maxLength(MAX_AUTHOR))), null),
});
export type Settings = z.infer<typeof settingsSchema>;
