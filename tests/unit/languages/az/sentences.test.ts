import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/analyse';
import { wordsOf } from '../../../../lib/text/words';
import { lowerCase } from '../../../../lib/text/fold';
import { latinLook } from '../../../../lib/text/homoglyphs';
import { goldWorld } from '../../../../tools/gold/read';
import { articleIn } from '../../../fixtures/labelled-sentences';

const world = goldWorld();

/** Sentences of our own in the manner of Azerbaijani news: who is held responsible, by whom, through whom. */
const cases = [
  { name: 'the speaker stands in the next sentence, behind the relay', text: 'Mətbuata edilən kiberhücumların arxasında Karveliya dayanır. Report xəbər verir ki, bunu parlamentin deputatı Faris Dağlı komissiyanın iclasında deyib.', actor: 'state:KV', speaker: 'Faris Dağlı', via: ['Report'] },
  { name: 'an ending behind a quotation mark', text: '“Report”un məlumatına görə, komissiyanın sədri Faris Dağlı bildirib ki, hücum Pale Lantern qruplaşması tərəfindən həyata keçirilib.', actor: 'group:PaleLantern', speaker: 'Faris Dağlı', via: ['Report'] },
  { name: 'a body is accused in the accusative', text: 'Brenlandın Milli Kibertəhlükəsizlik Mərkəzi hücumun Karveliyanın hərbi kəşfiyyatı tərəfindən törədildiyini müəyyən edib.', actor: 'organ:KV/*', speaker: 'Brenlandın Milli Kibertəhlükəsizlik Mərkəzi', via: [] },
  { name: 'accusing is not charging', text: 'Brenland Karveliyanı seçkilərə müdaxilədə ittiham edib.', actor: 'state:KV', speaker: 'Brenland', via: [], legal: 'none' },
  { name: 'charging is not accusing', text: 'Kiberhücum olub. Brenland prokurorluğu Liza Korvana bank sisteminə müdaxilə ittihamı irəli sürüb.', actor: 'person:Corvane', speaker: 'Brenland prokurorluğu', via: [], legal: 'charge' },
  { name: 'the owner of what was attacked is no attacker', text: 'Pale Lantern qruplaşması Brenlandın hakim partiyasının poçt serverlərinə hücum edib.', actor: 'group:PaleLantern', speaker: null, via: [] },
  { name: 'a place that an attack came from', text: 'Mütəxəssislər bildirib ki, hücum Karveliyadan idarə olunub.', actor: 'territory:KV', speaker: 'Mütəxəssislər', via: [] },
  { name: 'hackers tied to a state', text: 'Hücumu Karveliyaya bağlı hakerlər təşkil edib, ekspert hesab edir.', actor: 'linked:KV', speaker: 'ekspert', via: [] },
];

describe('Azerbaijani sentences', () => {
  it.each(cases)('$name', ({ text, actor, speaker, via, ...rest }) => {
    const [first] = analyse(articleIn('az', text), world).claims;
    expect(first?.actor.id).toBe(actor);
    expect(first?.speaker?.name ?? null).toBe(speaker);
    expect(first?.via).toEqual(via);
    if ('legal' in rest) expect(first?.legalStage).toBe(rest.legal);
  });

  it.each(['Kiberhücumun arxasında kimin dayandığı hələ məlum deyil.', 'Karveliya hücuma məruz qalıb, günahkarlar axtarılır.'])('claims nothing: %s', (text) => expect(analyse(articleIn('az', text), world).claims).toEqual([]));
});

describe('Azerbaijani letters and endings', () => {
  it('folds what papers print for ə, and keeps the two letters i apart', () => {
    expect(lowerCase('GÖRÄ', 'az')).toBe('görə');
    expect(lowerCase('İRAN', 'az')).toBe('iran');
    expect(lowerCase('QIRIM', 'az')).toBe('qırım');
    expect(latinLook(lowerCase('FIN7', 'az'))).toBe('fin7');
  });

  it.each(['ABŞ-ın', '“Report”un', 'Reuters’in', 'Apa.az-ın'])('the ending of %s is no word of its own', (text) => {
    const words = wordsOf(text, 0, text.length, 'az', new Set(['ın', 'un', 'in'])).filter((w) => w.shape !== 'mark');
    expect(words).toHaveLength(1);
    expect(words[0]?.ending).toMatch(/^[ıui]n$/u);
  });
});
