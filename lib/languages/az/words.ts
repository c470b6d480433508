import type { LanguagePack, RemarkWords, SpeakerWords } from '../pack';

/** What was done. `weak` words name it only beside others. The first class that fits a sentence wins. */
export const acts: LanguagePack['acts'] = [
  { forms: ['{fidyə|fidyəçi|fidyə tələb|ransomware}', '{fidyə proqramı/x|fidyə virusu/x}', 'fidyə proqram*', '{şifrələyib|şifrələnib|şifrələyiblər|şifrələdi*}'], act: 'ransomware' },
  { forms: ['{vayper*|wiper*}', 'məlumatları {silib|məhv|silən}', 'dağıdıcı {virus*|proqram*}'], act: 'wiper' },
  { forms: ['{ddos*|dos hücum*}', 'xidmətdən imtina'], act: 'ddos' },
  { forms: ['seçki* {müdaxilə*|təsir*}', '{dezinformasiya*|təbliğat kampaniya*|saxta hesab*|saxta akkaunt*|trol*|bot*}', 'təsir {əməliyyat*|kampaniya*}', 'müdaxilə/x'], act: 'disinformation' },
  { forms: ['{casusluq*|kibercasusluq*|kəşfiyyat fəaliyyəti*|dinləmə*}', 'casusluq/q'], act: 'espionage' },
  { forms: ['{sızma|sızması|sızdırılma*|sızdırıb|sızdırılıb|sızıntı*}', '{sızdırdı*|sızdırıl*|sızdıran}', '{məlumatların|sənədlərin} {yayılması*|dərc*}'], act: 'leak' },
  { forms: ['təyyarə* {vurul*|qəza*}', '{qəzaya|qəzası|qəzasında} {uğra*|}', '{vurulub|vurulduğu*|vurulması*|vurulmuş*|vurulan}'], act: 'shootdown' },
  { forms: ['partlayış/x', '{partlat*|partlad*|bomba*|terror*|atəşə|artilleriya*}', '{raket*|dron*|pua*|pilotsuz*}', 'hava {zərbə*|hücum*}', '{raket|dron|pua} {zərbə*|hücum*}'], act: 'bombing' },
  { forms: ['{sui qəsd*|qətl*|qətlə|öldür*|zəhərlən*|zəhərlə*}'], act: 'assassination' },
  { forms: ['{diversiya*|sabotaj*|yandırıl*|yandırıb|yanğın*|kəsilib|kəsilməsi*}', '{kabel*|qaz kəmər*|neft kəmər*|boru kəmər*}', 'təxribat/x'], act: 'sabotage' },
  { forms: ['{sındırıb|sındırıl*|sındırdı*|sındıran*|sındırma*|haker hücum*|xaker hücum*|fişinq*|icazəsiz giriş*|icazəsiz daxil*}', '{oğurluq*|oğurluğ*|oğurla*|oğurlan*}', 'ələ keçiri*', '{nüfuz|daxil} {edib|ediblər|olub|olublar|edilib|olunub}', '{haker|xaker} {hücum/x|basqın/x}'], act: 'intrusion' },
  { forms: ['{kiberhücum/x|kibertəxribat/x|kiberinsident/x|kiberəməliyyat/x|kiberbasqın/x|kiberzərbə/x|kibermüdaxilə/x|kibercinayət/x}', 'kiber {hücum/x|təxribat/x|insident/x|əməliyyat/x|müdaxilə/x|basqın/x|cinayət/x}', 'kompüter {hücum/x|virus/x}', '{zərərli|botnet*|troyan*|virus/x}', 'viruslu', '{hakerlik*|xakerlik*}'], act: 'cyberattack' },
  { forms: ['{hücum/x|basqın/x|həmlə/x}', '{zərbə/x}', '{insident/x|təcavüz/x|qəsd/x}', 'sıradan çıx*'], act: 'attack' },
  { forms: ['{iştirak/x|məsuliyyət/x}'], act: 'unspecified' },
  { forms: ['{əməliyyat/x|kampaniya/x|fəaliyyət/x|hadisə/x|cinayət/x|cəhd/x|baş verənlər*|sənəd/x|məlumat/x|sayt/x|sistem/x|şəbəkə/x|qəza/x|ziyan/x|itki/x|seçki/x|bunu|bunun|bu|iş/x|faciə/x|saytlar*|fayl/x|kəsinti/x|nasazlıq*|təxribat*}'], act: 'unspecified', weak: true },
];

