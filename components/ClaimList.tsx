import { useState } from 'preact/hooks';
import type { ClaimView, PageView } from '../lib/views/types';
import type { Say } from '../lib/views/say';
import { ClaimRow } from './ClaimRow';
import { Icon } from './Icon';
import { Words } from './Words';

const STEP: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Arrows, Home and End move the focus among the rows; Enter and Space choose, as on any button. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget;
  const step = STEP[event.key];
  if (!step || !(list instanceof HTMLElement)) return;
  const rows = [...list.querySelectorAll<HTMLButtonElement>('button[data-claim]')];
  const here = rows.findIndex((row) => row === list.ownerDocument.activeElement);
  if (here < 0) return;
  event.preventDefault();
  rows[step(here, rows.length)]?.focus();
}

export interface ClaimListProps {
  page: PageView;
  chosen: string | null;
  say: Say;
  onChoose: (claimId: string) => void;
  /** brings a claim into sight in the article; where it is missing there are no buttons for it */
  onShow?: (claimId: string) => void;
}

/** Steps through the claims in the article itself, in the order of this list. */
function InArticle({ page, say, onShow }: Pick<ClaimListProps, 'page' | 'say'> & { onShow: (claimId: string) => void }) {
  const [at, setAt] = useState(-1);
  const ids = page.incidents.flatMap(({ claimIds }) => claimIds);
  const step = (by: number): void => {
    const next = at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length;
    const id = ids[next];
    if (id === undefined) return;
    setAt(next);
    onShow(id);
  };
  return (
    <div class="in-article" role="group" aria-label={say('in_article')}>
      <span>{say('in_article')}</span>
      <span class="in-article-at" role="status">
        {at < 0 ? '' : say('card_position', String(at + 1), String(ids.length))}
      </span>
      <button type="button" class="button" data-kind="quiet" aria-label={say('card_previous')} title={say('card_previous')} onClick={() => step(-1)}>
        <Icon name="back" size={16} />
      </button>
      <button type="button" class="button" data-kind="quiet" aria-label={say('card_next')} title={say('card_next')} onClick={() => step(1)}>
        <Icon name="forward" size={16} />
      </button>
    </div>
  );
}

export function ClaimList({ page, chosen, say, onChoose, onShow }: ClaimListProps) {
  const byId = new Map(page.claims.map((claim): [string, ClaimView] => [claim.id, claim]));
  const first = chosen !== null && byId.has(chosen) ? chosen : page.incidents[0]?.claimIds[0];
  return (
    <div class="claims">
      {onShow !== undefined && <InArticle page={page} say={say} onShow={onShow} />}
      <nav aria-label={say('list_label')} onKeyDown={moveFocus}>
        {page.incidents.map((incident) => (
          <section class="incident" key={incident.id ?? incident.label}>
            <h2 class="incident-label">
              <Words text={incident.label} />
            </h2>
            <ul>
              {incident.claimIds.map((id) => {
                const claim = byId.get(id);
                return (
                  claim && (
                    <li key={id}>
                      <ClaimRow claim={claim} chosen={id === chosen} inTabOrder={id === first} onChoose={() => onChoose(id)} />
                    </li>
                  )
                );
              })}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  );
}
