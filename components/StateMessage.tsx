import type { ComponentChildren } from 'preact';
import type { PageState } from '../lib/views/types';
import { Icon, type IconName } from './Icon';
import { Words } from './Words';

const ICONS: Record<PageState, IconName> = {
  claims: 'page',
  no_claims: 'page',
  reading: 'waiting',
  not_article: 'page',
  not_covered: 'page',
  not_permitted: 'closed',
  language_not_read: 'page',
  language_off: 'off',
  off_here: 'off',
  off_everywhere: 'off',
  unreachable: 'closed',
  failed: 'notice',
};

/** A page without claims to list: why, and what the reader can do. */
export function StateMessage({ state, message, children }: { state: PageState; message: string; children?: ComponentChildren }) {
  return (
    <div class="state" data-state={state} role="status">
      <Icon name={ICONS[state]} size={32} />
      <p>
        <Words text={message} />
      </p>
      {children && <div class="actions">{children}</div>}
    </div>
  );
}