/** Stages of a proceeding (model.md 2.6). "İttiham edib" is no charge, "ittiham elan edilib" is one. */
export const legal: LanguagePack['legal'] = [
  { forms: ['{həbs|ev dustaqlığı} qətimkan*', 'qətimkan tədbir*', '{həbs|istintaq} müddəti* {uzadıl*|}'], stage: 'pretrial_ruling' },
  { forms: ['{təqsirini|günahını|cinayətini} _? {etiraf|boynuna|qəbul} {edib|etdi|alıb|aldı|etmişdi}', 'etiraf razılaşma*'], stage: 'guilty_plea' },
  { forms: ['məhkum {edilib|olunub|edib|edildi|olundu|etdi|edilmişdi|olunmuş*|edilmiş*}', '{təqsirli|günahkar} {bilinib|bilib|bilindi|sayılıb|tanınıb|hesab}', 'azadlıqdan məhrum*', 'hökm {oxunub|çıxarıb|çıxarılıb}', 'həbs cəza*'], stage: 'conviction' },
  { forms: ['bəraət*'], stage: 'acquittal' },
  { forms: ['ittiham elan*', '{ittiham|ittihamlar|ittihamı} irəli sür*', 'ittiham aktı*', '{təqsirləndirilən|təqsirləndirilir*}'], stage: 'charge' },
  { forms: ['{həbs|saxlanılıb|saxlanıldı|saxlanılması*|saxlayıb|saxlanılan*|yaxalanıb|tutulub|tutulan} {edilib|olunub|edib|edildi|olundu|edilən|olunan|}', 'axtarış* {elan|verilib}', 'həbs order*'], stage: 'warrant_or_arrest' },
  { forms: ['sanksiya*'], stage: 'sanction' },
  { forms: ['şübhəli {şəxs*|qismində|bilin*|kimi}', 'şübhəlidir'], stage: 'suspect' },
  { forms: ['cinayət iş*', '{istintaq*|təhqiqat*}', 'araşdırma aparılır'], stage: 'investigation' },
];

