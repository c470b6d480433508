/**
 * Lines inside an article's text that are not of it: calls to follow a channel, credits of pictures, pointers to other articles, counters. Data only, in lower case; each list holds
 * words of all the languages that the covered outlets publish in. A line that names where the news come from ("Source: …") is of the article.
 */

/** Second persons and imperatives that ask to follow; they count beside a channel. */
const INVITATIONS = [
  'izləyin', 'abunə olun', 'qoşulun', 'bizə yazın',
  'подписывайтесь', 'подпишитесь', 'следите за', 'следите в', 'читайте нас', 'присоединяйтесь', 'оставайтесь с нами',
  'follow us', 'follow our', 'subscribe to our', 'subscribe to us', 'join our', 'join us', 'find us on', 'stay tuned',
];
const CHANNELS = [
  'telegram', 'whatsapp', 'instagram', 'facebook', 'youtube', 'tiktok', 'twitter', 'viber', 'google news', 'телеграм', 'ютуб', 'инстаграм', 'фейсбук', 'вотсап',
  'kanalımız', 'kanalına', 'kanalında', 'sosial şəbəkə', 'sosial media', 'нашем канале', 'наш канал', 'соцсет', 'социальных сет', 'рассылк', 'our channel', 'social media', 'newsletter',
];

/** What such a line begins with. */
const OPENINGS = [
  'foto:', 'fotolar:', 'video:', 'müəllif:', 'həmçinin oxuyun', 'bunu da oxuyun', 'oxuyun:', 'oxşar xəbər', 'digər xəbərlər', 'etiketlər:', 'açar sözlər:',
  'фото:', 'фото ', 'видео:', 'автор:', 'читайте также', 'читать также', 'читайте ещё', 'читайте еще', 'смотрите также', 'похожие новости', 'теги:', 'ключевые слова:',
  'photo:', 'photos:', 'photo by', 'photo credit', 'image:', 'read also', 'read more:', 'also read', 'see also', 'related:', 'related news', 'more on this', 'tags:',
];
/** Of a picture's credit, "Фото …" and its like, only what has no sentence: a report may begin with the word. */
const CREDIT_LENGTH = 100;

/** Somebody's words may call to follow a channel; an outlet's own call is not quoted. */
const QUOTED = /["“”„«»]/;
/** Longer than this, a paragraph is the article's own. */
const LONGEST = 180;
/** The first letters of the openings: most paragraphs have others. */
const FIRST = new Set(OPENINGS.map((words) => words.slice(0, 3)));
const COUNTER = /^(?:baxış sayı|baxış|baxılıb|просмотров|просмотры|просмотрели|views|read|oxunub)\s?[:–-]?\s?[\d\s.,]{1,12}$/;
const BYLINE = /^by [^\d\s.!?][^.!?]{1,40}(?:\.[^\d\s.!?]{2,4}[^.!?]{0,20})?$/;

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('\u0307', '');

/** Asked of every short paragraph, most of which end otherwise: a pattern of their own would be compiled for nothing. */
function endsInDigit(line: string): boolean {
  const words = line.trimEnd();
  const code = words.charCodeAt(words.length - 1);
  return code >= 0x30 && code <= 0x39;
}

/** Whether a paragraph is a line beside the article that stands inside it. */
export function isSideLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = folded(text);
  const opening = FIRST.has(line.slice(0, 3)) ? OPENINGS.find((words) => line.startsWith(words)) : undefined;
  if (opening !== undefined) return opening.endsWith(' ') || opening === 'photo by' ? text.length <= CREDIT_LENGTH && !/[.!?…]$/.test(text) : true;
  if (line.startsWith('by ') ? BYLINE.test(line) : endsInDigit(line) && COUNTER.test(line)) return true;
  return CHANNELS.some((words) => line.includes(words)) && !QUOTED.test(text) && INVITATIONS.some((words) => line.includes(words));
}
