import { dayOf } from '../../lib/adapters/clock';
import { done, failure, type Handlers } from '../../lib/adapters/messages/serve';
import { namesOfParty, NO_ACTORS, partiesIn, refusedActors, type Refusal } from '../../lib/claims/own-actors';
import { ownActors, withoutParty, withTyped } from '../../lib/claims/typed-actor';
import { actorFileText, importActors, readActorFile, type Import } from '../../lib/export/actor-file';
import type { ActorFile } from '../../lib/model/actor';
import type { KeptActors, OwnActorsState } from '../../lib/model/own-actors';
import type { Failure } from '../../lib/protocol';
import type { Deps } from './deps';
import { refreshTabs } from './refresh-tabs';

type OwnUndo = NonNullable<KeptActors['undo']>;
type ActorHandlers = Pick<Handlers, 'actors.get' | 'actors.save' | 'actors.remove' | 'actors.undo' | 'actors.import' | 'actors.export'>;

/** A refusal as the reader is told it: its values one a line, for the page to put into the sentence. */
const told = ({ key, values }: Refusal): Failure => failure(key, values.join('\n'));

const nameIn = (file: ActorFile, id: string): string => partiesIn(file).filter((p) => p.id === id).flatMap(namesOfParty)[0] ?? id;

export function actorMessages(deps: Deps): ActorHandlers {
  const { own, say, shipped } = deps;

  function targetsOf(actors: ActorFile): string[] {
    const shown = (names: Record<string, string[]>): string | undefined => (names[say.locale] ?? names['en'] ?? Object.values(names)[0])?.[0];
    return [...new Set([...actors.states, ...actors.organs].flatMap((party) => shown(party.names) ?? []))].sort((a, b) => a.localeCompare(b, say.locale));
  }

  async function state(kept: KeptActors, unreadable = false, imported: Import | null = null): Promise<OwnActorsState> {
    const { actors } = await shipped();
    const { file, undo } = kept;
    const counts = imported === null ? null : { added: imported.added, replaced: imported.replaced, same: imported.same, leftOut: imported.leftOut };
    return { actors: ownActors(file, actors), undo: undo === null ? null : { what: undo.what, name: undo.name }, targets: targetsOf(actors), unreadable, imported: counts };
  }

  /** One change: worked out and checked on what is kept then, written whole or not at all. Open pages are told to read again. */
  async function change(edit: (file: ActorFile, shippedActors: ActorFile) => { file: ActorFile; what: OwnUndo['what']; name: string } | Refusal): Promise<{ ok: true; kept: KeptActors } | Failure> {
    const { actors } = await shipped();
    const outcome: { refusal: Refusal | null; changed: boolean } = { refusal: null, changed: false };
    try {
      const kept = await own.change((before) => {
        const edited = edit(before.file, actors);
        if ('key' in edited) outcome.refusal = edited;
        if ('key' in edited || edited.file === before.file) return before;
        outcome.changed = true;
        return { file: edited.file, undo: { what: edited.what, name: edited.name, file: before.file } };
      });
      if (outcome.refusal) return told(outcome.refusal);
      if (outcome.changed) void refreshTabs(deps);
      return { ok: true, kept };
    } catch {
      return failure('error_actors_not_kept');
    }
  }

  return {
    'actors.get': async () => {
      try {
        const { kept, unreadable } = await own.load();
        return done(await state(kept, unreadable));
      } catch {
        return failure('error_actors_not_read');
      }
    },
    'actors.save': async ({ actor }) => {
      const changed = await change((file, actors) => {
        const edited = withTyped(file, actor, actors);
        if ('key' in edited) return edited;
        return refusedActors(edited, actors) ?? { file: edited, what: 'changed', name: actor.name.trim() };
      });
      return changed.ok ? done(await state(changed.kept)) : changed;
    },
    'actors.remove': async ({ id }) => {
      const changed = await change((file) => ({ file: partiesIn(file).some((p) => p.id === id) ? withoutParty(file, id) : file, what: 'removed', name: nameIn(file, id) }));
      return changed.ok ? done(await state(changed.kept)) : changed;
    },
    'actors.undo': async () => {
      const reverted = { changed: false };
      try {
        const kept = await own.change((before) => {
          if (before.undo === null) return before;
          reverted.changed = true;
          return { file: before.undo.file, undo: null };
        });
        if (reverted.changed) void refreshTabs(deps);
        return done(await state(kept));
      } catch {
        return failure('error_actors_not_kept');
      }
    },
    'actors.import': async ({ text, replace }) => {
      const read = readActorFile(text);
      if (!read.ok) return told(read.refusal);
      const result: { value: Import | null } = { value: null };
      const changed = await change((file, actors) => {
        const joined = importActors(file, read.file, actors, replace);
        if (!joined.ok) return joined.refusal;
        result.value = joined.value;
        const touched = joined.value.added + joined.value.replaced > 0;
        return { file: touched ? joined.value.file : file, what: 'imported', name: String(joined.value.added + joined.value.replaced) };
      });
      return changed.ok ? done(await state(changed.kept, false, result.value)) : changed;
    },
    'actors.export': async () => {
      const { kept } = await own.load().catch(() => ({ kept: { file: NO_ACTORS } }));
      return done({ fileName: `whence-actors-${dayOf(deps.clock.now())}.json`, text: actorFileText(kept.file) });
    },
  };
}
