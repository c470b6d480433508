import type { Grammar } from '../pack';
import { forms } from './declension';

/** Named classes for the phrases of this pack: the light verbs, which make verbs of nouns. */
export const classes = {
  et: forms('et', 'ed'), edil: forms('edil'), olun: forms('olun'), ol: forms('ol'), ver: forms('ver'), veril: forms('veril'), al: forms('al'), keç: forms('keç'), keçir: forms('keçir'), keçiril: forms('keçiril'), qal: forms('qal'), qoy: forms('qoy'), tut: forms('tut'), tutul: forms('tutul'), götür: forms('götür'), çıxar: forms('çıxar'), çək: forms('çək'), çıx: forms('çıx'), çatdır: forms('çatdır'), say: forms('say'), adlandır: forms('adlandır'),
};

export const abbreviations = ['d', 'b', 's', 'c', 'və s', 'min', 'mln', 'mlrd', 'məs', 'r', 'küç', 'pr', 'prof', 'dos', 'akad', 'red', 'səh', 'bax', 'e.ə', 'saat', 'dəq', 'təx', 'ş', 'i.o', 'mr', 'mrs', 'dr', 'st', 'inc', 'ltd'];

const PRONOUNS = ['o', 'onu', 'onun', 'ona', 'onda', 'ondan', 'özü'];

export const grammar: Grammar = {
  determiners: ['bu', 'həmin', 'o', 'bir', 'hər', 'bütün', 'belə', 'eyni', 'digər', 'başqa', 'bəzi', 'sözügedən', 'öz', 'həmçinin', 'elə', 'hansısa'],
  prepositions: ['görə', 'üçün', 'ilə', 'tərəfindən', 'haqqında', 'haqda', 'barədə', 'barəsində', 'kimi', 'qədər', 'sonra', 'əvvəl', 'qarşı', 'üzrə', 'ötrü', 'üzərinə', 'üzərində', 'əleyhinə', 'naminə', 'vasitəsilə', 'üzərindən', 'vasitəsi', 'zamanı', 'arasında', 'altında', 'qabaq', 'başqa', 'əsasən', 'istinadən', 'rəğmən', 'baxmayaraq', 'dair', 'aid', 'bəri', 'doğru', 'boynuna', 'ünvanına', 'barəsində', 'içində', 'daxilində', 'nəticəsində', 'müqabilində', 'sayəsində', 'ərzində', 'boyunca', 'yana', 'etibarən', 'fonunda'],
  locatives: [],
  placePrepositions: [],
  auxiliaries: ['olub', 'olunub', 'olacaq', 'idi', 'imiş', 'ola', 'bilər', 'bilərlər', 'olar', 'deyil', 'yoxdur', 'var', 'vardır', 'isə', 'da', 'də', 'ki', 'artıq'],
  adverbs: ['də', 'da', 'isə', 'artıq', 'hələ', 'yenə', 'yenidən', 'bir', 'daha', 'rəsmən', 'açıq', 'açıqca', 'birbaşa', 'bilavasitə', 'əvvəllər', 'əvvəlcə', 'sonradan', 'bundan', 'həm', 'həmçinin', 'yalnız', 'məhz', 'guya', 'yəqin', 'ehtimal', 'görünür', 'həqiqətən', 'faktiki', 'qəti', 'qətiyyətlə', 'kəskin', 'birmənalı', 'dəfələrlə', 'ilk', 'dəfə', 'indi', 'hazırda', 'dünən', 'bugün', 'öz', 'növbəsində', 'ümumiyyətlə', 'əsasən', 'böyük', 'ehtimalla', 'çox', 'güman', 'bəlkə', 'mümkün', 'tamamilə', 'bununla', 'yanaşı', 'eləcə', 'nəhayət', 'bildirək', 'qeyd', 'xatırladaq', 'deyə', 'belə', 'əsassız', 'yalan', 'cəfəng', 'absurd', 'uydurma', 'məqsədyönlü', 'şəxsən', 'gizli', 'uğurla', 'eyni', 'vaxtda', 'sabah', 'axşam', 'gecə', 'səhər'],
  conjunctions: ['və', 'amma', 'lakin', 'ancaq', 'ya', 'yaxud', 'çünki', 'əgər', 'həm', 'isə', 'halbuki', 'hərçənd', 'belə', 'ona', 'buna', 'beləliklə', 'yəni'],
  subordinators: ['ki', 'hansı', 'necə', 'niyə', 'harada', 'haradan', 'kimin'],
  relatives: ['hansı'],
  possessives: [],
  pronouns: { person: PRONOUNS, thing: [], plural: ['onlar', 'onların', 'onlara', 'onları', 'biz', 'bizim'] },
  firstPerson: ['biz', 'bizim', 'mən', 'mənim', 'bizə'],
  ownDeterminers: ['öz', 'ölkəsinin', 'ölkəsinə', 'ölkəsi', 'bizim', 'ölkəmizin', 'ölkəmizə', 'tərəfimiz'],
  interrogatives: ['kim', 'niyə', 'necə', 'nə', 'hansı'],
  sourceMayFollow: false,
  agent: { words: ['tərəfindən'], after: true },
  from: [],
  passive: [],
  activeEndings: [],
  pastEndings: [],
  habitual: ['adətən', 'mütəmadi', 'daim'],
  infinitive: [],
  coordinators: ['və', 'ya', 'yaxud', 'ilə'],
  listJoints: [],
  contrasts: ['amma', 'lakin', 'ancaq', 'isə', 'əksinə'],
  quantifiers: ['iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'bir', 'neçə', 'bəzi', 'çoxsaylı'],
  nameContinuers: [],
  belonging: [],
  verbPrepositions: [],
  towards: ['qarşı'],
  telling: [],
  plurals: ['lar', 'lər'],
  honorifics: ['cənab', 'xanım'],
  aliases: ['/'],
  personEndings: [],
};
