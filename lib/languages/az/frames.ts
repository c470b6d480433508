import type { Frame } from '../pack';
import { forms, negated, participles } from './declension';

type Verb = string | readonly [stem: string, soft: string];
const stems = (verbs: readonly Verb[]): (readonly [string, string])[] => verbs.map((v) => (typeof v === 'string' ? [v, v] : v));
/** Every affirmative form of some verbs as one place of a phrase. */
const any = (...verbs: readonly Verb[]): string => `{${stems(verbs).flatMap(([hard, soft]) => forms(hard, soft)).join('|')}}`;
const not = (...verbs: readonly string[]): string => `{${verbs.flatMap(negated).join('|')}}`;
const doing = (...verbs: readonly Verb[]): string => `{${stems(verbs).flatMap(([hard, soft]) => participles(hard, soft)).join('|')}}`;

const BLAME = ['məsuliyyət*', 'günah*', 'təqsir*', 'cavabdehli*'];
const LIABLE = 'məsul|günahkar|cavabdeh|təqsirkar|günahkarlar|məsuliyyətli|səbəbkar';

const accusing: Frame[] = [
  { forms: ['ittiham <et>', any('günahlandır', 'təqsirləndir', 'suçla', 'ittihamla'), `{${LIABLE}} {hesab|kimi|olaraq} ${any(['et', 'ed'], 'göstər')}`, `{${LIABLE}} ${any('say', 'tut', 'bil', 'adlandır', 'göstər', 'çıxar')}`, '{təşkilatçısı|sifarişçisi|icraçısı|müəllifi|törədəni|günahkarı|səbəbkarı|təqsirkarı|baiskarı} {adlandırıb|adlandırır|adlandırdı|adlandırıblar|sayıb|sayır|bilib|bilir|hesab edir|hesab edib}', '{təşkilatçısı|sifarişçisi|icraçısı|müəllifi|törədəni} {kimi|olaraq|hesab} _? {göstərib|göstərir|göstərdi|adlandırıb|edib|edir}'], family: 'accuse', actor: 'before', through: [''], cases: 'a', speaker: 'subject' },
  { forms: ['ittiham <olun>', 'ittiham <edil>', any('günahlandırıl', 'təqsirləndiril', 'suçlan'), `{${LIABLE}} ${any('sayıl', 'tutul', 'bilin')}`, `{${LIABLE}} {hesab|kimi} ${any('edil', 'olun', 'göstəril')}`], family: 'accuse', actor: 'before', through: [''], cases: 'ng', speaker: 'byAgent' },
  { forms: [any('qoy', 'at', 'yıx', 'yüklə'), any('düş')], family: 'accuse', actor: 'before', through: ['üzərinə', 'boynuna'], throughCases: 'ng', with: [...BLAME, 'şübhə*'], speaker: 'subject' },
  { forms: ['aid <et>', 'aid {edilir|edilib|olunur|olunub|edilirdi|edilmişdi}', any('yaz', 'bağla')], family: 'accuse', actor: 'before', through: ['', 'aid', 'adına', 'ayağına'], cases: 'd', throughCases: 'ngd', with: ['hücum*', 'kiberhücum*', 'təxribat*', 'müdaxilə*', 'əməliyyat*', 'kampaniya*', 'cinayət*'], unless: ['yazır', 'yazıb', 'yazırlar', 'yazıblar', 'yazdı', 'yazmışdı'], speaker: 'subject' },
  { forms: ['adını <çək>'], family: 'accuse', actor: 'before', through: [''], cases: 'g', speaker: 'subject' },
  { forms: ['adı {hallan*|çəkilir|çəkilib}'], family: 'accuse', actor: 'before', through: [''], cases: 'g', certainty: 'probable', speaker: 'none' },
  { forms: [any('atıl', 'yıxıl', 'qoyul')], family: 'accuse', actor: 'before', through: ['üzərinə', 'boynuna'], throughCases: 'ng', with: [...BLAME, 'şübhə*', 'hücum*'], speaker: 'none' },
  { forms: [any('tuşla', 'yönəlt'), any('göstər')], family: 'accuse', actor: 'before', through: [''], cases: 'd', with: ['barmağ*', 'barmaq', 'ittiham*', 'şübhə*'], speaker: 'subject' },
  { forms: ['{ünvanına|əleyhinə} {ittiham|ittihamlar|iddialar} {səsləndirib|irəli|səsləndirdi|ünvanlayıb}', 'ünvanına ittiham*'], family: 'accuse', actor: 'before', through: [''], cases: 'g', speaker: 'subject' },
  { forms: [any('qına', 'pislə')], family: 'accuse', actor: 'before', through: [''], cases: 'a', with: ['hücum*', 'kiberhücum*', 'təxribat*', 'müdaxilə*', 'casusluq*'], speaker: 'subject' },
  { forms: [any('şübhələn')], family: 'accuse', actor: 'before', through: [''], cases: 'b', certainty: 'probable', speaker: 'subject' },
  { forms: ['{şübhəli|əsas şübhəli} {kimi|hesab|olaraq}', 'şübhəli ' + any('bilin'), 'şübhəlidir'], family: 'accuse', actor: 'before', through: [''], cases: 'na', certainty: 'probable', speaker: 'none' },
  { forms: ['şübhəli {bilinən|sayılan|hesab edilən}', '{ittiham|şübhə} {olunan|edilən}', '{günahlandırılan|suçlanan|şübhələnilən}'], family: 'accuse', actor: 'after', through: [''], cases: 'ngadb', certainty: 'probable', speaker: 'none' },
  { forms: [any('şübhələnil')], family: 'accuse', actor: 'before', through: [''], cases: 'b', certainty: 'probable', speaker: 'none' },
  { forms: ['aid <edil>', 'aid <olun>'], family: 'accuse', actor: 'before', through: [''], cases: 'd', speaker: 'none' },
  { forms: ['aid <et>', 'şamil <et>'], family: 'accuse', actor: 'before', through: [''], cases: 'd', speaker: 'subject' },
  { forms: ['{aiddir|aid|məxsusdur|məxsus} {olduğu*|}'], family: 'origin', actor: 'before', through: [''], cases: 'd', with: ['ünvan*', 'ip', 'server*', 'trafik*'], relation: 'territory', speaker: 'none' },
  { forms: ['{aiddir|məxsusdur}', '{aid|məxsus} {olduğu*|olub|olması*|ola}'], family: 'accuse', actor: 'before', through: [''], cases: 'd', with: ['dron*', 'pua*', 'pilotsuz*', 'raket*'], speaker: 'none' },
  { forms: ['həbsinə {order|qərar} {verib|verilib|verdi|verildi}'], family: 'accuse', actor: 'before', through: [''], cases: 'g', certainty: 'probable', speaker: 'subject' },
  { forms: ['{mənşəli|əsaslı} {olduğu*|olub|olması*}'], family: 'origin', actor: 'before', through: [''], cases: 'n', relation: 'territory', speaker: 'none' },
  { forms: ['{aiddir|aid|məxsusdur|məxsus} {olduğu*|}', 'işarə <et>', any('bənzə', 'oxşa')], family: 'accuse', actor: 'before', through: [''], cases: 'd', with: ['hücum*', 'kiberhücum*', 'əməliyyat*', 'üslub*', 'əlamət*', 'dəlil*', 'sübut*', 'iz', 'izlər*', 'təxribat*', 'kod*', 'metod*'], speaker: 'none' },
  { forms: [any('bənzə', 'oxşa', ['xatırlat', 'xatırlad']), '{uyğundur|uyğun gəlir|xasdır|xas olduğu*|uyğun olduğu*}'], family: 'accuse', actor: 'before', through: [''], cases: 'g', with: ['dəst', 'üslub*', 'xəttini', 'xəttinə', 'metod*', 'taktika*', 'əməliyyatlarını', 'hücumlarını'], certainty: 'probable', speaker: 'none' },
  { forms: [any('əlaqələndir', 'bağla')], family: 'tie', actor: 'before', through: ['', 'ilə'], cases: 'i', speaker: 'subject' },
  { forms: ['{bağlıdır|əlaqəlidir|əlaqədardır|əlaqəsi|əlaqələri|bağlılığı}', '{bağlı|əlaqəli|əlaqədar} {olduğu*|olub|olması*|olmuşdu}', any('əlaqələndiril'), 'əlaqəsi {var|olduğu*|olub|müəyyən|aşkar*|sübut*}'], family: 'tie', actor: 'before', through: ['', 'ilə'], cases: 'id', throughCases: 'ng', speaker: 'none' },
  { forms: ['{ittihamı|ittihamları|ittiham}'], family: 'accuse', actor: 'before', through: ['qarşı'], cases: 'd', throughCases: 'd', with: ['irəli', 'səsləndir*'], speaker: 'subject' },
];

