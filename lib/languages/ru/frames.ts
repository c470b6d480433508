import type { Frame } from '../pack';

/** The short forms of a passive participle, and its full ones by their beginning: "взломан" → "взломан|взломана|взломано|взломаны|взломанн*". */
const passive = (...stems: string[]): string => stems.map((s) => `${s}|${s}а|${s}о|${s}ы|${s}н*`).join('|');
/** The past forms of a verb: "взломал" → "взломал|взломала|взломало|взломали". */
const past = (...stems: string[]): string => stems.map((s) => `${s}|${s}а|${s}о|${s}и`).join('|');

/** What somebody tried to do, or could have done. */
const DO = 'совершить|осуществить|организовать|устроить|провести|взломать|атаковать|похитить|вмешаться|проникнуть|убить|сорвать|уничтожить|взорвать|подорвать|отравить|поджечь|нанести|участвовать|использовать|подготовить|спланировать';
const GUILTY = ['виновник*', 'виновн*', 'организатор*', 'ответственн*', 'заказчик*', 'исполнител*', 'причастн*'];

const BLAME = ['ответственность', 'вину', 'ответственности', 'вина'];

const accusing: Frame[] = [
  { forms: [`{${past('обвинил', 'обвинял')}|обвиняет|обвиняют|обвинив|обвиняя}`], family: 'accuse', actor: 'either', through: [''], cases: 'a', speaker: 'subject' },
  { forms: [`{${passive('обвинен')}}`], family: 'accuse', actor: 'either', through: [''], cases: 'n', speaker: 'none' },
  { forms: ['обвинени/ni в адрес', '{обвинени/ni|подозрени/ni} против'], family: 'accuse', actor: 'after', through: ['', 'против'], speaker: 'none' },
  { forms: [`{${past('возложил', 'возлагал', 'переложил')}|возлагает|возлагают|возложена|возложив}`], family: 'accuse', actor: 'either', through: ['на'], throughCases: 'a', with: BLAME, speaker: 'subject' },
  { forms: [`{${past('приписал', 'приписывал')}|приписывает|приписывают|приписываем|приписываю}`], family: 'accuse', actor: 'either', through: [''], cases: 'd', speaker: 'subject' },
  { forms: [`{${past('связал', 'связывал')}|связывает|связывают|связываем}`], family: 'tie', actor: 'either', through: ['с', 'со'], throughCases: 'i', speaker: 'subject' },
  { forms: [`{${passive('связан')}}`], family: 'tie', actor: 'either', through: ['с', 'со'], throughCases: 'i', speaker: 'none' },
  { forms: [`{${past('указал', 'указывал')}|указывает|указывают|указывающие}`], family: 'accuse', actor: 'after', through: ['на', 'в', 'к'], throughCases: 'a', speaker: 'none', certainty: 'probable' },
  { forms: [`{${past('назвал', 'называл')}|называет|называют|считают|считает}`], family: 'accuse', actor: 'either', through: [''], cases: 'a', with: GUILTY, speaker: 'subject' },
  { forms: ['{назван|названа|названо|названы|считается|считаются}'], family: 'accuse', actor: 'either', through: [''], cases: 'n', with: GUILTY, speaker: 'none' },
  { forms: [`{${past('выдвинул')}|выдвигает|выдвигают|выдвинуты}`], family: 'accuse', actor: 'either', through: ['против'], throughCases: 'g', with: ['обвинени*'], speaker: 'subject' },
  { forms: ['подозреваем/hp {в|во}'], family: 'accuse', actor: 'before', through: [''], certainty: 'probable', speaker: 'none' },
  { forms: ['обвиняем/hp {в|во}', '{обвиняется|обвиняются}'], family: 'accuse', actor: 'before', through: [''], speaker: 'none' },
  { forms: [`{${past('связал', 'связывал')}|связывает|связывают}`], family: 'accuse', actor: 'either', through: [''], cases: 'a', with: ['с', 'со'], speaker: 'subject' },
  { forms: [`{${past('заподозрил', 'подозревал')}|подозревает|подозревают|подозреваем}`], family: 'accuse', actor: 'either', through: [''], cases: 'a', certainty: 'probable', speaker: 'subject' },
  { forms: ['{подозревается|подозреваются}'], family: 'accuse', actor: 'either', through: [''], cases: 'n', certainty: 'probable', speaker: 'none' },
  { forms: [`{${past('осудил')}|осуждает|осуждают}`], family: 'accuse', actor: 'either', through: ['', 'со стороны'], cases: 'gi', with: ['использован*', 'атак*', 'кибератак*', 'действи*', 'применени*', 'вмешательств*', 'удар*', 'нападени*'], speaker: 'subject' },
];

