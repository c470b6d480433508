import type { ComponentChildren } from 'preact';
import type { IncidentDetail } from '../lib/views/library-types';
import type { Say } from '../lib/views/say';
import type { ComparisonView } from '../lib/views/types';
import { ExportPicker } from './ExportPicker';
import { Icon } from './Icon';
import { LadderIcon } from './LadderIcon';
import { ReportRows, type ReportRowsProps } from './LibraryRows';
import { Objections } from './Objections';
import { DecidedOrigins, OriginWork, type OnDecideOrigins } from './OriginWork';
import { Part } from './Part';
import { Reasons } from './Reasons';
import { Words } from './Words';

export interface LibraryIncidentProps extends Pick<ReportRowsProps, 'removed' | 'onRemove' | 'onRestore'> {
  detail: IncidentDetail;
  say: Say;
  onBack: () => void;
  onActor: (actor: string) => void;
  onDecideOrigins: OnDecideOrigins;
  /** the chosen verdict drawn wide: origins, timeline, wording, rivals, evidence */
  wide: (view: ComparisonView) => ComponentChildren;
}

/** One verdict of the incident each; the chosen one is opened below. */
function Verdicts({ detail, onActor }: Pick<LibraryIncidentProps, 'detail' | 'onActor'>) {
  return (
    <ul class="library-verdicts">
      {detail.verdicts.map(({ actor, counts, name, saidBy, verdict }) => (
        <li key={actor}>
          <button type="button" class="library-verdict" aria-pressed={actor === detail.chosen} onClick={() => onActor(actor)}>
            <LadderIcon rung={verdict.rung} status={verdict.status} />
            <span>
              <b>
                <Words text={name} />
              </b>
              {'\u00a0· '}
              {verdict.text}
              <span class="library-facts">
                {counts !== null && <span>{counts}</span>}
                <span>
                  <Words text={saidBy} />
                </span>
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the reader said of the origins, and the way to say it. */
function Origins({ view, say, onDecide }: { view: ComparisonView; say: Say; onDecide: OnDecideOrigins | null }) {
  const { decidedOrigins = [] } = view;
  return (
    <>
      {decidedOrigins.length > 0 && (
        <Part title={say('part_decided')}>
          <DecidedOrigins decided={decidedOrigins} say={say} onDecide={onDecide} />
        </Part>
      )}
      {onDecide !== null && <OriginWork view={view} say={say} onDecide={onDecide} />}
    </>
  );
}

/** An incident: its verdicts, why the chosen one is as it is, its comparison, what the reader holds against it, and its reports. */
export function LibraryIncident({ detail, onActor, onBack, onDecideOrigins, onRemove, onRestore, removed, say, wide }: LibraryIncidentProps) {
  const { asOf, comparison, compiled, date, label, problem, reports } = detail;
  return (
    <article class="comparison library-detail" aria-labelledby="library-incident">
      <button type="button" class="button back" data-kind="quiet" onClick={() => onBack()}>
        <Icon name="back" size={16} />
        {say('library_back')}
      </button>
      <h2 id="library-incident" class="verdict-flag" tabIndex={-1}>
        <Words text={label} />
      </h2>
      <p class="library-facts">
        {date !== null && <span>{date}</span>}
        <span>{asOf}</span>
        {compiled !== null && <span>{compiled}</span>}
      </p>
      {problem !== null && (
        <p class="notice">
          <Icon name="notice" size={16} />
          <Words text={problem} />
        </p>
      )}
      <Part title={say('library_verdicts')}>
        <Verdicts detail={detail} onActor={onActor} />
      </Part>
      {comparison !== null && (
        <>
          <p class="verdict-headline">
            <Words text={comparison.claim.headline} />
          </p>
          <Objections claimId={comparison.claim.id} say={say} />
          {comparison.claim.reasons.length > 0 && (
            <Part title={say('part_why')}>
              <Reasons reasons={comparison.claim.reasons} say={say} onShow={() => undefined} />
            </Part>
          )}
          {wide(comparison)}
          <Origins view={comparison} say={say} onDecide={comparison.private === true ? null : onDecideOrigins} />
        </>
      )}
      {reports.length > 0 && <ExportPicker scope={() => ({ incident: detail.id })} say={say} />}
      <Part title={say('library_tab_reports')} tally={new Intl.NumberFormat(say.locale).format(reports.length)}>
        <ReportRows rows={reports} removed={removed} say={say} onOpen={null} onRemove={onRemove} onRestore={onRestore} />
      </Part>
    </article>
  );
}
