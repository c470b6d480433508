import type { Hedge, Negations, Relays, Saying } from '../pack';
import { forms, negated } from './declension';

const any = (...verbs: readonly (string | readonly [string, string])[]): string => `{${verbs.flatMap((v) => (typeof v === 'string' ? forms(v) : forms(v[0], v[1]))).join('|')}}`;
const not = (...verbs: readonly string[]): string => `{${verbs.flatMap(negated).join('|')}}`;

/** Verbs and phrases of saying (model.md 2.4). The perfect in -ıb is plain news tense. */
export const sayings: Saying[] = [
  {
    forms: [
      any('bildir', 'de', 'söylə', 'səsləndir', 'paylaş', 'açıqla', 'vurğula', 'təsdiqlə', 'danış', 'cavablandır', ['xatırlat', 'xatırlad']), '{bəyan|qeyd|əlavə|elan|izah|ifadə|təsdiq|şərh|işarə} <et>', 'diqqətə <çatdır>', 'məlumat <ver>', '{açıqlama|bəyanat|müsahibə|cavab|izahat} <ver>', 'xəbərdarlıq <et>', 'bəyanatla <çıx>', 'çıxış <et>', 'xüsusi vurğula*', 'qənaətində*', 'əmin*', 'diqqətə çatdır*', 'irəli {sürüb|sürdü|sürüblər|sürür|sürmüşdü}', 'altını <çək>', 'diqqət <çək>', 'dilə gətir*', 'münasibət {bildirib|bildirərək|bildirdi}', 'məlumat {yaydı|yayıb|yayıblar}', 'bəyanat {yayıb|yaydı|yayıblar}',
    ],
    source: 'subject',
    kind: 'says',
  },
  { forms: [any('bildiril', 'deyil', 'açıqlan', 'vurğulan', 'təsdiqlən').replace(/\|?deyil(?=[|}])/g, ''), '{qeyd|bəyan|əlavə|elan|iddia} {olunur|olunub|edilir|edilib|olunmuşdu|olundu}', 'məlumat {verilib|verilir|verildi}', '{deyilir|deyilib|deyilirdi|göstərilir|yazılıb|vurğulanır|oxunur|göstərilib}'], source: 'subject', kind: 'says', cases: 'bl' },
  { forms: ['{sözlərinə|dediyinə|dediklərinə|bildirdiyinə|bildirdiklərinə|məlumatına|məlumatlarına|fikrinə|açıqlamasına|bəyanatına|söylədiyinə|vurğuladığına|qənaətinə|rəyinə|hesabatına|sözünə} görə', '{fikrincə|sözlərincə|rəyincə|qənaətincə|hesabatına|məlumatına} əsasən', 'fikrincə', 'qənaətincə', 'rəyincə', 'sözlərincə', '{yaydığı|verdiyi|açıqladığı|paylaşdığı} {məlumata|açıqlamaya|bəyanata|hesabata|xəbərə} {görə|əsasən}', '{qeyd|bəyan} etdiyinə görə', 'dili ilə desək', '{sözlərinə|məlumatına|bildirdiyinə} {əsasən|rəğmən}'], source: 'before', kind: 'says', cases: 'gn' },
  { forms: ['{verilən|verilmiş|daxil olan} {məlumata|açıqlamaya|məlumatlara} {görə|əsasən}'], source: 'before', kind: 'says', cases: 'b' },
  { forms: ['{yazdığına|yazdıqlarına|xəbərinə|xəbərlərinə|yaydığına} {görə|əsasən}', 'yazdığı kimi'], source: 'before', kind: 'reports', cases: 'gn' },
  { forms: ['{qərarı|hökmü} ilə', '{qərarına|hökmünə} {görə|əsasən}'], source: 'before', kind: 'says', cases: 'gn' },
  { forms: ['görə'], source: 'before', kind: 'says', cases: 'd' },
  { forms: ['{ehtimalına|təxmininə|gümanına|qiymətləndirməsinə|proqnozuna|şübhələrinə} görə', 'ehtimalınca', 'gümanınca'], source: 'before', kind: 'believes', certainty: 'probable', cases: 'gn' },
  { forms: ['{iddiasına|iddialarına} görə', 'iddiasınca', 'iddia etdiyinə görə'], source: 'before', kind: 'claims', stance: 'distances', cases: 'gn' },
  { forms: ['iddia <et>', 'iddia {etmişdi|etmişdir}', 'iddia irəli sür*', 'iddiasında*', 'iddia ilə çıxış*'], source: 'subject', kind: 'claims', stance: 'distances' },
  { forms: ['hesab <et>', any('düşün', 'inan'), 'güman <et>', 'ehtimal <et>', 'fərz <et>', '{şübhə|zənn} <et>', any('şübhələn'), 'ehtimalını {irəli|səsləndir*}', 'ehtimal irəli sür*', 'fikrində*', 'qiymətləndir*'], source: 'subject', kind: 'believes', certainty: 'probable' },
  { forms: ['istisna {etmir|etmirlər|etməyib|etmədi|etmədiyini|etmirik}', 'mümkün {hesab|sayıb|sayır} <et>?', 'mümkünlüyünü {istisna|inkar} {etmir|etməyib}', '{ehtimalını|versiyasını} {istisna|inkar|rədd} {etmir|etməyib|etmirlər}'], source: 'subject', kind: 'believes', certainty: 'possible' },
  { forms: [`müəyyən <et>`, any('aşkarla', 'müəyyənləşdir'), 'aşkar <et>', 'qənaətə {gəlib|gəliblər|gəldi|gəldiyini|gəlmişdir}', '{qənaətinə|nəticəyə|nəticəsinə} {gəlib|gəliblər|gəldi|gəldilər|gəlmişdi|gəlmişdir}', 'üzə <çıxar>', 'ifşa <et>', 'aşkara <çıxar>', 'sübut <et>'], source: 'subject', kind: 'finds' },
  { forms: ['{araşdırır|araşdırırlar|araşdırılır|yoxlayır|yoxlanılır|yoxlanır|öyrənir|öyrənilir|aydınlaşdırır|aydınlaşdırılır|araşdıracaq|istintaq aparır|araşdırmağa|yoxlamağa|aydınlaşdırmağa}', 'məlum deyil', '{bəlli|aydın|məlum} deyil'], source: 'subject', kind: 'asks', certainty: 'uncommitted' },
  { forms: ['etiraf <et>'], source: 'subject', kind: 'admits' },
  { forms: ['xəbər <ver>', 'məlumat {verir|yayıb|yayır}', '{yazır|yazıb|yazırlar|yazıblar|yazmışdı|yazmışdır|yazmışdılar}', 'xəbər {yayıb|yayır|yayıblar}', '{paylaşıb|çatdırır|ötürür}'], source: 'subject', kind: 'reports' },
  { forms: ['istinadən', 'istinad <et>', 'istinadla', 'əsaslanaraq', '{məlumatına|xəbərinə} istinadən'], source: 'before', kind: 'cites', cases: 'dg' },
];

