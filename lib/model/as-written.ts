import * as z from 'zod/mini';

/** Whether a value is what parsing would give back, without parsing it: false where that is not so, or not easily told. */
type IsWhole = (value: unknown) => boolean;

const known = new WeakMap<z.core.$ZodType, IsWhole>();

/**
 * A value of ours that was written down and read again, as its schema has it; null where it is not that. Most are as they were written, and to see that takes a fraction of the time in which each is parsed into a
 * copy of itself, most of all where the code runs for the first time. Whatever is otherwise in any way (a default of a later version is missing, a field is of none of ours, a value is broken) is parsed.
 */
export function asWritten<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> | null {
  if (isWhole(schema, value)) return value;
  const parsed = z.safeParse(schema, value);
  return parsed.success ? parsed.data : null;
}

/** True only where parsing would succeed and give back the same. */
function isWhole<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): value is z.output<Schema> {
  return checkOf(schema)(value);
}

function checkOf(schema: z.core.$ZodType): IsWhole {
  const made = known.get(schema) ?? makeCheck(schema);
  known.set(schema, made);
  return made;
}

/** What parsing says of a single value; never of a list or an object, of which it makes a copy. */
const parsedAlone =
  (schema: z.core.$ZodType): IsWhole =>
  (value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success && parsed.data === value;
  };

function makeCheck(schema: z.core.$ZodType): IsWhole {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return isPlain(def) && def.catchall === undefined ? fieldsCheck(Object.entries(def.shape).map(([name, field]) => [name, checkOf(field)])) : () => false;
    case 'array':
      return listCheck(checkOf(def.element), def.checks ?? []);
    case 'nullable':
      return orCheck(null, checkOf(def.innerType));
    case 'optional':
      return orCheck(undefined, checkOf(def.innerType));
    case 'default': {
      const inner = checkOf(def.innerType);
      return (value) => value !== undefined && inner(value);
    }
    case 'enum': {
      const values = new Set<unknown>(Object.values(def.entries));
      return isPlain(def) ? (value) => values.has(value) : parsedAlone(schema);
    }
    case 'boolean':
      return isPlain(def) ? isTruth : parsedAlone(schema);
    case 'string':
      return isPlain(def) && !('format' in def) ? isText : textCheck(schema, def.checks ?? [], 'format' in def);
    case 'number':
      return 'format' in def && def.format === 'safeint' ? wholeNumberCheck(schema, def.checks ?? []) : parsedAlone(schema);
    default:
      return parsedAlone(schema);
  }
}

const isText: IsWhole = (value) => typeof value === 'string';
const isTruth: IsWhole = (value) => typeof value === 'boolean';
const isPlain = ({ checks }: z.core.$ZodTypeDef): boolean => checks === undefined || checks.length === 0;
const orCheck =
  (other: null | undefined, inner: IsWhole): IsWhole =>
  (value) =>
    value === other || inner(value);

/** An object with these fields and no others. It is gone through once, by what it has: in a started worker this runs uncompiled over thousands of fields. */
function fieldsCheck(fields: readonly (readonly [name: string, isWhole: IsWhole])[]): IsWhole {
  const checks = new Map(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const read = value as Readonly<Record<string, unknown>>;
    const names = Object.keys(value);
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] ?? '';
      const isFieldWhole = checks.get(name);
      if (isFieldWhole === undefined || !isFieldWhole(read[name])) return false;
    }
    if (names.length === fields.length) return true;
    for (const [name, isFieldWhole] of fields) if (!names.includes(name) && !isFieldWhole(read[name])) return false;
    return true;
  };
}

function listCheck(isElementWhole: IsWhole, checks: readonly z.core.$ZodCheck[]): IsWhole {
  const least = checks.map(lengthOf);
  if (least.includes(null)) return () => false;
  const from = Math.max(0, ...least.filter((one) => one !== null));
  return (value) => {
    if (!Array.isArray(value) || value.length < from) return false;
    // A hole in a list is nothing that was written.
    for (let at = 0; at < value.length; at += 1) if (!isElementWhole(value[at])) return false;
    return true;
  };
}

/** A whole number, from another on where that is asked. */
function wholeNumberCheck(schema: z.core.$ZodType, checks: readonly z.core.$ZodCheck[]): IsWhole {
  // A sketch of a text is a hundred of them.
  if (checks.length === 0) return Number.isSafeInteger;
  const least = checks.map(leastOf);
  if (least.includes(null)) return parsedAlone(schema);
  const from = Math.max(Number.MIN_SAFE_INTEGER, ...least.filter((one) => one !== null));
  return (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= from;
}

/** A text that has to be of a form: those of a day and of a moment are looked at here, any other parsed. */
function textCheck(schema: z.core.$ZodType, checks: readonly z.core.$ZodCheck[], hasFormat: boolean): IsWhole {
  const moment = checks.length === 0 ? patternOfMoment(schema) : null;
  if (moment !== null) return (value) => typeof value === 'string' && value.search(moment) !== -1;
  const patterns = checks.map(patternOf);
  if (hasFormat || patterns.includes(null)) return parsedAlone(schema);
  return (value) => typeof value === 'string' && patterns.every((pattern) => pattern !== null && value.search(pattern) !== -1);
}

const defOf = (check: z.core.$ZodCheck): z.core.$ZodChecks['_zod']['def'] => (check as z.core.$ZodChecks)._zod.def;

/** The fewest elements that a check lets pass; null for any other check. */
function lengthOf(check: z.core.$ZodCheck): number | null {
  const def = defOf(check);
  return def.check === 'min_length' ? def.minimum : null;
}

/** The smallest whole number that a check lets pass; null for any other check. */
function leastOf(check: z.core.$ZodCheck): number | null {
  const def = defOf(check);
  if (def.check !== 'greater_than' || typeof def.value !== 'number' || !Number.isSafeInteger(def.value)) return null;
  return def.inclusive ? def.value : def.value + 1;
}

/** The pattern that a check asks for; null for any other check. */
function patternOf(check: z.core.$ZodCheck): RegExp | null {
  const def = defOf(check);
  return def.check === 'string_format' && 'format' in def && def.format === 'regex' ? (def.pattern ?? null) : null;
}

/** The pattern of a date-time, which is all that its schema asks for; null for any other. */
function patternOfMoment(schema: z.core.$ZodType): RegExp | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'string' && 'format' in def && def.format === 'datetime' && 'pattern' in def && def.pattern instanceof RegExp ? def.pattern : null;
}
