import { decisionSchema, type Decision } from '../../model/decision';
import { listIn, type KeptList } from '../kept-rows';
import { inTurn } from '../../in-turn';
import { MAX_DECISIONS } from '../../model/limits';
import type { LocalArea } from './settings';

const KEY = 'decisions';
export interface DecisionsKeeper {
  /** What the reader decided, oldest first, to be shown and compared by; none where nothing is kept or it cannot be read. */
  load(): Promise<Decision[]>;
  /** The same for whoever writes it anywhere: throws where it cannot be read. */
  read(): Promise<Decision[]>;
  /** Puts a decision in the place of any other on the same two; null takes that back. One after another, so none is lost. */
  decide(report: string, other: string, decision: Decision | null): Promise<void>;
  /** Puts many in their places at once, all of them or none. False where there is no room for them: nothing of the reader's makes way for a file. */
  takeIn(decisions: readonly Decision[]): Promise<boolean>;
  /** Takes back what was decided of these two, with everything decided in the same act. */
  takeBack(a: string, b: string): Promise<void>;
}

const pair = ({ other, report }: Decision): string => [report, other].sort().join('\n');
const isOn = (decision: Decision, a: string, b: string): boolean => (decision.report === a && decision.other === b) || (decision.report === b && decision.other === a);

/** What the reader said of incidents, in the browser's storage for settings. Entries that no version of ours wrote are left out one by one. */
export function decisionsIn(area: LocalArea): DecisionsKeeper {
  const turn = inTurn();

  const list = (): Promise<KeptList<Decision>> => listIn(area, KEY, decisionSchema);
  const read = async (): Promise<Decision[]> => (await list()).rows;

  async function write(change: (all: Decision[]) => Decision[]): Promise<void> {
    const { rows, strange } = await list();
    await area.set({ [KEY]: [...strange, ...change(rows).slice(-MAX_DECISIONS)] });
  }

  return {
    load: () => read().catch(() => []),
    read,
    takeIn: (decisions) =>
      turn(async () => {
        const coming = new Set(decisions.map(pair));
        const { rows, strange } = await list();
        const all = [...rows.filter((kept) => !coming.has(pair(kept))), ...decisions];
        if (all.length > MAX_DECISIONS) return false;
        if (decisions.length > 0) await area.set({ [KEY]: [...strange, ...all] });
        return true;
      }),
    takeBack: (a, b) =>
      turn(() =>
        write((all) => {
          const groups = new Set(all.filter((d) => isOn(d, a, b)).flatMap(({ group }) => group ?? []));
          return all.filter((d) => !isOn(d, a, b) && (d.group === undefined || !groups.has(d.group)));
        }),
      ),
    decide: (report, other, decision) =>
      turn(() => write((all) => [...all.filter((d) => !isOn(d, report, other)), ...(decision === null ? [] : [decision])])),
  };
}
