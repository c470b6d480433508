/** Cyrillic letters that look like Latin ones, in lower case: code names of groups are printed with either. The dotless i is what Turkic rules make of I. */
const LOOKS: Readonly<Record<string, string>> = { а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ı: 'i' };

/** A word in lower case with its look-alike letters as Latin ones, where that leaves no other letter and the word holds a digit or is a capital code; else the word. */
export function latinLook(word: string): string {
  let out = '';
  for (const letter of word) {
    const look = LOOKS[letter] ?? letter;
    if (/\p{Script=Cyrillic}/u.test(look)) return word;
    out += look;
  }
  return out;
}
