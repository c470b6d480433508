import type { ComponentChildren } from 'preact';
import type { Say } from '../../lib/views/say';
import type { AccusedView, StatementView } from '../../lib/views/types';
import { LadderIcon } from '../LadderIcon';
import { SafeLink } from '../SafeLink';
import { Words } from '../Words';

/** A table that becomes one block a row where it is narrow: each cell then says its column's name itself. */
function Table({ caption, columns, children }: { caption: string; columns: readonly string[]; children: ComponentChildren }) {
  return (
    <table class="twin">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}

function Cell({ name, day = false, children }: { name: string; day?: boolean; children: ComponentChildren }) {
  return (
    <td data-day={day}>
      <span class="cell-name" aria-hidden="true">
        {name}
      </span>
      {children}
    </td>
  );
}

function Speaker({ statement, say }: { statement: StatementView; say: Say }) {
  return (
    <>
      <SafeLink href={statement.href} text={statement.speaker} opensIn={say('opens_new_tab')} />
      {statement.role !== '' && (
        <span class="cell-more">
          <Words text={statement.role} />
        </span>
      )}
    </>
  );
}

const does = ({ says }: StatementView, say: Say): string => (says === 'names' ? say('statement_names') : says === 'denies' ? say('statement_denies') : say('statement_false_trail'));

/** Some languages have a comma only before what somebody does without asserting it. */
const namesHow = ({ worded }: StatementView, say: Say): string => say(worded === say('certainty_uncommitted') ? 'statement_names_unasserted' : 'statement_names_as', worded);

function What({ statement, say }: { statement: StatementView; say: Say }) {
  return (
    <>
      <Words text={statement.says === 'names' ? namesHow(statement, say) : does(statement, say)} />
      {statement.words !== null && statement.words !== '' && (
        <span class="cell-more">
          <q>
            <Words text={statement.words} />
          </q>
        </span>
      )}
      {statement.retracted !== null && (
        <span class="cell-more taken-back">
          <Words text={statement.retracted} />
        </span>
      )}
    </>
  );
}

function Evidence({ statement }: { statement: StatementView }) {
  return (
    <>
      <Words text={statement.basis} />
      {statement.kinds.length > 0 && (
        <span class="cell-more">
          <Words text={statement.kinds.join(', ')} />
        </span>
      )}
    </>
  );
}

/** Everybody who speaks of an actor, with what they do and on what evidence. */
function Speakers({ statements, say }: { statements: StatementView[]; say: Say }) {
  return (
    <ul>
      {statements.map((statement, at) => (
        <li key={at}>
          <SafeLink href={statement.href} text={statement.speaker} opensIn={say('opens_new_tab')} />
          {': '}
          {does(statement, say)}
          {' · '}
          <Words text={say('timeline_tier', statement.basis)} />
        </li>
      ))}
    </ul>
  );
}

const ActorName = ({ one }: { one: AccusedView }) => (
  <span class="actor" data-here={one.thisClaim}>
    <Words text={one.actorName} />
  </span>
);

/** Who was named when: under each actor its statements and its rungs by their days. */
export function TimelineTable({ accused, say }: { accused: AccusedView[]; say: Say }) {
  const columns = [say('column_when'), say('column_who'), say('column_what'), say('column_evidence')];
  const lanes = accused.filter(({ statements }) => statements.length > 0);
  if (lanes.length === 0) return null;
  return (
    <Table caption={say('part_timeline')} columns={columns}>
      {lanes.map((one, lane) => (
        <tbody key={lane}>
          <tr class="group">
            <th scope="rowgroup" colSpan={4}>
              <ActorName one={one} />
              {one.after !== null && <span class="cell-beside">{one.after}</span>}
              <ul class="history-steps">
                {one.steps.map((step, at) => (
                  <li key={at}>
                    <LadderIcon rung={step.rung} status="open" />
                    <time>{step.day.text}</time> <Words text={step.text} />
                  </li>
                ))}
              </ul>
            </th>
          </tr>
          {one.statements.map((statement, at) => (
            <tr key={at}>
              <Cell name={columns[0] ?? ''} day>{statement.day?.text ?? say('date_unknown')}</Cell>
              <Cell name={columns[1] ?? ''}>
                <Speaker statement={statement} say={say} />
              </Cell>
              <Cell name={columns[2] ?? ''}>
                <What statement={statement} say={say} />
              </Cell>
              <Cell name={columns[3] ?? ''}>
                <Evidence statement={statement} />
              </Cell>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

/** Everybody who is named, at which rung and by whom, and who denies it. */
export function AccusedTable({ accused, say, onChoose }: { accused: AccusedView[]; say: Say; onChoose: (claimId: string) => void }) {
  const columns = [say('column_actor'), say('column_standing'), say('column_who')];
  if (accused.length === 0) return null;
  return (
    <Table caption={say('part_accused')} columns={columns}>
      <tbody>
        {accused.map((one, at) => (
          <tr key={at}>
            <Cell name={columns[0] ?? ''}>
              <ActorName one={one} />
              {one.claimId !== null && !one.thisClaim && (
                <span class="cell-more">
                  <button type="button" class="text-button" onClick={() => onChoose(one.claimId ?? '')}>
                    {say('see_claim')}
                  </button>
                </span>
              )}
            </Cell>
            <Cell name={columns[1] ?? ''}>
              <span class="cell-rung">
                <LadderIcon rung={one.rung} status={one.status} />
                <span>
                  <Words text={one.flagText} />
                  {one.rungText !== null && one.rungText !== one.flagText && (
                    <>
                      {' · '}
                      <Words text={one.rungText} />
                    </>
                  )}
                </span>
              </span>
            </Cell>
            <Cell name={columns[2] ?? ''}>
              {one.statements.length === 0 ? <Words text={one.saidBy} /> : <Speakers statements={one.statements} say={say} />}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What each speaker rests on, with the kinds of evidence and where to read it. */
export function EvidenceTable({ statements, say }: { statements: StatementView[]; say: Say }) {
  const columns = [say('column_who'), say('column_what'), say('column_evidence'), say('column_when')];
  if (statements.length === 0) return null;
  return (
    <Table caption={say('part_evidence')} columns={columns}>
      <tbody>
        {statements.map((statement, at) => (
          <tr key={at}>
            <Cell name={columns[0] ?? ''}>
              <Speaker statement={statement} say={say} />
            </Cell>
            <Cell name={columns[1] ?? ''}>
              <What statement={statement} say={say} />
            </Cell>
            <Cell name={columns[2] ?? ''}>
              <Evidence statement={statement} />
            </Cell>
            <Cell name={columns[3] ?? ''} day>{statement.day?.text ?? say('date_unknown')}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
