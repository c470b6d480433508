import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { goldWorld } from '../../../../tools/gold/read';
import { articleIn } from '../../../fixtures/labelled-sentences';

const world = goldWorld();

/** Sentences of our own: each construction with who is held responsible (by id, or by name where there is none), what is said of it, and who says so. */
const CASES: { name: string; language: 'ru' | 'az'; text: string; claims: [actor: string, polarity: string, certainty: string, speaker: string | null][] }[] = [
  { name: 'an accusation that is rejected has its accuser', language: 'ru', text: 'Карвелия отвергла обвинения Норвета в кибератаке на порт.', claims: [['state:KV', 'denies', 'certain', 'Карвелия'], ['state:KV', 'asserts', 'certain', 'Норвет']] },
  { name: 'so many of them', language: 'ru', text: 'К взрыву в порту причастны семь хакеров Карвелии, сообщила полиция Норвета.', claims: [['nationals:KV', 'asserts', 'certain', 'полиция Норвета']] },
  { name: 'somebody named is accused', language: 'ru', text: 'Власти Норвета обвиняют Олега Зарина в поджоге склада.', claims: [['Олег Зарин', 'asserts', 'certain', 'Власти Норвета']] },
  { name: 'hackers tied to a government', language: 'ru', text: 'Полиция Норвета возложила ответственность за взлом банка на хакеров, связанных с властями Карвелии.', claims: [['linked:KV', 'asserts', 'certain', 'Полиция Норвета']] },
  { name: 'two verbs of one subject', language: 'ru', text: 'Ответственность за взрыв в порту никто не взял, однако Норвет усомнился в их словах и обвинил Карвелию.', claims: [['state:KV', 'asserts', 'certain', 'Норвет']] },
  { name: 'a surname without cases speaks', language: 'ru', text: 'Токаку опроверг причастность Карвелии к взрыву в порту. Ранее министр Эцуо Токаку молчал.', claims: [['state:KV', 'denies', 'certain', 'Эцуо Токаку']] },
  { name: 'a verb tells of what stands before it', language: 'ru', text: 'Причастность Карвелии к взрыву в порту подтвердила полиция Норвета.', claims: [['state:KV', 'asserts', 'certain', 'полиция Норвета']] },
  { name: 'whom a noun introduces', language: 'ru', text: 'По данным полиции, 43-летний сотрудник завода Олег Зарин пронес взрывное устройство в цех, где произошел взрыв.', claims: [['Олег Зарин', 'asserts', 'certain', 'полиция']] },
  { name: 'what it was done to is not the accused', language: 'ru', text: 'Карвелия не причастна к кибератаке на парламент Норвета, заявил министр Фарис Даглы.', claims: [['state:KV', 'denies', 'certain', 'Фарис Даглы']] },
  { name: 'what somebody wanted to do', language: 'az', text: 'Qubernator iddia edir ki, Karveliya silahlı qüvvələri limana hücum etmək istəyib.', claims: [['organ:KV/*', 'asserts', 'certain', 'Qubernator']] },
  { name: 'word that was given to an agency', language: 'az', text: 'Norvet polisindən agentliyə verilən məlumata görə, limana kiberhücumu karveliyalı hakerlər törədib.', claims: [['nationals:KV', 'asserts', 'certain', 'Norvet polisi']] },
  { name: 'a deed over what it was done to', language: 'az', text: 'Karveliya ordusunun Lanterdəki xəstəxanaya hücumu nəticəsində iyirmi nəfər ölüb.', claims: [['organ:KV/*', 'asserts', 'certain', null]] },
  { name: 'no share in elections', language: 'az', text: 'Limana kiberhücum olub. Karveliyanın Norvetdəki seçkilərə müdaxiləsi olmayıb, - deyə nazir Fəris Dağlı bildirib.', claims: [['state:KV', 'denies', 'certain', 'Fəris Dağlı']] },
];

describe('Russian and Azerbaijani: who is accused by whom', () => {
  it.each(CASES)('$name', ({ language, text, claims }) => {
    const made = analyse(articleIn(language, text), world).claims.map((c) => [c.actor.id ?? c.actor.name, c.polarity, c.certainty, c.speaker?.name ?? null]);
    expect(made).toEqual(claims);
  });

  it.each([
    ['ru', 'На складе произошел взрыв. О взрыве стало известно от сотрудницы завода Тамары Зариной.'],
    ['az', 'Limanda partlayış olub. Norvet Karveliyanın elektrik stansiyasına hücumu pisləyib.'],
  ])('claims nothing: %s %s', (language, text) => expect(analyse(articleIn(language, text), world).claims).toEqual([]));
});
