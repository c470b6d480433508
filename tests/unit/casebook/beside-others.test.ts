import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../lib/adapters/node/world';
import { LONGEST_QUOTE, shippedCasebook } from '../../../tools/check-casebook';
import { sharedDir } from '../../shared';

const { actors } = shippedWorld();

/** A name without case, spaces and marks: "Fancy Bear" and "FANCY BEAR" are one. */
const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Records of the outside table that ours joins, because the company that coined the name, or a government, treats them as one:
 * the group here, then the main names of those records.
 */
const JOINED: Record<string, string[]> = {
  'group:APT29': ['UNC2452'],
  'group:APT35': ['Charming Kitten', 'TA453'],
  'group:APT38': ['TA444'],
  'group:Kimsuky': ['TA406'],
  'group:RomCom': ['Void Rabisu'],
  'group:FlaxTyphoon': ['RedJuliett'],
  'group:MustangPanda': ['RedDelta', 'Camaro Dragon'],
  'group:Gallium': ['Operation Soft Cell'],
  'group:LotusBlossom': ['Thrip'],
  'group:VoidManticore': ['BANISHED KITTEN'],
  'group:Molerats': ['TA402'],
  'group:REvil': ['GOLD SOUTHFIELD'],
  'group:EvilCorp': ['INDRIK SPIDER'],
  'group:CyberArmyReborn': ["People's Cyber Army of Russia"],
};

interface OutsideRecord {
  main: string;
  country: string;
  names: Set<string>;
}

function outsideRecords(folder: string): OutsideRecord[] {
  const lines = readFileSync(`${folder}/data/threat-actors.tsv`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [main = '', country = '', synonyms = ''] = line.split('\t');
    return { main, country, names: new Set([main, ...synonyms.split(' | ')].map(bare).filter((name) => name !== '')) };
  });
}

describe.skipIf(!sharedDir)('group names beside an outside table', () => {
  const records = sharedDir === null ? [] : outsideRecords(sharedDir);
  const known = actors.groups.flatMap((group) => {
    const names = Object.values(group.names).flat().map(bare).filter((name) => name !== '');
    const holding = records.filter((record) => names.some((name) => record.names.has(name)));
    const [main = ''] = names;
    const home = holding.filter((record) => record.names.has(main));
    return holding.length === 0 ? [] : [{ group, names, home: home.length > 0 ? home : holding.slice(0, 1) }];
  });

  it('finds most of our groups there', () => expect(known.length).toBeGreaterThan(120));

  it('gives no group a name that the table gives only to another', () => {
    const strays = known.flatMap(({ group, names, home }) => {
      const joined = [...home, ...records.filter(({ main }) => JOINED[group.id]?.includes(main))];
      return names
        .filter((name) => records.some((record) => record.names.has(name)) && !joined.some((record) => record.names.has(name)))
        .map((name) => `${group.id}: ${name} is ${records.filter((record) => record.names.has(name)).map(({ main }) => main).join(', ')}`);
    });
    expect(strays).toEqual([]);
  });

  it('places no group elsewhere than the table does', () => {
    const elsewhere = known.filter(({ group, home }) => {
      const countries = home.map(({ country }) => country).filter((country) => country !== '');
      return group.country !== null && countries.length > 0 && !countries.some((country) => `state:${country}` === group.country);
    });
    expect(elsewhere.map(({ group }) => group.id)).toEqual([]);
  });
});

/** Every run of words one longer than a quotation may be. */
function runs(text: string): string[] {
  const words = text.split(/\s+/u).map(bare).filter((word) => word !== '');
  return words.slice(0, Math.max(0, words.length - LONGEST_QUOTE)).map((_, at) => words.slice(at, at + LONGEST_QUOTE + 1).join(' '));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe.skipIf(!sharedDir)('the casebook beside the articles', () => {
  it('repeats no passage of theirs that is longer than a quotation may be', () => {
    const folders = sharedDir === null ? [] : [`${sharedDir}/data/seeds`, `${sharedDir}/data/cyber-news/text`];
    const theirs = new Set(folders.flatMap((folder) => readdirSync(folder).flatMap((file) => runs(readFileSync(`${folder}/${file}`, 'utf8')))));
    expect(theirs.size).toBeGreaterThan(1000);
    const { incidents, ...tables } = shippedCasebook();
    expect(strings([tables, ...incidents.values()]).flatMap(runs).filter((run) => theirs.has(run))).toEqual([]);
  });
});
