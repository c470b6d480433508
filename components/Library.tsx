import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LibraryPlace, LibrarySearch } from '../lib/model/library';
import type { Response } from '../lib/protocol';
import type { ClaimRow } from '../lib/views/desk-types';
import type { IncidentDetail, IncidentRow, ReportRow } from '../lib/views/library-types';
import { sayCount, type Say } from '../lib/views/say';
import type { ComparisonView } from '../lib/views/types';
import { Icon } from './Icon';
import { LibraryIncident } from './LibraryIncident';
import { IncidentRows, ReportRows } from './LibraryRows';
import { LibraryClaims, type BulkActions, type BulkStep, type LibraryClaimsProps } from './LibraryClaims';
import { Mark } from './Mark';
import type { OnDecideOrigins } from './OriginWork';
import { LibrarySearchForm } from './LibrarySearch';
import { Tabs } from './pictures/Tabs';
import { Words } from './Words';

export type LibraryTab = 'incidents' | 'reports' | 'claims' | 'objections';

/** What is shown of the library. Texts are ready to show. */
export interface LibraryState {
  figures: Response<'library.figures'> | null;
  filing: number | null;
  tab: LibraryTab;
  search: LibrarySearch;
  incidents: readonly IncidentRow[];
  reports: readonly ReportRow[];
  claims: readonly ClaimRow[];
  steps: { undo: BulkStep; redo: BulkStep };
  acting: boolean;
  next: LibraryPlace | null;
  looked: number;
  phase: 'idle' | 'searching' | 'slow' | 'stopped';
  failed: string | null;
  problem: string | null;
  openId: string | null;
  open: IncidentDetail | null;
  openProblem: string | null;
  removed: ReadonlySet<string>;
  said: string | null;
}

export interface LibraryActions {
  show: (tab: LibraryTab, search: LibrarySearch) => void;
  more: () => void;
  stop: () => void;
  open: (id: string | null, actor?: string) => void;
  remove: (report: ReportRow) => void;
  restore: (report: ReportRow) => void;
  decideOrigins: OnDecideOrigins;
  bulk: BulkActions;
}

interface PartProps {
  state: LibraryState;
  say: Say;
  actions: LibraryActions;
  /** the way to a file of chosen claims */
  files?: LibraryClaimsProps['files'];
}

const number = (value: number, say: Say): string => new Intl.NumberFormat(say.locale).format(value);

function Figures({ state, say }: Pick<PartProps, 'state' | 'say'>) {
  const { figures, filing } = state;
  if (figures === null) return null;
  const kept = figures.incidents > 0 ? `${sayCount(say, 'library_reports', figures.reports)}, ${sayCount(say, 'library_incidents', figures.incidents)}` : sayCount(say, 'library_reports', figures.reports);
  return (
    <>
      <p class="library-figures">{figures.problem === null ? say('counts', sayCount(say, 'library_casebook', figures.casebook), kept) : sayCount(say, 'library_casebook', figures.casebook)}</p>
      {filing !== null && (
        <p class="part-note" role="status">
          {say('library_filing', number(filing, say))}
        </p>
      )}
    </>
  );
}

/** How many entries of the list are shown. */
const foundIn = ({ claims, incidents, reports, tab }: LibraryState): number => ({ incidents, reports, claims, objections: [] })[tab].length;

/** How far a search is: a word at once, a bar and the way to stop it where it takes longer. */
function Progress({ state, say, actions }: PartProps) {
  const { figures, looked, next, phase, tab } = state;
  const found = foundIn(state);
  const total = tab === 'incidents' ? (figures?.incidents ?? 0) : (figures?.reports ?? 0);
  const shown = next === null ? sayCount(say, 'library_found', found) : say('library_found_some', number(found, say));
  const running = phase === 'searching' || phase === 'slow';
  return (
    <div class="library-progress" aria-busy={running}>
      {/* Why there is nothing stands below; only a reading voice needs the number too. */}
      <p role="status">
        <span class={!running && found === 0 && next === null ? 'visually-hidden' : undefined}>{running ? say(figures === null && found === 0 ? 'library_loading' : 'library_searching') : phase === 'stopped' ? `${say('library_stopped')} ${shown}` : shown}</span>
      </p>
      {phase === 'slow' && (
        <p class="library-slow">
          {total > 0 && <progress value={Math.min(looked, total)} max={total} aria-label={say('library_searching')} />}
          {total > 0 && <span>{say('library_looked', number(Math.min(looked, total), say), number(total, say))}</span>}
          <button type="button" class="button" onClick={() => actions.stop()}>
            {say('library_stop')}
          </button>
        </p>
      )}
    </div>
  );
}

const isEmptySearch = ({ about, accused, from, known, outlet, review, rung, speaker, text, to }: LibrarySearch): boolean => [about, accused, outlet, speaker, text].every((typed) => typed.trim() === '') && from === null && to === null && rung === null && review === null && known === 'all';

/** Why there is nothing to list. */
function Nothing({ state, say, actions }: PartProps) {
  const { figures, phase, search, tab } = state;
  if (phase === 'searching' || phase === 'slow') return null;
  const nothingKept = figures?.reports === 0 && (search.known === 'kept' || isEmptySearch(search));
  return (
    <div class="state">
      <Icon name="library" size={32} />
      <p>{say(nothingKept ? 'library_nothing_kept' : 'library_none')}</p>
      {!isEmptySearch(search) && (
        <div class="actions">
          <button type="button" class="button" onClick={() => actions.show(tab, { ...search, text: '', about: '', accused: '', outlet: '', speaker: '', rung: null, review: null, from: null, to: null, known: 'all' })}>
            {say('library_clear')}
          </button>
        </div>
      )}
    </div>
  );
}

