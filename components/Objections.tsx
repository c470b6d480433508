import { useContext, useEffect, useState } from 'preact/hooks';
import type { ObjectionDraft } from '../lib/model/objection';
import type { Failure } from '../lib/protocol';
import type { Objecting, ObjectionView } from '../lib/views/objection-types';
import type { Say } from '../lib/views/say';
import { Icon } from './Icon';
import { useKeptDraft } from './kept-draft';
import { Desk, type ObjectionDesk } from './objection-desk';
import { ObjectionForm } from './ObjectionForm';
import { ObjectionSaid } from './ObjectionSaid';
import { Words } from './Words';

interface Shown {
  known: Objecting | null;
  draft: ObjectionDraft | null;
  kept: boolean;
  saving: boolean;
  problem: string | null;
  /** id of the objection that was saved last: it wears the tick */
  saved: string | null;
  /** id of the one that was removed last: it can come back */
  removed: string | null;
}
const NOTHING: Shown = { known: null, draft: null, kept: false, saving: false, problem: null, saved: null, removed: null };

function Objection({ objection, saved, say, onEdit, onRemove }: { objection: ObjectionView; saved: boolean; say: Say; onEdit: () => void; onRemove: () => void }) {
  const { stale, written } = objection;
  return (
    <li class="objection">
      {stale !== null && (
        <p class="objection-stale">
          <Icon name="notice" size={14} />
          <span>
            <Words text={stale} />
          </span>
        </p>
      )}
      <ObjectionSaid objection={objection} say={say} />
      <p class="objection-foot">
        <span>{written}</span>
        {saved && (
          <span class="objection-saved" role="status">
            <Icon name="done" size={14} />
            {say('objection_saved')}
          </span>
        )}
        <button type="button" class="text-button" onClick={() => onEdit()}>
          {say('objection_edit')}
        </button>
        <button type="button" class="text-button" onClick={() => onRemove()}>
          {say('remove')}
        </button>
      </p>
    </li>
  );
}

function useObjections(desk: ObjectionDesk | null, claimId: string, say: Say) {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const change = (part: Partial<Shown>): void => setShown((before) => ({ ...before, ...part }));
  const keep = async (begun: ObjectionDraft): Promise<boolean> => desk !== null && (await desk.draft(claimId, begun)).ok;
  const draft = useKeptDraft<ObjectionDraft>(claimId, keep, (kept) => change({ kept }));
  const take = (answer: { ok: true; value: Objecting } | Failure, then: Partial<Shown>): void => (answer.ok ? change({ known: answer.value, problem: null, saving: false, ...then }) : change({ problem: say(answer.key), saving: false }));

  useEffect(() => {
    const alive = { still: true };
    setShown(NOTHING);
    void desk?.list(claimId).then((answer) => {
      // A claim without a verdict has nothing to object to, and says so elsewhere.
      if (alive.still && answer.ok) change({ known: answer.value, draft: answer.value.draft, kept: answer.value.draft !== null });
    });
    return () => {
      alive.still = false;
    };
  }, [claimId, desk]);

  return {
    shown,
    write(next: ObjectionDraft): void {
      change({ draft: next, problem: null, saved: null });
      draft.later(next);
    },
    discard(): void {
      draft.drop();
      change({ draft: null, problem: null, kept: false });
      void desk?.draft(claimId, null);
    },
    async save(): Promise<void> {
      if (desk === null || shown.draft === null || shown.saving) return;
      draft.drop();
      change({ saving: true, problem: null });
      const answer = await desk.save(claimId, shown.draft);
      take(answer, { draft: null, kept: false, saved: shown.draft.id, removed: null });
      if (!answer.ok) draft.later(shown.draft);
    },
    async remove(id: string): Promise<void> {
      if (desk !== null) take(await desk.remove(claimId, id), { removed: id, saved: null });
    },
    async bringBack(id: string): Promise<void> {
      if (desk !== null) take(await desk.restore(claimId, id), { removed: null });
    },
  };
}

/** What the reader holds against a verdict: beside it, never in place of it. Nothing is there where the page has no place to keep it. */
export function Objections({ claimId, say }: { claimId: string; say: Say }) {
  const desk = useContext(Desk);
  const { bringBack, discard, remove, save, shown, write } = useObjections(desk, claimId, say);
  const { draft, kept, known, problem, removed, saved, saving } = shown;
  if (desk === null || known === null) return null;
  const listed = known.objections.filter(({ id }) => id !== draft?.id);
  return (
    <section class="part objections" aria-label={say('objection_title')}>
      {(listed.length > 0 || removed !== null || draft !== null) && <h3>{say('objection_title')}</h3>}
      {known.problem !== null && <p class="notice">{known.problem}</p>}
      <ul>
        {listed.map((objection) => (
          <Objection key={objection.id} objection={objection} saved={objection.id === saved} say={say} onEdit={() => write({ id: objection.id, text: objection.text, reading: objection.reading, evidence: objection.evidence ?? '' })} onRemove={() => void remove(objection.id)} />
        ))}
      </ul>
      {removed !== null && (
        <p class="objection-foot" role="status">
          {say('objection_removed')}{' '}
          <button type="button" class="text-button" onClick={() => void bringBack(removed)}>
            {say('library_bring_back')}
          </button>
        </p>
      )}
      {draft !== null && <ObjectionForm key={draft.id} draft={draft} kept={kept} problem={problem} saving={saving} say={say} onChange={write} onSave={() => void save()} onDiscard={discard} />}
      {draft === null && problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      {draft === null && known.private && <p class="part-note">{say('objection_private')}</p>}
      {draft === null && !known.private && (
        <button type="button" class="button objection-open" onClick={() => write({ id: desk.newId(), text: '', reading: null, evidence: '' })}>
          {say('objection_open')}
        </button>
      )}
    </section>
  );
}
