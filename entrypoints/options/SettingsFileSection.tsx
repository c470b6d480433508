import { useEffect, useState } from 'preact/hooks';
import { SettingsFile } from '../../components/SettingsFile';
import { saveFile } from '../../lib/adapters/files/save-file';
import { allowAdded } from '../../lib/adapters/permissions';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import { MAX_SETTINGS_FILE } from '../../lib/export/settings-file';
import type { Failure, Settings } from '../../lib/protocol';
import type { Say } from '../../lib/views/say';
import { problemText, type SettingsAnswer } from './answers';

interface Shown {
  /** the file that was chosen, and what it would change */
  looked: { text: string; changes: string[]; hosts: string[] } | null;
  undo: string[];
  problem: Failure | null;
  said: ((say: Say) => string) | null;
}
const NOTHING: Shown = { looked: null, undo: [], problem: null, said: null };
const TOO_LONG: Failure = { ok: false, key: 'error_settings_size', detail: null };

/** `settings` are those that are shown elsewhere on the page: once they change, so does what could be taken back. */
export function SettingsFileSection({ settings, onSettings, say }: { settings: Settings; onSettings: (answer: SettingsAnswer) => void; say: Say }) {
  const [{ looked, undo, problem, said }, setShown] = useState(NOTHING);
  const change = (over: Partial<Shown>): void => setShown((shown) => ({ ...shown, ...over }));
  useEffect(() => void askWorker('settings.before', {}).then((answer) => change({ undo: answer.ok ? answer.value.changes : [] })), [settings, say]);

  async function exportAll(): Promise<void> {
    const answer = await askWorker('settings.export', {});
    if (!answer.ok) return change({ problem: answer });
    saveFile(answer.value.fileName, answer.value.text);
    change({ problem: null, said: (say) => say('exported', answer.value.fileName) });
  }
  async function look(file: File): Promise<void> {
    // Looked at before it is read: a file of another kind may be of any size (J3).
    if (file.size > MAX_SETTINGS_FILE) return setShown({ ...NOTHING, undo, problem: TOO_LONG });
    const text = await file.text();
    const answer = await askWorker('settings.look', { text });
    setShown({ ...NOTHING, undo, ...(answer.ok ? { looked: { text, ...answer.value } } : { problem: answer }) });
  }
  /** The permission is asked for inside the click itself. What the browser refuses stays in the list and says so. */
  async function apply(): Promise<void> {
    if (looked === null) return;
    if (looked.hosts.length > 0) await allowAdded(looked.hosts).catch(() => false);
    const answer = await askWorker('settings.import', { text: looked.text });
    if (!answer.ok) return change({ problem: answer });
    onSettings(answer);
    change({ ...NOTHING, said: (say) => say('settings_applied') });
  }
  async function takeBack(): Promise<void> {
    const answer = await askWorker('settings.undo', {});
    onSettings(answer);
    change(answer.ok ? { ...NOTHING, said: (say) => say('settings_undone') } : { problem: answer });
  }
  return (
    <SettingsFile
      looked={looked}
      undo={undo}
      problem={problem === null ? null : problemText(problem, say)}
      said={said?.(say) ?? null}
      say={say}
      onExport={() => void exportAll()}
      onFile={(file) => void look(file)}
      onApply={() => void apply()}
      onCancel={() => change({ looked: null, problem: null })}
      onUndo={() => void takeBack()}
    />
  );
}