/** What a claim rests on (model.md 2.5). */
export const evidenceWords: LanguagePack['evidenceWords'] = [
  { forms: ['{təqsirini|günahını|cinayətini} _? {etiraf|boynuna|qəbul} {edib|etdi|alıb|aldı}', 'məhkum {edilib|olunub|edib|edildi|olundu|etdi}', '{təqsirli|günahkar} {bilinib|bilib|bilindi|sayılıb}', 'bəraət {alıb|verib|verilib}', 'azadlıqdan məhrum*'], tier: 'E5', kind: 'confession' },
  { forms: ['{kompromat*|kompromis} {göstərici*|indikator*}', '{heş|hash} {kod*|məbləğ*|}', 'texniki hesabat*', '{hesabatı|hesabat|sənədləri|dəlilləri|sübutları} {dərc|açıqlayıb|yayıb|paylaşıb|ictimailəşdirib}', '{hesabatında|hesabatda|tədqiqatında|tədqiqatda}', '{dərc|nəşr} {edilmiş|olunmuş|edilən|olunan|etdiyi} {hesabat*|tədqiqat*|sənəd*}', 'ittiham akt*', 'məxfilik* götür*', 'iş {materiallarına|materialları*}', '{səhifəlik} {hesabat*|sənəd*}'], tier: 'E3', kind: 'documents' },
  { forms: ['{loqlar*|loq|log|loglar*|loqlarının}', '{jurnal|qeydiyyat|sistem|server|giriş} {qeydlər*|yazılar*|jurnal*|loq*}', 'sistem jurnal*'], tier: 'E2', kind: 'logs' },
  { forms: ['{ip|aypi} {ünvan*|adres*}', 'ip lər'], tier: 'E2', kind: 'ip_geolocation' },
  { forms: ['{zərərli|viruslu} {kod*|proqram*|fayl*}', 'zərərli {proqramın|kodun} {iz*|nümunə*}', 'proqram kod*', '{kod*|proqram*} {oxşarlıq*|oxşarlığ*|üst üstə}', '{mənbə|ilkin} kod*', '{zərərverici} {proqram*|kod*}', 'eyni {kod|virus|alət}'], tier: 'E2', kind: 'malware_code' },
  { forms: ['{oxşarlıq*|oxşarlığ*|dəst xətt*|xas|səciyyəvi*|xarakterik*|bənzər*|oxşar*}', '{eyni} {metod*|alət*|üsul*|taktika*}', '{taktika*|üslub*}', 'davranış {analiz*|təhlil*|model*}', '{iş saatlar*|fəallıq saat*}'], tier: 'E2', kind: 'ttp_similarity' },
  { forms: ['{idarəetmə|komanda} {server*|mərkəz*}', 'server* {təhlil*|analiz*}', '{infrastruktur*|domen*}', 'serverlər*'], tier: 'E2', kind: 'infrastructure' },
  { forms: ['{forenzik*|kriminalistik*|ekspertiza*}', 'rəqəmsal iz*', 'texniki {ekspertiza*|analiz*|təhlil*}'], tier: 'E2', kind: 'forensics' },
  { forms: ['{ələ keçirilmiş|dinlənilmiş} {danışıq*|zəng*}', 'radio danışıq*', '{agentura*|gizli dinləmə*}'], tier: 'E2', kind: 'sigint_humint' },
  { forms: ['{blokçeyn*|kriptocüzdan*|kripto cüzdan*|bitkoin cüzdan*}', 'pul {hərəkət*|izi*|köçürmə*}'], tier: 'E2', kind: 'financial_trace' },
  { forms: ['{peyk görüntü*|peyk şəkil*|videogörüntü*|videoyazı*|fotoşəkil*|qəlpə*|raket qırıq*|skrinşot*|kamera görüntü*|radar*}'], tier: 'E2', kind: 'osint' },
  { forms: ['{araşdırma|araşdırmalar|istintaq|təhqiqat|ekspertiza|təhlil|analiz} {göstərib|göstərir|göstərdi|müəyyən|üzə|aşkar|təsdiq*}', '{araşdırmanın|istintaqın|təhqiqatın|təhlilin|araşdırmaların} {nəticə*|gedişində}', '{sübut|sübutlar|sübutlara|sübutları|dəlil|dəlillər|dəlillərə|dəlilləri|faktlar|faktlara} _? {var|əsasən|əsasında|mövcuddur|əldə|toplanıb|əsaslan*|göstərir|malik*|}', '{ilkin|aparılan} {araşdırma*|istintaq*|məlumat*|təhlil*|nəticə*}', 'kəşfiyyat {məlumat*|mənbə*}', '{nəticəyə|qənaətə|qənaətinə} gəl*', '{müəyyən|aşkar} {edilib|olunub|edib|ediblər|etdi|edilmişdir|olunmuşdur}', 'müəyyənləşdir*', '{rəsmən|rəsmi} {ittiham|günahlandır*|məsul}', '{ittiham|ittihamlar|ittihamı} {elan|irəli}', '{həbs|saxlanılıb|saxlayıb|axtarışa|sanksiya*} {edilib|olunub|edib|verilib|}', '{oxşarlıqlar|oxşarlıq} aşkar*', '{istintaqın|polisin|kəşfiyyatın|prokurorluğun} {məlumat*|versiya*}'], tier: 'E1' },
  { forms: ['{qisas*|intiqam*|motiv*|maraqlıdır|sərfəli*}'], tier: 'E0', kind: 'motive' },
];

