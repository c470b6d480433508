import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { goldWorld } from '../../../../tools/gold/read';
import { articleIn } from '../../../fixtures/labelled-sentences';

const world = goldWorld();
const LEAD = 'На складе в порту произошел взрыв, кибератака вывела из строя серверы. ';

/** Sentences of our own: who is held responsible, by whom, and how surely. */
const CASES = [
  { name: 'states that speak together', text: 'Норвет и Бренланд обвинили Карвелию в кибератаке на порт.', actor: 'state:KV', speaker: 'Норвет и Бренланд' },
  { name: 'what a report goes on with', text: 'Об этом говорится в заявлении МИД Бренланда. Отмечается, что за кибератакой на порт стоит Карвелия.', actor: 'state:KV', speaker: 'МИД Бренланда' },
  { name: 'what somebody could have done', text: 'По мнению полиции, Карвелия могла организовать взрыв в порту.', actor: 'state:KV', speaker: 'полиция', certainty: 'possible' },
  { name: 'what we suppose', text: 'Мы полагаем, что за взрывом в порту стоит Карвелия, сказал депутат Фарис Даглы.', actor: 'state:KV', speaker: 'Фарис Даглы', certainty: 'probable' },
  { name: 'called the organiser by nobody', text: 'Организатором взрыва в порту названа Карвелия.', actor: 'state:KV', speaker: null },
];

describe('Russian: how it is told', () => {
  it.each(CASES)('$name', ({ text, actor, speaker, ...rest }) => {
    const { claims } = analyse(articleIn('ru', LEAD + text), world);
    expect(claims.map((c) => c.actor.id)).toEqual([actor]);
    expect(claims[0]?.speaker?.name ?? null).toBe(speaker);
    if ('certainty' in rest) expect(claims[0]?.certainty).toBe(rest.certainty);
  });

  it.each(['Карвелия отвергла предложение о перемирии.', 'Военные Карвелии сбили 30 дронов.'])('claims nothing: %s', (text) => expect(analyse(articleIn('ru', LEAD + text), world).claims).toEqual([]));
});
