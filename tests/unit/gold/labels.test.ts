import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actorFileSchema } from '../../../lib/model/actor';
import { goldDir, OTHER_LANGUAGES, readArticle, readLabels } from '../../../tools/gold/read';

const invented = readLabels(['gold.jsonl']);
const english = readLabels();
const others = Object.entries(OTHER_LANGUAGES).flatMap(([language, file]) => readLabels([file]).map((article) => ({ ...article, language })));
const all = [...english, ...others];
const readme = readFileSync(`${goldDir}/README.md`, 'utf8');
const section = (from: string, to: string | null): Set<string> => {
  const rest = readme.slice(readme.indexOf(from) + from.length);
  const body = to === null ? rest : rest.slice(0, rest.indexOf(to));
  return new Set([...body.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word ?? ''));
};
const tags = section('## Construction tags', '## Kinds of trap');
const kinds = section('## Kinds of trap', null);
const claimsOf = (articles: typeof all) => articles.flatMap(({ id, claims, optional_claims }) => [...claims, ...optional_claims].map((claim) => ({ id, ...claim })));

describe('the labels of the gold set', () => {
  it('name every article once', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));

  it('start every carrying sentence with words that stand once in the text', () => {
    const wrong = all.flatMap(({ id, claims, optional_claims, traps }) => {
      const { text } = readArticle(id);
      const starts = [...[...claims, ...optional_claims].flatMap((claim) => claim.sentence_starts), ...traps.map((trap) => trap.sentence_start)];
      return starts.filter((start) => text.split(start).length !== 2).map((start) => `${id}: ${start}`);
    });
    expect(wrong).toEqual([]);
  });

  it('use the tags and kinds of trap that README.md explains', () => {
    const unknown = claimsOf(all).flatMap(({ id, construction }) => (construction ?? []).filter((tag) => !tags.has(tag)).map((tag) => `${id}: ${tag}`));
    expect(unknown).toEqual([]);
    expect(all.flatMap(({ traps }) => traps.filter(({ kind }) => !kinds.has(kind)))).toEqual([]);
  });

  it('cover every construction at least three times', () => {
    const seen = invented.flatMap(({ claims }) => claims.flatMap(({ construction }) => construction));
    const rare = [...tags].filter((tag) => seen.filter((one) => one === tag).length < 3);
    expect(rare).toEqual([]);
  });

  it('give every claim an article of a known day and language', () => {
    const wrong = [...english.map(({ id }) => ({ id, wanted: 'en' })), ...others.map(({ id, language }) => ({ id, wanted: language }))].filter(({ id, wanted }) => {
      const { language, published, url } = readArticle(id);
      return language !== wanted || published === null || url === null;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('put invented outlets at reserved addresses', () => {
    expect([...invented, ...others].map(({ id }) => readArticle(id).url ?? '').filter((url) => !/^https:\/\/[a-z]+\.example\//.test(url))).toEqual([]);
  });

  it.each(Object.entries(OTHER_LANGUAGES))('hold enough articles in %s, and enough with nothing to find', (_, file) => {
    const articles = readLabels([file]);
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(articles.filter(({ claims, optional_claims }) => claims.length + optional_claims.length === 0).length).toBeGreaterThanOrEqual(10);
  });

  it('hold enough articles, and enough with nothing to find', () => {
    expect(invented.length).toBeGreaterThanOrEqual(34);
    expect(invented.filter(({ claims, optional_claims }) => claims.length + optional_claims.length === 0).length).toBeGreaterThanOrEqual(7);
  });

  it('name the groups, personas and people of the invented world by their ids', () => {
    const world = actorFileSchema.parse(JSON.parse(readFileSync(`${goldDir}/actors.json`, 'utf8')));
    const known = new Map([...world.groups, ...world.personas, ...world.people].flatMap(({ id, names }) => (names.en ?? []).map((name): [string, string] => [name, id])));
    const states = new Set(world.states.map(({ id }) => id.slice(6)));
    const wrong = claimsOf(invented).filter(({ actor, actors_all }) => {
      const of = /^(?:state|linked|nationals|territory|organ):([A-Z]{2})/.exec(actor)?.[1];
      const first = known.get(actors_all[0] ?? '');
      return (of !== undefined && !states.has(of)) || (/^(?:group|persona):/.test(actor) && ![...known.values()].includes(actor)) || (first !== undefined && first !== actor);
    });
    expect(wrong.map(({ id, actor }) => `${id}: ${actor}`)).toEqual([]);
  });
});
