import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { z } from 'zod';
import { MUTATION_GROUPS, type MutationGroup } from './mutation/groups';
import { instrumented, type Mutant } from './mutation/mutants';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.output', 'mutation');
/** A mutant may make its file work so many times as hard as it does, and no harder. */
const PATIENCE = 20;
const SPARE_CALLS = 200_000;

const hitSchema = z.object({ file: z.string(), met: z.array(z.number()), calls: z.number() });
type Hit = z.infer<typeof hitSchema>;

interface Meeting extends Hit {
  /** milliseconds that the file takes without any mutant */
  takes: number;
}

interface Outcome {
  mutants: number;
  killed: number;
  /** of those, the ones that no test told but by not coming to its end, twice */
  timedOut: number;
  survivors: Mutant[];
}

async function vitestOver(texts: ReadonlyMap<string, string>): Promise<Vitest> {
  return createVitest(
    'test',
    { root, watch: false, bail: 1, reporters: [{}], setupFiles: [join(root, 'tools', 'mutation', 'setup.ts')], maxWorkers: 2, pool: 'threads', testTimeout: 120_000, silent: true },
    { plugins: [{ name: 'mutants', enforce: 'pre', load: (id) => texts.get(id.split('?', 1)[0] ?? '') ?? null }] },
  );
}

type Result = 'passed' | 'failed' | 'timed out';

async function runOnce(vitest: Vitest, specifications: TestSpecification[], isDry: boolean): Promise<Result> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.filter((module) => !module.ok());
  const errors = failed.flatMap((module) => [...module.errors(), ...[...module.children.allTests('failed')].flatMap((test) => test.result().errors ?? [])]);
  if (isDry && failed.length > 0) console.error(failed.map(({ relativeModuleId }) => relativeModuleId).join(', '), errors[0]?.message);
  if (unhandledErrors.length === 0 && failed.length === 0) return 'passed';
  return unhandledErrors.length === 0 && errors.length > 0 && errors.every(({ message }) => message.startsWith('Test timed out')) ? 'timed out' : 'failed';
}

/** Runs these test files with one of the mutants (or none, -1). A busy machine is slow, and slowness is no fault: what did not come to its end is tried once more. */
async function resultOf(vitest: Vitest, specifications: TestSpecification[], mutation: { active: number; calls: number; hits: string | null }): Promise<Result> {
  vitest.provide('mutation', mutation);
  const isDry = mutation.active === -1;
  const first = await runOnce(vitest, specifications, isDry);
  return first === 'timed out' ? runOnce(vitest, specifications, isDry) : first;
}

/** Which test files meet which mutants, and how hard each works. Throws where a test fails without any mutant. */
async function dryRun(vitest: Vitest, specifications: TestSpecification[], name: string): Promise<Meeting[]> {
  const hits = join(folder, `${name}-hits.jsonl`);
  rmSync(hits, { force: true });
  if ((await resultOf(vitest, specifications, { active: -1, calls: Number.MAX_SAFE_INTEGER, hits })) !== 'passed') throw new Error(`The tests of "${name}" fail without any mutant: nothing can be told by them.`);
  const takes = new Map(vitest.state.getTestModules().map((module) => [module.moduleId, module.diagnostic().duration]));
  const met = readFileSync(hits, 'utf8').trim().split('\n').map((line) => hitSchema.parse(JSON.parse(line)));
  return met.map((hit) => ({ ...hit, takes: takes.get(hit.file) ?? 0 })).sort((a, b) => a.takes - b.takes);
}

/** What the first test says that notices; the quickest files are asked first. */
async function noticed(vitest: Vitest, specifications: TestSpecification[], met: readonly Meeting[], active: number): Promise<Result> {
  for (const { calls, file } of met) {
    const these = specifications.filter(({ moduleId }) => moduleId === file);
    const result = await resultOf(vitest, these, { active, calls: PATIENCE * calls + SPARE_CALLS, hits: null });
    if (result !== 'passed') return result;
  }
  return 'passed';
}