export const relays: Relays = {
  nouns: ['{agentli/k|qəzet/x|telekanal/x|kanal/x|portal/x|sayt/x|nəşr/x|jurnal/x|radio/x|televiziya/x|qəzeti}', '{xəbər|informasiya|məlumat} {agentli/k|portal/x|sayt/x}', 'media {orqan/x|qurum/x|resurs/x}', 'kütləvi informasiya vasitə/x'],
  unresolved: ['{yerli|xarici|qərb|bir sıra|bəzi|dövlət|rusiya|ölkə|milli|beynəlxalq|dünya|sosial|} {media/x|mətbuat/x|kiv|kütləvi informasiya vasitə/x}', 'sosial şəbəkə/x'],
};

export const documents = ['hesabat/x', 'bəyanat/x', 'məlumat/x', 'açıqlama/x', 'sənəd/x', 'istintaq/x', 'araşdırma/x', 'təhqiqat/x', 'təhlil/x', 'analiz/x', 'tədqiqat/x', 'sübut/x', 'dəlil/x', 'iddia/x', 'ittiham/x', 'hücum/x', 'kiberhücum/x', 'xəbər/x', 'iz/x', 'qeyd/x', 'loq/x', 'kod/x', 'yazı/x', 'məqalə/x', 'materyal/x', 'material/x', 'paylaşım/x', 'şərh/x', 'çıxış/x', 'müsahibə/x', 'rəy/x', 'nəticə/x', 'iş/x', 'proqram/x', 'versiya/x', 'ehtimal/x', 'şübhə/x', 'söz/x', 'fikir', 'fikri', 'fikrini', 'fikirlər', 'fikirləri', 'cinayət/x', 'insident/x', 'qəza/x', 'partlayış/x', 'məktub/x', 'bülleten/x', 'qərar/x', 'mətn/x', 'kompromat'];

