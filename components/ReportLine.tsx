import type { ComponentChildren } from 'preact';
import type { Say } from '../lib/views/say';
import type { ReportView } from '../lib/views/types';
import { Icon } from './Icon';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

/** What shows each step of the way: the text's own words, or what else does. */
function Way({ hops, say }: { hops: ReportView['hops']; say: Say }) {
  return (
    <details class="more way">
      <summary>{say('chain_shown_by')}</summary>
      <ul class="references">
        {hops.map((hop, index) => (
          <li key={index}>
            <SafeLink href={hop.href} text={hop.agent} opensIn={say('opens_new_tab')} />
            {hop.quote !== null && (
              <>
                {': '}
                <q>
                  <Words text={hop.quote} />
                </q>
              </>
            )}
            {hop.note !== null && (
              <>
                {': '}
                <Words text={hop.note} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One report: outlet, date, its deciding words, the way it came, and what it says otherwise than its source. */
export function ReportLine({ report, say, children }: { report: ReportView; say: Say; children?: ComponentChildren }) {
  return (
    <li class="report" data-here={report.thisPage} data-unresolved={report.unresolved}>
      <div class="report-head">
        <span class="report-outlet">
          <SafeLink href={report.thisPage ? null : report.href} text={report.outlet} opensIn={say('opens_new_tab')} />
          {report.thisPage && <span class="tag">{say('tag_this_page')}</span>}
          {report.stake !== null && <span class="tag tag-stake">{report.stake}</span>}
        </span>
        {report.date !== null && <span class="report-date">{report.date}</span>}
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
      {report.hops.some((hop) => hop.quote !== null || hop.note !== null || hop.href !== null) && <Way hops={report.hops} say={say} />}
      {report.retracted !== null && (
        <p class="taken-back">
          <Words text={report.retracted} />
        </p>
      )}
      {report.drift !== null && (
        <p class="drift">
          <Icon name="drift" size={14} />
          <span>
            <span class="visually-hidden">{say('drift_label')} </span>
            <Words text={report.drift} />
          </span>
        </p>
      )}
      {children}
    </li>
  );
}
