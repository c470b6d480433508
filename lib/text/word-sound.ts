/**
 * What a word of a name sounds like, roughly, in letters of no alphabet: by it "Намазов", "Nəmazov" and "Namazov" are one. Sounds that are written differently from one language to the
 * next share a sign: k, g, h, kh, q; a, e, ə; o, u, ö, ü; a run of vowels is its last. Words that sound alike are worth comparing; they need not be one name, and for people `sound-key.ts` asks for more.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'k', д: 'd', е: 'a', ё: 'u', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'u', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'k', ц: 's', ч: 'c', ш: 'c', щ: 'c', ъ: '', ы: 'i', ь: '', э: 'a', ю: 'iu', я: 'ia',
  ə: 'a', ä: 'a', â: 'a', ç: 'c', ş: 'c', ğ: 'k', ı: 'i', ö: 'u', ü: 'u', é: 'a', á: 'a', š: 'c', č: 'c', ž: 'j', ń: 'n', ñ: 'n', ó: 'u', í: 'i', ú: 'u',
  a: 'a', b: 'b', d: 'd', e: 'a', f: 'f', g: 'k', h: 'k', i: 'i', j: 'j', k: 'k', l: 'l', m: 'm', n: 'n', o: 'u', p: 'p', q: 'k', r: 'r', s: 's', t: 't', u: 'u', v: 'v', w: 'v', y: 'i', z: 'z',
};
/** Letters that together are one sound; the longer first. In Azerbaijani letters stand alone. */
const TOGETHER: readonly (readonly [letters: string, sound: string])[] = [['shch', 'c'], ['дж', 'j'], ['dzh', 'j'], ['sch', 'c'], ['tch', 'c'], ['dj', 'j'], ['zh', 'j'], ['kh', 'k'], ['gh', 'k'], ['sh', 'c'], ['ch', 'c'], ['ts', 's'], ['ph', 'f'], ['ck', 'k']];
/** What a letter sounds like in one language and not in others. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = { az: { c: 'j', x: 'k', j: 'j' }, tr: { c: 'j' } };
const ELSEWHERE: Readonly<Record<string, string>> = { c: 'k', x: 'ks' };
const VOWELS = 'aiu';

function soundsOf(word: string, language: string): string {
  let out = '';
  for (let at = 0; at < word.length; ) {
    const pair = language === 'az' ? undefined : TOGETHER.find(([letters]) => word.startsWith(letters, at));
    const letter = word[at] ?? '';
    out += pair ? pair[1] : (OWN[language]?.[letter] ?? SOUNDS[letter] ?? ELSEWHERE[letter] ?? (/\p{N}/u.test(letter) ? letter : ''));
    at += pair ? pair[0].length : 1;
  }
  return out;
}

/** How one word sounds; '' for a word without letters. `language` is the tag of the text that it stands in. Vowels at the end are left out: in some languages they are cases. */
export function wordSound(word: string, language: string): string {
  const sounds = soundsOf(word.toLowerCase().replaceAll('\u0307', ''), language);
  let out = '';
  for (let at = 0; at < sounds.length; at += 1) {
    const sound = sounds[at] ?? '';
    const next = sounds[at + 1] ?? '';
    if (sound === next || (VOWELS.includes(sound) && next !== '' && VOWELS.includes(next))) continue;
    out += sound;
  }
  let end = out.length;
  while (end > 2 && VOWELS.includes(out[end - 1] ?? '')) end -= 1;
  return out.slice(0, end);
}
