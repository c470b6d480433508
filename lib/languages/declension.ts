import type { CaseGrammar, Ending, HeadFinal, NameParadigm } from './pack';

/**
 * Grammatical cases as bits: nominative, genitive, dative, accusative, instrumental, locative (prepositional), ablative. A form may stand for several. Nothing is known of
 * a form with all of them. The last bit tells of a noun that belongs to the one before it ("hacker-s of"), where endings show that.
 */
export const CASE = { n: 1, g: 2, d: 4, a: 8, i: 16, l: 32, b: 64, p: 128 } as const;
export const ANY_CASE = 127;

/** The bits of cases given by their letters. */
export function casesOf(letters: string): number {
  let bits = 0;
  for (const letter of letters) bits |= letter in CASE ? CASE[letter as keyof typeof CASE] : 0;
  return bits;
}

/** Puts endings to a stem, each following its vowels. */
export function joinerOf(stem: string, harmony: HeadFinal['harmony'] | undefined): (ending: string) => string {
  if (!harmony) return (ending) => stem + ending;
  const vowels = Object.values(harmony)[0] ?? {};
  const lower = stem.toLowerCase().replaceAll('\u0307', '');
  const lastOfStem = [...lower].findLast((letter) => letter in vowels) ?? 'i';
  const isOpen = (lower.at(-1) ?? '') in vowels;
  return (ending) => {
    let last = lastOfStem;
    let out = stem;
    for (let at = 0; at < ending.length; at += 1) {
      const letter = ending[at] ?? '';
      if (letter === '(') {
        if (isOpen) out += ending[at + 1] ?? '';
        at += 2;
        continue;
      }
      const own = harmony[letter]?.[last] ?? letter;
      if (own in vowels) last = own;
      out += own;
    }
    return out;
  };
}

/** A stem with an ending that follows its vowels. */
export const joinedTo = (stem: string, ending: string, harmony: HeadFinal['harmony'] | undefined): string => joinerOf(stem, harmony)(ending);

/** One word of a phrase: "хакер/m" is a stem with the name of its declension. */
const TOKEN = /[^ {}|]+/g;

/** What is known of a form of the pack's own words: its cases, and its word in the nominative. */
export interface KnownForm {
  cases: number;
  nominative: string;
  /** an adjective, which waits for its noun */
  adjective: boolean;
}

/** A phrase of the pack with its declined words written out as the forms that may stand there. Inside a brace they join its alternatives. `known` is told every form. */
export function writtenOut(phrase: string, { paradigms, headFinal }: Pick<CaseGrammar, 'paradigms' | 'headFinal'>, known: Map<string, KnownForm>): string {
  return phrase.replace(TOKEN, (whole: string, at: number) => {
    const slash = whole.indexOf('/');
    const endings = slash > 0 ? paradigms[whole.slice(slash + 1)] : undefined;
    if (!endings) return whole;
    const stem = whole.slice(0, slash);
    const joined = joinerOf(stem, headFinal?.harmony);
    const forms = new Set<string>();
    const adjective = whole.slice(slash + 1).startsWith('a');
    let nominative = stem;
    for (const [ending, cases] of endings) {
      const form = joined(ending);
      // The endings of a number stand together, the nominative at their head.
      if (cases.includes('n')) nominative = form;
      forms.add(form);
      const before = known.get(form);
      known.set(form, { cases: (before?.cases ?? 0) | casesOf(cases), nominative: before?.nominative ?? nominative, adjective: (before?.adjective ?? true) && adjective });
    }
    const inside = phrase.lastIndexOf('{', at) > phrase.lastIndexOf('}', at);
    return inside ? [...forms].join('|') : `{${[...forms].join('|')}}`;
  });
}

/** How a word is declined; nothing for an abbreviation. */
function paradigmOf(word: string, paradigms: readonly NameParadigm[]): NameParadigm | undefined {
  if (word.length > 1 && word === word.toUpperCase()) return undefined;
  const lower = word.toLowerCase();
  return paradigms.find((p) => p.ends.some((end) => lower.endsWith(end)));
}

function declined(word: string, paradigms: readonly NameParadigm[], final: HeadFinal | undefined): { forms: readonly (readonly [string, number])[]; adjective: boolean } {
  const paradigm = paradigmOf(word, paradigms);
  if (!paradigm) return { forms: [[word, final ? CASE.n : ANY_CASE]], adjective: false };
  const joined = joinerOf(word.slice(0, word.length - paradigm.cut), final?.harmony);
  return { forms: paradigm.forms.map(([ending, cases]: Ending) => [joined(ending), casesOf(cases)] as const), adjective: paradigm.adjective ?? false };
}

/** The letters that every form of a name begins with (`formsOf`). */
export function stemOf(name: string, paradigms: readonly NameParadigm[], final?: HeadFinal): string {
  const space = name.indexOf(' ');
  const first = space < 0 ? name : name.slice(0, space);
  return final && space >= 0 ? first : first.slice(0, first.length - (paradigmOf(first, paradigms)?.cut ?? 0));
}

/** Every form in which a name may stand, with its cases: adjectives at its head are declined with its noun, what follows the noun stays. Where heads stand last, the last word alone is declined. */
export function formsOf(name: string, paradigms: readonly NameParadigm[], final?: HeadFinal): (readonly [form: string, cases: number])[] {
  const words = name.split(' ');
  if (final) {
    const before = words.slice(0, -1).join(' ');
    return declined(words.at(-1) ?? '', paradigms, final).forms.map(([form, cases]) => [before === '' ? form : `${before} ${form}`, cases] as const);
  }
  let heads: (readonly [string, number])[] = [['', ANY_CASE]];
  for (let at = 0; at < words.length; at += 1) {
    const { forms, adjective } = declined(words[at] ?? '', paradigms, undefined);
    const joined = new Map<string, number>();
    for (const [before, had] of heads)
      for (const [form, has] of forms) {
        const both = had & has;
        const text = before === '' ? form : `${before} ${form}`;
        if (both !== 0) joined.set(text, (joined.get(text) ?? 0) | both);
      }
    heads = [...joined];
    if (adjective && at < words.length - 1) continue;
    const rest = words.slice(at + 1).join(' ');
    return heads.map(([form, cases]) => [rest === '' ? form : `${form} ${rest}`, cases] as const);
  }
  return heads;
}