/** What lowers a clause (model.md 2.4). */
export const hedges: Hedge[] = [
  { forms: ['çox güman', 'güman {ki|edilir|olunur|edirlər|edir|edilib}', '{böyük|yüksək|çox} {ehtimalla|ehtimal}', 'ehtimal {ki|edilir|olunur|edir|edirlər|var|böyükdür|olunub|edilib}', 'ehtimal', 'ehtimalı {böyükdür|yüksəkdir|var}', 'yəqin', 'görünür', 'ehtimalına', 'ilkin ehtimala', '{şübhə|şübhələr|şübhəsi|şübhələnir|şübhələnirlər} {olunur|edilir|var|edir|}', 'şübhə {edilən|olunan}', 'ehtimal {edilən|olunan}', 'güman {edilən|olunan}', 'çox {yəqin|ehtimal}', '{düşünürük|düşünürəm|inanırıq|inanıram}', '{güman|zənn|ehtimal} {edirik|edirəm}', 'demək olar ki', 'hesab {olunur|edilir}', 'zənnincə', 'ilkin {məlumata|məlumatlara|versiyaya|araşdırmalara} {görə|əsasən}', 'hər ehtimala', 'şübhəli {bilinən|bilinir|bilinib|sayılan|kimi}', 'şübhələnilən'], level: 'probable' },
  { forms: ['ola bilər', 'ola bilsin', 'mümkündür', 'mümkün*', 'istisna {deyil|edilmir|olunmur|etmir|etmirlər|edilməyib}', 'bəlkə', '{dayana|dura|edə|törədə|keçirə} {bilər|bilərdi|bilərlər|biləcəyini|biləcəyi}', '{bilər|bilərlər|biləcəyini|biləcəyi|bilərdi}'], level: 'possible' },
  { forms: ['əgər', '{olarsa|edilərsə|olunarsa|dayanırsa|edərsə|olsa|çıxarsa|təsdiqlənərsə|törədərsə|edərsə|edibsə|edərlərsə|dayanarsa|yaparsa|verilərsə}', 'halda', '{şərti|hipotetik}', '{olub|dayanıb|edib|edilib|törədib} {olmadığı*|dayanmadığı*|etmədiyi*|edilmədiyi*|törətmədiyi*}'], level: 'unasserted' },
  { forms: ['{hazırlaşır|hazırlaşırlar|planlaşdırır|planlaşdırırlar|hədələyir|hədələyib|hədələyirlər}', '{edəcək|edəcəklər|edəcəyi*|olacaq|olacağı*|törədəcə*|keçirəcə*|vuraca*|dayanacaq}', '{təhlükəsi|riski|təhdidi|hədəsi|təhlükəsindən|riskindən} {barədə|var|}', '{mümkün|gözlənilən|gələcək} {hücum*|kiberhücum*|təxribat*}', 'hazırlaşdığı*', 'planlaşdırdığı*', '{etmək|törətmək|keçirmək|vurmaq} {istəyir|niyyətində*|istəyirdi}', 'niyyətində*', 'qoruyaca*', 'qorunmaq'], level: 'future' },
  { forms: ['{adətən|mütəmadi|müntəzəm|ənənəvi|tez tez}', '{ixtisaslaşıb|ixtisaslaşan|ixtisaslaşır}', 'ilə tanınır', 'məşhurdur'], level: 'habitual' },
  { forms: ['guya', 'iddia {olunur|edilir|olunub|edilən|olunan|edilib}', 'iddialara görə', 'iddiaya görə', 'sözdə', 'deyilənə görə', 'deyilənlərə görə', 'güya', '{guya|qondarma}'], level: 'distance' },
  { forms: ['bildirilir ki', 'məlumatlara görə', 'xəbərlərə görə', 'verilən xəbərə görə', 'məlumata görə'], level: 'reported' },
  { forms: ['{şübhəsiz|danılmaz|təkzibolunmaz|birmənalı}', 'şübhə yoxdur', 'heç bir şübhə', 'şübhə {etmir|etmirdi|etmirlər|etməyib|doğurmur}'], level: 'certain' },
  { forms: ['yüksək {əminliklə|inamla}', 'yüksək {əminlik|etibarlılıq} dərəcəsi*', 'yüksək {dərəcədə|səviyyədə} əmin*'], level: 'probable', confidence: 'high' },
  { forms: ['orta {əminliklə|inamla}', 'orta {əminlik|etibarlılıq} dərəcəsi*', 'orta {dərəcədə|səviyyədə} əmin*'], level: 'probable', confidence: 'moderate' },
  { forms: ['aşağı {əminliklə|inamla}', 'aşağı {əminlik|etibarlılıq} dərəcəsi*', 'zəif əminliklə'], level: 'possible', confidence: 'low' },
];

