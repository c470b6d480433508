import type { ComponentChildren } from 'preact';
import type { Say } from '../lib/views/say';
import type { ClaimView, ComparisonView, OriginView, RivalView } from '../lib/views/types';
import { Changed } from './Changed';
import { History } from './History';
import { Decide, Decided } from './Decided';
import { Icon } from './Icon';
import { IncidentWork, type OnDecide } from './IncidentWork';
import { LadderIcon } from './LadderIcon';
import { Objections } from './Objections';
import { OriginBlock } from './OriginBlock';
import { DecidedOrigins, OriginWork, type OnDecideOrigins } from './OriginWork';
import { Part } from './Part';
import { Reading } from './Reading';
import { Reasons } from './Reasons';
import { ReportLine } from './ReportLine';
import { Wordings } from './Wordings';
import { Words } from './Words';

function VerdictHead({ claim }: { claim: ClaimView }) {
  return (
    <header>
      <div class="verdict">
        <LadderIcon rung={claim.rung} status={claim.status} size={32} />
        <div>
          <h2 class="verdict-flag" tabIndex={-1}>
            <Words text={claim.flagText} />
          </h2>
          {claim.rungText !== null && claim.rungText !== claim.flagText && (
            <p class="verdict-rung">
              <Words text={claim.rungText} />
            </p>
          )}
          {claim.counts !== null && <p class="verdict-counts">{[claim.counts, claim.asOf ?? ''].filter((part) => part !== '').join(' ·\u00a0')}</p>}
        </div>
      </div>
      <p class="verdict-headline">
        <Words text={claim.headline} />
        {claim.review && <span class="tag">{claim.review.text}</span>}
      </p>
      {claim.actorNotes.map((note) => (
        <p class="actor-note" key={note}>
          <Words text={note} />
        </p>
      ))}
    </header>
  );
}

function PageWords({ claim, say, onShow }: { claim: ClaimView; say: Say; onShow: () => void }) {
  return (
    <blockquote class="page-words">
      <p>
        <Words text={claim.sentence} />
      </p>
      <footer>
        <button type="button" class="text-button" onClick={() => onShow()}>
          {say('show_on_page')}
        </button>
      </footer>
    </blockquote>
  );
}

function Facts({ claim }: { claim: ClaimView }) {
  return (
    <dl class="facts">
      {claim.rows.flatMap((row, index) => [
        <dt key={`label-${index}`}>{row.label}</dt>,
        <dd key={`value-${index}`}>
          <Words text={row.value} />
        </dd>,
      ])}
    </dl>
  );
}

function Origins({ origins, say, onDecide }: { origins: OriginView[]; say: Say; onDecide: OnDecide | null }) {
  return (
    <ul class="origins">
      {origins.map((origin) => (
        <OriginBlock key={origin.id} origin={origin} say={say} onDecide={onDecide} />
      ))}
    </ul>
  );
}

