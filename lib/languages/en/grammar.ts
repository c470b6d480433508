import type { Grammar } from '../pack';

export const BE = ['is', 'are', 'was', 'were', 'be', 'been', 'being', "isn't", "aren't", "wasn't", "weren't"];

/** Named classes for the phrases of this pack. */
export const classes = {
  be: BE,
  have: ['has', 'have', 'had', 'having'],
  adv: [
    'also', 'previously', 'allegedly', 'reportedly', 'widely', 'publicly', 'likely', 'probably', 'possibly', 'initially', 'later', 'now', 'officially', 'apparently', 'already', 'often', 'largely',
    'directly', 'first', 'recently', 'subsequently', 'almost', 'certainly', 'indeed', 'repeatedly', 'jointly', 'formally', 'generally', 'commonly', 'strongly', 'confidently', 'allegedly', 'not', 'since', 'successfully', 'mainly', 'caught', 'routinely', 'specifically', 'primarily', 'partly', 'actually',
  ],
};

export const abbreviations = [
  'mr', 'mrs', 'ms', 'dr', 'prof', 'sen', 'rep', 'gov', 'gen', 'lt', 'col', 'maj', 'sgt', 'capt', 'cmdr', 'adm', 'rev', 'hon', 'st', 'jr', 'sr', 'no', 'vs', 'inc', 'ltd', 'corp', 'co', 'bros', 'dept',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'e.g', 'i.e', 'a.m', 'p.m', 'approx', 'est', 'fig', 'u.s', 'u.k', 'u.n',
];

export const grammar: Grammar = {
  determiners: ['the', 'a', 'an', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our', 'some', 'several', 'many', 'two', 'three', 'both', 'each', 'other', 'another'],
  prepositions: [
    'of', 'in', 'on', 'at', 'for', 'from', 'with', 'to', 'by', 'about', 'against', 'into', 'over', 'under', 'after', 'before', 'during', 'since', 'until', 'through', 'between', 'among', 'amid', 'across', 'within', 'inside',
    'outside', 'near', 'toward', 'towards', 'via', 'per', 'following', 'including', 'regarding', 'without', 'as', 'than', 'like', 'around', 'despite', 'upon',
  ],
  locatives: ['in', 'at', 'near', 'over', 'outside'],
  placePrepositions: ['in', 'inside', 'within', 'across', 'near', 'outside', 'to', 'into', 'over', 'against', 'between', 'toward', 'towards', 'around', 'at', 'throughout', 'on', 'for', 'about', 'with'],
  auxiliaries: [...BE, 'has', 'have', 'had', 'having', 'do', 'does', 'did', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'shall'],
  adverbs: [...classes.adv, 'then', 'still', 'never', 'just', 'only', 'even', 'further', 'too', 'clearly', 'openly', 'long', 'again', 'separately', 'each', 'all', 'earlier', 'yesterday', 'today', 'simply', 'immediately', 'ever', 'flatly', 'meanwhile', 'however', 'later', 'once', 'instead', 'therefore', 'thus', 'finally', 'always', 'secretly', 'deliberately', 'accidentally', 'mistakenly', 'unintentionally', 'inadvertently', 'intentionally', 'maliciously', 'knowingly', 'illegally', 'unlawfully', 'wrongly', 'falsely', 'remotely', 'covertly', 'quietly', 'personally', 'eventually', 'ultimately', 'briefly', 'explicitly', 'effectively', 'systematically', 'essentially', 'originally', 'unanimously', 'tacitly', 'belatedly', 'finally', 'reluctantly', 'openly'],
  conjunctions: ['and', 'or', 'but', 'while', 'although', 'though', 'because', 'as', 'if', 'when', 'after', 'before', 'since', 'unless', 'whereas', 'where', 'so', 'yet', 'even', 'until', 'once'],
  subordinators: ['that', 'which', 'who', 'whom', 'whose', 'whether', 'what', 'how', 'why'],
  relatives: ['which', 'who', 'whom', 'whose'],
  possessives: ["'s", "'"],
  pronouns: { person: ['he', 'she', 'him', 'her', 'i'], thing: ['it'], plural: ['they', 'we', 'them'] },
  firstPerson: ['we', 'i', 'our', 'my'],
  ownDeterminers: ['its', 'their', 'his', 'her', 'our', 'my'],
  interrogatives: ['did', 'is', 'was', 'were', 'are', 'who', 'what', 'why', 'how', 'could', 'does', 'has', 'can', 'should'],
  sourceMayFollow: true,
  agent: { words: ['by'], after: false },
  from: ['from'],
  passive: BE,
  activeEndings: ['ing'],
  pastEndings: ['ed'],
  habitual: ['has', 'have', 'been', 'be', 'is', 'are', 'to'],
  infinitive: ['to'],
  coordinators: ['and', 'or'],
  listJoints: ['plus', 'including', 'namely', 'well'],
  contrasts: ['while', 'but', 'whereas'],
  quantifiers: ['two', 'three', 'four', 'five', 'six', 'seven', 'some', 'several', 'many', 'other'],
  nameContinuers: ['of', 'at', 'for', 'from', 'by'],
  belonging: ['of'],
  verbPrepositions: ['as', 'than', 'after', 'before', 'since'],
  towards: ['on', 'against', 'of', 'at', 'into', 'targeting', 'near'],
  telling: ['told', 'tells'],
  plurals: ['s'],
  honorifics: ['mr', 'mrs', 'ms', 'dr'],
  aliases: ['aka', 'or', '/'],
  personEndings: ['man', 'woman', 'er', 'or', 'president', 'official', 'chief', 'head', 'spokesperson'],
};
