import { joinedTo } from '../declension';
import type { CaseGrammar, Ending, HeadFinal } from '../pack';

const BACK = ['a', 'ı', 'o', 'u'];
const FRONT = ['e', 'ə', 'i', 'ö', 'ü'];
const HIGH = ['ı', 'i', 'u', 'ü'];
const each = (letters: readonly string[], value: string): [string, string][] => letters.map((letter) => [letter, value]);

/** Vowel harmony: A in two ways, I in four; the consonants of -dıq and -lıq, which go with them. */
export const harmony: HeadFinal['harmony'] = {
  A: Object.fromEntries([...each(BACK, 'a'), ...each(FRONT, 'ə')]),
  I: Object.fromEntries([...each(['a', 'ı'], 'ı'), ...each(['o', 'u'], 'u'), ...each(['e', 'ə', 'i'], 'i'), ...each(['ö', 'ü'], 'ü')]),
  Ğ: Object.fromEntries([...each(BACK, 'ğ'), ...each(FRONT, 'y')]),
  K: Object.fromEntries([...each(BACK, 'q'), ...each(FRONT, 'k')]),
};

const SINGULAR: Ending[] = [['', 'n'], ['(n)In', 'g'], ['(y)A', 'd'], ['(n)I', 'a'], ['dA', 'l'], ['dAn', 'b'], ['(y)lA', 'i']];
/** "… is", behind the nominative. */
const COPULA: Ending[] = [['dIr', 'n'], ['(s)IdIr', 'np'], ['lArdIr', 'n'], ['lArIdIr', 'np']];
/** A noun that belongs to the one before it: "Tarsiya hakeri". */
const OWNED: Ending[] = [['(s)I', 'np'], ['(s)InIn', 'gp'], ['(s)InA', 'dp'], ['(s)InI', 'ap'], ['(s)IndA', 'lp'], ['(s)IndAn', 'bp'], ['(s)IylA', 'ip']];
const PLURAL: Ending[] = [['lAr', 'n'], ['lArIn', 'g'], ['lArA', 'd'], ['lArI', 'anp'], ['lArdA', 'l'], ['lArdAn', 'b'], ['lArlA', 'i'], ['lArInIn', 'gp'], ['lArInA', 'dp'], ['lArInI', 'ap'], ['lArIndA', 'lp'], ['lArIndAn', 'bp']];

/** Stems whose last consonant is soft between vowels: "nazirli/k", "ortaqlı/q". */
const softened = (hard: string, soft: string): Ending[] => [
  ...SINGULAR.map(([ending, cases]): Ending => [(/^\(.\)/.test(ending) && !ending.endsWith('lA') ? soft : hard) + ending.replace(/^\(.\)/, ''), cases]),
  ...OWNED.map(([ending, cases]): Ending => [soft + ending.replace('(s)', ''), cases]),
  ...PLURAL.map(([ending, cases]): Ending => [hard + ending, cases]),
];

const NAME: Ending[] = [...SINGULAR, ['lA', 'i'], ['dAkI', 'l'], ['dIr', 'n']];
/** Names that end in a vowel which may be that of belonging: "Xidməti" takes "Xidmətinə", "Bakı" takes "Bakıya". */
const OWNED_NAME: Ending[] = [['nA', 'd'], ['ndA', 'l'], ['ndAn', 'b'], ['ndAkI', 'l']];

/** Endings in every form that harmony gives them. */
const everyForm = (endings: readonly Ending[]): Ending[] => {
  const out = new Map<string, string>();
  for (const [ending, cases] of endings)
    for (const vowel of ['a', 'ı', 'o', 'u', 'e', 'ə', 'i', 'ö', 'ü'])
      for (const stem of [vowel, `${vowel}t`]) {
        const form = joinedTo(stem, ending, harmony).slice(stem.length);
        if (form !== '') out.set(form, [...new Set((out.get(form) ?? '') + cases)].join(''));
      }
  return [...out];
};

const LONG: Ending[] = [['nIn', 'g'], ['nI', 'a'], ['nA', 'dp'], ['dA', 'l'], ['dAn', 'b'], ['ndA', 'lp'], ['ndAn', 'bp'], ['(y)lA', 'i'], ['sI', 'np'], ['sInIn', 'gp'], ['sInA', 'dp'], ['sInI', 'ap'], ['sIndA', 'lp'], ['sIndAn', 'bp'], ...PLURAL, ['lArIylA', 'ip'], ['In', 'gn'], ['InIn', 'gp'], ['InA', 'dp'], ['InI', 'ap'], ['yA', 'd']];

