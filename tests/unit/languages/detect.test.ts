import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/languages/detect';
import { KNOWN, READ } from '../../../lib/languages/evidence';
import { packs } from '../../../lib/languages/packs';

const english = 'The ministry said on Monday that the attack was carried out by hackers from the region.';
const texts: Readonly<Record<string, string>> = {
  en: english,
  ru: 'Министерство в понедельник сообщило, что кибератака на портал была организована из-за рубежа. Об этом заявил представитель ведомства.',
  uk: 'Міністерство у понеділок повідомило, що кібератаку на портал було здійснено з-за кордону. Про це заявив представник відомства.',
  be: 'Міністэрства ў панядзелак паведаміла, што кібератака на партал была арганізаваная з-за мяжы. Пра гэта заявіў прадстаўнік ведамства.',
  bg: 'Министерството съобщи в понеделник, че кибератаката срещу портала е била организирана от чужбина. Това заяви представител на ведомството, който не беше назован.',
  sr: 'Министарство је у понедељак саопштило да је сајбер напад на портал организован из иностранства. То је изјавио представник министарства.',
  mk: 'Министерството во понеделникот соопшти дека сајбер нападот на порталот бил организиран од странство. Тоа го изјави претставник на министерството кој не беше именуван.',
  kk: 'Министрлік дүйсенбіде порталға жасалған кибершабуылды шетелден ұйымдастырды деп хабарлады. Бұл туралы және басқа мәселелер жөнінде ведомство өкілі мәлімдеді.',
  az: 'Nazirlik bazar ertəsi bildirib ki, portala kiberhücum xaricdən təşkil olunub. Bu barədə qurumun nümayəndəsi məlumat verib.',
  tr: 'Bakanlık pazartesi günü yaptığı açıklamada, portala yönelik siber saldırının yurt dışından düzenlendiğini bildirdi. Bu konuda kurum temsilcisi bilgi verdi ve saldırı için kimseyi suçlamadı.',
  uz: 'Vazirlik dushanba kuni portalga kiberhujum chet eldan uyushtirilgani haqida xabar berdi. Bu haqda idora vakili ham ma’lum qildi va hujum uchun hech kim ayblanmadi, lekin tekshiruv boshlandi.',
  tk: 'Ministrlik duşenbe güni portala kiberhüjümiň daşary ýurtdan guralandygyny we bu barada edaranyň wekiliniň hem habar berendigini aýtdy. Hüjüm üçin hiç kim aýyplanmady diýip, ol belledi.',
  crh: 'Nazirlik bazarertesi kün portalğa qarşı kiberücüm çet elden uyğun olğanını bildirdi. Bu aqqında qurumnıñ vekili ve soñ basqaları da haber berdi, ücüm içün kimse qabaatlanmadı.',
};
const french = 'Le ministère a annoncé lundi que l’attaque contre le portail avait été organisée depuis l’étranger, a déclaré son porte-parole aux journalistes réunis dans la capitale.';
const persian = 'وزارتخانه روز دوشنبه اعلام کرد که حمله سایبری به این درگاه از خارج از کشور سازماندهی شده است و سخنگوی آن نهاد جزئیات بیشتری در اختیار خبرنگاران قرار نداد و گفت تحقیقات ادامه دارد.';
const cases = [
  { name: 'believes a tag that fits', tag: 'en-GB', text: english, expected: 'en' },
  { name: 'finds English without a tag', tag: 'und', text: english, expected: 'en' },
  { name: 'believes the tag of a language that it does not know', tag: 'de', text: 'Das Ministerium sprach von einem Angriff.', expected: 'de' },
  { name: 'knows nothing of nothing', tag: '', text: '', expected: 'und' },
  { name: 'overrules a tag that the letters speak against', tag: 'en', text: texts['ru'] ?? '', expected: 'ru' },
  { name: 'overrules the tag of a Russian page for a Ukrainian text', tag: 'ru', text: texts['uk'] ?? '', expected: 'uk' },
  { name: 'overrules the tag of an Azerbaijani page for a Turkish text', tag: 'az', text: texts['tr'] ?? '', expected: 'tr' },
  { name: 'overrules the tag of a Turkish page for an Azerbaijani text', tag: 'tr', text: texts['az'] ?? '', expected: 'az' },
  { name: 'does not believe the tag of an English page for a French text', tag: 'en', text: french, expected: 'und' },
  { name: 'does not believe the tag of an English page for a Persian text', tag: 'en', text: persian, expected: 'und' },
  { name: 'does not believe the tag of an Azerbaijani page for a Persian text', tag: 'az', text: persian, expected: 'und' },
  { name: 'believes the tag of a French page', tag: 'fr', text: french, expected: 'fr' },
  { name: 'believes the tag of a few words', tag: 'en', text: 'Cyberattack paralyses Tallinn', expected: 'en' },
];

describe('detectLanguage', () => {
  for (const { name, tag, text, expected } of cases) it(name, () => expect(detectLanguage(tag, text)).toEqual(expected));
  for (const [tag, text] of Object.entries(texts)) it(`tells ${tag} from its neighbours without a tag`, () => expect(detectLanguage('und', text)).toBe(tag));
  it('has a case for every language of the table', () => expect(Object.keys(texts).sort()).toEqual(KNOWN.map((k) => k.tag).sort()));
  it('has a pack for every language that is read, and for no other', () => expect(packs.map((p) => p.tag).sort()).toEqual([...READ].sort()));

  it('is not told by one letter over and over', () => {
    expect(detectLanguage('en', `Russia was behind the attack, a lawmaker said. ${'x'.repeat(10_000)}`)).toBe('en');
    expect(detectLanguage('und', `Who was behind the attack is not known, the ministry said on Monday. ${'ə'.repeat(10_000)}`)).toBe('en');
  });
});
