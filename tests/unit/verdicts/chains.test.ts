import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../lib/compare';
import type { Claim } from '../../../lib/model/claim';
import type { Quoted, Remark, Report } from '../../../lib/model/report';
import { comparisonSchema, type Comparison } from '../../../lib/model/verdict';
import type { WholeWorld } from '../../../lib/model/world';
import { quotedRuns } from '../../../lib/text/quoted-runs';
import { claim, report, tarsia } from '../../fixtures/tarsia';

/** What links reports besides words that name their source: names in another spelling, an agency's text, a link behind "local media", and what falls with a correction (model.md 4, I11, I12, I15). */
const [incident, ...others] = tarsia.casebook.incidents;
if (!incident) throw new Error('The invented casebook has no incident.');
const bare: WholeWorld = { ...tarsia, casebook: { ...tarsia.casebook, incidents: [{ ...incident, statements: [], reports: [] }, ...others] } };
const HERON = 'group:GreyHeron';
const speaker = (name: string, more: Partial<NonNullable<Claim['speaker']>> = {}): Claim['speaker'] => ({ name, institution: null, role: 'third_government', side: 'third', anonymous: false, ...more });
const said = (who: Claim['speaker'], fields: Parameters<typeof claim>[1] = {}): Claim => claim('1', { speaker: who, evidence: { tier: 'E2', kinds: ['logs'] }, ...fields });
const quoted = (words: string, who: string | null, claims: string[] = ['1']): Quoted => ({ speaker: who, claims, runs: quotedRuns(words) });
const on = (reports: readonly Report[], world: WholeWorld = bare): Comparison => comparisonSchema.parse(compare(reports.map((r) => ({ report: r, known: 'page' as const })), world, '2030-05-20'));
const proposition = (comparison: Comparison, actor = HERON) => comparison.incidents.find((i) => i.id === incident.id)?.propositions.find((p) => p.actor.id === actor);
const speakers = (comparison: Comparison) => proposition(comparison)?.origins.filter((o) => o.polarity === '+').map((o) => o.speaker);
const codes = (comparison: Comparison) => proposition(comparison)?.verdict.reasons.map(({ code, variant }) => (variant === null ? code : `${code}_${variant}`)) ?? [];

describe('a speaker in another language (I11)', () => {
  const WORDS = 'we saw the same tools that they had used three times before';
  const RU = 'мы видели те же средства которыми они пользовались уже трижды до этого';
  const english = report('a', [said(speaker('Orkhan Majidov'))], { language: 'en', published: '2030-05-02', quotations: [quoted(WORDS, 'Orkhan Majidov')] });
  const russian = (over: Partial<Report> = {}, who = 'Орхан Меджидов') => report('b', [said(speaker(who))], { language: 'ru', outletId: 'gazette.example', published: '2030-05-02', quotations: [quoted(RU, who)], ...over });

  const ROWS = [
    { name: 'the same day, both quoted', other: russian(), one: true },
    { name: 'the morning after', other: russian({ published: '2030-05-03' }), one: true },
    { name: 'a week later', other: russian({ published: '2030-05-09' }), one: false },
    { name: 'a day that nobody tells', other: russian({ published: null }), one: false },
    { name: 'nothing quoted, the same office', other: russian({ quotations: [] }), one: true },
    { name: 'nothing quoted, another office', other: report('b', [said(speaker('Орхан Меджидов', { role: 'prosecutor' }))], { language: 'ru', outletId: 'gazette.example', published: '2030-05-02' }), one: false },
    { name: 'another given name', other: russian({}, 'Эльдар Меджидов'), one: false },
    { name: 'the surname alone', other: russian({}, 'Меджидов'), one: false },
    { name: 'the same language', other: russian({ language: 'en' }, 'Orxan Mecidov'), one: false },
  ];
  for (const { name, other, one } of ROWS) {
    it(`${name}: ${one ? 'one speaker' : 'two'}`, () => {
      const found = on([english, other]);
      expect(speakers(found)).toHaveLength(one ? 1 : 2);
      expect(proposition(found)?.verdict.independent).toBe(one ? 1 : 2);
      expect(on([other, english])).toEqual(found);
    });
  }

  it('says so: a reason, and the step of the chain', () => {
    const found = proposition(on([english, russian()]));
    expect(found?.verdict.reasons.find(({ code }) => code === 'I11')?.values).toEqual(['Post Gazette', 'Орхан Меджидов', 'The Daily', 'Orkhan Majidov']);
    expect(found?.origins[0]?.reports.find(({ id }) => id === 'b')?.hops.at(-1)).toMatchObject({ agent: 'Orkhan Majidov', by: 'translation', words: 'The Daily' });
  });

  it('hangs on the record’s own statement of that day', () => {
    const recorded: WholeWorld = { ...tarsia, casebook: { ...tarsia.casebook, incidents: [{ ...incident, statements: incident.statements.map((s) => (s.id === 'hearing' ? { ...s, speaker: 'Orkhan Majidov' } : s)) }, ...others] } };
    const found = on([russian({ quotations: [] })], recorded);
    expect(speakers(found)).toEqual(['Orkhan Majidov']);
    expect(codes(found)).toContain('I11_recorded');
  });
});

