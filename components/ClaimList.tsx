import type { ClaimView, PageView } from '../lib/views/types';
import type { Say } from '../lib/views/say';
import { ClaimRow } from './ClaimRow';
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
}

export function ClaimList({ page, chosen, say, onChoose }: ClaimListProps) {
  const byId = new Map(page.claims.map((claim): [string, ClaimView] => [claim.id, claim]));
  const first = chosen !== null && byId.has(chosen) ? chosen : page.incidents[0]?.claimIds[0];
  return (
    <nav class="claims" aria-label={say('list_label')} onKeyDown={moveFocus}>
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
  );
}