export const negations: Negations = {
  words: [],
  harmless: ['istisna {deyil|etmir*|etmə*|edilmir*|edilmə*|olunmur*|olunma*}', 'sirr deyil', 'təkcə _? _? deyil', 'şübhə yoxdur', 'şübhə doğurmur', '{təsadüf|təsadüfi} deyil', '{dronu|dronunu|dronları|dronlarını|raketi|raketini|raketləri|raketlərini|aparatını|aparatlarını} _? {vur*|məhv} _?', '{təklif*|tələb*|dəvət*|şərt*|çağırış*|müraciət*|danışıq*} _? {rədd|qəbul|inkar} _?'],
  ofSaying: ['nə də {təkzib|təsdiq|rədd|inkar|ittiham}', 'nə _? {təkzib|inkar|rədd|qəbul}', 'nə {təkzib|təsdiq} {edib|edir}', '{açıqlamayıb|açıqlamır|açıqlamadı|açıqlamaqdan|açıqlanmır|açıqlanmayıb|bildirməyib|bildirmir|bildirilmir|bildirilməyib|çəkməyib|çəkmir|çəkmədi|çəkilmir|çəkilməyib|göstərilməyib|dəqiqləşdirməyib|dəqiqləşdirmir}', '{şərh|ittiham|izah} {etməyib|etmədi|etmir|etməkdən}', 'günahlandırm*', 'adı {çəkilmir|çəkilməyib|açıqlanmır|açıqlanmayıb}', '{məlum|bəlli|aydın} deyil', 'demək {tezdir|olmaz|çətindir}', '{tezdir|tez}', `məsuliyyəti _? üzərinə ${not('götür')}`, 'götürməyib'],
  doubts: ['{şübhə|sual} altına {alıb|alır|aldı}', 'şübhə ilə yanaş*', '{sübut|dəlil|fakt|təsdiq} {yoxdur|olmadığı*|tapılmayıb|aşkarlanmayıb|tapmayıb|görməyib}', '{sübutu|dəlili|sübutlar|dəlillər} {yoxdur|olmadığı*}', '{sübut|təsdiq} {edilməyib|olunmayıb|olunmur|edilmir|etmir|etməyib|olunmadığı*}', '{təsdiqlənməyib|təsdiqlənmir|təsdiqləməyib|təsdiqləmir|təsdiqlənmədi|təsdiqini tapmayıb|təsdiqlənmədiyi*}', 'inandırıcı deyil'],
};