describe('an agency’s text (I12)', () => {
  const slug = { agency: 'Coastwire', words: 'NORLAN (Coastwire) -' };
  const own = (id: string, outletId: string, over: Partial<Report> = {}) => report(id, [said(null, { stance: 'endorses' })], { outletId, slug, published: '2030-05-02', ...over });

  it('is one source in two outlets, and says so', () => {
    const found = on([own('a', 'daily.example'), own('b', 'gazette.example')].map((r) => ({ ...r, url: `https://${r.id}.example/x` })));
    expect(proposition(found)?.origins.map((o) => [o.speaker, o.reports.length])).toContainEqual(['Coastwire', 1]);
    const neither = on([own('a', 'daily.example'), own('b', 'wire.example')]);
    expect(proposition(neither)?.origins.map((o) => [o.speaker, o.reports.length])).toEqual([['Coastwire', 2]]);
    expect(codes(neither)).toContain('I12_agency');
  });
  it('is two sources where each outlet speaks for itself', () => expect(speakers(on([own('a', 'daily.example', { slug: undefined }), own('b', 'wire.example', { slug: undefined })]))).toHaveLength(2));
  it('leads to the speaker whom another outlet’s print of it names', () => {
    const whole = report('a', [said(speaker('Ada Kerr'))], { slug, published: '2030-05-02' });
    const short = report('b', [said(null, { stance: 'attributes' })], { slug, outletId: 'wire.example', published: '2030-05-02' });
    const row = proposition(on([whole, short]))?.origins.find((o) => o.speaker === 'Ada Kerr')?.reports.find(({ id }) => id === 'b');
    expect(row?.hops.at(-1)).toMatchObject({ by: 'agency', words: 'Coastwire' });
    expect(codes(on([whole, short]))).toContain('WHY6_agency');
    expect(codes(on([whole, { ...short, published: '2030-05-12' }]))).not.toContain('WHY6_agency');
  });
  it('is a step of the chain, shown by its dateline', () => {
    const row = proposition(on([report('a', [said(speaker('Ada Kerr'))], { slug })]))?.origins[0]?.reports[0];
    expect(row?.chain).toEqual(['The Daily', 'Coastwire', 'Ada Kerr']);
    expect(row?.hops[1]).toMatchObject({ agent: 'Coastwire', by: 'words', words: slug.words });
  });
});

describe('“local media” behind which the text links a report', () => {
  const vague = (links: Report['links']) => report('r', [said(speaker('Ada Kerr'), { via: ['local media'], chain: [{ agent: 'local media', kind: 'unspecified_media', rel: 'cites', cue: null, url: null }, { agent: 'Ada Kerr', kind: 'speaker', rel: 'quotes', cue: null, url: null }] })], { links });
  const source = report('https://gazette.example/kerr', [said(speaker('Ada Kerr'))], { outletId: 'gazette.example', url: 'https://gazette.example/kerr' });
  const link = (href: string, beside: Report['links'][number]['beside'] = 'relay') => ({ claim: '1', text: 'media', href, beside });
  const ROWS = [
    { name: 'a report at hand', links: [link('https://www.gazette.example/kerr?utm_source=x', 'sentence')], relay: 'Post Gazette' },
    { name: 'another page of a known outlet, on the words themselves', links: [link('https://gazette.example/other')], relay: 'Post Gazette' },
    { name: 'another page of a known outlet, elsewhere in the sentence', links: [link('https://gazette.example/other', 'sentence')], relay: null },
    { name: 'a page of nobody known', links: [link('https://far.example/other')], relay: null },
    { name: 'the outlet’s own page', links: [link('https://daily.example/other')], relay: null },
    { name: 'no link', links: [], relay: null },
  ];
  for (const { name, links, relay } of ROWS) {
    it(`${name}: ${relay ?? 'stays unresolved'}`, () => {
      const row = proposition(on([source, vague(links)]))?.origins[0]?.reports.find(({ id }) => id === 'r');
      expect(row?.chain).toEqual(['The Daily', relay ?? 'local media', 'Ada Kerr']);
      expect(row?.unresolved).toBe(relay === null);
      if (relay !== null) expect(row?.hops[1]).toMatchObject({ agent: relay, by: 'link', words: 'local media', url: links[0]?.href });
    });
  }
  it('a report that the casebook lists', () => {
    const [wire] = incident.reports;
    const row = proposition(on([vague([link(wire?.url ?? '', 'sentence')])], tarsia))?.origins.flatMap((o) => o.reports).find(({ id }) => id === 'r');
    expect(row).toMatchObject({ chain: ['The Daily', 'wire.example', 'Ada Kerr'], unresolved: false });
  });
});