const behind: Frame[] = [
  { forms: [any('dayan', 'dur'), '{dayana|dura} {bilər|biləcəyi*|bilərdi}', '{olub|olduğu|olduğunu}'], family: 'behind', actor: 'before', through: [''], cases: 'ng', with: ['arxasında', 'arxasındakı'], speaker: 'none' },
  { forms: [doing('dayan', 'dur'), 'arxasında {isə|məhz|yenə|}'], family: 'behind', actor: 'after', through: [''], cases: 'n', with: ['arxasında'], speaker: 'none' },
  { forms: ['{əli|barmağı|izi|payı|rolu} {var|vardır|olub|olduğu*|olması*|görünür|olmuşdur|olmuşdu}', '{izləri|barmaq izləri} {var|görünür|aşkar*|tapıl*}', '{iştirakı|iştirak etdiyi*|rolu|əlaqəsi|məsuliyyəti|təqsiri|günahı} {sübuta yet*|sübuta yetirilib}', '{iştirakı|iştirak etdiyi*|rolu|əlaqəsi|məsuliyyəti|təqsiri|günahı} _? {sübut|təsdiq|müəyyən|aşkar*|üzə} {olunub|edilib|çıxıb|}', '{işi|əməli|əl işi} {ola bilər|olub|ola biləcəyi*}', '{işidir|əməlidir|əsəridir|işi olduğu*|əməli olduğu*|əl işidir}', '{iştirakına|roluna|əlaqəsinə} {dair|aid} _? {sübut*|dəlil*|fakt*} {var|əldə|tapıl*|aşkar*}', '{iştirakını|rolunu|əlaqəsini|əlini} {göstərir|göstərən|sübut|təsdiq*|ortaya|istisna}', '{iştirakı|rolu|əlaqəsi} {ehtimal*|versiya*}', '{izlərini|izini|izlərinə|izinə} {aşkar*|tap*|rast}', '{əlinin|əlaqəsinin|iştirakının|rolunun|izinin|payının} {olduğu*|olması*}'], family: 'behind', actor: 'before', through: [''], cases: 'g', speaker: 'none' },
  { forms: ['izi _? _? _? _? {var|görünür|axtar*|tapıl*|aşkar*|versiya*|ola}'], family: 'behind', actor: 'before', through: [''], cases: 'n', speaker: 'none' },
  { forms: ['məsuliyyət ' + any('daşı'), 'məsuliyyəti ' + any('daşı'), `{${LIABLE}} {olduğu*|olub|olmuşdur}`, '{məsuldur|günahkardır|cavabdehdir|təqsirkardır|məsuldurlar|səbəbkarıdır}', '{təşkilatçısıdır|sifarişçisidir|icraçısıdır|müəllifidir|təşkilatçısı olub|arxasındadır|arxasındadırlar}', 'iştirak <et>', '{təşkilatçısı|sifarişçisi|icraçısı|müəllifi|günahkarı} olduğu*', 'işin içində*'], family: 'behind', actor: 'before', through: [''], cases: 'ng', speaker: 'none' },
  { forms: ['{təşkilatçısı|sifarişçisi|icraçısı|müəllifi|günahkarı|günahkar|səbəbkar} {məhz|isə|}', '{təşkilatçısının|sifarişçisinin|icraçısının|günahkarın|arxasında} {məhz|}'], family: 'behind', actor: 'after', through: [''], cases: 'ng', with: ['hücum*', 'kiberhücum*', 'partlayış*', 'təxribat*', 'olduğu*', 'olub', 'insident*'], speaker: 'none' },
  { forms: ['{aktı|hücum|hücumu|hücumlar|hücumları|kiberhücum|kiberhücumu|partlayış|partlayışı|təxribat|təxribatı|qətl|qətli|sui qəsd|basqın|insident|hadisə} ilə _? {bağlıdır|əlaqəlidir|əlaqədardır|bağlıdırlar|əlaqəlidirlər|bağlı olub|əlaqəli olub}'], family: 'behind', actor: 'before', through: [''], cases: 'n', speaker: 'none' },
  { forms: ['{əmri|sifarişi|göstərişi|tapşırığı|tələbi} {ilə|əsasında}', '{əmrilə|sifarişilə|göstərişilə|tapşırığıyla}', '{adından|xeyrinə}'], family: 'behind', actor: 'before', through: [''], cases: 'gp', relation: 'state_directed', speaker: 'none', actless: true },
  { forms: ['{dəstəyi|köməyi|iştirakı|maliyyəsi|himayəsi|rəhbərliyi} ilə', '{dəstəyilə|köməyilə}'], family: 'behind', actor: 'before', through: [''], cases: 'gp', relation: 'state_linked', speaker: 'none' },
  {
    forms: ['{təşkil|icra|idarə|koordinasiya|təmin|maliyyə} <et>', 'həyata <keçir>', any(['törət', 'törəd']), 'sifariş <ver>', 'sifariş <et>', '{təşkil|icra} {etdi|etdilər}'],
    family: 'behind', actor: 'before', through: [''], cases: 'ng', speaker: 'none',
  },
  { forms: [`{həyata|} ${doing('keçir')}`, doing(['törət', 'törəd'], 'hazırla', 'planlaşdır'), `{təşkil|icra} ${doing(['et', 'ed'])}`], family: 'behind', actor: 'after', through: [''], cases: 'ngadb', with: ['hücumu', 'kiberhücumu', 'hücumları', 'kiberhücumları', 'təxribatı', 'partlayışı', 'əməliyyatı', 'hücum', 'kiberhücum', 'terroru', 'hadisəni', 'insidenti'], speaker: 'none' },
];

