import { comparable } from './fold';

/** Cyrillic letters by their sound, for Russian and Ukrainian; soft and hard signs have none. */
const CYRILLIC: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'e', ж: 'j', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'g', ц: 's', ч: 'c', ш: 'c', щ: 'c', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a',
};
/** What several letters of a Latin spelling sound like, longest first. */
const LATIN: readonly (readonly [string, string])[] = [['shch', 'c'], ['dzh', 'j'], ['sch', 'c'], ['zh', 'j'], ['dj', 'j'], ['sh', 'c'], ['ch', 'c'], ['kh', 'g'], ['gh', 'g'], ['ph', 'f'], ['ts', 's'], ['tz', 's'], ['ck', 'g'], ['k', 'g'], ['ş', 'c'], ['ç', 'c'], ['ğ', 'g'], ['x', 'g'], ['q', 'g'], ['h', 'g'], ['w', 'v']];
/** In Azerbaijani and Turkish "c" is what others write "j". */
const TURKIC: ReadonlySet<string> = new Set(['az', 'tr']);
const VOWELS = /[aeiouyəıöüàáâäåæèéêëìíîïòóôøùúûāēīōū'’]/gu;

/** Consonants of one word as they are heard, whatever the alphabet: "Hacıyev", "Hajiyev" and "Гаджиев" are one. */
function soundOf(word: string, language: string): string {
  let sound = [...word].map((letter) => CYRILLIC[letter] ?? letter).join('');
  if (TURKIC.has(language)) sound = sound.replaceAll('c', 'j');
  for (const [letters, heard] of LATIN) sound = sound.replaceAll(letters, heard);
  sound = sound.replaceAll('dj', 'j');
  const initial = /^[aeiouyəıöü]/u.test(sound) ? 'a' : '';
  return initial + sound.replace(VOWELS, '').replace(/(.)\1+/gu, '$1');
}

/** The sounds of a name's words; null for a name of fewer than two words or with too few sounds to tell people apart. */
export function soundKey(name: string, language: string): string | null {
  const words = comparable(name).replaceAll('\u0307', '').match(/[\p{L}'’-]+/gu) ?? [];
  const sounds = words.map((word) => soundOf(word, language)).filter((sound) => sound !== '');
  return words.length < 2 || sounds.length < 2 || sounds.join('').length < 5 ? null : sounds.sort().join(' ');
}
