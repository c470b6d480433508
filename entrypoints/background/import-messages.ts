import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { choiceKey, isTaken, standingOf, type ImportChoices } from '../../lib/export/import-plan';
import { importName, STANDINGS, type ImportItem, type ImportKind, type Standing } from '../../lib/model/import';
import { MAX_ANNOTATIONS, MAX_DECISIONS, MAX_OBJECTIONS } from '../../lib/model/limits';
import type { Decision } from '../../lib/model/decision';
import type { Failure } from '../../lib/protocol';
import { conflictView, kindCount } from '../../lib/views/import-view';
import { TOLD_KINDS, type ImportConflict, type ImportDecided, type ImportView } from '../../lib/views/import-types';
import type { Deps } from './deps';
import { refreshTabs } from './refresh-tabs';

type ImportHandlers = Pick<Handlers, 'import.stage' | 'import.look' | 'import.apply' | 'import.cancel'>;

/** Conflicts that a person can look at one by one; the rest go by the word for all. */
const LISTED = 100;

interface Beside {
  item: ImportItem;
  kept: ImportItem | null;
  standing: Standing;
}

const choicesOf = ({ of, otherwise }: ImportDecided): ImportChoices => ({ otherwise, of: new Map(of.map(({ choice, kind, name }) => [choiceKey(kind, name), choice])) });

/** Files are taken in in three steps: entries are laid beside the store, what they would change is told, and all that is chosen is written in one transaction. */
export function importMessages(deps: Deps): ImportHandlers {
  const { backups, clock, decisions, say, settings, staging, store } = deps;

  /** What was decided of the same two as in an entry. */
  function keptDecisions(all: readonly Decision[]): (item: ImportItem) => ImportItem | null {
    const items = all.map((value): ImportItem => ({ kind: 'decision', value }));
    const kept = new Map(items.map((item) => [importName(item), item]));
    return (item) => kept.get(importName(item)) ?? null;
  }

  async function staged(id: string): Promise<{ ok: true; value: ImportItem[] } | Failure> {
    const found = await staging.all(id);
    return found.ok && found.value.length === 0 ? failure('error_import_gone') : found;
  }

  /** The entries of a staged file with what is kept beside them, to be looked at: what is written is decided by what is kept when it is written. */
  async function besides(id: string): Promise<{ ok: true; value: { all: Beside[]; lost: boolean } } | Failure> {
    const found = await staged(id);
    if (!found.ok) return found;
    const [kept, decided] = await Promise.all([store.keptBeside(found.value), decisions.read()]);
    if (!kept.ok) return kept;
    const decision = keptDecisions(decided);
    const value = found.value.map((item, n): Beside => {
      const beside = item.kind === 'decision' ? decision(item) : (kept.value.items[n] ?? null);
      return { item, kept: beside, standing: standingOf(item, beside) };
    });
    return { ok: true, value: { all: value, lost: kept.value.lost } };
  }

  function viewOf(id: string, { all, lost }: { all: readonly Beside[]; lost: boolean }): ImportView {
    const counts = TOLD_KINDS.flatMap((kind) => {
      const own = all.filter(({ item }) => item.kind === kind);
      const count = (wanted: Standing): number => own.filter(({ standing }) => standing === wanted).length;
      const [fresh = 0, same = 0, conflict = 0] = STANDINGS.map(count);
      // What is kept of history is never rewritten, so an act is no conflict to decide.
      const told = kind === 'act' ? { same: same + conflict, conflict: 0 } : { same, conflict };
      return own.length === 0 ? [] : [{ kind, text: kindCount(kind, own.length, say), new: fresh, ...told }];
    });
    const conflicts = all.filter(({ standing }) => standing === 'conflict').flatMap(({ item, kept }): ImportConflict[] => (kept === null ? [] : [conflictView(kept, item, say)].filter((view) => view !== null)));
    return { import: id, counts, conflicts: conflicts.slice(0, LISTED), more: Math.max(0, conflicts.length - LISTED), lost };
  }

  /** Is there room for all that is new? Nothing that is kept makes way for a file. */
  async function hasRoom(all: readonly Beside[]): Promise<boolean> {
    const [annotations, objections, decided] = await Promise.all([store.countAnnotations(), store.objections(), decisions.read()]);
    const coming = (kind: ImportKind): number => all.filter(({ item, standing }) => item.kind === kind && standing === 'new').length;
    return (
      coming('annotation') + (annotations.ok ? annotations.value : 0) <= MAX_ANNOTATIONS &&
      coming('objection') + (objections.ok ? objections.value.length : 0) <= MAX_OBJECTIONS &&
      coming('decision') + decided.length <= MAX_DECISIONS
    );
  }

  /** Into the store that was lost comes what is taken in; the last backup before the loss stays until it is back. */
  async function goOnWithWhatIsLeft(): Promise<Failure | null> {
    const state = await store.state();
    if (state.ok || state.key !== 'error_store_lost') return null;
    await backups.hold();
    const accepted = await store.acceptLoss();
    return accepted.ok ? null : accepted;
  }

  return {
    'import.stage': async ({ import: id, items, from, of }) => {
      // Of a file that was left lying nothing is wanted any more.
      if (from === 0) await staging.clear(null);
      const staged = await staging.put(id, from, of, items);
      return staged.ok ? done(staged.value) : staged;
    },
    'import.look': async ({ import: id }) => {
      const found = await besides(id);
      if (!found.ok) return found;
      return (await hasRoom(found.value.all)) ? done(viewOf(id, found.value)) : failure('error_import_many');
    },
    'import.apply': async ({ import: id, acceptLoss = false, backup, decided }, sender) => {
      if (sender.incognito === true) return failure('error_import_private');
      const found = await staged(id);
      if (!found.ok) return found;
      const beside = await decisions.read();
      const besideOf = keptDecisions(beside);
      const choices = choicesOf(decided);
      const takes = (standing: Standing, item: ImportItem): boolean => isTaken(standing, item.kind, importName(item), choices);
      const { author } = await settings.load();
      const wanted = found.value.flatMap((item) => (item.kind === 'decision' && takes(standingOf(item, besideOf(item)), item) ? [item.value] : []));
      if (beside.length + wanted.filter((value) => besideOf({ kind: 'decision', value }) === null).length > MAX_DECISIONS) return failure('error_import_many');
      if (acceptLoss) {
        const refused = await goOnWithWhatIsLeft();
        if (refused !== null) return refused;
      }
      // The import's own name is the act's: asked twice, it is done once.
      const taken = await store.takeIn({ items: found.value, act: { id, at: clock.now(), author }, standingOf, takes });
      if (!taken.ok) return taken;
      // Decisions lie with the settings, and are written at once. Were this interrupted here, the file still lies beside the store: taking it in once more does the rest.
      if (!(await decisions.takeIn(wanted))) return failure('error_import_many');
      await staging.clear(id);
      // It is back: that the backup stays a while longer is no reason to call this a failure.
      if (backup !== undefined) await backups.release(backup).catch(() => undefined);
      void refreshTabs(deps);
      return done({ written: taken.value.written + wanted.length });
    },
    'import.cancel': async ({ import: id }) => {
      const cleared = await staging.clear(id);
      return cleared.ok ? done({}) : cleared;
    },
  };
}
