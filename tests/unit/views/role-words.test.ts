import { describe, expect, it } from 'vitest';
import { unlessTold, withRole } from '../../../lib/views/role-words';
import { sayFrom } from '../../../lib/views/say';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';

const SAYS = { en: sayFrom(en, 'en'), ru: sayFrom(ru, 'ru'), az: sayFrom(az, 'az') };

/** A name, its role by its key, and whether the name tells it. */
const CASES = [
  { language: 'en', name: 'Norlan security company Acme', role: 'security_vendor', told: true },
  { language: 'en', name: 'Acme', role: 'security_vendor', told: false },
  { language: 'en', name: 'Acme Security', role: 'security_vendor', told: false },
  { language: 'en', name: 'District Court of Norlan', role: 'court', told: true },
  { language: 'en', name: 'Courtney Vale', role: 'court', told: false },
  { language: 'en', name: 'Parliament of Norlan', role: 'victim_legislature', told: false },
  { language: 'ru', name: 'норланская компания по кибербезопасности «Акме»', role: 'security_vendor', told: true },
  { language: 'ru', name: 'Норланский окружной суд', role: 'court', told: true },
  { language: 'ru', name: 'Судин', role: 'court', told: false },
  { language: 'ru', name: 'Генеральная прокуратура Норлана', role: 'prosecutor', told: true },
  { language: 'az', name: 'Norlan kibertəhlükəsizlik şirkəti Acme', role: 'security_vendor', told: true },
  { language: 'az', name: 'Norlan məhkəməsi', role: 'court', told: true },
  { language: 'az', name: 'Acme', role: 'security_vendor', told: false },
] as const;

describe('a role is said once', () => {
  it.each(CASES)('$language: $name, $role', ({ language, name, role, told }) => {
    const say = SAYS[language];
    const text = say(`role_${role}`);
    expect(unlessTold(name, text)).toBe(told ? null : text);
    expect(withRole(name, unlessTold(name, text), say)).toBe(told ? name : say('speaker_and_role', name, text));
  });
});
