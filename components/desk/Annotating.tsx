import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnnotationWords } from '../../lib/model/annotation';
import type { Quote } from '../../lib/model/span';
import type { DeskView } from '../../lib/views/desk-types';
import type { Say } from '../../lib/views/say';
import { Icon } from '../Icon';
import { Words } from '../Words';
import { CorrectionFields } from './CorrectionFields';
import { Links, Note, OwnAssessment, Tags } from './OwnWords';
import type { DeskActions, DeskState, Writing } from './use-desk';

export interface AnnotatingProps {
  writing: Writing;
  view: DeskView;
  state: Pick<DeskState, 'busy' | 'kept' | 'problem'>;
  /** the machine's verdict in words, where there is one */
  verdict: string | null;
  say: Say;
  actions: Pick<DeskActions, 'change' | 'save' | 'discard' | 'close'>;
}

/** Incidents that a claim of this page can be said to be about: those of its other claims. */
function incidentsOf(view: DeskView): { id: string | null; label: string }[] {
  const all = view.items.flatMap(({ annotation, machine }) => [machine?.incident ?? null, annotation?.fields.incident ?? null]).filter((one) => one !== null);
  return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index);
}

/** Every sentence of the page that is known here, in reading order: a claim can stand on those of another. */
function sentencesOf(view: DeskView): Quote[] {
  const all = view.items.flatMap(({ annotation, machine }) => [...(machine?.quotes ?? []), ...(annotation?.fields.quotes ?? annotation?.claim.quotes ?? [])]);
  return all.filter(({ exact, start }, at) => all.findIndex((other) => other.start === start && other.exact === exact) === at).sort((a, b) => a.start - b.start);
}

/** Everything that can be said of one claim, on one form. It is checked where it is kept, which says what is wrong with it. */
export function Annotating({ actions, say, state, verdict, view, writing }: AnnotatingProps) {
  const form = useRef<HTMLFormElement>(null);
  const [remark, setRemark] = useState<string | null>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('h3')?.focus(), [writing.key]);
  const { base, words } = writing;
  const added = words.review === 'added';
  const change = (part: Partial<AnnotationWords>): void => actions.change({ ...words, ...part });
  const own = { words, say, onChange: change };
  const problem = remark ?? state.problem;
  const nameless = added && (words.fields.actor?.name ?? '').trim() === '';
  return (
    <form
      class="desk-form"
      ref={form}
      aria-label={added ? say('desk_form_added') : say('desk_form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (nameless) setRemark(say('desk_actor_needed'));
        else void actions.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        actions.close();
      }}
    >
      <h2 tabIndex={-1}>{added ? say('desk_form_added') : say('desk_form')}</h2>
      <CorrectionFields of={{ base, fields: words.fields, added, say, actorTexts: view.actorTexts, onFields: (fields) => change({ fields }) }} incidents={incidentsOf(view)} known={sentencesOf(view)} onProblem={setRemark} />
      <Note {...own} />
      <Tags {...own} known={view.tags} texts={view.tagTexts} />
      <Links {...own} />
      <OwnAssessment {...own} verdict={verdict} />
      {problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      <div class="desk-actions">
        <button type="submit" class="button" data-kind="main" disabled={state.busy}>
          {state.busy ? say('objection_saving') : say('objection_save')}
        </button>
        <button type="button" class="button" disabled={state.busy} onClick={() => actions.close()}>
          {say('desk_later')}
        </button>
        <button type="button" class="button" data-kind="quiet" disabled={state.busy} onClick={() => actions.discard()}>
          {say('objection_cancel')}
        </button>
        <span class="desk-hint" role="status">
          {state.kept && !state.busy ? say('objection_draft_kept') : ''}
        </span>
      </div>
    </form>
  );
}