const ATTACKS = ['hücum*', 'kiberhücum*', 'təxribat*', 'partlayış*', 'partlayıcı*', 'sui', 'əməliyyat*', 'qəsd*', 'diversiya*', 'kampaniya*', 'terror*', 'bunu', 'basqın*', 'müdaxilə*', 'insident*'];
const planned: Frame[] = [
  { forms: ['{edib|etdi|ediblər|etmişdi|etdiyi|etdiyini|etdiyinə|edirlər|edən}'], family: 'behind', actor: 'before', through: [''], cases: 'ng', with: ['bunu', 'hücumu', 'kiberhücumu', 'hücumları', 'kiberhücumları'], speaker: 'none' },
  { forms: [any('hazırla', 'planlaşdır', 'maliyyələşdir', ['başlat', 'başlad'])], family: 'behind', actor: 'before', through: [''], cases: 'ng', with: ATTACKS, speaker: 'none' },
];

const PASSIVES: readonly Verb[] = ['törədil', 'hazırlan', 'planlaşdırıl', 'maliyyələşdiril', 'göndəril', 'yönəldil', 'sındırıl', 'oğurlan', 'vurul', 'öldürül', 'zəhərlən', 'partladıl', 'buraxıl', 'atıl', 'uçurul', 'sızdırıl', 'kəsil', 'minalan', 'yandırıl', 'yayıl', 'bloklan', 'şifrələn', 'başladıl', 'pozul', 'atəşlən', 'dağıdıl', 'əlaqələn', 'aparıl', 'yazıl', 'yaradıl'];

