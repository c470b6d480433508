import { useEffect, useState } from 'preact/hooks';
import { StoreSettings } from '../../components/StoreSettings';
import { TakeOut } from '../../components/take-out';
import { dayOf } from '../../lib/adapters/clock';
import { saveFile } from '../../lib/adapters/files/save-file';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import { takingOut } from '../../lib/adapters/own-pages/taking-out';
import type { Failure, Settings } from '../../lib/protocol';
import { sayCount, sayDate, type Say } from '../../lib/views/say';
import type { SettingsAnswer } from './answers';

type StoreState = { reports: number; lastWrite: string | null };
type StoreAnswer = { ok: true; value: StoreState } | Failure;

/** What is known of the store: values, not sentences, which may be wanted in another language the next moment. */
interface Shown {
  state: StoreState | null;
  /** key of the sentence that says why the store cannot be used */
  problem: string | null;
  said: ((say: Say) => string) | null;
}
const UNKNOWN: Shown = { state: null, problem: null, said: null };

const shownOf = (answer: StoreAnswer): Shown => (answer.ok ? { ...UNKNOWN, state: answer.value } : { ...UNKNOWN, problem: answer.key });

/** What is kept of articles, for how long, and the way to take it out. */
export function StoreSection({ keepDays, onSettings, say }: { keepDays: Settings['keepDays']; onSettings: (answer: SettingsAnswer) => void; say: Say }) {
  const [{ state, problem, said }, setShown] = useState(UNKNOWN);
  const load = async (): Promise<void> => setShown(shownOf(await askWorker('store.state', {})));
  useEffect(() => void load(), []);

  async function exportAll(): Promise<void> {
    const answer = await askWorker('export.store', {});
    if (answer.ok) saveFile(answer.value.fileName, answer.value.text);
    setShown((shown) => ({ ...shown, said: (say) => (answer.ok ? say('exported', answer.value.fileName) : say(answer.key)) }));
  }
  async function acceptLoss(): Promise<void> {
    setShown(shownOf(await askWorker('store.accept_loss', {})));
  }
  async function keep(days: Settings['keepDays']): Promise<void> {
    onSettings(await askWorker('settings.keep', { days }));
    await load();
  }
  async function clear(): Promise<void> {
    const answer = await askWorker('store.clear', {});
    setShown({ ...shownOf(answer), said: (say) => (answer.ok ? sayCount(say, 'cleared', answer.value.forgotten) : say(answer.key)) });
  }
  const figures = state === null ? null : { reports: sayCount(say, 'count_reports', state.reports), lastWrite: state.lastWrite === null ? say('store_never') : sayDate(say, dayOf(state.lastWrite)) };
  return (
    <TakeOut.Provider value={takingOut(askWorker, say, () => null)}>
    <StoreSettings
      figures={figures}
      problem={problem === null ? null : say(problem)}
      lost={problem === 'error_store_lost'}
      said={said?.(say) ?? null}
      keepDays={keepDays}
      say={say}
      onExport={() => void exportAll()}
      onAcceptLoss={() => void acceptLoss()}
      onKeep={(days) => void keep(days)}
      onClear={() => void clear()}
    />
    </TakeOut.Provider>
  );
}
