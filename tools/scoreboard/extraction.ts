import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { caseSchema } from '../../lib/model/statement';
import { evaluateCase } from '../../lib/verdicts/evaluate-case';
import { nameIndex } from '../gold/names';
import { goldDir, goldWorld, readByProduct, readLabels } from '../gold/read';
import { scoreGold } from '../gold/score';
import type { KeptFigure } from './figures';

/** What the project's own sets may not fall below, as the tests hold them. */
const floorsSchema = z.record(z.string(), z.object({ claimF1: z.number(), strictF1: z.number(), quiet: z.number() }));
const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(root, '..', 'shared');
const scorer = join(shared, 'score', 'score.mjs');

/** The project's own labelled sets, by language. */
const OWN = [
  { name: 'English, an invented world', file: 'gold.jsonl' },
  { name: 'English, known incidents', file: 'gold-factual.jsonl' },
  { name: 'Russian', file: 'gold-ru.jsonl' },
  { name: 'Azerbaijani', file: 'gold-az.jsonl' },
] as const;

/** A labelled set of real articles, measured with the scorer that stands beside it. */
interface Set {
  name: string;
  gold: string;
  texts: string;
  /** shown in place of the folder, which is this machine's own */
  command: string;
  blind: boolean;
}

/**
 * Sets that are no part of the project: those beside the checkout, and the folders named in WHENCE_ASIDE (`gold.jsonl` with `text/`, `verdict-cases.json`), which were
 * kept from whoever wrote rules.
 */
function setsAside(): Set[] {
  const data = join(shared, 'data');
  const score = 'npx tsx tools/whence.ts analyse TEXTS --json > FILE; node ../shared/score/score.mjs GOLD TEXTS FILE';
  const beside = [
    { name: 'real English articles', gold: join(data, 'cyber-news', 'gold.jsonl'), texts: join(data, 'cyber-news', 'text'), command: score, blind: false },
    { name: 'three real reports on one incident', gold: join(data, 'seeds.gold.jsonl'), texts: join(data, 'seeds'), command: score, blind: false },
  ];
  const aside = asideFolders().map((folder) => ({ name: `set ${basename(folder)}`, gold: join(folder, 'gold.jsonl'), texts: join(folder, 'text'), command: score, blind: true }));
  return existsSync(scorer) ? [...beside, ...aside].filter(({ gold }) => existsSync(gold)) : [];
}

const asideFolders = (): string[] => (process.env['WHENCE_ASIDE'] ?? '').split(delimiter).filter((folder) => folder !== '');

/** What the scorer prints: "claim     P 90.2  R 78.7  F1 84.1", "quiet     8 of 8 articles …". Null where it printed something else. */
export function readScore(printed: string): { claim: number; strict: number; quiet: [number, number] } | null {
  const f1 = (name: string): number => Number(new RegExp(`^${name}\\s+P\\s.{1,40}F1\\s+([\\d.]+)`, 'm').exec(printed)?.[1] ?? Number.NaN);
  const quiet = /^quiet\s+(\d+) of (\d+)/m.exec(printed);
  const [claim, strict] = [f1('claim'), f1('strict')];
  return Number.isNaN(claim) || Number.isNaN(strict) || quiet === null ? null : { claim, strict, quiet: [Number(quiet[1]), Number(quiet[2])] };
}

function measureSet({ gold, texts }: Set): ReturnType<typeof readScore> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-score-'));
  try {
    const files = readdirSync(texts).filter((name) => name.endsWith('.txt')).sort().map((name) => join(texts, name));
    const node = (args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
    const lines = node(['--import', 'tsx', 'tools/whence.ts', 'analyse', ...files, '--json']);
    const answers = join(folder, 'answers.jsonl');
    writeFileSync(answers, lines);
    return readScore(node([scorer, gold, texts, answers]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Line = Pick<KeptFigure, 'case' | 'what' | 'value' | 'held'> & Partial<KeptFigure>;

function ofSet(set: Set): Line[] {
  const score = measureSet(set);
  const id = set.blind ? 'blind' : 'extraction';
  if (score === null) return [{ case: id, what: set.name, value: 'could not be scored', held: false, file: set.command }];
  return [
    { case: id, what: `${set.name}: claims`, value: score.claim, unit: 'F1', held: true, file: set.command },
    { case: id, what: `${set.name}: claims with polarity, certainty and speaker right`, value: score.strict, unit: 'F1', held: true, file: set.command },
    ...(score.quiet[1] === 0 ? [] : [{ case: id, what: `${set.name}: articles with nothing to find, left alone`, value: score.quiet[0], of: score.quiet[1], held: true, file: set.command }]),
  ];
}

function ofOwn({ file, name }: (typeof OWN)[number]): Line[] {
  const gold = readLabels([file]);
  const world = goldWorld();
  const { predictions, texts } = readByProduct(gold, world);
  const { claim, labelled, quiet, strict } = scoreGold(gold, texts, predictions, nameIndex(world.actors));
  const floor = floorsSchema.parse(JSON.parse(readFileSync(`${goldDir}/floors.json`, 'utf8')))[file];
  const line = (what: string, value: number, least: number | undefined): Line => ({
    case: 'extraction',
    what: `${name}${what}`,
    value: Math.round(value * 10) / 10,
    held: least === undefined || value >= least,
    file: `npx tsx tools/gold/run.ts ${file}`,
    ...(least === undefined ? {} : { asked: `at least ${String(least)}` }),
  });
  return [
    { ...line(`, ${String(gold.length)} articles, ${String(labelled)} claims: claims`, claim.f1, floor?.claimF1), unit: 'F1' },
    { ...line(': claims with polarity, certainty and speaker right', strict.f1, floor?.strictF1), unit: 'F1' },
    { ...line(': articles with nothing to find, left alone', (100 * quiet.right) / Math.max(1, quiet.of), floor?.quiet), value: quiet.right, of: quiet.of, asked: `at least ${String(floor?.quiet ?? 0)} %` },
  ];
}

/** Dated verdicts of cases kept aside: each expectation counts once. */
function ofCases(folder: string): Line[] {
  const path = join(folder, 'verdict-cases.json');
  if (!existsSync(path)) return [];
  const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(path, 'utf8')));
  const rows = cases.flatMap((given) => evaluateCase(given).map((line, i) => ({ line, wanted: given.expect[i] })));
  const asked = rows.filter(({ wanted }) => wanted?.verdict !== undefined);
  const right = asked.filter(({ line, wanted }) => line.verdict === wanted?.verdict).length;
  return [{ case: 'blind', what: `set ${basename(folder)}: verdicts as expected`, value: right, of: asked.length, asked: 'all', held: right === asked.length, file: 'npx tsx tools/whence.ts judge FILE' }];
}

/** What reading reaches on every labelled set that is at hand, measured now; some seconds. */
export function measureExtraction(long: boolean): KeptFigure[] {
  const lines = [...OWN.flatMap(ofOwn), ...setsAside().flatMap(ofSet), ...asideFolders().flatMap(ofCases)];
  const at = new Date().toISOString();
  return lines.map((line) => ({ ...line, run: long ? 'long' : 'short', at }));
}
