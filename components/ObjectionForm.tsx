import { useEffect, useRef } from 'preact/hooks';
import { MAX_OBJECTION, OWN_READINGS, type ObjectionDraft, type OwnReading } from '../lib/model/objection';
import { readingWord } from '../lib/views/objection-view';
import type { Say } from '../lib/views/say';
import { Icon } from './Icon';
import { Words } from './Words';

/** So few characters are left that the reader is told. */
const NEARLY_FULL = 300;

const readingOf = (value: string): OwnReading => OWN_READINGS.find((reading) => reading === value) ?? null;

export interface ObjectionFormProps {
  draft: ObjectionDraft;
  say: Say;
  /** why it was not kept, ready to show, or null */
  problem: string | null;
  saving: boolean;
  /** the draft is kept as it stands */
  kept: boolean;
  onChange: (draft: ObjectionDraft) => void;
  onSave: () => void;
  onDiscard: () => void;
}

/** One objection being written. It is checked where it is kept, which says what is wrong with it. */
export function ObjectionForm({ draft, kept, problem, saving, say, onChange, onDiscard, onSave }: ObjectionFormProps) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const left = MAX_OBJECTION - draft.text.length;
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form class="objection-form" onSubmit={submit} aria-label={say('objection_open')}>
      <p class="part-note">{say('objection_what')}</p>
      <label>
        <span>{say('objection_text_label')}</span>
        <textarea ref={first} rows={4} maxLength={MAX_OBJECTION} value={draft.text} onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })} />
        {left < NEARLY_FULL && <span class="part-note">{say('objection_left', new Intl.NumberFormat(say.locale).format(left))}</span>}
      </label>
      <div class="objection-fields">
        <label>
          <span>{say('objection_reading_label')}</span>
          <select value={draft.reading ?? ''} onChange={(event) => onChange({ ...draft, reading: readingOf(event.currentTarget.value) })}>
            {[null, ...OWN_READINGS].map((reading) => (
              <option key={reading ?? ''} value={reading ?? ''}>
                {readingWord(reading, say)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('objection_evidence_label')}</span>
          <input type="text" inputMode="url" autocomplete="off" spellcheck={false} placeholder="https://" maxLength={2_000} value={draft.evidence} onInput={(event) => onChange({ ...draft, evidence: event.currentTarget.value })} />
        </label>
      </div>
      {problem !== null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      <div class="objection-actions">
        <button type="submit" class="button" data-kind="main" disabled={saving}>
          {saving ? say('objection_saving') : say('objection_save')}
        </button>
        <button type="button" class="button" data-kind="quiet" disabled={saving} onClick={() => onDiscard()}>
          {say('objection_cancel')}
        </button>
        <span class="part-note" role="status">
          {kept && !saving ? say('objection_draft_kept') : ''}
        </span>
      </div>
    </form>
  );
}