/** What somebody wanted to do, told when it is over. */
const WANTED = 'istəyib|istəyiblər|istəmişdi|istəmişdir|istəmişlər|istədiyi|istədiyini|istədiklərini';

const deeds: Frame[] = [
  {
    forms: [any(...PASSIVES), '{təşkil|icra|idarə|koordinasiya|maliyyə|sifariş|hücum|müdaxilə|məhv|casusluq|sui qəsd|istifadə} <olun>', '{təşkil|icra|idarə|koordinasiya|maliyyə|sifariş|hücum|müdaxilə|məhv|casusluq|sui qəsd} <edil>', 'həyata <keçiril>', 'ələ <keçiril>', '{hədəfə|hədəf} {alınıb|alındı|alınmışdı|alındığı*}', '{məruz} <qal>', 'məruz <qoy>', 'məruz qoyul*', 'hücuma {uğrayıb|uğradı}', 'sifariş {verilib|verildiyi*}', '{zərbə|zərbələr} {endirilib|endirildiyi*}', 'atəşə tutul*', 'sıradan çıxarıl*', '{hücum|kiberhücum|hücumu|kiberhücumu|hücumun|hücumlar|hücumların} {edilib|olunub|edildiyi*|olunduğu*|olub}', 'sifariş {olunub|edilib}', 'ələ {alınıb|alınmışdı|alındığı*}'],
    family: 'deed', actor: 'before', through: ['', 'tərəfindən', 'üzərindən', 'vasitəsilə'], cases: 'b', throughCases: 'ngp', speaker: 'none',
  },
  { forms: [any('edil', 'olun')], family: 'deed', actor: 'before', through: ['tərəfindən'], throughCases: 'ngp', with: ['hücum*', 'kiberhücum*', 'müdaxilə*', 'təxribat*', 'sabotaj*', 'casusluq*', 'basqın*'], speaker: 'none' },
  { forms: ['{mənbəyi|mənşəyi|ünvanı}'], family: 'origin', actor: 'after', through: [''], cases: 'n', with: ['hücumun', 'kiberhücumun', 'hücumların', 'kiberhücumların', 'trafikin'], relation: 'territory', speaker: 'none' },
  { forms: [any('qaynaqlan'), any('gəl'), '{gəlib|gəldiyi*|gəlir|edilib|edildiyi*|olub|olduğu*}'], family: 'origin', actor: 'before', through: [''], cases: 'b', with: ['hücum*', 'kiberhücum*', 'trafik*', 'siqnal*', 'təxribat*', 'dron*', 'raket*', 'pua*'], relation: 'territory', speaker: 'none' },
  { forms: ['gedib <çıx>', 'gətirib <çıxar>', any('apar', 'yönəl', 'uzan')], family: 'origin', actor: 'before', through: [''], cases: 'd', with: ['iz*', 'kökü*', 'ucu', 'ip', 'ipin'], relation: 'territory', speaker: 'none' },
  { forms: [any('yerləş'), '{yerləşdirilib|yerləşdirildiyi*}'], family: 'origin', actor: 'before', through: [''], cases: 'l', with: ['server*', 'ünvan*', 'infrastruktur*'], relation: 'territory', speaker: 'none' },
  {
    forms: [
      '{kiberhücum|kibertəxribat|kibermüdaxilə|kiberbasqın|kiberzərbə|təcavüz|diversiya|sabotaj|təxribat|həmlə} <et>', '{hücumlar|hücumları|kiberhücumlar|kiberhücumları|zərbələr|basqınlar} <et>', '{hücum|müdaxilə|nüfuz|casusluq|basqın|hakerlik|zəbt|məhv|iflic|terror|sui qəsd|cəhd|iflic|oğurluq} <et>', 'hücuma <keç>', any('sındır', 'oğurla', ['partlat', 'partlad'], 'sızdır', 'şifrələ', 'öldür', 'zəhərlə', 'blokla', 'vur', 'poz', 'minala', 'batır', 'yandır', ['dağıt', 'dağıd'], 'bombala'), 'ələ <keçir>', '{hədəfə|hədəf} <al>', '{daxil|sızmağa} <ol>', 'sıradan <çıxar>', '{zərbə|zərbələr|zərbəsi|zərbəsini|zərbələri} {endirib|endirdi|endirir|endiriblər|vurub|endirdiyi*}', 'atəşə <tut>', 'atəş {açıb|açdı|açıblar|açdığı*}', 'hücuma məruz <qoy>', '{hücum|kiberhücum|hücumlar} {təşkil|həyata}', 'sui qəsd <et>', '{sındırmağa|oğurlamağa|müdaxilə|nüfuz|daxil|hücum|sızmağa} {cəhd|etməyə|olmağa} {göstərib|edib|göstəriblər|etdi|cəhd}', 'daxil {olub|oldu|olublar|olduğu*}', `{hücum|müdaxilə|sui qəsd|təxribat|diversiya|basqın} etmək {${WANTED}}`, `{partlatmaq|vurmaq|öldürmək|yandırmaq|sındırmaq|oğurlamaq|zəhərləmək|törətmək} {${WANTED}}`, `{zərbə|zərbələr|zərbəsi|zərbəsini|zərbələri} ${any('endir')}`,
    ],
    family: 'deed', actor: 'before', through: [''], cases: 'ng', speaker: 'none',
  },
  { forms: [doing('sındır', 'oğurla', ['partlat', 'partlad'], 'sızdır', 'vur', 'öldür', 'blokla', 'zəhərlə', 'yandır', 'bombala'), `{hücum|kiberhücum|müdaxilə|nüfuz|casusluq|hakerlik|sui qəsd|cəhd} ${doing(['et', 'ed'])}`, `ələ ${doing('keçir')}`, `{hədəfə|hədəf} ${doing('al')}`], family: 'deed', actor: 'after', through: [''], cases: 'ngadb', speaker: 'none' },
  { forms: [any('kəs')], family: 'deed', actor: 'before', through: [''], cases: 'ng', with: ['kabel*', 'xətt*', 'kəmər*', 'naqil*'], speaker: 'none' },
  { forms: [any('endir', 'vur')], family: 'deed', actor: 'before', through: [''], cases: 'ng', with: ['zərbə*'], speaker: 'none' },
  { forms: [any('yerləşdir', 'paylaş', 'yay'), 'istifadə <et>', 'dərc <et>', 'əldə <et>', 'nümayiş <et>'], family: 'weakDeed', actor: 'before', through: [''], cases: 'n', speaker: 'none' },
];

