import { sayCount, type Say } from '../lib/views/say';
import type { OriginView, ReportView } from '../lib/views/types';
import type { OnDecide } from './IncidentWork';
import { ReportLine } from './ReportLine';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** Reports shown at once; the others are one click away. This page's own stands first, then the earliest. */
const SHOWN = 4;

function Reports({ reports, speaker, say, onDecide }: { reports: ReportView[]; speaker: string; say: Say; onDecide: OnDecide | null }) {
  // One more than the limit is shown rather than hidden behind a line as long as itself.
  const cut = reports.length > SHOWN + 1 ? SHOWN : reports.length;
  const list = (some: ReportView[]) => some.map((report) => (
    <ReportLine key={report.id} report={report} say={say}>
      {onDecide !== null && report.subject !== undefined && (
        <p class="decide">
          <button type="button" class="text-button" onClick={() => onDecide(report.subject ?? '', 'different')}>
            {say('decide_not_this')}
          </button>
        </p>
      )}
    </ReportLine>
  ));
  return (
    <div class="reports">
      <ul aria-label={say('reports_label', speaker)}>{list(reports.slice(0, cut))}</ul>
      {cut < reports.length && (
        <details class="more">
          <summary>{sayCount(say, 'more_reports', reports.length - cut)}</summary>
          <ul>{list(reports.slice(cut))}</ul>
        </details>
      )}
    </div>
  );
}

/** A speaker's own statement, and below it every report that repeats it: however many there are, it is one origin. */
export function OriginBlock({ origin, say, onDecide = null }: { origin: OriginView; say: Say; onDecide?: OnDecide | null }) {
  return (
    <li class="origin">
      <div class="origin-head">
        <div class="origin-name">
          <h4>
            <SafeLink href={origin.href} text={origin.speaker} opensIn={say('opens_new_tab')} />
          </h4>
          {origin.date !== null && <time>{origin.date}</time>}
        </div>
        {origin.role !== '' && (
          <p class="origin-role">
            <Words text={origin.role} />
          </p>
        )}
        <p class="origin-basis">
          <span>
            <span>{say('row_worded')}</span> {origin.worded}
          </span>
          <span>
            <span>{say('row_basis')}</span> {origin.basis}
          </span>
          <span>
            <span>{say('row_knows')}</span> {origin.knows}
          </span>
        </p>
        {origin.retracted !== null && (
          <p class="taken-back">
            <Words text={origin.retracted} />
          </p>
        )}
      </div>
      {origin.reports.length > 0 && <Reports reports={origin.reports} speaker={origin.speaker} say={say} onDecide={onDecide} />}
    </li>
  );
}