export const background = ['qeyd edək', 'xatırladaq', 'xatırladırıq', 'bildirək', '{daha|bundan} əvvəl', 'əvvəllər', '{ötən|keçən} {il|ay|həftə|payız|yaz|qış|yay}', '{bir|iki|üç|bir neçə} {il|ay} {əvvəl|öncə}', 'son illər*', '{əvvəlki|analoji|oxşar} {hücum*|kiberhücum*|insident*|hadisə*}', 'həmin qrup', 'nəzərə çatdıraq', 'yada salaq', 'öncə'];
export const undergoes = ['{qəzaya|partlayıb|batıb|yanıb|düşüb|çöküb}', '{hücuma|kiberhücuma|hücumlara|kiberhücumlara|hədəfinə|qurbanı} {məruz|uğra*|çevril*|olub}', 'sıradan {çıxıb|çıxdı}'];
export const corrections = ['{əvvəlki|ilkin} {versiya*|variant*} {səhv*|yanlış*|}', '{səhvən|yanlışlıqla} {yazıl*|bildiril*|göstəril*|qeyd}', '{redaksiya|biz} _? üzr {istəyir|istəyirik}', '{düzəliş|təkzib|dəqiqləşdirmə} :'];
export const documentHedges = ['{versiyalar|versiyaların|ehtimallar|fərziyyələr} {ehtimal|fərziyyə|təxmin}* olaraq qalır', '{hamısı|bütün versiyalar|bunlar} _? {ehtimaldır|fərziyyədir|təxmindir|ehtimal olaraq}', '{ehtimaldan|fərziyyədən|versiyadan} {başqa|o yana} {bir şey|}', 'ehtimal olaraq qalır', 'fərziyyə olaraq qalır'];

export const occasions: LanguagePack['occasions'] = [
  { forms: ['{dinləmə*|müzakirə*}', '{iclas*}'], event: 'hearing' },
  { forms: ['{mətbuat konfrans*|brifinq*}', '{jurnalistlərə|mediaya}'], event: 'news conference' },
  { forms: ['{müsahibə*}'], event: 'interview' },
  { forms: ['{bəyanat*|press reliz*|açıqlama*}'], event: 'statement' },
  { forms: ['{bloq*}'], event: 'blog post' },
  { forms: ['{hesabat*}'], event: 'report' },
];