const claimed: Frame[] = [
  { forms: [any('götür', 'üstlən'), 'boynuna <al>', 'qəbul <et>'], family: 'selfClaim', actor: 'before', through: ['', 'üzərinə', 'boynuna', 'öhdəsinə'], cases: 'n', throughCases: 'n', with: ['məsuliyyət*', 'üzərinə', 'boynuna'], speaker: 'actor', actless: true, stance: 'distances' },
  { forms: ['{hücumu|kiberhücumu|hücumun|sındırdığını|sındırdıqlarını|oğurladığını|oğurladıqlarını|etdiyini|etdiklərini|törətdiyini|törətdiklərini|keçirdiyini|keçirdiklərini|sızdırdığını|sızdırdıqlarını|tutduğunu|tutduqlarını|aldıqlarını|aldığını} {iddia|bəyan|elan|etiraf} _? {edib|edir|etdi|ediblər|etmişdi|etdilər}', '{etdiyini|etdiklərini|sındırdığını|sındırdıqlarını|oğurladığını|oğurladıqlarını|keçirdiyini|keçirdiklərini|törətdiyini|törətdiklərini} _? {bildirib|bildiriblər|yazıb|açıqlayıb|bildirdi|açıqlayıblar}', 'biz {sındırdıq|oğurladıq|etdik|həyata}', '{sındırdıq|oğurladıq|hücum etdik|ələ keçirdik|məhv etdik}'], family: 'selfClaim', actor: 'before', through: [''], cases: 'n', ofGroups: true, speaker: 'actor', actless: true, stance: 'distances' },
];

const REJECTED = ['əsassız*', 'absurd*', 'yalan*', 'cəfəng*', 'uydurma*', 'böhtan*', 'iftira*', 'təxribat*', 'gülünc*', 'qərəzli*', 'feyk*', 'saxta*', 'nağıl*', 'əfsanə*', 'boş', 'sübutsuz*', 'məntiqsiz*', 'fantaziya*', 'sərsəm*', 'dezinformasiya*', 'dəlilsiz*', 'mənasız*', 'qəbuledilməz*', 'həqiqətəuyğun*', 'spekulyasiya*', 'hədyan*'];
const SAID = ['bunun', 'deyilən*', 'ittiham*', 'iddia*', 'məlumat*', 'açıqlama*', 'bəyanat*', 'xəbər*', 'bunu', 'bunları', 'söz*', 'hesabat*', 'şayiə*', 'bu', 'onları', 'versiya*', 'şübhə*', 'nəticə*', 'fikir*', 'fikri*', 'təxmin*', 'ehtimal*'];

