import { sayCount, type Say } from '../lib/views/say';
import type { OriginView, ReportView } from '../lib/views/types';
import type { OnDecide } from './IncidentWork';
import { ReportLine } from './ReportLine';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** Reports shown at once, this page's own among them; the others are one click away. */
const SHOWN = 4;

function Reports({ reports, speaker, say, onDecide }: { reports: ReportView[]; speaker: string; say: Say; onDecide: OnDecide | null }) {
  // One more than the limit is shown rather than hidden behind a line as long as itself.
  const cut = reports.length > SHOWN + 1 ? SHOWN : reports.length;
  const here = reports.findIndex(({ thisPage }) => thisPage);
  const shown = reports.filter((_, at) => (here < cut ? at < cut : at < cut - 1 || at === here));
  const rest = reports.filter((report) => !shown.includes(report));
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
      <ul aria-label={say('reports_label', speaker)}>{list(shown)}</ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>{sayCount(say, 'more_reports', rest.length)}</summary>
          <ul>{list(rest)}</ul>
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
        {origin.aside !== undefined && <p class="origin-aside">{origin.aside}</p>}
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
