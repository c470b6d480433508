import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { checkCasebook, shippedCasebook } from '../../../tools/check-casebook';

const { actors, outlets, casebook } = shippedWorld();
const incident = (id: string) => {
  const found = casebook.incidents.find((one) => one.id === id);
  if (!found) throw new Error(`The casebook has no incident ${id}.`);
  return found;
};

describe('the casebook that ships', () => {
  it('is sound', () => expect(checkCasebook(shippedCasebook())).toEqual([]));

  it('calls every incident in every language of the interface, with the year that the English name tells', () => {
    const year = (name: string): string | undefined => /(?<!\d)\d{4}(?!\d)/.exec(name)?.[0];
    const faults = casebook.incidents.flatMap(({ id, label, names }) => (names !== undefined && [names.ru, names.az].every((name) => year(name) === year(label)) && /[а-яё]/iu.test(names.ru) ? [] : [id]));
    expect(faults).toEqual([]);
    expect(new Set(casebook.incidents.map(({ label }) => label)).size).toBe(casebook.incidents.length);
  });

  it('says what it remarks on reports in every language of the interface, with the quoted words as they are', () => {
    const quoted = (text: string): string[] => [...text.matchAll(/[“«]([^“”«»]{1,80})[”»]/gu)].map(([, words = '']) => words).sort();
    const faults = casebook.incidents.flatMap(({ reports }) => reports.flatMap(({ carries, id }) => carries.flatMap(({ drift, driftIn }) => {
      if (drift === null) return [];
      const told = driftIn !== undefined && /[а-яё]/iu.test(driftIn.ru) && !/[а-яё«»]/iu.test(driftIn.az) && driftIn.az !== drift;
      // Words that stand in quotation marks in English and are an outlet's stay so; a translation may quote what it would else have to explain.
      const words = quoted(drift).filter((one) => /[a-z]/i.test(one));
      return told && words.every((one) => [driftIn.ru, driftIn.az].every((text) => text.toLowerCase().includes(one.toLowerCase()))) ? [] : [`${id}: ${drift}`];
    })));
    expect(faults).toEqual([]);
  });

  it('names speakers that are no persons and bear no name of their own in every language', () => {
    // A word in small letters that is no part of a name ("de", "al-") tells that it is a description.
    const describes = ({ speaker, speakerRole }: { speaker: string; speakerRole: string }): boolean => /(?<![\p{L}-])(?!of the |de |al-|van |von )\p{Ll}{3,}/u.test(speaker) && speaker !== speakerRole && !/^[A-Z]\p{L}+ \p{Ll}{2,3} /u.test(speaker);
    const names = /^(?:iSight|news\.az)/i;
    const left = casebook.incidents.flatMap(({ statements }) => statements.filter((one) => describes(one) && !names.test(one.speaker) && one.speakerIn === undefined).map(({ speaker }) => speaker));
    expect([...new Set(left)]).toEqual([]);
    expect(casebook.incidents.flatMap(({ statements }) => statements.flatMap(({ speakerIn }) => speakerIn ?? [])).filter(({ ru, az }) => !/[а-яё]/iu.test(ru) || /[а-яё]/iu.test(az))).toEqual([]);
  });

  it('names relays that are no names in every language', () => {
    const names = /^(?:dpa(?:-AFX)?|1news)$/;
    const describes = (relay: string): boolean => !names.test(relay) && (/(?<=^|\s)(?!de |della )\p{Ll}{3,}/u.test(relay) || /^an? /.test(relay));
    const relays = casebook.incidents.flatMap(({ reports }) => reports.flatMap(({ via, viaIn = {} }) => via.map((relay) => ({ relay, relayIn: viaIn[relay] }))));
    expect(relays.flatMap(({ relay, relayIn }) => (describes(relay) && relayIn === undefined ? [relay] : []))).toEqual([]);
    expect(relays.flatMap(({ relayIn }) => relayIn ?? []).filter(({ ru, az }) => !/[а-яё]/iu.test(ru) || /[а-яё]/iu.test(az))).toEqual([]);
    const strays = casebook.incidents.flatMap(({ reports }) => reports.flatMap(({ via, viaIn = {} }) => Object.keys(viaIn).filter((relay) => !via.includes(relay))));
    expect(strays).toEqual([]);
  });

  it('speaks of who was hit, not of who was attacked, where it says who somebody is', () => {
    expect(casebook.incidents.flatMap(({ statements }) => statements.filter(({ speakerRole }) => /\battacked (?:country|state|city|compan|organisation|part)/.test(speakerRole)).map(({ id }) => id))).toEqual([]);
  });

  it('covers these outlets and no others', () => {
    expect(outlets.filter(({ access }) => access).map(({ id }) => id).sort()).toEqual(
      ['apa.az', 'baku.tv', 'baku.ws', 'caliber.az', 'kyivindependent.com', 'media.az', 'news.az', 'oxu.az', 'pravda.com.ua', 'report.az', 'rferl.org', 'themoscowtimes.com', 'therecord.media', 'trend.az', 'turan.az'],
    );
    expect(outlets.filter(({ access, hosts }) => !access && hosts.length > 0)).toEqual([]);
  });

  it('knows who owns the outlets that were attacked on 20 February 2025', () => {
    const owned = outlets.filter(({ ownerGroup }) => ownerGroup === 'Global Media Group');
    expect(owned.map(({ id }) => id).sort()).toEqual(['baku.tv', 'baku.ws', 'caliber.az', 'media.az', 'oxu.az', 'report.az']);
    const parts = incident('gmg-2025').victims.flatMap(({ parts: named }) => named);
    expect(parts.map((part) => owned.find(({ name, aliases }) => [name, ...aliases].includes(part))?.id).sort()).toEqual(owned.map(({ id }) => id).sort());
  });

  it('has an outlet’s country among the states', () => {
    const states = actors.states.map(({ id }) => id);
    expect(outlets.filter(({ country }) => country !== '' && !states.includes(`state:${country}`)).map(({ id }) => id)).toEqual([]);
  });

  it('has states, organs and groups enough to read the news', () => {
    expect(actors.states.length).toBeGreaterThanOrEqual(60);
    expect(actors.groups.length).toBeGreaterThanOrEqual(200);
    expect(actors.states.filter(({ names }) => !names['en'] || !names['ru'] || !names['az']).map(({ id }) => id)).toEqual([]);
    expect(actors.organs.filter(({ id }) => !actors.edges.some(({ from, type }) => from === id && type === 'part_of')).map(({ id }) => id)).toEqual([]);
  });

  it.each(['group:APT29', 'group:APT28', 'group:Sandworm', 'group:TeleBots', 'group:Turla', 'group:Lazarus', 'group:DarkSide', 'group:REvil', 'group:UNC2452', 'persona:Husseinists', 'persona:GuardiansOfPeace', 'organ:RU/GRU', 'organ:RU/SVR', 'organ:RU/FSB', 'organ:RU/military', 'person:Vasinskyi', 'state:UK'])(
    'names %s',
    (id) => expect([...actors.states, ...actors.organs, ...actors.groups, ...actors.personas, ...actors.people].filter((actor) => actor.id === id)).toHaveLength(1),
  );

  it.each(['Lead', 'Castle', 'Silence', 'Snake', 'Magic', 'Nobelium', 'Grizzly Steppe', 'Anonymous', 'Hive'])('asks for a word of the field beside the ambiguous name %s', (name) => {
    const named = actors.groups.filter(({ names }) => Object.values(names).flat().includes(name));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ ambiguous }) => !ambiguous.includes(name))).toEqual([]);
  });
});