function Failed({ state, say, actions }: PartProps) {
  return (
    <div class="state" role="alert">
      <Icon name="notice" size={32} />
      <p>
        <Words text={state.failed ?? ''} />
      </p>
      <div class="actions">
        <button type="button" class="button" data-kind="main" onClick={() => actions.show(state.tab, state.search)}>
          {say('library_again')}
        </button>
      </div>
    </div>
  );
}

function Results(props: PartProps) {
  const { actions, say, state } = props;
  const { acting, claims, failed, incidents, next, openId, phase, removed, reports, said, steps, tab } = state;
  const found = foundIn(state);
  if (failed !== null) return <Failed {...props} />;
  return (
    <>
      <Progress {...props} />
      {found === 0 && next === null && <Nothing {...props} />}
      {tab === 'incidents' ? (
        <IncidentRows rows={incidents} chosen={openId} onOpen={(id) => actions.open(id)} />
      ) : tab === 'claims' ? (
        <LibraryClaims rows={claims} {...steps} busy={acting} said={said} say={say} actions={actions.bulk} {...(props.files === undefined ? {} : { files: props.files })} />
      ) : (
        <ReportRows rows={reports} removed={removed} say={say} onOpen={(id) => actions.open(id)} onRemove={actions.remove} onRestore={actions.restore} />
      )}
      {next !== null && (phase === 'idle' || phase === 'stopped') && (
        <p class="library-next">
          <button type="button" class="button" onClick={() => actions.more()}>
            {say(phase === 'stopped' ? 'library_go_on' : 'library_more')}
          </button>
        </p>
      )}
    </>
  );
}

function Detail({ state, say, actions, wide }: PartProps & Pick<LibraryProps, 'wide'>) {
  const { open, openId, openProblem, removed } = state;
  // Where nothing is listed there is nothing to choose.
  if (openId === null) return state.failed === null && foundIn(state) > 0 ? <p class="empty-choice">{say('library_choose')}</p> : null;
  if (open !== null) {
    return <LibraryIncident detail={open} removed={removed} say={say} wide={wide} onBack={() => actions.open(null)} onActor={(actor) => actions.open(open.id, actor)} onRemove={actions.remove} onRestore={actions.restore} onDecideOrigins={actions.decideOrigins} />;
  }
  return (
    <div class="comparison">
      <button type="button" class="button back" data-kind="quiet" onClick={() => actions.open(null)}>
        <Icon name="back" size={16} />
        {say('library_back')}
      </button>
      <div class="state" role={openProblem === null ? 'status' : 'alert'}>
        <Icon name={openProblem === null ? 'waiting' : 'notice'} size={32} />
        <p>
          <Words text={openProblem ?? say('library_opening')} />
        </p>
      </div>
    </div>
  );
}

/** Moves the focus where the reader is: to an incident when it opens, back to its row when it closes. */
function useFocus({ open, openId }: LibraryState) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  const shown = open !== null && open.id === openId ? openId : null;
  useEffect(() => {
    if (shown !== null && shown !== before.current) root.current?.querySelector<HTMLElement>('#library-incident')?.focus({ preventScroll: true });
    if (openId === null && before.current !== null) {
      const rows = [...(root.current?.querySelectorAll<HTMLElement>('button[data-incident]') ?? [])];
      rows.find((row) => row.dataset['incident'] === before.current)?.focus();
    }
    before.current = openId === null ? null : (shown ?? before.current);
  }, [shown, openId]);
  return root;
}

export interface LibraryProps extends PartProps {
  /** draws a verdict wide */
  wide: (view: ComparisonView) => ComponentChildren;
  /** all that the reader holds against verdicts, with the way to their incidents */
  objections: ComponentChildren;
}

/** All incidents and reports that are known here: searched, filtered, opened. A function of what is known. */
export function Library({ state, say, actions, files, objections, wide }: LibraryProps) {
  const root = useFocus(state);
  const { figures, openId, problem, said, search, tab } = state;
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || openId === null || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    actions.open(null);
  };
  const missing = problem ?? figures?.problem ?? null;
  return (
    <div class="library" ref={root} onKeyDown={escape}>
      <header class="library-head">
        <div class="head-line">
          <Mark size={24} />
          <h1>{say('library_title')}</h1>
        </div>
        <Figures state={state} say={say} />
      </header>
      {missing !== null && (
        <p class="notice library-notice" role="alert">
          <Icon name="notice" size={16} />
          <Words text={say('library_partial', missing)} />
        </p>
      )}
      <main class="library-main" data-open={openId !== null}>
        <div class="library-list">
          {tab !== 'objections' && <LibrarySearchForm search={search} counted={tab === 'incidents'} say={say} onSearch={(next) => actions.show(tab, next)} />}
          <Tabs
            label={say('library_title')}
            tabs={[{ id: 'incidents', name: say('library_tab_incidents') }, { id: 'reports', name: say('library_tab_reports') }, { id: 'claims', name: say('library_tab_claims') }, { id: 'objections', name: say('objection_title') }]}
            chosen={tab}
            onChoose={(id) => actions.show(id, id !== 'incidents' && search.order === 'most' ? { ...search, order: 'newest' } : search)}
          >
            {tab === 'objections' ? objections : <Results state={state} say={say} actions={actions} {...(files === undefined ? {} : { files })} />}
          </Tabs>
        </div>
        <div class="library-side">
          <Detail state={state} say={say} actions={actions} wide={wide} />
        </div>
      </main>
      {/* The claims show what was done with them, and are heard there. */}
      <p class="visually-hidden" role="status">
        {tab === 'claims' ? null : said}
      </p>
    </div>
  );
}
