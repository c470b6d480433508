/**
 * Turns a key of the message catalogue and its values into a sentence of the reader's language. In the extension the browser's own
 * catalogue answers, on the command line a catalogue file; the core knows neither.
 */
export interface Say {
  (key: string, ...values: string[]): string;
  /** BCP 47 tag of the catalogue's language, for dates, numbers and plurals */
  locale: string;
}

/** A catalogue in the browser's own form: `$1` … `$9` stand for the values. */
export type Catalogue = Record<string, { message: string; description?: string | undefined }>;

/** Says from a catalogue. A missing key is a bug of ours, so it throws: a test walks every key. */
export function sayFrom(catalogue: Catalogue, locale: string): Say {
  const say = (key: string, ...values: string[]): string => {
    const entry = catalogue[key];
    if (entry === undefined) throw new Error(`The message catalogue has no entry "${key}".`);
    return entry.message.replace(/\$([1-9])/g, (_, n: string) => values[Number(n) - 1] ?? '');
  };
  return Object.assign(say, { locale });
}

const plurals = new Map<string, Intl.PluralRules>();

/** A language's plurals; made once, since every count of every reason asks for them. */
function pluralsOf(locale: string): Intl.PluralRules {
  const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, rules);
  return rules;
}

/** A number as the language writes it. Digits without a group are the same in all of ours, and the browser takes milliseconds to get ready for the others. */
const numberText = (count: number, locale: string): string => (Number.isInteger(count) && count >= 0 && count < 1_000 ? String(count) : new Intl.NumberFormat(locale).format(count));

/** "17 reports": the entry `KEY_one`, `KEY_few`, … that the language asks for, with the number as `$1`. */
export function sayCount(say: Say, key: string, count: number): string {
  return say(`${key}_${pluralsOf(say.locale).select(count)}`, numberText(count, say.locale));
}

/**
 * "2 May 2025" for an ISO date, in the reader's language. The months are the catalogue's own: Chromium says that it knows Azerbaijani dates and
 * writes "2025 M05 2", and Russian ones end in "г.", which makes two full stops at the end of a sentence. The catalogue's no-break spaces keep day, month and year in one line.
 */
export function sayDate(say: Say, isoDate: string): string {
  const [year = 1970, month = 1, day = 1] = isoDate.split('-').map(Number);
  return say('date_day', String(day), say(`month_${month}`), String(year));
}

/** "5 May 2025", "5–9 May 2025", "May 2025" in a text: what is no month is a word before a year, which may stay with it as well. */
const DATED = /(?<![\p{L}\p{N}])(?:(\d{1,2})(?:–(\d{1,2}))? )?(\p{L}{3,20}) ((?:19|20)\d{2})(?!\d)/gu;

/** A text that others wrote, with the days in it held together as the catalogue holds ours. */
export function withWholeDates(say: Say, text: string): string {
  return text.replace(DATED, (_, from: string | undefined, to: string | undefined, month: string, year: string) =>
    from === undefined ? say('date_month', month, year) : say('date_day', to === undefined ? from : say('date_days', from, to), month, year),
  );
}

/** What holds a date together in a line; nobody can type it, so whoever looks for a date in a file would not find it. */
export const withPlainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** Where a value goes, in a sentence that is said without any: from U+E010 on, since those before stand for values already (`sayQuoting`). */
const PLACE = 0xe010;

/** The same words for files and for the terminal: our sentences have the spaces that people type, what is put into them stays as it is. */
export function sayInFiles(say: Say): Say {
  const plain = (key: string, ...values: string[]): string =>
    withPlainSpaces(say(key, ...values.map((_, at) => String.fromCharCode(PLACE + at)))).replace(/[\ue010-\ue018]/g, (place) => values[place.charCodeAt(0) - PLACE] ?? '');
  return Object.assign(plain, { locale: say.locale });
}

/** "A, B or C" in the reader's language: what a name can mean. */
export function sayEither(say: Say, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say('list_or', names.slice(0, -1).join(', '), last);
}