/** Who speaks (model.md 2.2); of several roles in one phrase the first listed counts. */
export const roles: LanguagePack['roles'] = [
  { forms: ['müxalifət {lider/x|nümayəndə/x|deputat/x|partiya/x}', '{keçmiş|sabiq|eks} _? {prezident/x|nazir/x|baş nazir/x|deputat/x|rəis/x}', '{siyasətçi/x|namizəd/x|müxalifətçi/x}'], role: 'politician', person: true },
  { forms: ['{deputat/x|millət vəkil/x|senator/x|konqresmen/x|parlamentari/x|spiker/x|vitse spiker/x|qanunverici/x}', '{parlament/x|senat/x|konqres/x|məclis/x}', 'milli {məclis/x}', '{komissiya/x|komitə/x} {sədr/x|rəhbər/x|üzv/x|}', '{komissiyanın|komissiyasının|komitənin|komitəsinin} {sədri|sədrinin|sədrinə|sədrindən|sədrini|rəhbəri|rəhbərinin|üzvü|üzvünün}', '{sədr/x|sədri|sədrinin|sədrinə|sədrindən|sədrini}'], role: 'victim_legislature', person: true },
  { forms: ['{prokuror/x|prokurorlu/q|baş prokuror/x|baş prokurorlu/q|ittihamçı/x}', 'ədliyyə nazirli/k', 'ədliyyə nazir/x'], role: 'prosecutor' },
  { forms: ['{məhkəmə/x|hakim/x|tribunal/x}', '{ali|apellyasiya} məhkəmə/x'], role: 'court' },
  { forms: ['{kəşfiyyat/x|əks kəşfiyyat/x|xüsusi xidmət/x|dtx|xkx|fsb|ftx|anb|sbu|utx|mossad}', '{kəşfiyyat|təhlükəsizlik|təhlükəsizliyi} {xidmət/x|agentli/k|idarə/x|orqan/x|rəhbər/x|rəis/x|büro/x}', 'kibertəhlükəsizlik {mərkəz/x|agentli/k|idarə/x|xidmət/x}', 'kiber təhlükəsizlik {mərkəz/x|agentli/k|xidmət/x}', '{kəşfiyyatın|təhlükəsizlik xidmətinin|xüsusi xidmətin} {rəhbəri|rəisi|direktoru|rəhbərinin|rəisinin}', 'milli {kibertəhlükəsizlik|təhlükəsizlik} {mərkəz/x|agentli/k}'], role: 'intelligence_agency' },
  { forms: ['{polis/x|fbi|ftb|interpol/x|avropol/x|europol/x|müstəntiq/x|istintaqçı/x|detektiv/x}', '{istintaq|hüquq mühafizə} {orqan/x|komitə/x|idarə/x}', '{araşdırmaçı polis/x}', 'istintaq/x', '{daxili işlər|fövqəladə hallar} {orqan/x|idarə/x}', 'büro/x'], role: 'law_enforcement' },
  { forms: ['{ekspert/x|analitik/x|politoloq/x|şərhçi/x|professor/x|mütəxəssis/x|müşahidəçi/x|təhlilçi/x|siyasi şərhçi/x}', 'hərbi ekspert/x', '{siyasi|kibertəhlükəsizlik üzrə|it} {ekspert/x|mütəxəssis/x|analitik/x}'], role: 'expert_commentator', person: true },
  { forms: ['kibertəhlükəsizlik {şirkət/x|firma/x|laboratoriya/x}', 'kiber təhlükəsizlik {şirkət/x|firma/x}', '{şirkətin|şirkətinin} {tədqiqatçıları|mütəxəssisləri|analitikləri|ekspertləri|tədqiqatçısı}', 'laboratoriya/x', '{tədqiqatçı/x|araşdırmaçı/x}', 'antivirus {şirkət/x}'], role: 'security_vendor' },
  { forms: ['{universitet/x|institut/x|tədqiqat mərkəz/x|araşdırma mərkəz/x}'], role: 'osint_or_research' },
  { forms: ['{köşə yazarı|redaktor/x|baş redaktor/x|jurnalist/x|yazar/x}'], role: 'journalist_conjecture', person: true },
  { forms: ['{avropa ittifaqı|avropa ittifaqının|avropa ittifaqından|ai|bmt|nato|atət|avropa komissiyası|avropa komissiyasının|avrokomissar/x|baş katib/x|komissar/x}', 'avropa {ittifaqı|komissiyası|şurası|parlamenti}'], role: 'intl_org' },
  { forms: ['{həmkarlar|fəal/x|hüquq müdafiəçi/x|assosiasiya/x|təşkilat/x|birlik/x|qht/x}'], role: 'civil_society' },
  {
    forms: [
      '{prezident/x|baş nazir/x|nazir/x|kansler/x|kral/x|baş katib/x|vitse prezident/x|dövlət başçısı}', '{hökumət/x|hakimiyyət/x|nazirli/k|nazirlər kabineti|xin|din|mn|müdafiə nazirli/k|baş qərargah/x|xarici işlər nazirli/k|daxili işlər nazirli/k|rabitə nazirli/k}', '{xarici işlər|daxili işlər|müdafiə|energetika|rabitə|səhiyyə|fövqəladə hallar|maliyyə|nəqliyyat} {nazir/x|nazirli/k}', '{səfirli/k|səfir/x|diplomat/x|konsul/x|konsulluq/x|nümayəndəli/k}', '{mətbuat katibi|mətbuat katibinin|mətbuat xidməti|mətbuat xidmətinin|mətbuat xidmətindən|mətbuat katibindən|sözçü/x|rəsmi nümayəndə/x|nümayəndə/x|rəsmi/x|məmur/x|çinovnik/x|yüksək vəzifəli}', '{dövlət katibi|dövlət katibinin|köməkçi/x|müşavir/x|müavin/x|qubernator/x|mer/x|başçı/x|rəhbər/x|katib/x|tərəfi|tərəfinin|tərəfinə|tərəfini|administrasiya/x|rəsmilər|rəsmiləri|baş direktor müavini}', '{ağ ev|ağ evin|ağ evdən|kreml|kremlin|kremldən|pentaqon|pentaqondan|dövlət departamenti|dövlət departamentinin}', '{polkovnik/x|general/x|mayor/x|polkovnik leytenant/x|admiral/x}', 'icra {hakimiyyəti|başçısı}', 'daxili işlər {naziri|nazirinin}', 'xidmət/x',
    ],
    role: 'victim_government',
  },
  { forms: ['{xəstəxana/x|bank/x|aviaşirkət/x|telekanal/x|şirkət/x|operator/x|partiya/x|zavod/x|korporasiya/x|müəssisə/x|klub/x|muzey/x|qurum/x|komissiya/x|rəhbərli/k|direktor/x|vəkil/x|holdinq/x|idarə/x|liman/x|redaksiya/x|baş direktor/x|agentli/k|təşkilat/x}'], role: 'victim' },
];

