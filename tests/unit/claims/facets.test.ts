import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import type { Claim } from '../../../lib/model/claim';
import { article, world } from '../../fixtures/world';

const claimsOf = (text: string): Claim[] => analyse(article(text), world).claims;
const facetsOf = (text: string): Claim['facets'] | undefined => claimsOf(text)[0]?.facets;

/** What a text says of its incident. */
const said: { name: string; text: string; facets: Partial<Claim['facets']> }[] = [
  { name: 'the victim behind its preposition', text: 'Pale Heron was behind the cyberattack on Harbour Bank on 20 February 2025, police said.', facets: { victims: ['Harbour Bank'], act: 'cyberattack', eventDates: [{ from: '2025-02-20', to: '2025-02-20', precision: 'day' }] } },
  { name: 'the victim of a passive', text: 'The sites of Harbour Bank were hacked on 20 February 2025 by Pale Heron.', facets: { victims: ['sites of Harbour Bank'] } },
  { name: 'what it happened to', text: 'Harbour Air flight 12 crashed on 3 March 2025. Orvania shot down the plane, the ministry said.', facets: { victims: ['Harbour Air flight 12'], act: 'shootdown' } },
  { name: 'the place', text: 'Police said Orvanian agents set off the explosion at Kestrel Bay.', facets: { place: 'Kestrel Bay', act: 'bombing' } },
  { name: 'a date of saying is none of the event', text: 'Lia Moss said on 2 May 2025 that Orvania was behind the hack of 20 February 2025.', facets: { eventDates: [{ from: '2025-02-20', to: '2025-02-20', precision: 'day' }] } },
  { name: 'a date of an arrest is none of the event', text: 'Anton Vass was arrested on 1 May 2025 over the attack of 20 February 2025.', facets: { eventDates: [{ from: '2025-02-20', to: '2025-02-20', precision: 'day' }] } },
];

describe('facets of an incident', () => {
  for (const { name, text, facets } of said) it(name, () => expect(facetsOf(text)).toMatchObject(facets));

  it('never names the accused as the victim', () => {
    const facets = facetsOf('Orvania was behind the attack on Orvanian media in Dorn, the ministry said.');
    expect(facets?.victims.join()).not.toContain('Orvania');
  });

  it('gives a side story its own victim, date and kind of act, and the main story none of them', () => {
    const claims = claimsOf('Orvania was behind the cyberattack on Harbour Bank on 20 February 2025, lawmaker Tomas Reel said.\nThe accusation is not the first. Harbour Air flight 12 crashed on 25 December 2023. President Ada Korr accused Orvania of causing the crash.');
    const [main, side] = claims;
    expect(main).toMatchObject({ incident: { background: false }, facets: { victims: ['Harbour Bank'], act: 'cyberattack' } });
    expect(side).toMatchObject({ incident: { background: true }, facets: { victims: ['Harbour Air flight 12'], act: 'shootdown', eventDates: [{ from: '2023-12-25' }] } });
  });

  it('lets a motive be about the incident, not about what it recalls', () => {
    const claims = claimsOf('Harbour Bank was hacked on 20 February 2025. Orvania is mentioned, since its plane was shot down in Dorn. That may have been revenge.');
    expect(claims.find((c) => c.cls === 'motive_only')).toMatchObject({ incident: { background: false }, facets: { act: 'intrusion', victims: ['Harbour Bank'] } });
  });
});