/** Azerbaijani declension: endings tell who acts, who is accused and who speaks, and which noun belongs to which. */
export const cases: CaseGrammar = {
  paradigms: { x: [...SINGULAR, ...OWNED, ...PLURAL, ...COPULA], k: softened('k', 'y'), q: softened('q', 'ğ') },
  names: [
    { ends: ['ı', 'i', 'u', 'ü'], cut: 0, forms: [...NAME, ...OWNED_NAME] },
    { ends: [''], cut: 0, forms: NAME },
  ],
  demonyms: [{ ends: [''], cut: 0, adjective: true, forms: [...SINGULAR, ...PLURAL.filter(([, letters]) => !letters.includes('p') || letters.includes('a'))] }],
  endings: [...everyForm(LONG), ['ı', 'anp'], ['i', 'anp'], ['u', 'anp'], ['ü', 'anp'], ['a', 'dn'], ['ə', 'dn'], ['', 'n']],
  verbEndings: everyForm([['Ib', ''], ['(y)Ib', ''], ['IblAr', ''], ['(y)IblAr', ''], ['IbdIr', ''], ['Ir', ''], ['IrlAr', ''], ['mIşdI', ''], ['mIşdIr', ''], ['mIşlAr', ''], ['AcAK', ''], ['AcAKlAr', ''], ['dIr', ''], ['dIrlAr', ''], ['tdI', ''], ['ldI', ''], ['rdI', ''], ['ndI', ''], ['şdI', ''], ['ydI', ''], ['dIlAr', ''], ['mIr', ''], ['IrIK', ''], ['IrAm', ''], ['mIşIK', '']]).map(([ending]) => ending),
  notVerbs: ['nazir', 'müdir', 'təsir', 'tədbir', 'səfir', 'vəzir', 'əsir', 'misir', 'qədir', 'dair', 'bir', 'digər', 'nadir', 'tacir', 'şair', 'mahir', 'zahir', 'hazır', 'qrup', 'sirr', 'kağız', 'tərcübə', 'məktub', 'kitab', 'sahib', 'talib', 'qalib', 'hesab', 'əhali', 'xəbərdar', 'sektor', 'kadr', 'mətbu', 'növ', 'ədir', 'amir', 'aşağı', 'yuxarı', 'sədri', 'qədri', 'ordu', 'dövrü', 'sübut', 'aqress', 'hədəf', 'cib', 'ədib', 'müasir', 'kafir', 'mühasir', 'təqsir', 'təhqir', 'təqdir', 'dəmir', 'ömür', 'çadır', 'satır', 'sətir', 'tarix', 'əmir', 'kömür', 'kəndli', 'indi', 'cəldi', 'yeddi', 'kürdü', 'kürdl', 'qandı', 'ədədi', 'vəsait'],
  adjectiveEndings: ['lı', 'li', 'lu', 'lü', 'sız', 'siz', 'suz', 'süz', 'dakı', 'dəki', 'nkı', 'nki', 'vi', 'vı', 'an', 'ən', 'mış', 'miş', 'muş', 'müş'],
  notAdjectives: ['məlumatlı'],
  restore: [
    ...[...BACK, ...FRONT].flatMap((vowel) => ([['nIn', 'g'], ['yA', 'd'], ['nI', 'a'], ['ylA', 'i']] as const).flatMap(([ending, letters]) => (HIGH.includes(vowel) && ending.startsWith('n') ? ['l', 'sk'] : ['']).map((before) => [letters, before + joinedTo(vowel, ending, harmony), before + vowel] as const))),
    ...everyForm([['ndAn', 'b'], ['ndA', 'l'], ['dAn', 'b'], ['dA', 'l'], ['lA', 'i'], ['In', 'g'], ['A', 'd'], ['I', 'a'], ['dIr', 'n']]).map(([ending, letters]) => [letters, ending, ''] as const),
  ],
  subjects: ['o', 'onlar', 'biz', 'mən', 'kim'],
  agreement: [],
  spelling: [],
  pointers: [
    'bunu', '{bu|həmin} {barədə|haqda|haqqda}', '{bu|həmin|belə|sözügedən|müvafiq} {cür|} _? {söz*|fikir*|fikri*|açıqlama*|məlumat*|bəyanat*|iddia*|ittiham*|fakt*|versiya*|ehtimal*|xəbər*|nəticəyə|qənaətə}', 'bununla {bağlı|əlaqədar}', 'belə', '{iddianı|iddiaları|ittihamı|ittihamları|məlumatı|məlumatları|xəbəri|fikri|fikirləri|açıqlamanı|bəyanatı|versiyanı|sözləri|faktı}', 'deyə',
  ],
  leads: ['ki'],
  owners: ['onun', 'onların'],
  proPrefixes: ['pro'],
  blames: ['ittiham', 'iddia'],
  fromPlace: ['olan', 'gələn', 'çıxan', 'mənşəli', 'əsilli', 'dilli', 'köklü', 'pasportlu'],
  headFinal: {
    harmony,
    detached: [...everyForm([...SINGULAR, ['lA', 'i'], ['dAkI', 'l'], ['ndA', 'l'], ['nA', 'd'], ['ndAn', 'b'], ['(s)I', 'np'], ['sInIn', 'gp'], ['sInA', 'dp'], ['lAr', 'n'], ['lArIn', 'g'], ['cI', 'n'], ['cIdA', 'l'], ['dIr', 'n']])],
    nominalised: everyForm([['dIĞI', ''], ['dIĞInI', ''], ['dIĞInA', ''], ['dIĞInIn', ''], ['dIĞIndAn', ''], ['dIKlArInI', ''], ['dIKlArI', ''], ['mAsI', ''], ['mAsInI', ''], ['mAsInA', ''], ['mAsIndA', ''], ['AcAĞInI', ''], ['mAsInIn', ''], ['dIĞInIn', ''], ['mAK', ''], ['mAĞA', ''], ['ArAK', ''], ['yArAK', ''], ['tdiyi', ''], ['dIKlArInA', ''], ['dIKlArInIn', '']]).map(([ending]) => ending),
    relative: ['an', 'ən'],
    owned: OWNED,
    proSuffixes: ['yönlü', 'yönümlü', 'yönəlimli', 'pərəst', 'meyilli'],
    leadsBehind: ['ki'],
  },
};