describe('an outlet’s own correction reaches everything derived (I15)', () => {
  const corrected: Remark = { kind: 'corrected', claims: ['1'], party: null, words: 'Correction: an earlier version …' };
  const correction = (published = '2030-05-05') => report('correction', [claim('1', { speaker: null, cls: 'denial', polarity: 'denies', stance: 'endorses', certainty: 'certain' })], { published, outletId: 'daily.example', remarks: [corrected] });
  const first = report('first', [said(null, { stance: 'endorses' })], { published: '2030-05-02', outletId: 'daily.example' });
  const citing = (id: string, via: string[], over: Partial<Report> = {}) => report(id, [said(null, { stance: 'attributes', via })], { published: '2030-05-03', outletId: `${id}.example`, ...over });
  const copy = report('copy', [said(null, { stance: 'endorses' })], { published: '2030-05-03', outletId: 'sums.example', shingles: Array.from({ length: 128 }, (_, i) => i) });
  const original = { ...first, shingles: copy.shingles };
  const independent = report('lab', [said(speaker('Lab One', { role: 'security_vendor', side: 'commercial' }))], { published: '2030-05-03', outletId: 'wire.example' });
  const fallen = (reports: readonly Report[]) => proposition(on(reports))?.origins.flatMap((o) => (o.polarity === '+' ? o.reports : [])).filter((r) => r.retracted !== null).map((r) => r.id).sort() ?? [];

  const ROWS = [
    { name: 'what the outlet had reported', reports: [first, correction()], falls: ['first'] },
    { name: 'a report that cites it', reports: [first, citing('b', ['The Daily']), correction()], falls: ['b', 'first'] },
    { name: 'a report that cites one which cites it', reports: [first, citing('b', ['The Daily']), citing('c', ['b.example']), correction()], falls: ['b', 'c', 'first'] },
    { name: 'a report that cites it, which itself is not at hand', reports: [citing('b', ['The Daily']), correction()], falls: ['b'] },
    { name: 'a copy', reports: [original, copy, correction()], falls: ['copy', 'first'] },
    { name: 'a report that came after the correction and still cites it', reports: [first, citing('b', ['The Daily'], { published: '2030-05-09' }), correction()], falls: ['b', 'first'] },
    { name: 'not another’s own source', reports: [first, independent, correction()], falls: ['first'] },
    { name: 'not what the outlet reports later', reports: [report('later', [said(null, { stance: 'endorses' })], { published: '2030-05-09', outletId: 'daily.example' }), first, correction()], falls: ['first'] },
    { name: 'not what is said of somebody else', reports: [report('other', [said(null, { stance: 'endorses', actor: { name: 'Tarsia', id: 'state:TA' }, relation: 'state_unspecified' })], { published: '2030-05-02', outletId: 'daily.example' }), first, correction()], falls: ['first'] },
    {
      name: 'what an outlet had reported that is known by its host alone',
      reports: [{ ...first, outletId: null, url: 'https://www.small.example/first' }, { ...correction(), outletId: null, url: 'https://small.example/correction' }],
      falls: ['first'],
    },
    { name: 'not what another host reported, nor a text without any', reports: [{ ...first, outletId: null, url: 'https://small.example/first' }, { ...first, id: 'pasted', outletId: null, url: null }, { ...correction(), outletId: null, url: 'https://other.example/correction' }], falls: [] },
    { name: 'nothing without a correction', reports: [first, citing('b', ['The Daily'])], falls: [] },
  ];
  for (const { name, reports, falls } of ROWS) it(name, () => expect(fallen(reports)).toEqual(falls));

  it('leaves nothing standing of what rested on it alone, and says so', () => {
    const found = on([first, citing('b', ['The Daily']), correction()]);
    expect(proposition(found)?.verdict).toMatchObject({ status: 'withdrawn', reports: 0 });
    expect(proposition(found)?.verdict.reasons.find(({ code }) => code === 'I15')?.values).toEqual(['The Daily', '2030-05-05', '2']);
  });
  it('leaves a speaker whom others report too', () => {
    const told = (id: string, outletId: string) => report(id, [said(speaker('Ada Kerr'))], { outletId, published: '2030-05-02' });
    const found = proposition(on([told('a', 'daily.example'), told('b', 'wire.example'), correction()]));
    expect(found?.verdict).toMatchObject({ strength: 'SUSPECTED', status: 'open', reports: 1 });
  });
  it('does not take back what an outlet denies in passing', () => expect(fallen([first, { ...correction(), remarks: [] }])).toEqual([]));

  it('comes to the same in any order, and another copy changes no verdict', () => {
    const all = [original, copy, citing('b', ['The Daily']), citing('c', ['b.example']), independent, correction()];
    const verdict = (reports: readonly Report[]) => {
      const found = proposition(on(reports))?.verdict;
      return [found?.strength, found?.status, found?.independent];
    };
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.integer({ min: 0, max: 4 }), (shuffled, n) => {
      expect(on(shuffled)).toEqual(on(all));
      const more = Array.from({ length: n }, (_, i) => citing(`again${i}`, ['The Daily']));
      expect(verdict([...shuffled, ...more])).toEqual(verdict(all));
    }), { numRuns: 40 });
  });
});
