/**
 * What can be attacked and is called by a common noun, in the languages that are read: beginnings of words in small letters. By it "Azerbaijani media", «азербайджанские СМИ» and "Azərbaycan mediası" are one
 * class of one country. A ministry has its field as well, so that two of them stay two.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  media: ['media', 'news', 'press', 'broadcast', 'television', 'сми', 'медиа', 'телеканал', 'телевид', 'новостн', 'mətbuat', 'xəbər', 'kiv', 'televiziya', 'telekanal'],
  ministry: ['ministr', 'министерств', 'минист', 'nazirli'],
  parliament: ['parliament', 'parlament', 'legislat', 'парламент'],
  government: ['government', 'правительств', 'hökumət'],
  election: ['election', 'elector', 'vote', 'выбор', 'избират', 'seçki'],
  bank: ['bank', 'банк'],
  airport: ['airport', 'аэропорт', 'aeroport', 'hava'],
  port: ['port', 'harbour', 'порт', 'liman'],
  hospital: ['hospital', 'clinic', 'больниц', 'клиник', 'госпитал', 'xəstəxana', 'klinika'],
  railway: ['rail', 'железн', 'dəmir'],
  grid: ['grid', 'electric', 'power', 'электр', 'elektrik'],
  pipeline: ['pipeline', 'газопровод', 'нефтепровод', 'трубопровод', 'kəmər'],
  cable: ['cable', 'кабел', 'kabel'],
  telecom: ['telecom', 'телеком', 'связ', 'telekom', 'rabitə'],
  embassy: ['embass', 'посольств', 'səfirli'],
  police: ['police', 'полиц', 'polis'],
  water: ['water', 'водоснаб', 'водоканал', 'su'],
  energy: ['energ', 'энерг', 'enerji'],
  defence: ['defen', 'оборон', 'müdafiə'],
  foreign: ['foreign', 'иностран', 'мид', 'xarici', 'xin'],
  interior: ['interior', 'внутренн', 'мвд', 'daxili'],
  finance: ['financ', 'treasur', 'финанс', 'минфин', 'maliyyə'],
  health: ['health', 'здравоохран', 'минздрав', 'səhiyyə'],
  justice: ['justice', 'юстиц', 'минюст', 'ədliyyə'],
  education: ['educat', 'образован', 'təhsil'],
  transport: ['transport', 'транспорт', 'nəqliyyat'],
  tax: ['tax', 'налог', 'vergi'],
  customs: ['customs', 'тамож', 'gömrük'],
};
/** Words so short are only themselves. */
const WHOLE = 3;

const begins = (word: string, stem: string): boolean => (stem.length <= WHOLE ? word === stem : word.startsWith(stem));
const read = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The kinds of things that a name's words call by a common noun. `words` are comparable. */
export function kindsIn(words: readonly string[]): ReadonlySet<string> {
  const known = read.get(words);
  if (known) return known;
  const made = new Set(Object.entries(KINDS).flatMap(([kind, stems]) => (words.some((word) => stems.some((stem) => begins(word, stem))) ? [kind] : [])));
  read.set(words, made);
  return made;
}
