import { describe, expect, it } from 'vitest';
import { incidentHeading } from '../../../lib/views/incident-heading';
import { sayFrom, sayInFiles, type Catalogue } from '../../../lib/views/say';
import az from '../../../public/_locales/az/messages.json';
import en from '../../../public/_locales/en/messages.json';
import ru from '../../../public/_locales/ru/messages.json';
import { held } from '../../dates';

const CATALOGUES: Record<string, Catalogue> = { az, en, ru };

/** A casebook that calls one incident in all three languages. */
const world = { incidentNames: new Map([['Raid on the port of Norlan, 2 March 2031', { ru: 'Налёт на порт Норлана, 2 марта 2031', az: 'Norlan limanına basqın, 2 mart 2031' }]]) };

/** A label as a claim carries it, and the heading in a language. */
const HEADINGS = [
  { label: 'intrusion · Harbour Works · 2031', language: 'en', heading: 'Intrusion: Harbour Works, 2031' },
  { label: 'intrusion · Harbour Works · 2031-03', language: 'en', heading: 'Intrusion: Harbour Works, 2031' },
  { label: 'ddos · 2031-03-02', language: 'en', heading: 'Flooding of servers, target not named, 2 March 2031' },
  { label: 'cyberattack · 2031', language: 'en', heading: 'Cyberattack, target not named, 2031' },
  { label: 'cyberattack', language: 'en', heading: 'Cyberattack' },
  { label: 'unspecified · Harbour Works', language: 'en', heading: 'Harbour Works' },
  { label: 'unspecified', language: 'en', heading: en.incident_unnamed.message },
  { label: '', language: 'en', heading: en.incident_unnamed.message },
  { label: 'Cyberattack on Harbour Works, 2 March 2031', language: 'ru', heading: 'Cyberattack on Harbour Works, 2 March 2031' },
  { label: 'intrusion · Harbour Works · 2031-03-02', language: 'ru', heading: `${ru.act_intrusion.message.slice(0, 1).toUpperCase()}${ru.act_intrusion.message.slice(1)}: Harbour Works, 2 марта 2031` },
  { label: 'Raid on the port of Norlan, 2 March 2031', language: 'en', heading: 'Raid on the port of Norlan, 2 March 2031' },
  { label: 'Raid on the port of Norlan, 2 March 2031', language: 'ru', heading: 'Налёт на порт Норлана, 2 марта 2031' },
  { label: 'Raid on the port of Norlan, 2 March 2031', language: 'az', heading: 'Norlan limanına basqın, 2 mart 2031' },
  { label: 'Raid on the port of Norlan, 2 March 2031 + Fire at the mill, 2031', language: 'ru', heading: 'Налёт на порт Норлана, 2 марта 2031 + Fire at the mill, 2031' },
  { label: 'attack · Port · 2031', language: 'az', heading: `${az.act_attack.message.slice(0, 1).toLocaleUpperCase('az')}${az.act_attack.message.slice(1)}: Port, 2031` },
];

describe('the heading of an incident', () => {
  it.each(HEADINGS)('“$label” in $language', ({ label, language, heading }) => {
    expect(incidentHeading(label, sayFrom(CATALOGUES[language] ?? {}, language), world)).toBe(held(heading));
  });

  it.each([
    { label: 'Flooding of a harbour, 5–9 June 2031', date: '5–\u20609\u00a0June\u00a02031' },
    { label: 'Raids on ports, April and May 2031', date: 'May\u00a02031' },
    { label: 'Flight J2-8243, 25 December 2031', date: '25\u00a0December\u00a02031' },
    { label: 'Норланские пожары, 5–9 июня 2031', date: '5–\u20609\u00a0июня\u00a02031' },
    { label: 'Norlanda yanğın, 16 sentyabr 2031-də məlum olub', date: '16\u00a0sentyabr\u00a02031-də' },
  ])('no line breaks within the date of “$label”', ({ label, date }) => expect(incidentHeading(label, sayFrom(en, 'en'), world)).toContain(date));

  it('has the spaces that people type where it goes into a file', () => {
    const label = 'Flooding of a harbour, 5–9 June 2031';
    expect(incidentHeading(label, sayInFiles(sayFrom(en, 'en')), world)).toBe(label);
  });
});
