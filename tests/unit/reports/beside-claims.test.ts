import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analyse';
import type { Remark, Report } from '../../../lib/model/report';
import { isSameQuotation, quotedRuns } from '../../../lib/text/quoted-runs';
import { plainArticle } from '../../../lib/text/plain-article';
import { tarsia } from '../../fixtures/tarsia';

const read = (text: string): Report => analyse(plainArticle(text, { url: 'https://daily.example/x', outletId: 'daily.example', published: '2030-05-03', language: 'en', title: null }), tarsia);
const remarks = (text: string): [Remark['kind'], string | null][] => read(text).remarks.map(({ kind, party }) => [kind, party]);
const LEAD = 'Grey Heron was behind the cyberattack on Norlan Post on 20 February,';

const rows: { name: string; text: string; expected: [Remark['kind'], string | null][] }[] = [
  { name: 'hired by the victim, by its name', text: `${LEAD} said Harrow Labs, a security firm hired by Norlan Post.`, expected: [['hired_by_victim', null]] },
  { name: 'brought in by the company', text: `${LEAD} said Harrow Labs, which was brought in by the company a week later.`, expected: [['hired_by_victim', null]] },
  { name: 'the company hired it', text: `${LEAD} Harrow Labs said.\n\nThe company hired Harrow Labs a week later.`, expected: [['hired_by_victim', null]] },
  { name: 'hired by nobody named as attacked', text: `${LEAD} said Harrow Labs, which was founded in Ozmark and hired by many.`, expected: [] },
  { name: 'somebody else was hired', text: `${LEAD} Harrow Labs said. Two clerks were hired by the company in May.`, expected: [] },
  { name: 'unnamed teams agree', text: `${LEAD} Mira Dorn said. Two independent teams came to the same conclusion, Dorn said.`, expected: [['independent_teams', null]] },
  { name: 'independent and unrelated teams', text: `${LEAD} Mira Dorn said, adding that two independent and unrelated teams had confirmed it.`, expected: [['independent_teams', null]] },
  { name: 'teams that disagree are no agreement', text: `${LEAD} Mira Dorn said. Two independent teams are still at work, Dorn said.`, expected: [] },
  { name: 'the accused has not commented', text: `Tarsia was behind the cyberattack on Norlan Post on 20 February, Mira Dorn said. Tarsia has not commented.`, expected: [['not_commented', 'state:TA']] },
  { name: 'the accused did not respond', text: `Tarsia was behind the cyberattack on Norlan Post on 20 February, Mira Dorn said.\n\nThe embassy of Tarsia did not immediately respond to a request.`, expected: [['not_commented', 'state:TA']] },
  { name: 'no comment from the accused', text: `Tarsia was behind the cyberattack on Norlan Post on 20 February, Mira Dorn said. There was no immediate comment from Tarsia.`, expected: [['not_commented', 'state:TA']] },
  { name: 'the victim has not commented', text: `Tarsia was behind the cyberattack on Norlan Post on 20 February, Mira Dorn said. Norlan has not commented.`, expected: [] },
];

describe('what stands beside a claim', () => {
  for (const { name, text, expected } of rows) it(name, () => expect(remarks(text)).toEqual(expected));

  it('puts a hired speaker on the victim’s side, unless it publishes (I17)', () => {
    const side = (text: string) => read(text).claims.find((c) => c.speaker?.name.includes('Harrow'))?.speaker?.side;
    expect(side(`${LEAD} said Harrow Labs, a security firm hired by Norlan Post.`)).toBe('victim');
    expect(side(`${LEAD} said Harrow Labs, a security firm.`)).not.toBe('victim');
  });
});

describe('quotations as fingerprints (I11)', () => {
  const WORDS = 'We found the very same tool in our logs that they used a year ago';

  it('keeps runs, speaker and claims, and none of the words', () => {
    const { quotations } = read(`${LEAD} Mira Dorn said.\n\n“${WORDS},” Dorn said.`);
    expect(quotations.map(({ speaker }) => speaker)).toEqual(['Mira Dorn']);
    expect(quotations[0]?.runs).toEqual(quotedRuns(WORDS));
    expect(JSON.stringify(quotations)).not.toContain('tool');
  });
  it('keeps none of fewer than six words', () => expect(read(`${LEAD} Mira Dorn said. “We are quite sure,” Dorn said.`).quotations).toEqual([]));

  const same: [string, string, boolean][] = [
    [WORDS, WORDS, true],
    [WORDS, `“${WORDS.toUpperCase()}!”`, true],
    [WORDS, 'the very same tool in our logs', true],
    [WORDS, WORDS.replace('year', 'month'), true],
    [WORDS, 'We found nothing of the kind in any of our own systems at all', false],
    [WORDS, 'in our logs', false],
  ];
  for (const [a, b, expected] of same) it(`“${b.slice(0, 30)}…” is ${expected ? 'the same' : 'another'}`, () => expect([isSameQuotation(quotedRuns(a), quotedRuns(b)), isSameQuotation(quotedRuns(b), quotedRuns(a))]).toEqual([expected, expected]));
});

describe('links beside claims', () => {
  it('keeps those of the claim’s sentence, those on a relay first', () => {
    const text = `${LEAD} Mira Dorn said, the Wire news agency reported on Friday.\n\nThe post was founded in 1890.`;
    const article = plainArticle(text, { url: 'https://daily.example/x', outletId: 'daily.example', published: '2030-05-03', language: 'en', title: null });
    const link = (words: string, href: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, href });
    const report = analyse({ ...article, links: [link('Norlan Post', 'https://post.example/'), link('founded', 'https://past.example/'), link('Wire', 'https://wire.example/hearing')] }, tarsia);
    expect(report.links.map(({ text: words, href }) => [words, href])[0]).toEqual(['Wire', 'https://wire.example/hearing']);
    expect(report.links.map(({ href }) => href)).not.toContain('https://past.example/');
  });
});
