import type { ComponentChildren } from 'preact';
import type { Settings } from '../lib/protocol';
import type { Say } from '../lib/views/say';
import type { PageView } from '../lib/views/types';
import { Icon } from './Icon';
import { Switch } from './Switch';

export interface FooterProps {
  page: PageView | null;
  settings: Settings | null;
  /** a sentence on what was just done or went wrong, or null */
  said: string | null;
  say: Say;
  onEnable: (host: string | null, enabled: boolean) => void;
  /** null where the wide view is the one that is open */
  onWide: (() => void) | null;
  /** the way to files in every form, where there is room for it */
  files?: ComponentChildren;
  onExport: () => void;
  onLibrary: () => void;
  onSettings: () => void;
}

/** The switch for all sites, and what can be done with the page and beyond it: a sign over its name each, so that every language has room. */
export function Footer({ page, settings, said, say, files, onEnable, onWide, onExport, onLibrary, onSettings }: FooterProps) {
  const found = page !== null && page.claims.length > 0;
  return (
    <footer class="reader-foot">
      {settings !== null && (
        <div class="foot-switches">
          <Switch label={say('switch_everywhere')} on={settings.enabled} onChange={(on) => onEnable(null, on)} />
          {found && onWide !== null && (
            <button type="button" class="button end" data-kind="quiet" onClick={() => onWide()}>
              {say('export_more')}
            </button>
          )}
        </div>
      )}
      {found && files}
      <div class="foot-actions">
        {found && onWide !== null && (
          <button type="button" class="button" data-kind="quiet" onClick={() => onWide()}>
            <Icon name="wide" size={16} />
            <span>{say('open_wide')}</span>
          </button>
        )}
        {found && (
          <button type="button" class="button" data-kind="quiet" onClick={() => onExport()}>
            <Icon name="save" size={16} />
            <span>{say('export_json')}</span>
          </button>
        )}
        <button type="button" class="button" data-kind="quiet" onClick={() => onLibrary()}>
          <Icon name="library" size={16} />
          <span>{say('library_title')}</span>
        </button>
        <a class="button" data-kind="quiet" href="/rules.html" target="_blank" rel="noopener" title={say('rules_title')}>
          <Icon name="page" size={16} />
          <span>{say('rules_short')}</span>
        </a>
        <button type="button" class="button" data-kind="quiet" onClick={() => onSettings()}>
          <Icon name="settings" size={16} />
          <span>{say('settings')}</span>
        </button>
      </div>
      <p class="foot-said" role="status" hidden={said === null}>
        {said}
      </p>
    </footer>
  );
}