const behind: Frame[] = [
  { forms: [`{стоит|стоят|${past('стоял')}|стоять|стоящ*}`], family: 'behind', actor: 'either', through: [''], cases: 'na', with: ['за'], speaker: 'none' },
  { forms: [`{несет|несут|понес*}`, '{лежит|лежат|лежала}'], family: 'behind', actor: 'either', through: ['', 'на'], cases: 'n', throughCases: 'l', with: ['ответственность', 'вина', 'вину'], speaker: 'none' },
  { forms: ['{причастен|причастна|причастно|причастны}', '{ответственен|ответственна|ответственны|виновен|виновна|виновны|виноват*|замешан*}'], family: 'behind', actor: 'either', through: [''], cases: 'n', speaker: 'none' },
  { forms: ['{причастност/fs|вовлеченност/fs}', '{участи/ni|соучасти/ni|вин/f|ответственност/fs|рол/fs|виновност/fs|рука|руку|руки}'], family: 'behind', actor: 'after', through: [''], cases: 'g', speaker: 'none' },
  { forms: ['{удар/mi|атак/f|кибератак/f|нападени/ni}'], family: 'nominal', actor: 'after', through: [''], cases: 'g', speaker: 'none' },
  { forms: ['{вмешательств/n|агресси/fi|вторжени/ni}'], family: 'behind', actor: 'after', through: ['', 'со стороны'], cases: 'g', speaker: 'none' },
  { forms: ['{дело|делом|дела} рук', '{работа|работой} рук', '{заявил|заявила|заявили|сообщил|сообщила|сообщили|объявил|объявили|говорил|говорили} об ответственности'], family: 'behind', actor: 'after', through: [''], cases: 'g', speaker: 'none' },
  { forms: ['со стороны'], family: 'byAgent', actor: 'after', through: ['', 'со', 'с'], speaker: 'none' },
  { forms: ['по {заказу|приказу|указанию|поручению|распоряжению|заданию|инициативе|наводке}'], family: 'behind', actor: 'after', through: [''], cases: 'g', relation: 'state_directed', speaker: 'none', actless: true },
  { forms: ['при {поддержке|участии|содействии|помощи|финансировании}'], family: 'behind', actor: 'after', through: [''], cases: 'g', relation: 'state_linked', speaker: 'none' },
  { forms: [`{${past('принимал', 'принял')}|принимают}`], family: 'behind', actor: 'either', through: [''], cases: 'n', with: ['участие'], speaker: 'none' },
  { forms: [`{${past('заложил', 'установил', 'закладывал', 'разместил', 'смонтировал', 'закрепил', 'привез', 'изготовил', 'собрал')}|пронес|пронесл*|принес|принесл*|подложил*}`], family: 'behind', actor: 'either', through: [''], cases: 'n', with: ['взрывн*', 'взрывчат*', 'бомб*', 'сву', 'зажигательн*', 'мину', 'мины', 'заряд*'], speaker: 'none' },
  { forms: [`{${past('произвел')}}`], family: 'behind', actor: 'either', through: [''], cases: 'n', with: ['подрыв*', 'взрыв*', 'обстрел*', 'выстрел*', 'пуск*'], speaker: 'none' },
  { forms: ['{имеет|имеют|имел|имела|имели} _? {отношение|касательство}'], family: 'behind', actor: 'either', through: [''], cases: 'n', with: ['к', 'ко'], speaker: 'none' },
  { forms: [`{${past('принадлежал')}|принадлежит|принадлежат}`], family: 'behind', actor: 'either', through: [''], cases: 'd', with: ['дрон*', 'беспилотник*', 'бпла', 'ракет*'], speaker: 'none' },
  { forms: [`{${past('выпустил')}|выпускает}`], family: 'behind', actor: 'either', through: ['', 'из'], cases: 'n', with: ['ракет*', 'дрон*', 'беспилотник*', 'снаряд*', 'торпед*', 'вирус*'], speaker: 'none' },
  { forms: [`{${past('запустил')}|запускает}`], family: 'behind', actor: 'either', through: ['', 'из'], cases: 'n', with: ['ракет*', 'дрон*', 'беспилотник*', 'атак*', 'кибератак*', 'вирус*', 'программ*', 'кампани*', 'операци*'], speaker: 'none' },
  { forms: ['{использовани/ni|применени/ni|проведени/ni|организаци/fi|совершени/ni|осуществлени/ni|поражени/ni|уничтожени/ni|обстрел/mi|взлом/mi|подрыв/mi|похищени/ni|отравлени/ni|убийств/n}'], family: 'behind', actor: 'after', through: [''], cases: 'i', speaker: 'none' },
  {
    forms: [
      `{${past('совершил', 'совершал', 'осуществил', 'осуществлял', 'организовал', 'провел', 'проводил', 'устроил', 'спланировал', 'планировал', 'заказал', 'подготовил', 'инициировал', 'профинансировал', 'координировал', 'предпринял', 'предпринимал', 'вызвал')}|осуществляет|осуществляют|проводит|проводят|организует|устроивш*|совершивш*}`,
      '{сделал|сделала|сделали}', '{нанес|нанесла|нанесло|нанесли}', `{${past('завербовал')}}`, `{${past('участвовал')}|участвует|участвуют}`,
      `{мог|могла|могло|могли|пытал*|попытал*|стремил*} _? {${DO}}`, '{пытал*|попытал*|стремил*} _? получить _? доступ',
    ],
    family: 'behind', actor: 'either', through: ['', 'из'], cases: 'n', speaker: 'none',
  },
];

