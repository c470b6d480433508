/** So many characters show the language. */
const SAMPLE = 1_200;
const ENGLISH = /\b(?:the|of|and|that|was|said|with|from|has|which)\b/gi;

export interface LanguageHints {
  host: string;
  path: string | null;
  /** what the page says of itself: html lang, then JSON-LD's inLanguage */
  declared: readonly (string | null)[];
  /** of the outlet's pages whose address does not say */
  usual: string | null;
}

/**
 * The article's language as a primary tag, or "und". The address names it first ("/ru/", "en."), then the page, then the outlet's habit; the
 * text's own letters overrule all three where they cannot be in that language.
 */
export function readLanguage(text: string, hints: LanguageHints): string {
  const sample = text.slice(0, SAMPLE);
  const named = [hints.host.split('.', 1)[0], hints.path?.split('/', 2)[1]].filter((word) => word === 'az' || word === 'en' || word === 'ru' || word === 'uk');
  const claimed = [...named, ...hints.declared, hints.usual].map(primary).filter((tag) => tag !== null);
  const letters = lettersOf(sample);
  return claimed.find((tag) => agrees(tag, letters)) ?? guess(sample, letters);
}

/** The first part of a language tag, where it is one of two or three letters. */
function primary(tag: string | null | undefined): string | null {
  const whole = tag?.trim().toLowerCase().replaceAll('_', '-') ?? '';
  const first = whole.split('-', 1)[0] ?? '';
  if (first.length < 2 || first.length > 3) return null;
  for (let i = 0; i < first.length; i++) if (first.charCodeAt(i) < 0x61 || first.charCodeAt(i) > 0x7a) return null;
  return first;
}

/** How many letters of each kind a text has. By code points and in one pass: classes of Unicode are dear the first time. */
interface Letters {
  all: number;
  latin: number;
  cyrillic: number;
  /** the schwa, Azerbaijani's own among the languages of these outlets; a name or two with it may stand in any text */
  schwa: number;
  /** і, ї, є, ґ */
  ukrainian: number;
}

const UKRAINIAN = 'іїєґІЇЄҐ';

/** Of a long text every third letter is looked at, and counted three times: their shares are as telling. */
const LONG = 600;
const STEP = 3;

function lettersOf(text: string): Letters {
  const found: Letters = { all: text.length, latin: 0, cyrillic: 0, schwa: 0, ukrainian: 0 };
  const step = text.length > LONG ? STEP : 1;
  for (let i = 0; i < text.length; i += step) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    if (code === 0x259 || code === 0x18f) found.schwa += step;
    if (code >= 0x400 && code < 0x530) {
      found.cyrillic += step;
      if (UKRAINIAN.includes(text.charAt(i))) found.ukrainian += step;
    } else if (code < 0x2b0 ? (code | 0x20) >= 0x61 && ((code | 0x20) <= 0x7a || code >= 0xc0) : code >= 0x1e00 && code < 0x1f00) found.latin += step;
  }
  return found;
}

/** Letters of a kind that make a text one of their language: one of sixty characters. */
const SHARE = 60;
const isCyrillic = ({ cyrillic, latin }: Letters): boolean => cyrillic > latin;
const isAzerbaijani = ({ all, schwa }: Letters): boolean => schwa * SHARE > all;
const isUkrainian = ({ all, ukrainian }: Letters): boolean => ukrainian * SHARE > all;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const CYRILLIC_LANGUAGES: ReadonlySet<string> = new Set(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk']);

function agrees(tag: string, letters: Letters): boolean {
  if (tag === 'uk' || tag === 'ru') return isCyrillic(letters) && isUkrainian(letters) === (tag === 'uk');
  if (isCyrillic(letters)) return CYRILLIC_LANGUAGES.has(tag);
  if (CYRILLIC_LANGUAGES.has(tag) && tag !== 'sr') return false;
  return isAzerbaijani(letters) === (tag === 'az') || letters.all < 80;
}

function guess(text: string, letters: Letters): string {
  if (isCyrillic(letters)) return isUkrainian(letters) ? 'uk' : 'ru';
  if (isAzerbaijani(letters)) return 'az';
  return count(text, ENGLISH) * 50 > text.length / 2 ? 'en' : 'und';
}
