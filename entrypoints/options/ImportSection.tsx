import { useEffect, useState } from 'preact/hooks';
import { Backups, type ShownBackup } from '../../components/Backups';
import { conflictKey, ImportFile, type LookedFile } from '../../components/ImportFile';
import { stageImport } from '../../lib/adapters/messages/import-session';
import { askWorker } from '../../lib/adapters/own-pages/ask-worker';
import { readImportFile } from '../../lib/export/import-file';
import type { EntryFault, ImportFormat } from '../../lib/export/import-entries';
import type { Backup } from '../../lib/model/backup';
import { MAX_IMPORT_FILE, type ImportChoice } from '../../lib/model/import';
import type { Failure } from '../../lib/protocol';
import { backupHolds, backupMade } from '../../lib/views/backup-view';
import type { ImportView } from '../../lib/views/import-types';
import { sayCount, type Say } from '../../lib/views/say';
import { systemClock } from '../../lib/adapters/clock';
import { problemText } from './answers';

/** Values, not sentences, which may be wanted in another language the next moment. */
interface Shown {
  busy: ((say: Say) => string) | null;
  /** `backup` is the id of the backup that it is */
  looked: { name: string; format: ImportFormat; view: ImportView; faults: readonly EntryFault[]; backup: string | null } | null;
  otherwise: ImportChoice;
  chosen: ReadonlyMap<string, ImportChoice>;
  problem: Failure | null;
  said: ((say: Say) => string) | null;
}
const NOTHING: Shown = { busy: null, looked: null, otherwise: 'mine', chosen: new Map(), problem: null, said: null };

const FORMS = { native: 'import_form_native', w3c: 'import_form_w3c', hypothesis: 'import_form_hypothesis' } as const;
const failed = (key: string, values: readonly string[]): Failure => ({ ok: false, key, detail: values.join('\n') });

function looking(looked: NonNullable<Shown['looked']>, say: Say): LookedFile {
  const { faults, format, name, view } = looked;
  return { name, form: say(FORMS[format]), view, faults: faults.map(({ key, place, values }) => ({ place, text: say(key, ...values) })) };
}

/** A whole backup, part by part. */
async function backupText(id: string): Promise<{ ok: true; text: string } | Failure> {
  const parts: string[] = [];
  for (let part = 0, of = 1; part < of; part += 1) {
    const answer = await askWorker('backup.read', { id, part });
    if (!answer.ok) return answer;
    parts.push(answer.value.text);
    of = answer.value.parts;
  }
  return { ok: true, text: parts.join('') };
}

/** Files from elsewhere, and the backups that are made here: both are looked at before anything of them is written. */
export function ImportSection({ say, onTaken }: { say: Say; onTaken: () => void }) {
  const [shown, setShown] = useState(NOTHING);
  const [backups, setBackups] = useState<Backup[] | null>(null);
  const change = (over: Partial<Shown>): void => setShown((before) => ({ ...before, ...over }));
  const loadBackups = async (): Promise<void> => {
    const answer = await askWorker('backup.list', {});
    if (answer.ok) setBackups(answer.value.backups);
    else change({ problem: answer });
  };
  useEffect(() => void loadBackups(), []);

  async function look(name: string, text: string, backup: string | null): Promise<void> {
    const read = readImportFile(text, systemClock.now());
    if (!read.ok) return setShown({ ...NOTHING, problem: failed(read.fault.key, read.fault.values) });
    const { faults, format, items } = read.file;
    const answer = await stageImport(askWorker, crypto.randomUUID(), items, (staged) => change({ busy: (say) => say('import_staging', String(staged), String(items.length)) }));
    setShown({ ...NOTHING, ...(answer.ok ? { looked: { name, format, view: answer.value, faults, backup } } : { problem: answer }) });
  }
  async function chooseFile(file: File): Promise<void> {
    // Looked at before it is read: a file may be of any size (J3).
    if (file.size > MAX_IMPORT_FILE) return setShown({ ...NOTHING, problem: failed('error_import_size', []) });
    setShown({ ...NOTHING, busy: (say) => say('import_reading') });
    try {
      await look(file.name, await file.text(), null);
    } catch {
      setShown({ ...NOTHING, problem: failed('error_import_unreadable', []) });
    }
  }
  async function lookAtBackup(id: string): Promise<void> {
    setShown({ ...NOTHING, busy: (say) => say('import_reading') });
    const found = await backupText(id);
    if (!found.ok) return setShown({ ...NOTHING, problem: found });
    const backup = backups?.find((one) => one.id === id);
    await look(backup === undefined ? id : backupMade(backup, say), found.text, id);
  }
  async function apply(): Promise<void> {
    const { chosen, looked, otherwise } = shown;
    if (looked === null) return;
    change({ busy: (say) => say('import_writing') });
    const of = looked.view.conflicts.flatMap(({ kind, name }) => {
      const choice = chosen.get(conflictKey({ kind, name }));
      return choice === undefined ? [] : [{ kind, name, choice }];
    });
    const { backup, view } = looked;
    const answer = await askWorker('import.apply', { import: view.import, decided: { otherwise, of }, acceptLoss: view.lost, ...(backup === null ? {} : { backup }) });
    setShown({ ...NOTHING, ...(answer.ok ? { said: (say) => sayCount(say, 'import_done', answer.value.written) } : { problem: answer }) });
    if (backup !== null) await loadBackups();
    onTaken();
  }
  async function cancel(): Promise<void> {
    const { looked } = shown;
    setShown(NOTHING);
    if (looked !== null) await askWorker('import.cancel', { import: looked.view.import });
  }
  async function make(): Promise<void> {
    const answer = await askWorker('backup.make', {});
    if (answer.ok) setBackups(answer.value.backups);
    else setShown({ ...NOTHING, problem: answer });
  }
  async function release(id: string): Promise<void> {
    const answer = await askWorker('backup.release', { id });
    if (answer.ok) setBackups(answer.value.backups);
    else setShown({ ...NOTHING, problem: answer });
  }
  const listed = backups?.map((backup): ShownBackup => ({ id: backup.id, made: backupMade(backup, say), holds: backupHolds(backup, say), held: backup.held })) ?? null;
  return (
    <ImportFile
      busy={shown.busy?.(say) ?? null}
      looked={shown.looked && looking(shown.looked, say)}
      otherwise={shown.otherwise}
      chosen={shown.chosen}
      problem={shown.problem && problemText(shown.problem, say)}
      said={shown.said?.(say) ?? null}
      say={say}
      onFile={(file) => void chooseFile(file)}
      onOtherwise={(otherwise) => change({ otherwise, chosen: new Map() })}
      onChoose={(conflict, choice) => change({ chosen: new Map([...shown.chosen, [conflictKey(conflict), choice]]) })}
      onApply={() => void apply()}
      onCancel={() => void cancel()}
    >
      <Backups backups={listed} busy={shown.busy !== null} say={say} onMake={() => void make()} onLook={(id) => void lookAtBackup(id)} onRelease={(id) => void release(id)} />
    </ImportFile>
  );
}