const deeds: Frame[] = [
  {
    forms: [
      `{${past('взломал', 'взламывал', 'атаковал', 'похитил', 'украл', 'выкрал', 'сбил', 'взорвал', 'обстрелял', 'подорвал', 'прослушивал', 'слил', 'уничтожил', 'отравил', 'убил', 'перерезал', 'повредил', 'зашифровал', 'заразил', 'скомпрометировал', 'парализовал', 'взорвал', 'разбомбил', 'блокировал', 'заблокировал', 'скопировал')}|стер|стерла|стерли|поджег|подожгл*|атакует|атакуют|взламывает|взламывают}`,
      `{${past('вывел')}|выводит} _? _? из строя`, `{${past('получил')}} _? доступ`, '{проник|проникла|проникло|проникли}', `{вмешал*|вмешива*} в`, `{${past('открыл')}} огонь`, '{нанес|нанесла|нанесло|нанесли|наносил*} _? _? {удар|удары|удара}',
      'огонь {открыл*|вел*}',
    ],
    family: 'deed', actor: 'either', through: ['', 'из'], cases: 'n', speaker: 'none',
  },
  { forms: [`{${past('использовал', 'разместил', 'опубликовал', 'выложил', 'обнародовал', 'зарегистрировал', 'рассылал', 'отправил', 'нацелил')}|используют|использует}`], family: 'weakDeed', actor: 'either', through: [''], cases: 'n', speaker: 'none' },
  {
    forms: [
      `{${passive('совершен', 'осуществлен', 'организован', 'проведен', 'взломан', 'атакован', 'похищен', 'украден', 'подготовлен', 'устроен', 'спланирован', 'профинансирован', 'сбит', 'нанесен', 'уничтожен', 'поврежден', 'подорван', 'заказан', 'инициирован', 'выведен', 'заражен', 'скомпрометирован', 'осуществлен', 'запущен', 'выпущен', 'оплачен', 'поражен', 'подбит', 'обстрелян', 'отравлен', 'взорван', 'зашифрован', 'заблокирован', 'сорван', 'подстроен', 'произведен')}|предпринят*|${passive('атакуем')}}`,
      '{управлял*|проводил*|осуществлял*|координировал*} {ась|ись|}', '{управлялась|управлялись|проводилась|проводились|осуществлялась|осуществлялись|координировалась|координировались|финансировалась|велась|велись|вели|исходила|исходили|исходит|исходят|стартовала|стартовали|шла|шли|поступали|подключил*|подключивш*|прибыл*|прибывш*}',
    ],
    family: 'deed', actor: 'either', through: ['', 'из', 'с', 'со'], cases: 'i', speaker: 'none',
  },
  { forms: ['{ведут|ведет|вели|тянутся|тянется}'], family: 'origin', actor: 'either', through: ['в', 'на', 'к'], throughCases: 'a', with: ['след', 'следы', 'нити', 'нить'], relation: 'territory', speaker: 'none' },
  { forms: ['{находится|находятся|находились|находился|базируется|базируются|базировал*|расположен*}'], family: 'origin', actor: 'either', through: ['в', 'на'], throughCases: 'l', relation: 'territory', speaker: 'none' },
  { forms: ['{ракет/f|снаряд/mi|дрон/mi|беспилотник/mi}'], family: 'behind', actor: 'after', through: [''], cases: 'g', with: ['взорвал*', 'разорвал*', 'сбил*', 'упал*', 'попал*', 'поразил*', 'взорвались'], speaker: 'none' },
];

