import type { Say } from '../lib/views/say';

/** A command by its name in the manifest, and the keys that it has now; "" where none. */
export interface ShortcutRow {
  name: string;
  keys: string;
}

const SENTENCES: Readonly<Record<string, string>> = { 'next-claim': 'command_next', 'previous-claim': 'command_previous', 'annotate-selection': 'command_annotate' };

/** Keys that Chromium calls by English names, as they stand on the key. */
const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** "Alt+Shift+." as keys; a Mac writes them without a plus. */
function Keys({ keys }: { keys: string }) {
  const parts = keys
    .split('+')
    .filter((part) => part !== '')
    .map((part) => SIGNS[part] ?? part);
  return (
    <span class="keys">
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}

/** The shortcuts as a list. */
export function ShortcutList({ rows, say }: { rows: readonly ShortcutRow[]; say: Say }) {
  return (
    <dl class="shortcuts">
      {rows.map(({ name, keys }) => (
        <div key={name}>
          <dt>{say(SENTENCES[name] ?? 'command_unknown')}</dt>
          <dd>{keys === '' ? say('shortcut_none') : <Keys keys={keys} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The shortcuts, and where the browser lets the reader change them. */
export function Shortcuts({ rows, isFirefox, say, onChange }: { rows: readonly ShortcutRow[]; isFirefox: boolean; say: Say; onChange: () => void }) {
  return (
    <section class="card" id="shortcuts" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{say('options_shortcuts')}</h2>
      <ShortcutList rows={rows} say={say} />
      <p>{isFirefox ? say('shortcuts_firefox') : say('shortcuts_chromium')}</p>
      <div class="card-actions">
        <button type="button" class="button" onClick={() => onChange()}>
          {say('shortcuts_change')}
        </button>
      </div>
    </section>
  );
}
