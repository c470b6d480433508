import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import { goldWorld } from '../../../tools/gold/read';
import { articleIn } from '../../fixtures/labelled-sentences';

const world = goldWorld();

/** Sentences of our own: who is held responsible, by whom. */
const CASES = [
  { name: 'a capital in the name of a channel', language: 'ru', text: 'Кибератаку на портал порта организовала группа Dune Lark, заявил Baku TV глава комиссии Фарис Даглы.', actor: 'Dune Lark', speaker: 'Фарис Даглы' },
  { name: 'a capital in a name in quotation marks', language: 'ru', text: 'Кибератаку на портал порта организовала группа Dune Lark, заявил телеканалу «Baku TV» депутат Фарис Даглы.', actor: 'Dune Lark', speaker: 'Фарис Даглы' },
  { name: 'a capital in the name of a paper that no table knows', language: 'ru', text: 'Взломали портал порта хакеры группировки Pale Lantern, сообщил London Post эксперт Фарис Даглы.', actor: 'group:PaleLantern', speaker: 'Фарис Даглы' },
  { name: 'a capital in the name of a channel, Azerbaijani', language: 'az', text: 'Kiberhücumu Dune Lark qrupu təşkil edib, komissiyanın sədri Faris Dağlı Baku TV-yə bildirib.', actor: 'Dune Lark', speaker: 'Faris Dağlı' },
  { name: 'a capital in the name of a channel, English', language: 'en', text: 'The cyberattack was carried out by the hacker group Dune Lark, the head of the commission Faris Dagli told Baku TV.', actor: 'Dune Lark', speaker: 'Faris Dagli' },
  { name: 'hackers of a group', language: 'az', text: 'Dune Lark qrupunun hakerləri limanın portalına hücum edib, Faris Dağlı bildirib.', actor: 'Dune Lark', speaker: 'Faris Dağlı' },
  { name: 'hackers of a group that the table knows', language: 'az', text: 'Pale Lantern qrupunun hakerləri limana hücum edib, ekspert bildirib.', actor: 'group:PaleLantern', speaker: 'ekspert' },
  { name: 'a group that nobody calls hackers', language: 'az', text: 'Limanın portalına Dune Lark qrupu hücum edib, Faris Dağlı bildirib.', actor: 'Dune Lark', speaker: 'Faris Dağlı' },
  { name: 'a group that nobody calls hackers, Russian', language: 'ru', text: 'Группа Dune Lark взломала портал порта, сообщил Фарис Даглы.', actor: 'Dune Lark', speaker: 'Фарис Даглы' },
  { name: 'hackers of a group, Russian', language: 'ru', text: 'Хакеры группы Dune Lark взломали портал порта, сообщил Фарис Даглы.', actor: 'Dune Lark', speaker: 'Фарис Даглы' },
  { name: 'a network of bots run from a place', language: 'ru', text: 'Сеть ботов управлялась из Острела, сообщила депутат Марит Экеберг.', actor: 'territory:KV', speaker: 'Марит Экеберг' },
];

describe('names inside longer names, and groups that nobody calls hackers', () => {
  it.each(CASES)('$name ($language)', ({ language, text, actor, speaker }) => {
    const { claims } = analyse(articleIn(language, text), world);
    expect(claims.map((c) => c.actor.id ?? c.actor.name)).toEqual([actor]);
    expect(claims[0]?.speaker?.name).toBe(speaker);
  });
  it.each([
    ['ru', 'Группа Volkswagen подверглась кибератаке, расследование продолжается.'],
    ['ru', 'Кибератака на порт произошла ночью, сообщает телеканал «Россия».'],
    ['az', 'Volkswagen qrupunun saytına hücum edilib, araşdırma davam edir.'],
    ['en', 'The port was hit by a cyberattack, a dispatcher told Tehran Times.'],
  ])('claims nothing (%s): %s', (language, text) => expect(analyse(articleIn(language, text), world).claims).toEqual([]));
});

describe('a month that is a verb too', () => {
  it.each([
    ['Karvelia was behind the May cyberattack on the port, Faris Dagli said.', 'certain'],
    ['Faris Dagli blamed Karvelia for the massive May cyberattack on the port.', 'certain'],
    ['Karvelia carried out the May 12 cyberattack, Faris Dagli said.', 'certain'],
    ['Karvelia may be behind the cyberattack on the port, Faris Dagli said.', 'possible'],
    ['Karvelia May Be Behind The Cyberattack, Faris Dagli Says', 'possible'],
  ])('%s', (text, certainty) => expect(analyse(articleIn('en', text), world).claims.map((c) => c.certainty)).toEqual([certainty]));
});
