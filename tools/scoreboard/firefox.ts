import { CASES } from './cases';
import type { KeptFigure } from './figures';
import type { Run } from './outcomes';

/** What was measured, and what became of the tests, run by run. */
interface Measured {
  figures: readonly KeptFigure[];
  runs: readonly Run[];
}

const NO_BROWSER = 'no browser takes part: it is tried in Node, on the code that both packages carry';
const BUILDING = 'no browser takes part: it is about how both packages are made';

/** Why a case that must hold is not tried in Firefox, though it applies. */
export const NOT_IN_FIREFOX: Readonly<Record<string, string>> = {
  M1: 'who may send what is one table, tried in Node with senders as both browsers describe them',
  X2: NO_BROWSER,
  X5: 'it looks through the source files, which both packages are built from',
  S5: 'tried in Chromium and in Node: Firefox gives its driver no way to say how large a share is',
  S19: `${NO_BROWSER}; single commands, stops and restarts are tried in Firefox (S1 to S4)`,
  L5: 'Firefox tells its driver no times of single tasks; the amount of work is the same code’s, measured in Chromium and in Node',
  L6: NO_BROWSER,
  R1: 'it judges the expressions themselves, whatever runs them',
  R2: `${NO_BROWSER}; how another engine’s time grows is not measured`,
  R3: NO_BROWSER,
  C1: BUILDING,
  C2: BUILDING,
  C3: BUILDING,
  C5: BUILDING,
};

/** How a case stands in Firefox: the tests of it there, figures of what was built for it, or why there is neither. */
function standingOf(id: string, { figures, runs }: Measured): { held: boolean | null; says: string } {
  const tests = runs.filter(({ name }) => name === 'Firefox').flatMap(({ cases }) => cases.get(id) ?? []);
  const [passed, failed] = [tests.reduce((sum, one) => sum + one.passed, 0), tests.reduce((sum, one) => sum + one.failed, 0)];
  if (failed > 0) return { held: false, says: `**${String(failed)} failed**, ${String(passed)} passed` };
  const own = figures.filter((figure) => figure.case === id && figure.browser === 'firefox');
  if (own.some(({ held }) => !held)) return { held: false, says: '**not held**' };
  if (passed > 0) return { held: true, says: `passed, ${String(passed)} ${passed === 1 ? 'test' : 'tests'}` };
  if (own.length > 0) return { held: true, says: 'held by the package for it' };
  const why = NOT_IN_FIREFOX[id];
  return { held: null, says: why === undefined ? 'not measured in this run' : `not run there: ${why}` };
}

/** The cases that must hold and apply, each with how it stands in Firefox, and a sentence that counts them. */
export function inFirefox(kept: Measured): { sentence: string; rows: string[][] } {
  const all = [...CASES.values()].filter(({ must, without }) => must === true && without === undefined).map(({ id, title }) => ({ id, title, ...standingOf(id, kept) }));
  const count = (wanted: boolean | null): number => all.filter(({ held }) => held === wanted).length;
  return {
    sentence: `Of the ${String(all.length)} cases that must hold, ${String(count(true))} hold in Firefox too, ${String(count(false))} do not, and ${String(count(null))} were not run there, each for the reason that stands beside it.`,
    rows: all.map(({ id, says, title }) => [id, title, says]),
  };
}
