import { describe, expect, it } from 'vitest';
import { heldCatalogue, heldWords } from '../../../lib/views/held-words';
import { sayFrom, sayInFiles, withPlainSpaces } from '../../../lib/views/say';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';

const CASES = [
  { language: 'ru', name: 'a preposition, also as the first word', text: 'В отчёте и в заметке', shown: 'В~отчёте и~в~заметке' },
  { language: 'ru', name: 'before a value and before quotation marks', text: 'Сказано с $1 о «$2»', shown: 'Сказано с~$1 о~«$2»' },
  { language: 'ru', name: 'particles and dashes stay with the word before them', text: 'Или же это — слух', shown: 'Или~же это~— слух' },
  { language: 'ru', name: 'no part of a longer word, no letter of a list', text: 'кто-то во-первых: вид, слово', shown: 'кто-то во-первых: вид, слово' },
  { language: 'az', name: 'a pronoun of one letter, a particle', text: 'O deyib ki, bu da o mənbədir', shown: 'O~deyib~ki, bu~da o~mənbədir' },
  { language: 'en', name: 'a dot between two parts begins the next line', text: '$1 · $2 · day', shown: '$1 ·~$2 ·~day' },
  { language: 'ru', name: 'a dot with small words beside it', text: 'Названы · о нём', shown: 'Названы ·~о~нём' },
  { language: 'en', name: 'English as it is', text: 'A source — a name', shown: 'A source — a name' },
] as const;

describe('small words are held to their neighbours', () => {
  it.each(CASES)('$language: $name', ({ language, shown, text }) => expect(heldWords(text, language)).toBe(shown.replaceAll('~', '\u00a0')));

  it.each([
    { language: 'ru', catalogue: ru, small: / (?:[авикосу]|во|до|за|из|ко|на|не|ни|но|об|от|по|со) (?=\S)/iu },
    { language: 'az', catalogue: az, small: / o (?=\S)/iu },
  ])('throughout the catalogue in $language, and nothing else is changed', ({ catalogue, language, small }) => {
    const held = heldCatalogue(catalogue, language);
    for (const [key, { message }] of Object.entries(catalogue)) {
      expect(held[key]?.message).not.toMatch(small);
      expect(withPlainSpaces(held[key]?.message ?? '')).toBe(withPlainSpaces(message));
    }
    expect(Object.values(held).some(({ message }) => small.test(` ${withPlainSpaces(message)}`))).toBe(true);
  });

  it('what others wrote stays as it is, and files have the spaces that people type', () => {
    const held = sayFrom(heldCatalogue({ sentence: { message: 'Сказано в: $1' } }, 'ru'), 'ru');
    const quoted = 'в\u00a0пути и в доме';
    expect(held('sentence', quoted)).toBe(`Сказано в: ${quoted}`);
    const files = sayInFiles(sayFrom(heldCatalogue({ sentence: { message: 'и в $1, и с $2' } }, 'ru'), 'ru'));
    expect(files('sentence', quoted, 'с ней')).toBe(`и в ${quoted}, и с с ней`);
    for (const [key, { message }] of Object.entries(en)) if (!message.includes('\u00a0') && !message.includes(' · ')) expect(heldWords(message, 'en'), key).toBe(message);
  });

  it.each(['en', 'ru', 'az'])('a number stays with what it counts, in %s', (language) => {
    const held = heldCatalogue({ en, ru, az }[language] ?? {}, language);
    const counts = Object.entries(held).filter(([key]) => key.startsWith('count_'));
    expect(counts.length).toBeGreaterThan(20);
    for (const [key, { message }] of counts) expect(message, key).not.toMatch(/\$1 \p{L}/u);
    expect(sayFrom(heldCatalogue({ count_x: { message: 'compared $1 reports of $2 papers' }, other: { message: '$1 reports' } }, 'en'), 'en')('count_x', '5', '6')).toBe('compared 5\u00a0reports of 6 papers');
  });
});
