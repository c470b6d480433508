import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { goldWorld } from '../../../../tools/gold/read';
import { articleIn } from '../../../fixtures/labelled-sentences';

const world = goldWorld();

/** A page of one short sentence does not tell its language: this one says nothing of anybody. */
const PLAIN = '\n\nLimanda işlər üçün bu gün də yeni qaydalar olacaq, hər kəs onları özü ilə gətirməlidir.';

/** Sentences of our own: who is held responsible, by whom, and how surely. */
const CASES = [
  { name: 'deyə before the speaker, without quotation marks', text: 'Limana kiberhücumu Karveliya həyata keçirib, deyə Faris Dağlı bildirib.', actor: 'state:KV', speaker: 'Faris Dağlı' },
  { name: 'bunu in the same sentence', text: 'Limana kiberhücum Karveliya tərəfindən təşkil olunub, bunu deputat Faris Dağlı bildirib.', actor: 'state:KV', speaker: 'Faris Dağlı' },
  { name: 'responsibility before the group that takes it', text: 'Kiberhücuma görə məsuliyyəti Pale Lantern qruplaşması üzərinə götürüb.', actor: 'group:PaleLantern', speaker: 'Pale Lantern' },
  { name: 'what is not ruled out is possible', text: 'Deputat Faris Dağlı kiberhücumun arxasında Karveliyanın dayandığını istisna etməyib.', actor: 'state:KV', speaker: 'Faris Dağlı', certainty: 'possible' },
  { name: 'an attack tied to a group is not the deed of who ties it', text: 'Brenland kəşfiyyatı kiberhücumu Pale Lantern qruplaşması ilə əlaqələndirib.', actor: 'group:PaleLantern', speaker: 'Brenland kəşfiyyatı' },
  { name: 'an office in the nominative, with its soft consonant', text: 'Prokurorluğun məlumatına görə, kiberhücumu Karveliya törədib.', actor: 'state:KV', speaker: 'Prokurorluq' },
  { name: 'called the organiser', text: 'Brenland Karveliyanı kiberhücumun təşkilatçısı adlandırıb.', actor: 'state:KV', speaker: 'Brenland' },
  { name: 'put down to', text: 'Brenland hökuməti parlamentin serverlərinə hücumu Karveliya hərbi kəşfiyyatına aid edib.', actor: 'organ:KV/*', speaker: 'Brenland hökuməti' },
  { name: 'people of a state that attack', text: 'Karveliyalı hakerlər limana kiberhücum edib, polis bildirib.', actor: 'nationals:KV', speaker: 'polis' },
  { name: 'a passive with its doer, as a noun', text: 'Kiberhücumun Karveliyaya bağlı hakerlər tərəfindən edildiyi ehtimal edilir.', actor: 'linked:KV', speaker: null, certainty: 'probable' },
  { name: 'where a report goes on with who was named as its source', text: 'Bu barədə Brenland Xarici İşlər Nazirliyindən məlumat verilib. Bildirilib ki, limana kiberhücumu Karveliya hakerləri həyata keçirib.', actor: 'nationals:KV', speaker: 'Brenland Xarici İşlər Nazirliyi' },
  { name: 'an object that only looks like a noun of the name’s', text: 'Limanda partlayış olub. Karveliya məktəbi bombalayıb.', actor: 'state:KV', speaker: null },
  { name: 'a trace', text: 'Limana kiberhücumda Karveliya izi görünür.', actor: 'state:KV', speaker: null },
  { name: 'some of a people', text: 'Brenland altı karveliyalını limana kiberhücumda ittiham edib.', actor: 'nationals:KV', speaker: 'Brenland' },
  { name: 'states that speak together', text: 'Norvet və Brenland Karveliyanı limana kiberhücumda ittiham edib.', actor: 'state:KV', speaker: 'Norvet və Brenland' },
  { name: 'a body of several capitalised words', text: 'Brenland hakimiyyəti Karveliyanın Hərbi Kəşfiyyat İdarəsini limana kiberhücumda ittiham edib.', actor: 'organ:KV/*', speaker: 'Brenland hakimiyyəti' },
];

describe('Azerbaijani: how it is told', () => {
  it.each(CASES)('$name', ({ text, actor, speaker, ...rest }) => {
    const { claims } = analyse(articleIn('az', text + PLAIN), world);
    expect(claims.map((c) => c.actor.id)).toEqual([actor]);
    expect(claims[0]?.polarity).toBe('asserts');
    expect(claims[0]?.speaker?.name ?? null).toBe(speaker);
    if ('certainty' in rest) expect(claims[0]?.certainty).toBe(rest.certainty);
  });

  it.each([
    ['az', `Limana kiberhücum olub. Bundan əvvəl şirkət bu hücumda Karveliyanı ittiham etmişdi.${PLAIN}`],
    ['ru', 'Кибератака на порт произошла в мае. Ранее компания обвинила Карвелию в этой атаке.'],
  ])('said before, of the incident meant (%s)', (language, text) => expect(analyse(articleIn(language, text), world).claims.map((c) => [c.actor.id, c.cls])).toEqual([['state:KV', 'attribution']]));

  it.each(['Qəzet limana kiberhücumdan yazıb.', 'Limana kiberhücum edilib, araşdırma aparılır.', 'Nazirlik kiberhücumdan sonra Karveliyaya məktub yazıb.', 'Limana hücum olub. Karveliya partlayışı pisləyib.', 'Limana kiberhücumdan sonra Karveliya prezidenti atəşkəs təklifini rədd edib.'])('claims nothing: %s', (text) => expect(analyse(articleIn('az', text + PLAIN), world).claims).toEqual([]));
});