const denials: Frame[] = [
  { forms: [any('yalanla'), 'ittihamlarla {razılaşmayıb|razılaşmır|razılaşmadığı*|razı deyil}', 'özünü {günahkar|təqsirli} {bilmir|bilməyib|saymır|hesab etmir}', '{günahını|təqsirini} {boynuna|} {almır|almayıb|qəbul etmir|danır}', '{təkzib|rədd|inkar} <et>', '{təkzib|rədd|inkar} {etmişdi|etmişdir}', 'təkzibolunmaz deyil', 'təkzib {olunub|edilib|yayıb|verib}', '{təkzib|rədd|inkar} {etməklə|edərək}', 'qəbul {etməyib|etmir|etmədi|etmirlər|etmədiyini}', '{təqsirini|günahını} {boynuna almayıb|etiraf etməyib|qəbul etməyib|inkar edib|danıb|danır}'], family: 'deny', actor: 'before', polarity: 'denies', actless: true, speaker: 'subject' },
  { forms: [any('adlandır', 'say'), 'hesab <et>', 'kimi {qiymətləndirib|qiymətləndirir|dəyərləndirib|xarakterizə}', any('qiymətləndir', 'dəyərləndir'), '{olduğunu} {bildirib|deyib|söyləyib|vurğulayıb|bəyan|qeyd|bildirdi|dedi}', 'damğala*'], family: 'deny', actor: 'before', polarity: 'denies', actless: true, with: REJECTED, andWith: SAID, speaker: 'subject' },
  { forms: ['{yalandır|uydurmadır|böhtandır|cəfəngiyatdır|absurddur|əsassızdır|iftiradır|gülüncdür|nağıldır|sarsaqlıqdır|təxribatdır|yalanıdır|uydurmasıdır|böhtanıdır|dezinformasiyadır|dezinformasiyasıdır|yalandan ibarətdir|heç bir əsası yoxdur|həqiqətə uyğun deyil|həqiqəti əks etdirmir}'], family: 'deny', actor: 'before', polarity: 'denies', actless: true, with: SAID, voiced: true, speaker: 'subject' },
  {
    forms: [
      '{aidiyyəti|aidiyyatı|əlaqəsi|dəxli|rolu|əli|iştirakı|bağlılığı|aidiyyətləri|əlaqələri} {yoxdur|olmayıb|olmadığı*|olmamışdır|yox}', '{izinin|rolunun|əlinin|iştirakının|əlaqəsinin|aidiyyətinin|izi} {olmadığı*|olmayıb|yoxdur}', '{aidiyyəti|aidiyyatı|əlaqəsi|dəxli|rolu|iştirakı} _ _? {yoxdur|olmayıb|olmadığı*}', '{aidiyyətimiz|əlaqəmiz|dəxlimiz|əlimiz} _? {yoxdur|olmayıb}', `iştirak ${not('et')}`, '{bağlı|əlaqəli|əlaqədar|aid|günahkar|məsul|cavabdeh|təqsirkar} {deyil|olmadığı*|deyillər|deyilik}', '{işi|əməli} {deyil|olmadığı*}', '{müdaxiləsi|hücumu|təxribatı|müdaxilələri|hücumları|müdaxiləmiz|iştirakımız} {olmayıb|yoxdur|olmadığı*|olmamışdır}', 'arxasında _? {deyil|deyillər}', `{təşkil|icra|hücum|müdaxilə|casusluq} ${not('et')}`, `həyata ${not('keçir')}`, not('törət', 'sındır', 'oğurla', 'vur', 'partlat'), `hədəfə ${not('al')}`, not('qarış', 'sındırıl', 'hazırlan', 'göndəril'), `{təşkil|icra|hücum|müdaxilə} ${not('edil', 'olun')}`, `həyata ${not('keçiril')}`, not('törədil', 'vurul', 'partladıl', 'oğurlan'), '{günahsızdır|günahsız|təqsirsiz|təqsirsizdir} {olduğu*|}', 'heç bir {əlaqəsi|aidiyyəti|dəxli|əlaqəmiz} {yoxdur|olmayıb|olmadığı*}',
    ],
    family: 'deny', actor: 'before', polarity: 'denies', actless: true, cases: 'ng', speaker: 'none',
  },
  { forms: [not('et', 'edil', 'olun')], family: 'deny', actor: 'before', polarity: 'denies', actless: true, cases: 'ng', with: ['hücum*', 'kiberhücum*', 'bunu', 'belə', 'cinayət*', 'müdaxilə*', 'sabotaj*', 'casusluq*', 'təxribat*', 'əməliyyat*', 'sındır*', 'iştirak'], speaker: 'none' },
  { forms: [not('dayan', 'dur')], family: 'deny', actor: 'before', polarity: 'denies', actless: true, cases: 'ng', with: ['arxasında'], speaker: 'none' },
  {
    forms: [
      '{sübut|dəlil|fakt|təsdiq|əlamət|iz|sübutlar|dəlillər} {yoxdur|olmadığı*|tapılmayıb|tapmayıb|aşkarlanmayıb|aşkarlamayıb|görmür|görməyib|görmədiyi*|tapmadığı*|tapılmadığı*}', '{sübut|dəlil|fakt} {aşkar|əldə|təqdim} {edilməyib|etməyib|olunmayıb|edilmədiyi*|etmədiyi*|olunmadığı*}', '{sübutu|dəlili|faktı|sübutların|dəlillərin} {yoxdur|olmadığı*}', `{təsdiq|sübut} ${not('et', 'edil', 'olun')}`, not('təsdiqlə', 'təsdiqlən'), 'təsdiqini {tapmayıb|tapmır|tapmadı}',
    ],
    family: 'deny', actor: 'before', polarity: 'denies', actless: true, certainty: 'uncommitted', cases: 'ng', speaker: 'none',
  },
];

