import type { Say } from '../lib/views/say';
import type { ReportView } from '../lib/views/types';
import { Icon } from './Icon';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** One report: outlet, date, its deciding words, the way it came, and what it says otherwise than its source. */
export function ReportLine({ report, say }: { report: ReportView; say: Say }) {
  return (
    <li class="report" data-here={report.thisPage} data-unresolved={report.unresolved}>
      <div class="report-head">
        <span class="report-outlet">
          <SafeLink href={report.thisPage ? null : report.href} text={report.outlet} opensIn={say('opens_new_tab')} />
          {report.thisPage && <span class="tag">{say('tag_this_page')}</span>}
        </span>
        <span class="report-date">{report.date ?? say('date_unknown')}</span>
      </div>
      {report.wording !== '' && (
        <p class="report-words">
          <q>
            <Words text={report.wording} />
          </q>
        </p>
      )}
      <p class="report-chain">
        <Words text={report.chain} />
      </p>
      {report.drift !== null && (
        <p class="drift">
          <Icon name="drift" size={14} />
          <span>
            <span class="visually-hidden">{say('drift_label')} </span>
            <Words text={report.drift} />
          </span>
        </p>
      )}
    </li>
  );
}
