import { CODE_SHAPES } from '../code-names';
import type { ActorWords } from '../pack';

export const actors: ActorWords = {
  hackers: ['{haker/x|xaker/x|kibercinayətkar/x|kibercasus/x|cinayətkar/x|terrorçu/x|diversant/x|haktivist/x|casus/x|dələduz/x|muzdlu/x|silahlı/x|yaraqlı/x|troll/x}', '{haker|xaker|kiber|kibercasusluq|kibercinayət|cinayətkar} {qrup/x|qruplaşma/x|dəstə/x|komanda/x|birlik/x|şəbəkə/x}', '{qrup/x|qruplaşma/x|kiberqruplaşma/x|kiberqrup/x|dəstə/x|struktur/x|qüvvə/x|ünsür/x|bədniyyətli/x}', 'bədniyyətli {şəxs/x}'],
  stateWords: ['dövlət', 'hökumət', 'hərbi', 'hərbçi', 'kəşfiyyat'],
  governments: ['{hakimiyyət/x|hökumət/x|rejim/x|tərəfi|tərəfinin|tərəfinə|tərəfini|rəhbərli/k|dövlət/x|rəsmi/x}', 'hakimiyyət orqan/x'],
  organs: [
    '{xüsusi|təhlükəsizlik|kəşfiyyat} xidmət/x', 'xüsusi xidmət orqan/x', '{kəşfiyyat/x|əks kəşfiyyat/x}', '{hərbi|xarici} kəşfiyyat/x', '{hərbi kəşfiyyatın|kəşfiyyatın|xüsusi xidmət orqanlarının|xüsusi xidmətin} {agent/x|əməkdaş/x|zabit/x}', '{kəşfiyyat|xüsusi xidmət} {agent/x|əməkdaş/x|zabit/x|orqan/x|idarə/x|qurum/x|struktur/x}', '{ordu/x|hərbçi/x|əsgər/x|donanma/x|agentura/x|agent/x|zabit/x|qoşun/x}', 'silahlı qüvvə/x', 'hərbi {qulluqçu/x|bölmə/x}', '{ordu|ordusu} bölmə/x', 'bölmə/x', '{dövlət|hökumət} {struktur/x|qurum/x|orqan/x}', 'təhlükəsizlik {orqan/x|qurum/x|struktur/x}', 'hava hücumundan müdafiə {sistem/x|qüvvə/x|vasitə/x}', '{hhm} {sistem/x|qüvvə/x|vasitə/x}', 'hərbi {hissə/x|hava qüvvə/x|birləşmə/x}', 'baş qərargah/x', 'müdafiə nazirliyi', 'sualtı qayı/q', 'kiber qoşun/x', 'kiberqoşun/x',
  ],
  people: ['{vətəndaş/x|sakin/x|tələbə/x|şagird/x|yeniyetmə/x|kişi/x|qadın/x|işçi/x|əməkdaş/x|proqramçı/x|mühəndis/x|şübhəli/x|təqsirləndirilən/x|müttəhim/x|kapitan/x|mühasib/x|inzibatçı/x|administrator/x|podratçı/x|üzv/x|şəxs/x|nəfər/x|məhkum/x|gənc/x|mühafizəçi/x}', 'sistem {inzibatçı/x|administrator/x}', '{keçmiş|sabiq} {işçi/x|əməkdaş/x}', 'təqsirləndirilən şəxs/x', 'şübhəli şəxs/x', '{qrupun|qruplaşmanın} {üzvü|lideri|üzvləri}', 'gəminin {heyəti|kapitanı}'],
  insiders: ['işçi', 'işçisi', 'əməkdaşı', 'tələbə', 'şagird', 'yeniyetmə', 'proqramçı', 'mühəndis', 'mühasib', 'administratoru', 'inzibatçısı', 'kapitanı'],
  territory: ['{ərazi/x|server/x|torpa/q|infrastruktur/x|istiqamət/x}', 'ip {ünvan/x|adres/x}', 'ip', 'ünvan/x'],
  ties: [],
  based: [],
  speaking: [],
  pro: [],
  modifiers: ['haker', 'xaker', 'naməlum', 'məşhur', 'tanınmış', 'dövlət', 'hərbi', 'xarici', 'qonşu', 'keçmiş', 'kiber', 'ehtimal', 'olunan', 'edilən', 'yaşlı', 'gizli', 'xüsusi', 'təcrübəli', 'peşəkar', 'adlı', 'olan', 'mənşəli', 'dilli', 'radikal', 'terrorçu', 'məxfi', 'kibercasusluq', 'fidyəçi', 'cinayətkar', 'milli', 'yüksək', 'dini', 'mülki', 'siyasi', 'iqtisadi', 'rəsmi', 'ictimai', 'kütləvi', 'yerli', 'iki', 'üç', 'bir', 'neçə', 'həmin', 'bu'],
  strictGroupNouns: ['qrup', 'qrupu', 'komanda', 'komandası', 'hərəkat', 'hərəkatı', 'təşkilat', 'təşkilatı', 'kanal', 'kanalı', 'dəstə', 'dəstəsi', 'birlik', 'birliyi', 'briqada', 'briqadası'],
  hackish: ['hak', 'xak', 'kiber', 'fidyə', 'casus', 'cinayət', 'terror', 'qruplaşma', 'silahlı'],
  groupNouns: ['{qruplaşma/x|qrup/x|kiberqruplaşma/x|kiberqrup/x|dəstə/x|komanda/x|banda/x|hərəkat/x|təşkilat/x|birli/k|kollektiv/x|briqada/x|haker/x|xaker/x|kartel/x}', '{haker|xaker|kiber|kibercasusluq|casus|cinayətkar|fidyə|fidyəçi|terror|kibercinayətkar|haktivist|kibercinayət} {qruplaşma/x|qrup/x|dəstə/x|komanda/x|birli/k|şəbəkə/x|təşkilat/x|kollektiv/x}'],
  called: ['adlı', 'adlanan', 'kimi {tanınan|tanınmış|bilinən}', 'adı ilə {tanınan|məşhur|bilinən}', 'adlandırılan', 'adını daşıyan'],
  selfCalled: ['{adlandıran|adlandırmış|təqdim edən}', '{kimi|olaraq} {təqdim|qələmə} {edən|verən}', 'adı ilə çıxış edən', 'adlandırdığı', 'adından istifadə edən'],
  shapes: CODE_SHAPES,
  codeNouns: ['bear', 'panda', 'kitten', 'spider', 'chollima', 'typhoon', 'blizzard', 'sandstorm', 'sleet', 'tempest', 'tsunami', 'jackal', 'leopard', 'buffalo', 'crane', 'academy', 'taurus', 'pisces', 'ursa', 'serpens', 'libra', 'scorpius'],
  anaphora: ['{bu|həmin|eyni|sözügedən} {haker|xaker|} {qruplaşma/x|qrup/x|dəstə/x|komanda/x|təşkilat/x}', '{qruplaşma/x|qrupun|qrup|qrupa|qrupu|qrupdan}', 'hakerlərin özləri'],
  incidentNouns: [],
  disguises: ['{adı|maskası|pərdəsi} altında'],
  workingFor: [
    '{ilə|} {bağlı|əlaqəli|əlaqəsi olan|əlaqədar|bağlantılı|bağlılığı olan|əlaqələri olan|əlaqələndirilən|əlaqəsi olduğu}', '{yaxın|bağlı|xidmət edən|işləyən|loyal|tabe|tabe olan|yaxın olan|rəğbət bəsləyən}', '{üçün|naminə|xeyrinə|adından|sifarişi ilə|tapşırığı ilə|əmri ilə|maraqları naminə} {işləyən|fəaliyyət göstərən|çalışan|hərəkət edən}', '{dəstəklədiyi|dəstəkləyən|maliyyələşdirdiyi|himayə etdiyi|idarə etdiyi|nəzarət etdiyi|dəstəyi olan|nəzarətində olan|himayəsində olan|yönəltdiyi|dəstəkləməkdə}', '{tərəfindən|} {dəstəklənən|maliyyələşdirilən|idarə olunan|idarə edilən|nəzarət olunan|himayə olunan|yönləndirilən}',
  ],
  malware: ['virus', 'virusu', 'virusunu', 'virusunun', 'virusundan', 'proqram', 'proqramı', 'proqramını', 'proqramının', 'proqramından', 'troyan', 'botnet', 'şifrələyici'],
  signatures: ['loqo', 'loqosu', 'loqosunu', 'emblem', 'emblemi', 'bayraq', 'bayrağı', 'bayrağını', 'gerb', 'gerbi'],
  notNames: [
    'Bu', 'Bunu', 'Bunun', 'Onun', 'O', 'Onlar', 'Biz', 'Mən', 'Amma', 'Lakin', 'Ancaq', 'Və', 'Həmin', 'Belə', 'Beləliklə', 'Qeyd', 'Xatırladaq', 'Bildirilib', 'Bildirilir', 'Dünən', 'Bugün', 'Həmçinin', 'Bundan', 'Ekspert', 'Ekspertlər', 'Hakerlər', 'Haker', 'Xaker', 'Hücum', 'Kiberhücum', 'Kiberhücumun', 'Hücumun', 'Kiberhücumu', 'Hücumu', 'Kiberhücumda', 'Hakimiyyət', 'Polis', 'Məhkəmə', 'Mənbə', 'Mənbələr', 'Sonra', 'Əvvəl', 'Eyni', 'Daha', 'Yenə', 'Bir', 'İki', 'Üç', 'Məsuliyyəti', 'Qruplaşma', 'Qrup', 'Sayt', 'Saytlar', 'Mütəxəssislər', 'Nümayəndə', 'Rəsmi', 'Ehtimal', 'Çox', 'Böyük', 'Güman', 'Prezident', 'Nazir', 'Baş', 'Deputat', 'Kansler', 'Prokurorluq', 'Prokuror', 'Hökumət', 'Nazirlik', 'Səfirlik', 'Telegram', 'Facebook', 'Twitter', 'X', 'Özü', 'Hər', 'Ona', 'Orada', 'Burada', 'İndi', 'Hazırda', 'Araşdırma', 'İstintaq', 'Komissiya', 'Komissiyanın', 'Partlayış', 'Partlayışın', 'Şirkət', 'Bank', 'Nazirliyin', 'Agentlik', 'Media', 'Lider', 'Sədr', 'Milli', 'Xarici', 'Daxili', 'Müdafiə', 'Ötən', 'Keçən', 'Guya', 'İddia', 'İddialara', 'Onların', 'Məlumata', 'Məlumatlara', 'Bəs', 'Kim', 'Niyə', 'Hansı', 'Nə', 'Bəzi', 'Hadisə', 'Hadisənin', 'Əgər', 'Çünki', 'Artıq', 'Bütün',
  ],
  organisations: ['qrup', 'qrupu', 'hərəkatı', 'təşkilatı', 'cəbhəsi', 'qüvvələri', 'ordusu', 'şirkəti', 'bank', 'bankı', 'agentliyi', 'nazirliyi', 'xidməti', 'komitəsi', 'komissiyası', 'şurası', 'universiteti', 'partiyası', 'parlamenti', 'senatı', 'məhkəməsi', 'polisi', 'səfirliyi', 'telecom', 'group', 'labs', 'security', 'pipeline', 'media', 'news', 'times', 'herald', 'star', 'post', 'tv', 'line', 'today', 'holdinq', 'mərkəzi', 'idarəsi', 'institutu', 'ittifaqı', 'məclis', 'məclisin', 'məclisinin', 'evi', 'hava', 'yolları', 'prokurorluğu', 'prokurorluq', 'məhkəmə', 'polis', 'hökumət', 'hökuməti', 'nazirlik', 'kəşfiyyat', 'kəşfiyyatı', 'xidmət', 'büro', 'bürosu', 'idarə', 'komissiya', 'komitə', 'agentlik', 'şirkət', 'dtx', 'xin', 'parlament', 'səfirlik', 'istintaq', 'orqanları', 'qurumları', 'departamenti', 'məcəlləsi', 'məcəlləsinin', 'məcəlləsində'],
  context: ['hak*', 'xak*', 'hücum*', 'kiber*', 'qrup*', 'sındır*', 'fidyə*', 'zərərli*', 'casus*', 'sızma*', 'sızdır*', 'fişinq*'],
  unnamed: [
    { forms: ['{xarici|düşmən|qonşu|digər} {dövlət/x|ölkə/x}'], kind: 'state' },
    { forms: ['{xarici|düşmən} {kəşfiyyat/x|xüsusi xidmət/x}', '{xarici|düşmən} kəşfiyyat {xidmət/x|orqan/x}'], kind: 'organ' },
  ],
};