/** Finite and dependent forms of a verb; `soft` is its stem before a vowel: törət, törəd-. */
export function forms(stem: string, soft = stem): string[] {
  const hard = ['dI', 'dIlAr', 'dIK', 'dIm', 'mIş', 'mIşdI', 'mIşdIr', 'mIşdIlAr', 'mIşlAr', 'mIşlArdI', 'mIşlArdIr', 'mIşIK', 'dIĞI', 'dIĞInI', 'dIĞInA', 'dIĞInIn', 'dIĞIndAn', 'dIKlArI', 'dIKlArInI', 'mAsI', 'mAsInI', 'mAsInA', 'mAsIndA', 'mAsInIn', 'mAkdə', 'mAKdAdIr'];
  const open = ['(y)Ib', '(y)IblAr', '(y)IbdIr', '(y)Ir', '(y)IrlAr', '(y)IrdI', '(y)IrIK', '(y)IrAm', '(y)An', '(y)AnlAr', '(y)AnlArIn', '(y)ArAK', '(y)A'];
  return [...new Set([...hard.map((e) => joinedTo(stem, e, harmony)), ...open.map((e) => joinedTo(soft, e, harmony))])];
}

/** Participles that stand before the one who acts: "hücumu törədən qrup". */
export function participles(stem: string, soft = stem): string[] {
  return [joinedTo(soft, '(y)An', harmony), joinedTo(stem, 'mIş', harmony)];
}

/** Negated forms of a verb. */
export function negated(stem: string): string[] {
  return ['mAyIb', 'mAyIblAr', 'mAyIbdIr', 'mAdI', 'mAdIlAr', 'mAmIşdI', 'mAmIşdIr', 'mAmIşlAr', 'mAmIşIK', 'mIr', 'mIrlAr', 'mIrIK', 'mAdIĞI', 'mAdIĞInI', 'mAdIKlArI', 'mAdIKlArInI', 'mAmAsI', 'mAdIK'].map((e) => joinedTo(stem, e, harmony));
}
