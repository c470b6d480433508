import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../lib/adapters/node/read-input';
import { analyse } from '../../lib/analyse';
import { compare, type KnownReport } from '../../lib/compare';
import { plainArticle } from '../../lib/text/plain-article';
import { goldWorld } from '../../tools/gold/read';

/** One invented speech in Azerbaijani, Russian and English, and two speeches that must stay two; tests/fixtures/three-languages/README.md tells what each report is. */
const folder = fileURLToPath(new URL('../fixtures/three-languages', import.meta.url));
const world = { ...goldWorld(), casebook: { schema: 'whence/casebook@1' as const, updated: '2025-01-01', incidents: [] } };

function reportsIn(name: string): KnownReport[] {
  return readdirSync(`${folder}/${name}`)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const read = readInput(`${folder}/${name}/${file}`);
      if (!read.ok) throw new Error(read.problem);
      const { url, outlet, language, published } = read.sidecar;
      const article = plainArticle(read.text, { url: url ?? null, outletId: outlet ?? null, title: null, published: published ?? null, ...(language === undefined ? {} : { language }) });
      return { report: analyse(article, world), known: 'page' as const };
    });
}
const shortId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

describe('one speech in three languages', () => {
  const reports = reportsIn('one-speech');
  const found = compare(reports, world, '2025-06-01');
  const [incident] = found.incidents;
  const origins = (actor: string) => incident?.propositions.find((p) => p.actor.id === actor)?.origins ?? [];
  const lantern = origins('group:PaleLantern');
  const speech = lantern.find(({ speaker }) => speaker !== 'unresolved');
  const row = (id: string) => [...lantern, ...origins('state:KV')].flatMap((o) => o.reports).find((r) => shortId(r.id) === id);

  it('is told by at least four reports in each language', () => {
    for (const language of ['az', 'ru', 'en']) expect(reports.filter(({ report }) => report.language === language).length).toBeGreaterThanOrEqual(4);
  });
  it('is about one incident', () => {
    expect(found.incidents).toHaveLength(1);
    expect(Object.keys(incident?.claims ?? {})).toHaveLength(reports.length);
  });
  it('has one origin, whatever the letters of its name, and counts as one', () => {
    expect(lantern.map(({ speaker }) => speaker).sort()).toEqual(['Elçin Nəzərov', 'unresolved']);
    expect(origins('state:KV').map(({ speaker }) => speaker)).toEqual(['Elçin Nəzərov']);
    expect(incident?.propositions.find((p) => p.actor.id === 'group:PaleLantern')?.verdict).toMatchObject({ strength: 'SUSPECTED', independent: 1 });
  });
  it('does not depend on the order in which reports arrive', () => expect(compare([...reports].reverse(), world, '2025-06-01')).toEqual(found));

  const CHAINS: Record<string, string[]> = {
    'az-hearing': ['OzPress', 'Elçin Nəzərov'],
    'az-relay': ['Xəbər Xətti', 'OzPress', 'Elçin Nəzərov'],
    'az-raised': ['Gündəm', 'OzPress', 'Elçin Nəzərov'],
    'az-copy': ['Toplu', 'OzPress', 'Elçin Nəzərov'],
    'ru-agency': ['SNA', 'Elçin Nəzərov'],
    'ru-relay': ['Вестник Дельты', 'SNA', 'Elçin Nəzərov'],
    'ru-role': ['Столица', 'OzPress', 'Elçin Nəzərov'],
    'ru-unhedged': ['Факт дня', 'SNA', 'Elçin Nəzərov'],
    'en-agency': ['Trans-Meridian News', 'Elçin Nəzərov'],
    'en-relay': ['Harbour Gazette', 'Trans-Meridian News', 'Elçin Nəzərov'],
    'en-from-az': ['Carrow Courier', 'OzPress', 'Elçin Nəzərov'],
  };
  it.each(Object.entries(CHAINS))('%s came by its own way', (id, chain) => expect(row(id)?.chain).toEqual(chain));
  it.each(['az-unresolved', 'en-unresolved'])('%s leads to nobody, and is not counted', (id) => {
    expect(row(id)).toMatchObject({ unresolved: true });
    expect(row(id)?.chain.at(-1)).toBe('unresolved');
  });
  it('says by what a name in other letters was known', () => {
    expect(row('ru-agency')?.hops.at(-1)).toMatchObject({ by: 'translation', words: 'OzPress' });
    expect(row('az-relay')?.hops.at(-1)).toMatchObject({ by: 'words' });
  });

  const DRIFT: Record<string, string | null> = {
    'az-raised': 'drift_relation_raised|relation_group|relation_state_unspecified;;drift_certainty_raised|certainty_probable|certainty_certain',
    'ru-role': 'drift_role|role_victim_legislature|role_victim_government',
    'ru-unhedged': 'drift_certainty_raised|certainty_probable|certainty_certain',
    'en-relay': 'drift_certainty_raised|certainty_probable|certainty_certain',
    'ru-relay': null,
    'en-from-az': null,
    'az-copy': null,
  };
  it.each(Object.entries(DRIFT))('%s: what it says otherwise than the source', (id, drift) => expect(row(id)?.drift).toBe(drift));
  it('keeps each report in its own words', () => {
    expect(row('az-hearing')?.wording).toMatch(/keçirib/);
    expect(row('ru-unhedged')?.wording).toMatch(/взломала/);
    expect(row('en-relay')?.wording).toMatch(/was behind/);
    expect(speech?.reports.length).toBe(Object.keys(CHAINS).length - 1);
  });
});

describe('two speeches of one week in several languages', () => {
  const found = compare(reportsIn('two-speeches'), world, '2025-06-01');
  const telecom = found.incidents.find((i) => Object.keys(i.claims).length > 1);

  it('stay two where two people of one family name speak', () => {
    const origins = telecom?.propositions.find((p) => p.actor.id === 'group:PaleLantern')?.origins ?? [];
    expect(origins.map((o) => [o.speaker, o.reports.map((r) => shortId(r.id)).sort()]).sort()).toEqual([
      ['Rauf Nəzərov', ['az-monday', 'az-relay']],
      ['Эльчин Назаров', ['en-wednesday', 'ru-wednesday']],
    ]);
  });
  it('are about another incident where something else was attacked', () => {
    expect(found.incidents).toHaveLength(2);
    expect(Object.keys(telecom?.claims ?? {}).map(shortId)).not.toContain('en-other-incident');
    expect(telecom?.possibly).toEqual({});
  });
});