export const anonymous = ['{mənbə/x|mənbələr*|mənbənin}', 'adının {çəkilməsini|açıqlanmasını} istəm*', 'anonim {qal*|mənbə*|rəsmi*|məmur*}', '{adı|adını} {açıqlanmayan|gizli|açıqlamayan|açıqlamaq}', 'məlumatlı {mənbə*|şəxs*}', 'adı {açıqlanmayan|çəkilməyən}'];

/** Small words about who speaks. */
export const speakers: SpeakerWords = {
  particles: ['oğlu', 'qızı', 'fon', 'van', 'de', 'al', 'əl', 'ibn', 'bin'],
  titles: ['cənab', 'xanım', 'doktor', 'professor', 'polkovnik', 'general', 'mayor', 'kapitan', 'admiral', 'prezident', 'nazir', 'deputat', 'sədr', 'hakim', 'senator', 'səfir', 'direktor', 'kansler', 'ekspert', 'politoloq', 'rəis', 'vəkil', 'spiker'],
  genders: [],
  participles: [],
  authored: [],
  indefinites: ['bir', 'bəzi'],
  articles: [],
  clauseOpeners: [],
  relativeOwners: [],
  collectives: [],
  companies: ['şirkət/x', 'firma/x'],
  leaders: ['rəhbər/x', 'sədri', 'sədr', 'başçı/x', 'direktor/x', 'rəis/x', 'sədrinin'],
  reflexives: ['təqsirləndirilən', 'şübhəli', 'məhkum', 'müttəhim'],
};

/** What stands beside a claim: who paid the speaker, who is said to agree, who has not answered. */
export const remarks: RemarkWords = {
  hired: { passive: ['{cəlb|işə} {edilib|olunub|edilmiş|götürülüb}', 'sifarişi ilə'], active: ['cəlb {edib|etdi}'] },
  victims: ['şirkət', 'şirkətin', 'bank', 'bankın', 'xəstəxana', 'nazirlik', 'nazirliyin', 'partiya', 'telekanal', 'telekanalın', 'qurum'],
  independentTeams: ['{iki|üç|bir neçə} {müstəqil|bir biri ilə} _? {qrup*|komanda*|ekspert*|şirkət*}', 'bir birindən {asılı olmayan|müstəqil}', 'müstəqil {qrup*|komanda*|ekspert*}'],
  agreements: ['{gəlib|gəliblər|təsdiqləyib|təsdiqləyiblər|üst üstə}', 'eyni {nəticəyə|qənaətə}'],
  silent: {
    before: ['{hələ|hələlik|} {şərh|münasibət|açıqlama|cavab|reaksiya} {verməyib|bildirməyib|etməyib|verilməyib|bildirilməyib}', '{susur|susurlar}', '{şərhdən|açıqlamadan|şərh verməkdən} {imtina|yayınıb}'],
    after: ['şərh {verməyib|almaq}'],
  },
};
