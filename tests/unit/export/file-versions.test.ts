import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import catalogue from '../../../public/_locales/en/messages.json';
import { shippedSay } from '../../../lib/adapters/node/world';
import { actorFileText, readActorFile } from '../../../lib/export/actor-file';
import { readImportFile } from '../../../lib/export/import-file';
import { nativeExportText } from '../../../lib/export/native';
import { readSettingsFile, settingsFileText } from '../../../lib/export/settings-file';
import { actorFileSchema } from '../../../lib/model/actor';
import { settingsSchema } from '../../../lib/model/settings';
import { recordFigure } from '../../figures';
import { comparison } from './fixture';

const NOW = '2026-11-22T09:00:00.000Z';
const FOLDER = new URL('../../fixtures/exports/', import.meta.url);
const kept = (name: string, version: number): string => readFileSync(new URL(`${name}-${String(version)}.json`, FOLDER), 'utf8');

/** What became of a file: what was taken of it, by kind, or the sentence that refuses it. */
type Outcome = { taken: Record<string, number> } | { refused: string[] };

interface Form {
  name: string;
  /** as it is saved today */
  today: string;
  read: (text: string) => Outcome;
  /** what the file of each version holds, the first first */
  holds: Record<string, number>[];
}

const counted = (kinds: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((other) => other === kind).length]));

const FORMS: Form[] = [
  {
    name: 'export',
    today: nativeExportText({ items: [], comparison, generator: 'g', say: shippedSay() }),
    read(text) {
      const read = readImportFile(text, NOW);
      if (!read.ok) return { refused: [read.fault.key, ...read.fault.values] };
      return { taken: counted([...read.file.items.map(({ kind }) => kind), ...read.file.faults.map(({ key }) => key)]) };
    },
    holds: [{ act: 5, annotation: 3, decision: 1, objection: 1, report: 3 }],
  },
  {
    name: 'actors',
    today: actorFileText(actorFileSchema.parse({ groups: [] })),
    read(text) {
      const read = readActorFile(text);
      if (!read.ok) return { refused: [read.refusal.key, ...read.refusal.values] };
      const { edges, groups, people } = read.file;
      return { taken: { edges: edges.length, groups: groups.length, people: people.length } };
    },
    holds: [{ edges: 1, groups: 1, people: 1 }],
  },
  {
    name: 'settings',
    today: settingsFileText(settingsSchema.parse({ enabled: true, disabledHosts: [], addedHosts: [] })),
    read(text) {
      const read = readSettingsFile(text);
      return read.ok ? { taken: { settings: Object.keys(read.chosen).length } } : { refused: [read.refusal.key, ...read.refusal.values] };
    },
    holds: [{ settings: 9 }],
  },
];

const versionOf = (text: string): number => Number(/"schema": ?"whence\/\w+@(\d+)"/.exec(text)?.[1]);
const inVersion = (text: string, version: number): string => text.replace(/("schema": ?"whence\/\w+@)\d+"/, `$1${String(version)}"`);

function expectAll(what: string, outcomes: readonly Outcome[], expected: readonly Outcome[]): void {
  const right = outcomes.filter((outcome, i) => JSON.stringify(outcome) === JSON.stringify(expected[i])).length;
  recordFigure({ case: 'J5', what, value: right, of: expected.length, asked: 'all', held: right === expected.length });
  expect(outcomes).toEqual(expected);
}

describe('files of other versions (J5)', () => {
  it('of every version there was are taken in whole', () => {
    const outcomes: Outcome[] = [];
    const expected: Outcome[] = [];
    for (const { holds, name, read, today } of FORMS) {
      const versions = Array.from({ length: versionOf(today) }, (_, i) => i + 1);
      // A version without a file that was saved by it would be one that nobody tried.
      expect(readdirSync(FOLDER).filter((file) => file.startsWith(`${name}-`)).sort()).toEqual(versions.map((version) => `${name}-${String(version)}.json`));
      outcomes.push(...versions.map((version) => read(kept(name, version))));
      expected.push(...versions.map((_, i): Outcome => ({ taken: holds[i] ?? {} })));
    }
    expectAll('files of each version of our three forms that were taken in whole', outcomes, expected);
  });

  it('of a later version are refused, and the version is named', () => {
    const outcomes: Outcome[] = [];
    const expected: Outcome[] = [];
    for (const { name, read, today } of FORMS)
      for (const later of [1, 2, 8, 9_998].map((more) => versionOf(today) + more))
        for (const text of [inVersion(today, later), inVersion(kept(name, versionOf(today)), later)]) {
          const key = `error_${name === 'export' ? 'import' : name}_newer`;
          expect(catalogue).toHaveProperty(key);
          outcomes.push(read(text));
          expected.push({ refused: [key, String(later)] });
        }
    expectAll('files of later versions that were refused, the version named', outcomes, expected);
  });

  it('from before there were acts, decisions and what comparing needs give what they have, and tell the rest', () => {
    const { acts: _acts, decisions: _decisions, ...first } = JSON.parse(kept('export', 1)) as { acts: unknown; decisions: unknown; reports: { matching?: unknown }[] };
    for (const report of first.reports) delete report.matching;
    expect(FORMS[0]?.read(JSON.stringify(first))).toEqual({ taken: { annotation: 3, import_fault_old_report: 3, objection: 1 } });
  });
});
