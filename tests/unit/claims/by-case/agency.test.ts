import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { goldWorld } from '../../../../tools/gold/read';
import { articleIn } from '../../../fixtures/labelled-sentences';

const world = goldWorld();

/** A page of one short sentence does not tell its language: these say nothing of anybody. */
const PLAIN: Readonly<Record<string, string>> = {
  az: '\n\nLimanda işlər üçün bu gün də yeni qaydalar olacaq, hər kəs onları özü ilə gətirməlidir.',
  ru: '\n\nВ порту сегодня действуют новые правила, и каждый должен иметь при себе свои документы.',
};

/** How agencies tell it: `[accused, polarity, speaker]` of every claim, in reading order. */
const TOLD: readonly { name: string; language: string; text: string; claims: readonly (readonly [string | null, string, string | null])[] }[] = [
  { name: 'a headline that names its speaker behind a dash', language: 'ru', text: 'Танкер у берегов Тессарии подорвала Карвелия - министр обороны\n\nВзрыв на танкере произошел ночью.', claims: [['state:KV', 'asserts', 'министр обороны']] },
  { name: 'the same with a quotation', language: 'az', text: '“Sahildəki limana kiberhücumu Karveliya törədib” – deputat\n\nLimanda kiberhücum gecə olub.', claims: [['state:KV', 'asserts', 'deputat']] },
  { name: 'accusations that are groundless, said by the accused', language: 'ru', text: 'Тессария обвинила Карвелию в кибератаке на порт. Обвинения в кибератаке абсолютно голословны, заявил министр обороны Карвелии Ганс Вилле.', claims: [['state:KV', 'asserts', 'Тессария'], ['state:KV', 'denies', 'Ганс Вилле']] },
  { name: 'one more groundless accusation', language: 'ru', text: 'Тессария обвинила Карвелию в кибератаке на порт. Министр обороны Карвелии Ганс Вилле отметил, что это очередное бездоказательное обвинение.', claims: [['state:KV', 'asserts', 'Тессария'], ['state:KV', 'denies', 'Ганс Вилле']] },
  { name: 'reports called slander', language: 'ru', text: 'Министр обороны Карвелии Ганс Вилле назвал клеветой сведения о кибератаках Карвелии на порт.', claims: [['state:KV', 'denies', 'Ганс Вилле']] },
  { name: 'whose the accusations are, told by "со стороны"', language: 'ru', text: 'Обвинения против Карвелии в кибератаке со стороны Тессарии - чистая выдумка, заявил министр обороны Карвелии Ганс Вилле.', claims: [['state:KV', 'denies', 'Ганс Вилле']] },
  { name: 'an accusation "в адрес" and what was attacked behind it', language: 'ru', text: 'Ганс Вилле отверг обвинения в адрес Карвелии из-за кибератак на сайты Тессарии.', claims: [['state:KV', 'denies', 'Ганс Вилле']] },
  { name: 'interference in whose affairs', language: 'ru', text: 'Тессария обвинила Карвелию во вмешательстве во внутренние дела Озмары и кибератаке.', claims: [['state:KV', 'asserts', 'Тессария']] },
  { name: 'who is named only as the one who says so', language: 'ru', text: 'В конце мая подозреваемый, как утверждает прокуратура Тессарии, по заданию спецслужб Карвелии поджег склад.', claims: [['organ:KV/*', 'asserts', 'прокуратура Тессарии']] },
  { name: 'an outlet that is told', language: 'ru', text: 'Представитель министерства обороны Тессарии сообщил Reuters, что танкер был подорван Карвелией.', claims: [['state:KV', 'asserts', 'Представитель министерства обороны Тессарии']] },
  { name: 'a deed as a noun with its doer', language: 'ru', text: 'Министр обороны Тессарии Ганс Вилле заявил, что взлом карвельскими военными сайта порта был умышленным.', claims: [['organ:KV/*', 'asserts', 'Ганс Вилле']] },
  { name: 'a date before the speaker', language: 'ru', text: '16 июля тессарийская прокуратура обвинила Карвелию в кибератаке на порт.', claims: [['state:KV', 'asserts', 'тессарийская прокуратура']] },
  { name: 'an office over two fields', language: 'ru', text: 'Министр связи и массовых коммуникаций Тессарии Ганс Вилле заявил, что за кибератакой на порт стоит Карвелия.', claims: [['state:KV', 'asserts', 'Ганс Вилле']] },
  { name: 'what "по словам" leads to stands in its first case', language: 'ru', text: 'По словам представителя прокуратуры, за кибератакой на порт стоит Карвелия.', claims: [['state:KV', 'asserts', 'представитель прокуратуры']] },
  { name: 'attacks in the plural, on what an adjective tells', language: 'az', text: 'Karveliya mülki infrastruktura kiberhücumları edib, Brenland polisi bildirib.', claims: [['state:KV', 'asserts', 'Brenland polisi']] },
  { name: 'a state before another owner', language: 'az', text: 'Karveliya Sahilxanın limanına kiberhücum edib, Brenland polisi bildirib.', claims: [['state:KV', 'asserts', 'Brenland polisi']] },
  { name: 'a list of accused is not its own accuser', language: 'az', text: 'Brenland prokurorluğu kiberhücumda Karveliya və Ozmaranı günahlandırır.', claims: [['state:KV', 'asserts', 'Brenland prokurorluğu']] },
  { name: 'a body tied to the deed', language: 'az', text: 'Brenland naziri Faris Dağlı bildirib ki, Karveliya hərbi kəşfiyyatı “Liman” terror aktı ilə birbaşa bağlıdır.', claims: [['organ:KV/*', 'asserts', 'Faris Dağlı']] },
  { name: 'initials and a surname in one word', language: 'az', text: 'Limana kiberhücumda M.H.Dağlıya qarşı ittiham irəli sürülüb.', claims: [[null, 'asserts', null]] },
];

describe('as agencies tell it', () => {
  it.each(TOLD)('$name ($language)', ({ language, text, claims }) => {
    const found = analyse(articleIn(language, text + (PLAIN[language] ?? '')), world).claims;
    expect(found.map((c) => [c.actor.id, c.polarity, c.speaker?.name ?? null])).toEqual(claims);
  });

  it.each([
    ['ru', 'Правительство Тессарии выпустило заявление о кибератаке на порт.'],
    ['az', 'Brenland Müdafiə Nazirliyi kiberhücumla bağlı məlumat yayıb.'],
    ['az', 'Limana kiberhücum barədə Karveliya hökumətindən məlumat daxil olub.'],
    ['az', 'Brenland Təhlükəsizlik Xidmətinin (BTX) əməkdaşları kiberhücumu araşdırır.'],
  ])('claims nothing (%s): %s', (language, text) => expect(analyse(articleIn(language, text + (PLAIN[language] ?? '')), world).claims).toEqual([]));
});
