import * as z from 'zod/mini';
import { decisionSchema, type Decision } from '../../model/decision';
import { inTurn } from './in-turn';
import type { LocalArea } from './settings';

const KEY = 'decisions';
/** A person who decides more often than this is a program. The oldest go first. */
const MOST = 2_000;

export interface DecisionsKeeper {
  /** What the reader decided, oldest first; none where nothing is kept or it cannot be read. */
  load(): Promise<Decision[]>;
  /** Puts a decision in the place of any other on the same two; null takes that back. One after another, so none is lost. */
  decide(report: string, other: string, decision: Decision | null): Promise<void>;
}

const isOn = (decision: Decision, a: string, b: string): boolean => (decision.report === a && decision.other === b) || (decision.report === b && decision.other === a);

/** What the reader said of incidents, in the browser's storage for settings. Entries that no version of ours wrote are left out one by one. */
export function decisionsIn(area: LocalArea): DecisionsKeeper {
  const turn = inTurn();

  async function load(): Promise<Decision[]> {
    const rows = z.array(z.unknown()).safeParse((await area.get(KEY).catch(() => ({}) as Record<string, unknown>))[KEY]);
    return (rows.data ?? []).flatMap((row) => decisionSchema.safeParse(row).data ?? []);
  }

  return {
    load,
    decide: (report, other, decision) =>
      turn(async () => {
        const rest = (await load()).filter((d) => !isOn(d, report, other));
        await area.set({ [KEY]: [...rest, ...(decision === null ? [] : [decision])].slice(-MOST) });
      }),
  };
}