const claimed: Frame[] = [
  { forms: [`{${past('взял', 'принял')}|берет|берут}`], family: 'selfClaim', actor: 'either', through: [''], cases: 'n', with: ['ответственность'], speaker: 'actor', actless: true, stance: 'distances' },
  { forms: ['о своей причастности', '{свою} причастность'], family: 'selfClaim', actor: 'either', through: [''], cases: 'n', with: ['заявил*', 'объявил*', 'сообщил*', 'подтвердил*', 'признал*'], ofGroups: true, speaker: 'actor', actless: true, stance: 'distances' },
  { forms: ['об ответственности'], family: 'selfClaim', actor: 'either', through: [''], cases: 'n', with: ['заявил*', 'объявил*', 'сообщил*'], speaker: 'actor', actless: true, stance: 'distances' },
  { forms: [`{${past('заявил', 'сообщил', 'объявил', 'похвастал')}} {о|об|} {взломе|атаке|кибератаке|уничтожении|краже|похищении|получении|утечке|проведении|ответственности}`, `{${past('заявил', 'сообщил')}} _? _? _? что {именно|это|} {она|они|он}`], family: 'selfClaim', actor: 'either', through: [''], cases: 'n', ofGroups: true, speaker: 'actor', actless: true, stance: 'distances' },
  { forms: ['мы {взломали|уничтожили|атаковали|похитили|украли|получили}'], family: 'selfClaim', actor: 'either', through: [''], ofGroups: true, speaker: 'actor', actless: true, stance: 'distances' },
];

const REJECTED = ['абсурд*', 'беспочвен*', 'голословн*', 'необоснован*', 'безоснов*', 'бездоказ*', 'клевет*', 'провокаци*', 'фантази*', 'ложь', 'ложью', 'ложным*', 'лжив*', 'вымысл*', 'выдумк*', 'надуман*', 'нелеп*', 'фейк*', 'бред*', 'смехотвор*', 'инсинуаци*', 'спекуляци*', 'пластинк*', 'чушь*', 'неприемлем*', 'домысл*', 'безответствен*', 'очередн*', 'сфабрикован*', 'ложн*', 'дезинформаци*', 'безосновательн*', 'очерн*', 'фальшив*', 'недоказан*'];

/** What is rejected: an accusation, something said. */
const SAID = ['обвинени*', 'заявлени*', 'утверждени*', 'слова', 'слухи', 'версию', 'версии', 'сообщени*', 'доклад', 'отчет', 'выводы', 'их', 'его', 'это', 'такие', 'эти', 'подозрени*', 'информаци*', 'публикаци*', 'причастност*', 'претензи*', 'предположени*', 'сведени*', 'инсинуаци*', 'новост*', 'доводы', 'выпад*'];

