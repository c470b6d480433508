import * as z from 'zod/mini';
import type { Refusal } from '../claims/own-actors';
import { interfaceLanguageSchema, intensitySchema, keepDaysSchema, markKindSchema, type Settings } from '../model/settings';
import { isDeeperThan } from '../text/json-depth';
import { faultyLine } from '../text/json-fault';
import { isHostName, isPublicHost } from '../text/public-host';
import { canonicalJson } from './canonical-json';

/** The form of what is saved from the settings page and read there again. */
export const SETTINGS_FILE = 'whence/settings@1';
const FORM = /^whence\/settings@(\d{1,6})$/;
/** The longest file that is read, in UTF-16 units: many times what the limits below allow. */
export const MAX_SETTINGS_FILE = 200_000;
const MAX_HOSTS = 1_000;
/** Deeper nesting than any file of ours has. */
const DEEPEST = 4;

const hosts = (isAllowed: (host: string) => boolean) => z.array(z.string().check(z.refine(isAllowed))).check(z.maxLength(MAX_HOSTS));

/**
 * Strict at every level: a file of this version with anything else in it is not one of ours. A field that is missing keeps what is set; only the kind of file has to be told.
 */
const chosenSchema = z.partial(
  z.strictObject({
    enabled: z.boolean(),
    disabledHosts: hosts(isHostName),
    addedHosts: hosts(isPublicHost),
    unmarkedHosts: hosts(isHostName),
    keepDays: keepDaysSchema,
    intensity: intensitySchema,
    unmarked: z.array(markKindSchema).check(z.maxLength(50)),
    language: interfaceLanguageSchema,
    languagesOff: z.array(z.string().check(z.regex(/^[a-z]{2,3}$/))).check(z.maxLength(50)),
  }),
);
const fileSchema = z.strictObject({ schema: z.literal(SETTINGS_FILE), settings: chosenSchema });

export type SettingsFileResult = { ok: true; chosen: Partial<Settings> } | { ok: false; refusal: Refusal };
const refused = (key: string, ...values: string[]): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { key, values } });

/** "settings.addedHosts[3]" of an issue's path; of a field that is one too many its name, cut where it is long. */
function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  const place = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('').replace(/^\./, '');
  return place.length > 60 ? `${place.slice(0, 60)}…` : place;
}

/** Once each and sorted, as they are kept. */
const sorted = <T extends string>(list: readonly T[]): T[] => [...new Set(list)].sort();

/** Reads a file of settings: all of it or nothing. Never throws (J1 to J5). */
export function readSettingsFile(text: string): SettingsFileResult {
  if (text.length > MAX_SETTINGS_FILE) return refused('error_settings_size');
  const bare = text.replace(/^\ufeff/, '');
  if (isDeeperThan(bare, DEEPEST)) return refused('error_settings_form');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return refused('error_settings_json', String(faultyLine(bare)));
  }
  const form: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'schema') : undefined;
  const version = typeof form === 'string' ? FORM.exec(form)?.[1] : undefined;
  if (version === undefined) return refused('error_settings_form');
  if (version !== '1') return refused('error_settings_newer', version);
  const file = fileSchema.safeParse(value);
  if (!file.success) return refused('error_settings_field', placeOf(file.error.issues[0]));
  const given = Object.entries(file.data.settings).filter(([, chosen]) => chosen !== undefined);
  return { ok: true, chosen: Object.fromEntries(given.map(([name, chosen]) => [name, Array.isArray(chosen) ? sorted(chosen) : chosen])) as Partial<Settings> };
}

/** The file's text: sorted keys, so the same settings always give the same bytes. Who the reader is stays with them: a file is made to be passed on. */
export const settingsFileText = ({ author: _author, ...settings }: Settings): string => canonicalJson({ schema: SETTINGS_FILE, settings });
