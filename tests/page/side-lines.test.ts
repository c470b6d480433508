import { describe, expect, it } from 'vitest';
import { isSideLine } from '../../lib/adapters/page/side-lines';

const BESIDE = [
  'Ən son xəbərləri bizim Telegram kanalımızda izləyin',
  'ƏN SON XƏBƏRLƏRİ BİZİM TELEGRAM KANALIMIZDA İZLƏYİN',
  'Bizi Instagram-da izləyin!',
  'WhatsApp kanalımıza abunə olun',
  'Подписывайтесь на наш Telegram-канал',
  'Следите за последними новостями в нашем Telegram-канале',
  'Оставайтесь с нами в WhatsApp и Facebook.',
  'Follow us on Telegram for the latest news',
  'Subscribe to our YouTube channel',
  'Foto: limanın mətbuat xidməti',
  'Фото пресс-службы порта',
  'Photo by the port’s press service',
  'Читайте также: Порты региона проверяют свои сети',
  'Həmçinin oxuyun: Limanda işlər bərpa olunur',
  'Read also: what we know so far',
  'Baxış sayı: 958',
  'Просмотров: 2 310',
  'Views: 1,124',
  'By Caliber.Az staff',
  'By Jane Doe',
];

const OF_THE_ARTICLE = [
  'Mənbə: APA',
  'Источник: Report',
  'Source: Reuters',
  'Qrup Telegram kanalında 10 min izləyicisinə müraciət edib.',
  'Qrup məsuliyyəti Telegram kanalında üzərinə götürüb.',
  'Хакеры призвали подписаться на их Telegram-канал, заявил министр.',
  'Группа взяла на себя ответственность в своем Telegram-канале.',
  '“Join us on Telegram,” the group wrote after the attack.',
  'The group claimed responsibility for the attack on its Telegram channel.',
  'The attackers followed the users of the channel on Telegram.',
  'Фото взломанной страницы опубликовала группа Grey Heron.',
  'By Friday the terminal was working again, the port said.',
  'Просмотров записей камер недостаточно, сообщил следователь.',
  'Bakı. 18 mart. REPORT.AZ/',
  'БАКУ /Trend/ - Группа отрицает причастность.',
];

describe('a line inside the text', () => {
  it.each(BESIDE)('"%s" stands beside the article', (line) => expect(isSideLine(line)).toBe(true));
  it.each(OF_THE_ARTICLE)('"%s" is of the article', (line) => expect(isSideLine(line)).toBe(false));
});