async function tryAll(vitest: Vitest, specifications: TestSpecification[], hits: readonly Meeting[], chosen: readonly Mutant[]): Promise<Outcome> {
  const survivors: Mutant[] = [];
  let timedOut = 0;
  for (const [n, mutant] of chosen.entries()) {
    const met = hits.filter((hit) => hit.met.includes(mutant.id));
    const result = await noticed(vitest, specifications, met, mutant.id);
    if (result === 'timed out') timedOut += 1;
    if (result === 'passed') {
      survivors.push(mutant);
      console.log(`${met.length === 0 ? 'met by no test' : 'survived'}: ${mutant.file}:${String(mutant.line)} ${mutant.kind}: ${mutant.was} => ${mutant.is}`);
    }
    if ((n + 1) % 25 === 0) console.log(`${String(n + 1)} of ${String(chosen.length)} tried, ${String(survivors.length)} survived`);
  }
  return { mutants: chosen.length, killed: chosen.length - survivors.length, timedOut, survivors };
}

/** What the last run of a group left. */
const reportSchema = z.object({ every: z.number(), mutants: z.number(), killed: z.number(), timedOut: z.optional(z.number()), survivors: z.array(z.object({ file: z.string(), line: z.number(), kind: z.string(), was: z.string(), is: z.string() })) });
type Report = z.infer<typeof reportSchema>;

const placeOf = ({ file, is, kind, line, was }: Report['survivors'][number]): string => JSON.stringify([file, line, kind, was, is]);

/** Those that survived the last run, in the code as it is. Throws where one of them is not in it any more: then the others say nothing either. */
function survivorsAmong(mutants: readonly Mutant[], { survivors }: Report): Mutant[] {
  const places = new Set(survivors.map(placeOf));
  const chosen = mutants.filter((mutant) => places.has(placeOf(mutant)));
  if (chosen.length < survivors.length) throw new Error('The code is another since: what survived is no more in it. Try the group anew.');
  return chosen;
}

async function breakGroup(group: MutationGroup, choose: (mutants: readonly Mutant[]) => Mutant[]): Promise<Outcome> {
  const texts = new Map<string, string>();
  const mutants: Mutant[] = [];
  for (const file of group.files) {
    const made = instrumented(file, readFileSync(join(root, file), 'utf8'), mutants.length);
    texts.set(join(root, file), made.text);
    mutants.push(...made.mutants);
  }
  const vitest = await vitestOver(texts);
  try {
    const all = await vitest.globTestSpecifications();
    const specifications = all.filter(({ moduleId }) => group.tests.some((test) => relative(root, moduleId).startsWith(test)));
    const hits = await dryRun(vitest, specifications, group.name);
    const chosen = choose(mutants);
    console.log(`${group.name}: ${String(mutants.length)} mutants of ${String(group.files.length)} files, ${String(chosen.length)} tried by ${String(specifications.length)} test files`);
    return await tryAll(vitest, specifications, hits, chosen);
  } finally {
    await vitest.close();
  }
}

/** Tries again what nobody noticed in the last run of a group, with the tests that there are now. */
async function tryAgain(group: MutationGroup, last: Report): Promise<Report & Outcome> {
  const { survivors, timedOut } = await breakGroup(group, (mutants) => survivorsAmong(mutants, last));
  return { ...last, killed: last.mutants - survivors.length, timedOut: (last.timedOut ?? 0) + timedOut, survivors };
}

/**
 * `npm run mutation -- [GROUP …] [--every N | --survivors]`: breaks the code in one small way after another and counts how often a test notices. With `--every 5`, one in five ways; with
 * `--survivors`, those that nobody noticed the last time.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const at = args.indexOf('--every');
  const every = at === -1 ? 1 : Math.max(1, Number(args[at + 1]));
  const isAgain = args.includes('--survivors');
  const names = args.filter((arg, n) => arg !== '--survivors' && (at === -1 || (n !== at && n !== at + 1)));
  const unknown = names.find((name) => MUTATION_GROUPS.every((group) => group.name !== name));
  if (unknown !== undefined) throw new Error(`There is no group "${unknown}": ${MUTATION_GROUPS.map(({ name }) => name).join(', ')}.`);
  mkdirSync(folder, { recursive: true });
  for (const group of MUTATION_GROUPS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const file = join(folder, `${group.name}.json`);
    const result = isAgain ? await tryAgain(group, reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))) : { every, ...(await breakGroup(group, (mutants) => mutants.filter((_, n) => n % every === 0))) };
    const { killed, mutants, timedOut } = result;
    const score = (100 * killed) / mutants;
    writeFileSync(file, `${JSON.stringify({ ...result, group: group.name, what: group.what, score }, null, 1)}\n`);
    console.log(`${group.what}: ${String(killed)} of ${String(mutants)} mutants killed, ${score.toFixed(1)} %${timedOut === 0 ? '' : `; ${String(timedOut)} of them by tests that did not come to their end`}`);
  }
}

await main();
