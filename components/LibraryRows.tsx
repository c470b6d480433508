import type { IncidentRow, ReportRow } from '../lib/views/library-types';
import type { Say } from '../lib/views/say';
import { Icon } from './Icon';
import { LadderIcon } from './LadderIcon';
import { SafeLink } from './SafeLink';
import { Words } from './Words';

export interface IncidentRowsProps {
  rows: readonly IncidentRow[];
  /** id of the one that is open, or null */
  chosen: string | null;
  onOpen: (id: string) => void;
}

/** The incidents, each with who is accused and how far that is supported. */
export function IncidentRows({ chosen, onOpen, rows }: IncidentRowsProps) {
  return (
    <ul class="library-rows">
      {rows.map(({ accused, casebook, counts, date, id, kept, label, more }) => (
        <li key={id}>
          <button type="button" class="library-incident" data-incident={id} aria-current={id === chosen ? 'true' : undefined} onClick={() => onOpen(id)}>
            <span class="library-label">
              <Words text={label} />
            </span>
            <span class="library-facts">
              {date !== null && <span>{date}</span>}
              {counts !== null && <span>{counts}</span>}
              {kept !== null && <span>{kept}</span>}
              {casebook !== null && <span>{casebook}</span>}
            </span>
            {accused.map(({ name, verdict }, index) => (
              <span class="library-accused" key={index}>
                <LadderIcon rung={verdict.rung} status={verdict.status} size={18} />
                <span>
                  <b>
                    <Words text={name} />
                  </b>
                  {'\u00a0· '}
                  {verdict.text}
                </span>
              </span>
            ))}
            {more !== null && <span class="library-others">{more}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

export interface ReportRowsProps {
  rows: readonly ReportRow[];
  /** ids of those that were deleted and can come back */
  removed: ReadonlySet<string>;
  say: Say;
  /** null where the rows stand under their incident already */
  onOpen: ((id: string) => void) | null;
  onRemove: (report: ReportRow) => void;
  onRestore: (report: ReportRow) => void;
}

function Removed({ report, say, onRestore }: { report: ReportRow; say: Say; onRestore: () => void }) {
  return (
    <li class="library-report" data-removed="true">
      <p class="library-removed" role="status">
        <span>
          <Words text={say('library_deleted', report.title)} />
        </span>
        <button type="button" class="button" onClick={() => onRestore()}>
          {say('library_bring_back')}
          <span class="visually-hidden"> {report.title}</span>
        </button>
      </p>
    </li>
  );
}

function Report({ report, say, onOpen, onRemove }: { report: ReportRow; say: Say; onOpen: ReportRowsProps['onOpen']; onRemove: () => void }) {
  const { accused, besides, date, href, incidents, kept, outlet, speakers, title, verdict } = report;
  return (
    <li class="library-report" data-report={report.id}>
      <div>
        <p class="library-label">
          <SafeLink href={href} text={title} opensIn={say('opens_new_tab')} />
        </p>
        <p class="library-facts">
          {outlet !== null && (
            <span>
              <Words text={outlet} />
            </span>
          )}
          <span>{date ?? say('date_unknown')}</span>
          {kept !== null && <span>{kept}</span>}
        </p>
        {(accused !== null || speakers !== null || besides.length > 0) && (
          <p class="library-said">
            {verdict !== null && <LadderIcon rung={verdict.rung} status={verdict.status} size={18} />}
            <span>
              {accused !== null && <Words text={accused} />}
              {verdict !== null && `\u00a0· ${verdict.text}`}
              {speakers !== null && (
                <>
                  <br />
                  <Words text={speakers} />
                </>
              )}
              {besides.map((text, index) => (
                <span class="library-besides" key={index}>
                  <Words text={text} />
                </span>
              ))}
            </span>
          </p>
        )}
        {onOpen !== null &&
          incidents.map(({ id, label }) => (
            <button type="button" class="text-button library-to-incident" key={id} onClick={() => onOpen(id)}>
              <Words text={label} />
            </button>
          ))}
      </div>
      {kept !== null && (
        <button type="button" class="button library-delete" data-kind="quiet" onClick={() => onRemove()}>
          <Icon name="remove" size={16} />
          {say('library_delete')}
          <span class="visually-hidden"> {title}</span>
        </button>
      )}
    </li>
  );
}

/** The reports, each with its link; those that are kept can be deleted one by one. */
export function ReportRows({ onOpen, onRemove, onRestore, removed, rows, say }: ReportRowsProps) {
  return (
    <ul class="library-rows">
      {rows.map((report) =>
        removed.has(report.id) ? <Removed key={report.id} report={report} say={say} onRestore={() => onRestore(report)} /> : <Report key={report.id} report={report} say={say} onOpen={onOpen} onRemove={() => onRemove(report)} />,
      )}
    </ul>
  );
}