const falseFlags: Frame[] = [
  { forms: ['{yönəltmək|atmaq|yıxmaq|salmaq|yönəltməyə|atmağa|yıxmağa} {istəyib*|istəyirlər|istəyir|istədi*|cəhd|çalış*|üçün|məqsədi*}'], family: 'falseFlag', actor: 'before', polarity: 'denies', speaker: 'none', actless: true, with: ['şübhə*', 'günah*', 'təqsir*', 'məsuliyyət*'] },
  { forms: ['{yalançı|saxta|yad|özgə} {bayraq|bayrağı|bayrağın|ad|adı|adla} {altında|ilə|əməliyyatı*|}', '{təəssüratı|təəssürat|görüntüsü|görüntü} {yaratmaq|yaratmağa|yaradıb|yaradılıb|yaradılmağa|yaradıblar}', '{kimi} {qələmə} {vermək|verib|verməyə|verilib}', '{adı|maskası|pərdəsi|bayrağı} altında _? {gizlən*|fəaliyyət|təşkil}', 'izi {azdırmaq|çaşdırmaq}', '{ləkələmək|gözdən salmaq|günahlandırmaq|ittiham etmək} {üçün|məqsədi*}', 'özünü _ _? {kimi|adı ilə} təqdim*', '{edilmiş|etmiş|olunmuş|etdiyi|törətdiyi} kimi {göstər*|qələmə}'], family: 'falseFlag', actor: 'before', polarity: 'denies', speaker: 'none', actless: true },
];