describe('the record of 20 February 2025', () => {
  const { statements, reports } = incident('gmg-2025');

  it('knows the hearing of 2 May 2025 in 17 reports of 14 outlets', () => {
    const carrying = reports.filter(({ carries }) => carries.some(({ statement }) => statement === 'namazov'));
    expect(carrying).toHaveLength(17);
    expect(new Set(carrying.map(({ outlet }) => outlet)).size).toBe(14);
    expect(statements.find(({ id }) => id === 'namazov')?.reports).toBe(17);
  });

  it('keeps an unresolved relay unresolved', () => {
    expect(reports.filter(({ unresolved }) => unresolved).map(({ outlet, via }) => [outlet, via])).toEqual([['caliber.az', ['local media']], ['caliber.az', ['local media']]]);
  });

  it('says where a report says more than its source', () => {
    const drift = Object.fromEntries(reports.map((report) => [report.id, report.carries[0]?.drift]));
    expect(drift['gmg-ki']).toMatch(/Relation raised/);
    expect(drift['gmg-up']).toMatch(/GRU/);
    expect(drift['gmg-caliber-2']).toMatch(/role raised/);
    expect(drift['gmg-trend-1']).toBeNull();
  });

  it('knows the speaker by the names that reports use', () => {
    const namazov = statements.find(({ id }) => id === 'namazov');
    expect(namazov?.speakerAliases).toEqual(expect.arrayContaining(['Namazov', 'Azerbaijani lawmaker']));
    expect(namazov?.speakerRole).toBe('head of a parliamentary commission of the affected country');
  });
});
