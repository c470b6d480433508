/** How a text shows that it is in a language. All in lower case. */
export interface LanguageEvidence {
  /** BCP 47 primary tag */
  tag: string;
  script: 'latin' | 'cyrillic';
  /** letters that few others have */
  letters: string;
  /** letters of its neighbours that it never has */
  foreign: string;
  words: readonly string[];
}

/** The tags of the languages that are read; each has a pack of its name. */
export const READ: readonly string[] = ['en', 'ru', 'az'];

/**
 * Languages that are told apart by their letters and commonest words: those that are read, and their neighbours, which would else be taken for them and are honestly not
 * read. The letters are those of the alphabets; a Turkic text without ə is not Azerbaijani, a Cyrillic one with і, ї or ў is not Russian.
 */
export const KNOWN: readonly LanguageEvidence[] = [
  { tag: 'en', script: 'latin', letters: '', foreign: 'əğışçöüäñłřžė', words: ['the', 'of', 'and', 'to', 'in', 'that', 'was', 'for', 'on', 'with', 'by', 'is', 'said', 'has', 'were', 'are', 'from'] },
  { tag: 'ru', script: 'cyrillic', letters: 'ыэё', foreign: 'іїєґўђћљњџјѓќѕәғқңөұүһ', words: ['и', 'в', 'не', 'на', 'что', 'с', 'по', 'как', 'это', 'из', 'за', 'об', 'для', 'от', 'его', 'был', 'или', 'также', 'он', 'этом', 'после', 'при', 'были', 'была'] },
  { tag: 'uk', script: 'cyrillic', letters: 'іїєґ', foreign: 'ыэёъў', words: ['і', 'в', 'не', 'на', 'що', 'з', 'та', 'до', 'як', 'це', 'від', 'про', 'за', 'його', 'також', 'він', 'або', 'після', 'під', 'було'] },
  { tag: 'be', script: 'cyrillic', letters: 'ўі', foreign: 'ищъїє', words: ['і', 'у', 'не', 'на', 'што', 'з', 'як', 'гэта', 'ад', 'пра', 'за', 'для', 'якія', 'была', 'таксама'] },
  { tag: 'bg', script: 'cyrillic', letters: 'ъ', foreign: 'ыэёіїєґ', words: ['и', 'на', 'в', 'се', 'от', 'за', 'е', 'да', 'са', 'със', 'през', 'към', 'това', 'че', 'като', 'беше', 'който', 'които', 'са', 'след'] },
  { tag: 'sr', script: 'cyrillic', letters: 'ђћљњџј', foreign: 'ыэёъщйюяіїє', words: ['и', 'је', 'у', 'да', 'се', 'на', 'за', 'су', 'од', 'који', 'која', 'не', 'са', 'као', 'није'] },
  { tag: 'mk', script: 'cyrillic', letters: 'ѓќѕљњџј', foreign: 'ыэёъщйюяіїє', words: ['и', 'на', 'во', 'се', 'да', 'за', 'од', 'со', 'што', 'не', 'ќе', 'кои', 'беше', 'дека'] },
  { tag: 'kk', script: 'cyrillic', letters: 'әғқңөұүһі', foreign: 'їєґў', words: ['және', 'мен', 'бұл', 'деп', 'үшін', 'туралы', 'да', 'де', 'бір'] },
  { tag: 'az', script: 'latin', letters: 'əxq', foreign: 'wâîûñňýžéèêëàùœ', words: ['vä', 'ilä', 'görä', 'və', 'bu', 'bir', 'ki', 'ilə', 'üçün', 'edib', 'olub', 'də', 'da', 'görə', 'olan', 'deyib', 'bildirib', 'isə', 'edilib', 'haqqında'] },
  { tag: 'tr', script: 'latin', letters: 'ğış', foreign: 'əxqw', words: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'de', 'edildi', 'olan', 'göre', 'dedi', 'ancak', 'daha', 'değil', 'sonra', 'kadar', 'ise'] },
  { tag: 'uz', script: 'latin', letters: 'ʻʼ', foreign: 'əığşçöüñ', words: ['va', 'bilan', 'uchun', 'bu', 'bir', 'ham', 'edi', 'haqida', 'deb', 'tomonidan', 'esa', 'kerak', 'ning', 'bo', 'lgan', 'qilgan', 'edilgan', 'yil', 'lekin', 'davlat'] },
  { tag: 'tk', script: 'latin', letters: 'ňýž', foreign: 'əığxqñ', words: ['we', 'bilen', 'üçin', 'bu', 'bir', 'hem', 'diýip', 'boldy', 'boýunça', 'edildi', 'ýyl', 'bolan', 'ýurduň', 'döwlet'] },
  { tag: 'crh', script: 'latin', letters: 'ñâq', foreign: 'əx', words: ['ve', 'bu', 'bir', 'içün', 'ile', 'da', 'de', 'edi', 'dep', 'olğan', 'qırım', 'soñ', 'olaraq', 'edildi', 'aqqında'] },
];
