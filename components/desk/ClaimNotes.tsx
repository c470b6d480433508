import type { Say } from '../../lib/views/say';
import { Icon } from '../Icon';
import { Words } from '../Words';
import { DeskClaim } from './DeskClaim';
import type { DeskActions, DeskState } from './use-desk';

/** What the reader says of one claim, beside its comparison. */
export function ClaimNotes({ actions, claimId, say, state }: { claimId: string; state: DeskState; say: Say; actions: DeskActions }) {
  const { problem, view, writing } = state;
  if (view === null) return <p class="desk-waiting">{problem ?? say('desk_opening')}</p>;
  const item = view.items.find((one) => one.claimId === claimId);
  return (
    <div class="desk claim-notes">
      {view.private && <p class="notice">{say('desk_private')}</p>}
      {problem !== null && writing === null && (
        <p class="notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      {item === undefined ? <p class="desk-waiting">{say('error_claim_gone')}</p> : <DeskClaim item={item} view={view} state={state} say={say} actions={actions} onShow={null} />}
    </div>
  );
}
