import { describe, expect, it } from 'vitest';
import { agencySlug } from '../../../lib/reports/agency-slug';
import { plainArticle } from '../../../lib/text/plain-article';

const AGENCIES = ['Coastwire', 'HNA', 'Norlan Press', 'ХНА', 'Sonda'];
const outlet = (id: string, name: string, aliases: string[] = []) => ({ id, name, aliases, hosts: [], languages: ['en'], country: 'XX', kind: 'agency' as const, ownerGroup: null, access: false, source: null });
const OUTLETS = [outlet('hna.example', 'Harbour News Agency', ['HNA', 'ХНА'])];
const BODY = 'Tarsia was behind the attack on the harbour, a minister told reporters who had waited outside the ministry since the early morning.';
const inText = (lines: string[], outletId: string | null = null) => agencySlug({ ...plainArticle(['A headline about a harbour', ...lines].join('\n\n'), { url: null, outletId, title: null, published: null, language: 'en' }) }, AGENCIES, OUTLETS);

const FOUND = [
  { name: 'a dateline with brackets and a dash', lines: [`NORLAN CITY, May 2 (Coastwire) - ${BODY}`], agency: 'Coastwire' },
  { name: 'a dateline of one place', lines: [`NORLAN (HNA) — ${BODY}`], agency: 'Harbour News Agency' },
  { name: 'slashes, in Russian', lines: [`НОРЛАН, 2 мая. /ХНА/. ${BODY}`], agency: 'Harbour News Agency' },
  { name: 'slashes with the reporter’s mark', lines: [`2 мая, Норлан /Корр. ХНА/. ${BODY}`], agency: 'Harbour News Agency' },
  { name: 'a dash and a full stop', lines: [`НОРЛАН, 2 мая — ХНА. ${BODY}`], agency: 'Harbour News Agency' },
  { name: 'a byline', lines: ['By Ann Lee, Norlan Press', BODY], agency: 'Norlan Press' },
  { name: 'a byline without a person', lines: ['By Coastwire', BODY], agency: 'Coastwire' },
  { name: 'a last line', lines: [BODY, 'A second paragraph of the report.', '© 2030 Coastwire'], agency: 'Coastwire' },
  { name: 'a source line', lines: [BODY, 'Source: Coastwire'], agency: 'Coastwire' },
  { name: 'behind a standfirst', lines: ['The minister named a neighbour on Monday.', `NORLAN (Coastwire) - ${BODY}`], agency: 'Coastwire' },
];
const NOT_FOUND = [
  { name: 'a relay inside the text', lines: [`${BODY} Coastwire reported on Monday.`] },
  { name: 'an abbreviation in brackets far into the text', lines: [`${BODY} ${BODY} The agency (Coastwire) did not answer.`] },
  { name: 'a photo’s credit in brackets far into the text', lines: [BODY, BODY, BODY, `${BODY} (Coastwire)`, BODY, BODY, BODY] },
  { name: 'a part of a longer word', lines: [`NORLAN (Sondage) - ${BODY}`] },
  { name: 'an agency that nobody knows', lines: [`NORLAN (Farwire) - ${BODY}`] },
  { name: 'nothing', lines: [BODY] },
];

describe('the agency whose text an article carries', () => {
  for (const { name, lines, agency } of FOUND) it(name, () => expect(inText(lines)?.agency).toBe(agency));
  for (const { name, lines } of NOT_FOUND) it(`not ${name}`, () => expect(inText(lines)).toBeNull());
  it('is none where the outlet is the agency', () => expect(inText([`NORLAN (HNA) - ${BODY}`], 'hna.example')).toBeNull());
  it('shows the words', () => expect(inText([`NORLAN (Coastwire) - ${BODY}`])?.words).toMatch(/^NORLAN \(Coastwire\) - Tarsia/));
});