const denials: Frame[] = [
  { forms: [`{${past('отрицал', 'отвергал', 'опровергал', 'отклонил')}|отверг|отвергла|отвергло|отвергли|отвергает|отвергают|опроверг|опровергла|опровергло|опровергли|опровергает|опровергают|отрицает|отрицают|отвергнув|опровергнув}`, 'не {признал*|признает|признают} _? вин*', 'вину не {признал*|признает|признают}', 'вин* отрица*', 'не {приемлет|приемлют|приемлем|принимает|принимаем} _? _? _? {обвинени*|подобн*|такие|эти}'], family: 'deny', actor: 'either', polarity: 'denies', actless: true, speaker: 'subject' },
  { forms: [`{${past('назвал', 'называл')}|называет|называют|назвав|считает|считают}`], family: 'deny', actor: 'either', polarity: 'denies', actless: true, with: REJECTED, andWith: SAID, speaker: 'subject' },
  { forms: ['{голословн*|бездоказательн*|беспочвенн*|безосновательн*|необоснованн*|сфабрикованн*|абсурдн*|лжив*|ложн*|надуманн*} обвинени*'], family: 'deny', actor: 'either', polarity: 'denies', actless: true, voiced: true, speaker: 'subject' },
  // What is said of accusations by somebody who is named: "обвинения голословны", "очередное бездоказательное обвинение", "не что иное, как клевета".
  { forms: ['{голословны|беспочвенны|безосновательны|необоснованны|необоснованы|абсурдны|бездоказательны|нелепы|лживы|сфабрикованы|надуманны|беспочвенно|голословно}', '{выдумка|клевета|ложь|фальшивка|чушь|бред|очернение|фантазии|инсинуации}', '{расценивать|расценил|расценила|расценили|расценивает|расценивают} _? _? как {клевету|провокацию|ложь|попытку|дезинформацию|вымысел}', 'не {имеет|имеют} под собой _? _? {оснований|основания|почвы}'], family: 'deny', actor: 'either', polarity: 'denies', actless: true, with: ['обвинени*', 'заявлени*', 'утверждени*', 'слова', 'сообщени*', 'информаци*', 'сведени*', 'доклад', 'публикаци*'], voiced: true, speaker: 'subject' },
  {
    forms: [
      'не {имеет|имела|имел|имели|имеем|имеют} _? _? _? _? {отношения|отношений|касательства}', 'не {причаст*|связан*|виновн*|виноват*|ответственн*}', '{непричаст*|невиновн*}', 'ни при чем', 'нет никакого отношения', 'след* нет', '{нет|никакого} _? _? следа',
      'не {наносил*|атаковал*|совершал*|взламывал*|проводил*|участвовал*|стоит|стоят|стоял*|осуществлял*|сбивал*|обстреливал*|вмешива*|занима*}',
    ],
    family: 'deny', actor: 'either', polarity: 'denies', actless: true, speaker: 'none',
  },
  {
    forms: [
      '{нет|отсутствуют|отсутствие|отсутствии} _? _? {доказательств|подтверждени*|свидетельств|улик|оснований}', 'не {нашел|нашла|нашло|нашли|обнаружил*|выявил*|увидел*|получил*|найдено|обнаружено|установил*|имеется|имеет|имеем} _? _? {доказательств|подтверждени*|свидетельств|улик|следов}',
      'не {нашел|нашла|нашли|получил*} подтверждения', 'не {подтвердил*|подтверждает*|подтверждаются}',
    ],
    family: 'deny', actor: 'either', polarity: 'denies', actless: true, certainty: 'uncommitted', speaker: 'none',
  },
  { forms: ['{доказательств|подтверждений|свидетельств|улик}'], family: 'deny', actor: 'either', polarity: 'denies', actless: true, certainty: 'uncommitted', with: ['нет', 'отсутствуют', 'отсутствует'], speaker: 'none' },
];

const falseFlags: Frame[] = [
  { forms: ['под {чужим|ложным} {флагом|именем}', '{ложного|ложный|ложным|чужого} {флага|флаг|флагом}', 'чтобы {обвинить|подставить|скомпрометировать|дискредитировать}', 'чтобы {подозрение|подозрения|вина|ответственность|следы} _? {пало|пали|легла|указывали}', '{чтобы|хотели|пытались|стремились} _? _? {свалить|переложить} {вину|ответственность}', '{создать|создания|создавая|создавалось} {впечатление|видимость}', '{бросить|отбросить} тень', 'выдавал* себя за', '{замаскиров*|маскиров*} под'], family: 'falseFlag', actor: 'either', polarity: 'denies', speaker: 'none', actless: true },
];

