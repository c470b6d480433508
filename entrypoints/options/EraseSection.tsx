import { useState } from 'preact/hooks';
import { EraseAll } from '../../components/EraseAll';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import type { Failure, Held } from '../../lib/protocol';
import type { Say } from '../../lib/views/say';
import { problemText } from './answers';

interface Shown {
  held: Held | null;
  problem: Failure | null;
  done: boolean;
}
const NOTHING: Shown = { held: null, problem: null, done: false };

/** Asks what there is before it asks for the erasure. `onErased` shows the page anew. */
export function EraseSection({ say, onErased }: { say: Say; onErased: () => void }) {
  const [shown, setShown] = useState(NOTHING);

  async function ask(): Promise<void> {
    const answer = await askWorker('everything.count', {});
    setShown(answer.ok ? { ...NOTHING, held: answer.value } : { ...NOTHING, problem: answer });
  }
  async function erase(): Promise<void> {
    const answer = await askWorker('everything.erase', {});
    setShown(answer.ok ? { ...NOTHING, done: true } : { ...NOTHING, problem: answer });
    onErased();
  }
  const { held, problem, done } = shown;
  return <EraseAll held={held} problem={problem === null ? null : problemText(problem, say)} done={done} say={say} onAsk={() => void ask()} onErase={() => void erase()} onCancel={() => setShown(NOTHING)} />;
}
