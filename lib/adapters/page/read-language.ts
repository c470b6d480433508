const SAMPLE = 4_000;
const ENGLISH = /\b(?:the|of|and|that|was|said|with|from|has|which)\b/gi;
const TAG = /^[a-z]{2,3}$/;

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
  const named = [hints.host.split('.')[0], ...(hints.path ?? '').split('/').slice(1, 2)].filter((word) => word === 'az' || word === 'en' || word === 'ru' || word === 'uk');
  const claimed = [...named, ...hints.declared, hints.usual].map(primary).filter((tag) => tag !== null);
  const fits = claimed.find((tag) => agrees(tag, sample));
  return fits ?? guess(sample);
}

function primary(tag: string | null | undefined): string | null {
  const first = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return TAG.test(first) ? first : null;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isCyrillic = (text: string): boolean => count(text, /\p{Script=Cyrillic}/gu) > count(text, /\p{Script=Latin}/gu);
/** The schwa is Azerbaijani's own among the languages of these outlets; a name or two with it may stand in any text. */
const isAzerbaijani = (text: string): boolean => count(text, /ə/gi) * 60 > text.length;
const CYRILLIC_LANGUAGES: ReadonlySet<string> = new Set(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk']);

function agrees(tag: string, text: string): boolean {
  if (tag === 'uk' || tag === 'ru') return isCyrillic(text) && isUkrainian(text) === (tag === 'uk');
  if (isCyrillic(text)) return CYRILLIC_LANGUAGES.has(tag);
  if (CYRILLIC_LANGUAGES.has(tag) && tag !== 'sr') return false;
  return isAzerbaijani(text) === (tag === 'az') || text.length < 80;
}

const isUkrainian = (text: string): boolean => count(text, /[іїєґ]/gi) * 60 > text.length;

function guess(text: string): string {
  if (isCyrillic(text)) return isUkrainian(text) ? 'uk' : 'ru';
  if (isAzerbaijani(text)) return 'az';
  return count(text, ENGLISH) * 50 > text.length / 2 ? 'en' : 'und';
}