const legal: Frame[] = [
  { forms: ['həbs order* {verib|verilib|verdi|verildi|verildiyi*}', '{həbs|saxlanma} qərarı {çıxarıb|verib|çıxarılıb}'], family: 'legal', actor: 'before', through: ['', 'qarşı', 'barəsində', 'haqqında'], cases: 'd', throughCases: 'ndg', legal: 'warrant_or_arrest', speaker: 'subject' },
  { forms: ['{törətdiyini|etdiyini|sındırdığını|oğurladığını|yerləşdirdiyini|partlatdığını|sızdırdığını|yaydığını|ötürdüyünü|hazırladığını|keçirdiyini|yandırdığını|vurduğunu|öldürdüyünü} _? etiraf <et>'], family: 'legal', actor: 'before', through: [''], cases: 'n', speaker: 'actor', ofPeople: true, actless: true },
  { forms: ['{ittiham|ittihamı|ittihamlar} elan {edilib|olunub|edildi|olundu|edilmişdi|olunmuşdu|edildiyi*|olunduğu*|edilir}', '{ittiham|ittihamlar|ittihamı} irəli {sürülüb|sürüldü|sürülmüşdü|sürüldüyü*|sürülür}', '{ittiham|ittihamı|ittihamlar} elan {edib|etdi|etmişdi|ediblər|etdiyi*}', '{ittiham|ittihamlar|ittihamı} irəli {sürüb|sürdü|sürüblər|sürmüşdü|sürdüyü*}', 'ittiham aktı _? {təqdim|verilib|təsdiq*|hazırlan*}'], family: 'legal', actor: 'before', through: ['', 'qarşı', 'barəsində', 'haqqında', 'barədə'], cases: 'd', throughCases: 'dng', legal: 'charge', speaker: 'subject', actless: true, ofPeople: true },
  { forms: ['təqsirləndirilir*', any('təqsirləndiril'), '{təqsirləndirilən|təqsirləndirilən şəxs} {qismində|kimi} {_|} {cəlb|məhkəmə|}', 'təqsirləndirilən şəxs qismində {cəlb|dindiril*}'], family: 'legal', actor: 'before', through: [''], cases: 'na', legal: 'charge', speaker: 'none', ofPeople: true },
  { forms: ['{işini|işi|işləri|işlərini} məhkəməyə {göndər*|veril*|ver*}'], family: 'legal', actor: 'before', through: [''], cases: 'g', legal: 'charge', speaker: 'subject', ofPeople: true },
  { forms: ['{təqsirləndirilən|ittiham olunan|ittiham edilən|ittiham elan olunan|ittiham elan edilən} {şəxs|}'], family: 'legal', actor: 'after', through: [''], cases: 'ngadb', legal: 'charge', speaker: 'none', ofPeople: true },
  { forms: ['{axtarılan|saxlanılan|həbs olunan|həbs edilən|tutulan} {şəxs|}'], family: 'legal', actor: 'after', through: [''], cases: 'ngadb', legal: 'warrant_or_arrest', speaker: 'none', ofPeople: true },
  { forms: ['məhkum <et>', '{təqsirli|günahkar|günahlı} {bilib|bildi|hesab edib|sayıb|elan edib|tanıyıb|tapıb}', '{həbs|azadlıqdan məhrumetmə|həbsə|azadlıqdan} {cəzasına|cəzası} {məhkum|hökm} {edib|etdi}', 'azadlıqdan məhrum {edib|etdi}'], family: 'legal', actor: 'before', through: ['', 'barəsində', 'haqqında'], cases: 'a', throughCases: 'g', legal: 'conviction', speaker: 'subject', ofPeople: true },
  { forms: ['məhkum <olun>', 'məhkum <edil>', '{təqsirli|günahkar|günahlı} {bilinib|bilindi|sayılıb|tanınıb|tapılıb|elan olunub|hesab edilib}', 'azadlıqdan məhrum {edilib|olunub|edildi|olundu}', '{həbs|cəza} {alıb|aldı|cəzası alıb}'], family: 'legal', actor: 'before', through: [''], cases: 'n', legal: 'conviction', speaker: 'byAgent', ofPeople: true },
  { forms: ['{təqsirini|günahını|cinayəti|cinayətini} {etiraf|boynuna|qəbul} {edib|etdi|alıb|aldı|etmişdi}', '{təqsirini|günahını} {tam|qismən} {etiraf|qəbul} {edib|etdi}'], family: 'legal', actor: 'before', through: [''], cases: 'n', legal: 'guilty_plea', speaker: 'actor', ofPeople: true, actless: true },
  { forms: ['həbs <et>', any('saxla', 'tut'), 'ələ <keçir>', any('yaxala'), '{axtarışa} {verib|verdi|veriblər}'], family: 'legal', actor: 'before', through: [''], cases: 'a', legal: 'warrant_or_arrest', speaker: 'subject', ofPeople: true },
  { forms: ['ələ <keçiril>', 'həbs <edil>', 'həbs <olun>', any('saxlanıl', 'tutul', 'yaxalan'), '{axtarışa} {verilib|verildi|verilmişdi}', 'həbsinə {order|qərar} verilib', 'haqqında həbs {qətimkan|qərarı|orderi} {tədbiri|seçilib|verilib}'], family: 'legal', actor: 'before', through: ['', 'haqqında', 'barəsində'], cases: 'n', throughCases: 'ng', legal: 'warrant_or_arrest', speaker: 'byAgent', ofPeople: true },
  { forms: ['{sanksiya|sanksiyalar|sanksiyaları} {tətbiq|qəbul} {edib|etdi|ediblər|etdiyi*|edir}', '{sanksiya|sanksiyalar} {siyahısına} {salıb|saldı|əlavə edib|daxil edib|salıblar}', '{sanksiya|sanksiyalar} _? {elan|müəyyən|təyin} {edib|etdi|ediblər}', '{sanksiya|sanksiyalar} {qoyub|qoydu|qoyublar}', 'sanksiya altına {alıb|aldı|alıblar}', 'qara siyahıya {salıb|saldı|daxil edib}', '{sanksiyalara|sanksiyaya} məruz {qoyub|qoydu}'], family: 'legal', actor: 'before', through: ['', 'qarşı', 'barəsində'], cases: 'ad', throughCases: 'ndg', legal: 'sanction', speaker: 'subject' },
  { forms: ['{sanksiya|sanksiyalar|sanksiyaları} {tətbiq|qəbul} {edilib|olunub|edilir|olunur|olundu|edildi}', '{sanksiya|sanksiyalar} {siyahısına} {salınıb|düşüb|əlavə|daxil} {olunub|edilib|}', 'sanksiya altına {alınıb|salınıb|düşüb}', 'qara siyahıya {salınıb|düşüb}'], family: 'legal', actor: 'before', through: ['', 'qarşı', 'barəsində'], cases: 'nd', throughCases: 'ndg', legal: 'sanction', speaker: 'none' },
  { forms: ['bəraət {alıb|aldı|almışdı|verilib}'], family: 'legal', actor: 'before', through: [''], cases: 'nd', legal: 'acquittal', speaker: 'none', polarity: 'denies', ofPeople: true },
  { forms: ['bəraət {verib|verdi|vermişdi}'], family: 'legal', actor: 'before', through: [''], cases: 'd', legal: 'acquittal', speaker: 'subject', polarity: 'denies', ofPeople: true },
];

const others: Frame[] = [
  { forms: ['{etiraf|qəbul} {edib|etdi|edir|ediblər|etmişdi}'], family: 'admit', actor: 'before', speaker: 'subject', actless: true },
  { forms: ['{maraqlı|maraqlıdır|sərfəli|sərfəlidir|xeyrinə}', '{motivi|motiv|intiqam|qisas} {ola|olaraq|alır|almaq|olub|var}'], family: 'motive', actor: 'before', speaker: 'none', voiced: true },
];

export const frames: Frame[] = [...claimed, ...falseFlags, ...legal, ...denials, ...accusing, ...behind, ...planned, ...deeds, ...others];
