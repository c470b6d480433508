import type { HistoryView } from '../lib/views/types';
import { LadderIcon } from './LadderIcon';
import { Words } from './Words';

/** Who was named when: the accused side by side, each with its rungs since. */
export function History({ history }: { history: HistoryView[] }) {
  return (
    <ol class="history">
      {history.map((row, index) => (
        <li class="history-row" key={index} data-here={row.thisClaim}>
          <div class="history-head">
            <strong>
              <Words text={row.actorName} />
            </strong>
            {row.after !== null && <span class="report-date">{row.after}</span>}
          </div>
          <p class="history-first">
            <Words text={row.first} />
          </p>
          <ul class="history-steps">
            {row.steps.map((step, at) => (
              <li key={at}>
                <LadderIcon rung={step.rung} status="open" />
                <time>{step.date}</time> <Words text={step.text} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
