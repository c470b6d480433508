import type { ClaimView } from '../lib/views/types';
import { Icon } from './Icon';
import { LadderIcon } from './LadderIcon';
import { Words } from './Words';

/** The first row of a claim is who said it. */
const saidBy = (claim: ClaimView): string => claim.rows[0]?.value ?? '';

export interface ClaimRowProps {
  claim: ClaimView;
  chosen: boolean;
  /** only one row of a list is in the tab order; arrows lead to the others */
  inTabOrder: boolean;
  onChoose: () => void;
}

export function ClaimRow({ claim, chosen, inTabOrder, onChoose }: ClaimRowProps) {
  return (
    <button type="button" class="claim" data-claim={claim.id} aria-current={chosen ? 'true' : undefined} tabIndex={inTabOrder ? 0 : -1} onClick={onChoose}>
      <LadderIcon rung={claim.rung} status={claim.status} />
      <span>
        <span class="claim-actor">
          <Words text={claim.actorName} />
          {claim.kindText !== null && (
            <span class="claim-kind">
              {' · '}
              <Words text={claim.kindText} />
            </span>
          )}
        </span>
        <span class="claim-flag">
          <b>
            <Words text={claim.flagText} />
          </b>
          {claim.rungText !== null && claim.rungText !== claim.flagText && (
            <>
              {' · '}
              <Words text={claim.rungText} />
            </>
          )}
        </span>
        <span class="claim-said">
          <Words text={saidBy(claim)} />
        </span>
        {claim.review && <span class="claim-counts">{claim.review.text}</span>}
        {claim.counts !== null && <span class="claim-counts">{claim.counts}</span>}
      </span>
      <span class="chevron">
        <Icon name="forward" size={14} />
      </span>
    </button>
  );
}