function Rivals({ rivals, say, onChoose }: { rivals: RivalView[]; say: Say; onChoose: (claimId: string) => void }) {
  return (
    <ul class="rivals">
      {rivals.map((rival, index) => (
        <li class="rival" key={index}>
          <LadderIcon rung={rival.rung} status="open" />
          <div>
            <strong>
              <Words text={rival.actorName} />
            </strong>
            {' · '}
            {rival.flagText}
            {rival.rungText !== null && ` · ${rival.rungText}`}
            <p>
              <Words text={rival.saidBy} />
            </p>
            {rival.claimId !== null && (
              <button type="button" class="text-button" onClick={() => onChoose(rival.claimId ?? '')}>
                {say('see_claim')}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export interface ComparisonProps {
  view: ComparisonView;
  say: Say;
  onBack: () => void;
  /** shows a claim's sentence on the page */
  onShow: (claimId: string) => void;
  onChoose: (claimId: string) => void;
  onDecide: OnDecide;
  /** missing where nothing can be said of origins */
  onDecideOrigins?: OnDecideOrigins;
  /** what stands in place of the lists where there is room for pictures; null for the lists */
  pictures: ComponentChildren | null;
}

/** All that is known of a claim as lists: who says so with every report under them, in which words, who says otherwise, who was named when. */
function Lists({ view, say, onChoose, onDecide }: Pick<ComparisonProps, 'view' | 'say' | 'onChoose'> & { onDecide: OnDecide | null }) {
  const { denials, history, origins, rivals, wordings } = view;
  return (
    <>
      {origins.length > 0 && (
        <Part title={say('part_origins')} tally={view.originTally}>
          <Origins origins={origins} say={say} onDecide={onDecide} />
        </Part>
      )}
      {wordings.length > 0 && (
        <Part title={say('part_wording')}>
          <Wordings wordings={wordings} say={say} />
        </Part>
      )}
      {denials.length > 0 && (
        <Part title={say('part_denials')}>
          <Origins origins={denials} say={say} onDecide={onDecide} />
        </Part>
      )}
      {rivals.length > 0 && (
        <Part title={say('part_rivals')}>
          <Rivals rivals={rivals} say={say} onChoose={onChoose} />
        </Part>
      )}
      {history.length > 0 && (
        <Part title={say('part_history')}>
          <History history={history} />
        </Part>
      )}
    </>
  );
}

/** One claim: its verdict, why, who says so with every report under them, who says otherwise. */
export function Comparison({ view, say, onBack, onShow, onChoose, pictures, ...decides }: ComparisonProps) {
  // In a private window nothing is kept, so nothing is asked.
  const [onDecide, onDecideOrigins] = view.private === true ? [null, undefined] : [decides.onDecide, decides.onDecideOrigins];
  const { claim, possibly, decided = [], decidedOrigins = [] } = view;
  const why = claim.reasons.length > 0 && (
    <Part title={say('part_why')}>
      <Reasons reasons={claim.reasons} say={say} onShow={onShow} />
    </Part>
  );
  return (
    <article class="comparison">
      <button type="button" class="button back" data-kind="quiet" onClick={() => onBack()}>
        <Icon name="back" size={16} />
        {say('all_claims')}
      </button>
      <VerdictHead claim={claim} />
      {claim.changed && <Changed changed={claim.changed} say={say} />}
      {claim.sentence !== '' && <PageWords claim={claim} say={say} onShow={() => onShow(claim.id)} />}
      <Facts claim={claim} />
      {claim.reading.length > 0 && <Reading rows={claim.reading} say={say} />}
      {view.emptyMessage !== null && (
        <p class="nothing-yet">
          <Words text={view.emptyMessage} />
        </p>
      )}
      {onDecide !== null && view.doubtful !== undefined && <Decide say={say} onDecide={(says) => onDecide(view.doubtful ?? '', says)} />}
      {pictures !== null && why}
      {pictures ?? <Lists view={view} say={say} onChoose={onChoose} onDecide={onDecide} />}
      {pictures === null && why}
      {possibly.length > 0 && (
        <Part title={say('part_possibly')} tally={say('possibly_not_counted')}>
          <ul class="reports-loose">
            {possibly.map((report) => (
              <ReportLine key={report.id} report={report} say={say}>
                {onDecide !== null && <Decide say={say} onDecide={(says) => onDecide(report.subject ?? report.id, says)} />}
              </ReportLine>
            ))}
          </ul>
        </Part>
      )}
      {decided.length + decidedOrigins.length > 0 && (
        <Part title={say('part_decided')}>
          {decided.length > 0 && <Decided decided={decided} say={say} onUndo={onDecide === null ? null : (reportId) => onDecide(reportId, null)} />}
          {decidedOrigins.length > 0 && <DecidedOrigins decided={decidedOrigins} say={say} onDecide={onDecideOrigins ?? null} />}
        </Part>
      )}
      {onDecideOrigins !== undefined && <OriginWork view={view} say={say} onDecide={onDecideOrigins} />}
      {onDecide !== null && <IncidentWork view={view} say={say} onDecide={onDecide} />}
      <Objections claimId={claim.id} say={say} />
      <p class="as-of">{[view.asOf, claim.compiled ?? ''].filter((part) => part !== '').join(' ·\u00a0')}</p>
    </article>
  );
}