const legal: Frame[] = [
  { forms: ['{предъявил*|предъявлен*|предъявля*}'], family: 'legal', actor: 'either', through: [''], cases: 'd', with: ['обвинени*'], legal: 'charge', speaker: 'subject' },
  { forms: ['{обвиняется|обвиняются}'], family: 'legal', actor: 'either', through: [''], cases: 'n', legal: 'charge', speaker: 'none', ofPeople: true },
  { forms: [`{${past('признал')}}`], family: 'legal', actor: 'either', through: [''], cases: 'a', with: ['виновным', 'виновной', 'виновными', 'виновен', 'виновна'], legal: 'conviction', speaker: 'subject' },
  { forms: [`{${past('приговорил')}}`], family: 'legal', actor: 'either', through: [''], cases: 'a', legal: 'conviction', speaker: 'subject', ofPeople: true },
  { forms: ['{признан|признана|признаны} виновн*', `{${passive('приговорен', 'осужден')}}`], family: 'legal', actor: 'either', through: [''], cases: 'n', legal: 'conviction', speaker: 'byAgent' },
  { forms: [`{${past('признал')}|признает|признают} {свою|полностью|частично|} {вину|виновность}`, 'вину {признал|признала|признали}', `{${past('сознал')}ся|созналась|сознались|признался|призналась|признались} {в|во}`], family: 'legal', actor: 'either', through: [''], cases: 'n', legal: 'guilty_plea', speaker: 'actor', ofPeople: true },
  { forms: [`{${past('задержал', 'арестовал')}|задерживает}`], family: 'legal', actor: 'either', through: [''], cases: 'a', legal: 'warrant_or_arrest', speaker: 'subject', ofPeople: true },
  { forms: ['{задержан|задержана|задержаны|арестован|арестована|арестованы}'], family: 'legal', actor: 'either', through: [''], cases: 'n', legal: 'warrant_or_arrest', speaker: 'byAgent', ofPeople: true },
  { forms: ['{ордер|ордера|ордеров} на арест', '{задержани/ni|арест/mi} {подозреваем/hp|}'], family: 'legal', actor: 'after', through: [''], cases: 'g', legal: 'warrant_or_arrest', speaker: 'subject', ofPeople: true },
  { forms: [`{${past('объявил')}|объявлен*} _? _? _? в _? розыск`], family: 'legal', actor: 'either', through: [''], cases: 'na', legal: 'warrant_or_arrest', speaker: 'subject', ofPeople: true },
  { forms: ['{ввел|ввела|ввело|ввели|вводит|вводят|введены|наложил*} _? _? {санкции|ограничения}', '{санкции|санкций} против'], family: 'legal', actor: 'either', through: ['против', 'в отношении', 'отношении', ''], legal: 'sanction', speaker: 'subject' },
  { forms: [`{${past('включил')}|внес|внесла|внесло|внесли|включены|внесены}`], family: 'legal', actor: 'either', through: [''], cases: 'na', with: ['санкционный', 'санкционные', 'санкции', 'санкций'], legal: 'sanction', speaker: 'subject' },
  { forms: [`{${past('оправдал')}}`], family: 'legal', actor: 'either', through: [''], cases: 'a', legal: 'acquittal', speaker: 'subject', polarity: 'denies', ofPeople: true },
  { forms: ['{оправдан|оправдана|оправданы}'], family: 'legal', actor: 'either', through: [''], cases: 'n', legal: 'acquittal', speaker: 'none', polarity: 'denies', ofPeople: true },
];

const others: Frame[] = [
  { forms: [`{${past('признал')}} что`], family: 'admit', actor: 'either', speaker: 'subject', actless: true },
];

export const frames: Frame[] = [...claimed, ...falseFlags, ...legal, ...denials, ...accusing, ...behind, ...deeds, ...others];
