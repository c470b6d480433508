import { useState } from 'preact/hooks';
import { MAX_AUTHOR } from '../lib/model/limits';
import type { Say } from '../lib/views/say';

/** The name that stands under what the reader writes. It is theirs to give. */
export function AuthorSettings({ author, say, onSave }: { author: string | null; say: Say; onSave: (author: string | null) => void }) {
  const [typed, setTyped] = useState(author ?? '');
  const [saved, setSaved] = useState(false);
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed.trim() === '' ? null : typed.trim());
        setSaved(true);
      }}
    >
      <label>
        <span>{say('options_author')}</span>
        <input
          type="text"
          autocomplete="name"
          dir="auto"
          maxLength={MAX_AUTHOR}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setSaved(false);
          }}
        />
      </label>
      <button type="submit" class="button">
        {say('objection_save')}
      </button>
      <p class="add-said" role="status">
        {saved ? say('objection_saved') : say('options_author_what')}
      </p>
    </form>
  );
}
