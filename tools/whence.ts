import { basename } from 'node:path';
import { readInput } from '../lib/adapters/node/read-input';
import { shippedSay, shippedVersion, shippedWorld } from '../lib/adapters/node/world';
import { withActors } from '../lib/claims/own-actors';
import { compare } from '../lib/compare';
import { readActorFile } from '../lib/export/actor-file';
import { comparisonFile } from '../lib/export/comparison-file';
import { exportFiles } from '../lib/export/formats';
import { reportLine } from '../lib/export/report-line';
import type { Comparison } from '../lib/model/verdict';
import type { WholeWorld } from '../lib/model/world';
import { evaluateCase } from '../lib/verdicts/evaluate-case';
import { placeOf } from '../lib/views/lookup';
import { readCaseFile } from './cli/cases';
import { writeExport } from './cli/write-export';
import { analyseFiles, type Analysed } from './cli/inputs';
import { readOptions, type Options } from './cli/options';
import { printComparison, printReport } from './cli/print';

const print = (text: string): void => console.log(text);
const complain = (sentence: string): void => {
  console.error(sentence);
  process.exitCode = 1;
};

/** The latest date that any of the reports bears; without any, the casebook's own. */
const latest = (analysed: Analysed[], world: WholeWorld): string =>
  analysed.flatMap(({ report }) => report.published ?? []).sort().at(-1) ?? world.casebook.updated;

function compareAll(analysed: Analysed[], world: WholeWorld, asOf: string | null): Comparison {
  return compare(analysed.map(({ report }) => ({ report, known: 'page' as const })), world, asOf ?? latest(analysed, world));
}

function analyseCommand(options: Options, world: WholeWorld): void {
  const say = shippedSay();
  for (const one of analyseFiles(options, world, complain)) {
    const comparison = compareAll([one], world, null);
    if (!options.json) {
      print(printReport(one.file, one.report, comparison, world, say, options.explain));
      continue;
    }
    const line = reportLine(one.report, one.file, one.text, (claim) => {
      const { incident, possibly } = placeOf(claim, one.report, comparison);
      return incident && !possibly && claim.incident ? { ...claim.incident, id: incident.id, label: incident.label } : claim.incident;
    });
    print(JSON.stringify(line));
  }
}

function compareCommand(options: Options, world: WholeWorld): void {
  const say = shippedSay();
  const analysed = analyseFiles(options, world, complain);
  if (analysed.length === 0) return;
  const comparison = compareAll(analysed, world, options.asOf);
  if (options.json) return print(JSON.stringify(comparisonFile(comparison, world, say)));
  // A text without an address has nothing but its fingerprint for a name: whoever reads this knows it by its file.
  print(analysed.reduce((text, { file, report }) => (report.url === null ? text.replaceAll(report.id, basename(file)) : text), printComparison(comparison, world, say)));
}

function judgeCommand(options: Options): void {
  for (const file of options.files) {
    const input = readInput(file);
    if (!input.ok) {
      complain(input.problem);
      continue;
    }
    const { cases, problems, warnings } = readCaseFile(input.text);
    for (const sentence of warnings) console.error(`${file}: ${sentence}`);
    for (const sentence of problems) complain(`${file}: ${sentence}`);
    for (const line of cases.flatMap(evaluateCase)) print(JSON.stringify(line));
  }
}

function exportCommand(options: Options, world: WholeWorld): void {
  const analysed = analyseFiles(options, world, complain);
  if (analysed.length === 0) return;
  const comparison = compareAll(analysed, world, options.asOf);
  const items = analysed.map(({ report }) => ({ report, readAt: null }));
  // A page's text is at hand as it was read; a text file is its own.
  const texts = new Map(analysed.flatMap(({ content, report, text }) => [[report.id, text ?? content] as const]));
  const files = new Map(analysed.map(({ file, report }) => [report.id, file]));
  const material = { items, kept: [], acts: [], objections: [], decisions: [], comparison, world, generator: `whence ${shippedVersion()}`, say: shippedSay(), whole: false, texts };
  const problem = writeExport(exportFiles(options.format, material, 'whence', files), options.out);
  if (problem !== null) complain(problem);
}

function worldFor(options: Options): WholeWorld | null {
  const world = shippedWorld();
  if (options.actors === null) return world;
  const input = readInput(options.actors);
  if (!input.ok) {
    complain(input.problem);
    return null;
  }
  const read = readActorFile(input.text, Infinity);
  if (read.ok) return withActors(world, read.file);
  complain(`${options.actors}: ${shippedSay()(read.refusal.key, ...read.refusal.values)}`);
  return null;
}

function main(): void {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  if (options.command === 'judge') return judgeCommand(options);
  const world = worldFor(options);
  if (world === null) return;
  if (options.command === 'analyse') analyseCommand(options, world);
  else if (options.command === 'compare') compareCommand(options, world);
  else exportCommand(options, world);
}

main();
