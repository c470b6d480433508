import { useEffect, useState } from 'preact/hooks';
import { OwnActors } from '../../components/OwnActors';
import { saveFile } from '../../lib/adapters/files/save-file';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import { MAX_ACTOR_FILE, type OwnActorsState, type TypedActor } from '../../lib/model/own-actors';
import type { Failure } from '../../lib/protocol';
import type { Say } from '../../lib/views/say';
import { problemText } from './answers';

interface Shown {
  state: OwnActorsState | null;
  editing: string | null;
  problem: string | null;
  /** the text of a file that was refused only for what it would replace */
  replaceable: string | null;
}
type Answered = { ok: true; value: OwnActorsState } | Failure;

/** Asks the worker for what the reader does with their own actors, and shows what became of it. */
export function OwnActorsSection({ say }: { say: Say }) {
  const [shown, setShown] = useState<Shown>({ state: null, editing: null, problem: null, replaceable: null });
  const take = (answer: Answered, done: Partial<Shown> = {}): void =>
    setShown((before) => (answer.ok ? { ...before, state: answer.value, problem: null, replaceable: null, ...done } : { ...before, problem: problemText(answer, say) }));
  useEffect(() => void askWorker('actors.get', {}).then(take), []);

  async function load(text: string, replace: boolean): Promise<void> {
    const answer = await askWorker('actors.import', { text, replace });
    take(answer, { editing: null });
    if (!answer.ok && answer.key === 'error_actors_differ') setShown((before) => ({ ...before, replaceable: text }));
  }
  async function importFile(file: File): Promise<void> {
    setShown((before) => ({ ...before, problem: null, replaceable: null }));
    // Looked at before it is read: a file of another kind may be of any size (J3).
    if (file.size > MAX_ACTOR_FILE) return setShown((before) => ({ ...before, problem: say('error_actors_size') }));
    await load(await file.text(), false);
  }
  async function exportAll(): Promise<void> {
    const answer = await askWorker('actors.export', {});
    if (answer.ok) saveFile(answer.value.fileName, answer.value.text);
    else setShown((before) => ({ ...before, problem: problemText(answer, say) }));
  }

  const { editing, problem, replaceable, state } = shown;
  if (state === null) return problem === null ? null : <p role="alert">{problem}</p>;
  return (
    <OwnActors
      state={state}
      editing={editing}
      problem={problem}
      canReplace={replaceable !== null}
      say={say}
      onEdit={(id) => setShown((before) => ({ ...before, editing: id, problem: null, replaceable: null }))}
      onSave={(actor: TypedActor) => void askWorker('actors.save', { actor }).then((answer) => take(answer, { editing: null }))}
      onRemove={(id) => void askWorker('actors.remove', { id }).then((answer) => take(answer, { editing: null }))}
      onUndo={() => void askWorker('actors.undo', {}).then((answer) => take(answer, { editing: null }))}
      onImport={(file) => void importFile(file)}
      onReplace={() => void (replaceable !== null && load(replaceable, true))}
      onExport={() => void exportAll()}
    />
  );
}
