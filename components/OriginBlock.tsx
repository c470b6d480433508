import type { Say } from '../lib/views/say';
import type { OriginView } from '../lib/views/types';
import { ReportLine } from './ReportLine';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** A speaker's own statement, and below it every report that repeats it: however many there are, it is one origin. */
export function OriginBlock({ origin, say }: { origin: OriginView; say: Say }) {
  return (
    <li class="origin">
      <div class="origin-head">
        <div class="origin-name">
          <h3>
            <SafeLink href={origin.href} text={origin.speaker} opensIn={say('opens_new_tab')} />
          </h3>
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
        </p>
      </div>
      {origin.reports.length > 0 && (
        <ul class="reports" aria-label={say('reports_label', origin.speaker)}>
          {origin.reports.map((report) => (
            <ReportLine key={report.id} report={report} say={say} />
          ))}
        </ul>
      )}
    </li>
  );
}
