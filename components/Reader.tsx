import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../lib/protocol';
import type { Say } from '../lib/views/say';
import type { ComparisonView, PageView } from '../lib/views/types';
import { ClaimList } from './ClaimList';
import type { ComparisonProps } from './Comparison';
import type { OnDecide } from './IncidentWork';
import type { OnDecideOrigins } from './OriginWork';
import { Footer } from './Footer';
import { Notices } from './Notices';
import { PageHeader } from './PageHeader';
import { StateMessage } from './StateMessage';
import { Switch } from './Switch';

/** What is shown of a tab. Texts are ready to show. */
export interface ReaderState {
  page: PageView | null;
  settings: Settings | null;
  chosen: string | null;
  comparison: ComparisonView | null;
  /** why nothing can be shown, or what was just done */
  problem: string | null;
  said: string | null;
}

export interface ReaderActions {
  choose: (claimId: string | null) => void;
  show: (claimId: string) => void;
  /** says whether a report is about the chosen claim's incident; null takes it back */
  decide: OnDecide;
  /** says whether two origins of the chosen claim are one source; null takes it back */
  decideOrigins: OnDecideOrigins;
  enable: (host: string | null, enabled: boolean) => void;
  mark: (host: string, marked: boolean) => void;
  /** asks the browser's permission for a host inside the click, then adds it */
  allow: (host: string) => void;
  reload: () => void;
  exportPage: () => void;
  openWide: (() => void) | null;
  openLibrary: () => void;
  openSettings: () => void;
}

function StateActions({ page, say, actions }: { page: PageView; say: Say; actions: ReaderActions }) {
  const { host, state } = page;
  if (host !== null && (state === 'not_covered' || state === 'not_permitted')) {
    return (
      <button type="button" class="button" data-kind="main" onClick={() => actions.allow(host)}>
        {say(state === 'not_covered' ? 'add_host' : 'allow_host', host)}
      </button>
    );
  }
  if (state === 'failed') {
    return (
      <button type="button" class="button" data-kind="main" onClick={() => actions.reload()}>
        {say('reload_page')}
      </button>
    );
  }
  return null;
}

export interface ReaderProps {
  state: ReaderState;
  say: Say;
  actions: ReaderActions;
  /** what shows a chosen claim's comparison; null while the page still loads it */
  detail: ComponentType<ComparisonProps> | null;
  /** draws a comparison as pictures, in the wide view */
  pictures?: (view: ComparisonView) => ComponentChildren;
  /** the way to files of the page, in the wide view */
  files?: ComponentChildren;
  /** the fact-checker's desk in place of the list, where it is chosen */
  review?: { on: boolean; modes: ComponentChildren; desk: ComponentChildren };
}

function Body({ state, say, actions, detail: Detail, pictures }: ReaderProps) {
  const { chosen, comparison, page, problem } = state;
  if (page === null) return <StateMessage state={problem === null ? 'reading' : 'failed'} message={problem ?? say('state_reading')} />;
  if (page.claims.length === 0) {
    return (
      <StateMessage state={page.state} message={page.message}>
        <StateActions page={page} say={say} actions={actions} />
      </StateMessage>
    );
  }
  const shown = comparison !== null && comparison.claim.id === chosen ? comparison : null;
  return (
    <div class="reader-body" data-split="true" data-chosen={shown !== null}>
      <ClaimList page={page} chosen={chosen} say={say} onChoose={actions.choose} onShow={actions.show} />
      <div class="detail">
        {shown === null || Detail === null ? (
          <p class="empty-choice">{problem ?? say('choose_claim')}</p>
        ) : (
          <Detail view={shown} say={say} onBack={() => actions.choose(null)} onShow={actions.show} onChoose={actions.choose} onDecide={actions.decide} onDecideOrigins={actions.decideOrigins} pictures={pictures?.(shown) ?? null} />
        )}
      </div>
    </div>
  );
}

/** Moves the focus where the reader is: to a comparison when it opens, back to its row when it closes. */
function useFocus({ state, detail }: ReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  const open = detail !== null && state.comparison !== null && state.comparison.claim.id === state.chosen ? state.chosen : null;
  useEffect(() => {
    if (open !== null && open !== before.current) root.current?.querySelector<HTMLElement>('.verdict-flag')?.focus({ preventScroll: true });
    if (open === null && before.current !== null) {
      const rows = [...(root.current?.querySelectorAll<HTMLElement>('button[data-claim]') ?? [])];
      rows.find((row) => row.dataset['claim'] === before.current)?.focus();
    }
    before.current = open;
  }, [open]);
  return root;
}

/** Whether pages of this site are read at all, and whether what is found is marked on them. */
function SiteSwitches({ state: { page, settings }, say, actions }: ReaderProps) {
  const host = page?.host ?? null;
  if (settings === null || !settings.enabled || page === null || host === null || page.state === 'not_covered' || page.state === 'unreachable') return null;
  const on = !settings.disabledHosts.includes(host);
  return (
    <div class="head-switches">
      <Switch label={say('switch_here', host)} on={on} onChange={(wanted) => actions.enable(host, wanted)} />
      {on && page.claims.length > 0 && <Switch label={say('mark_here')} on={!settings.unmarkedHosts.includes(host)} onChange={(wanted) => actions.mark(host, wanted)} />}
    </div>
  );
}

/** The desk says itself that a private window keeps nothing, and what follows from it. */
function noticesOf({ state: { page }, say, review }: ReaderProps): string[] {
  const notices = page?.notices ?? [];
  return review?.on === true && page?.kept === 'private' ? notices.filter((notice) => notice !== say('notice_private')) : notices;
}

/** The popup and the wide view alike: a function of what is known of the tab. */
export function Reader(props: ReaderProps) {
  const { state, say, actions, review } = props;
  const root = useFocus(props);
  // A page without a claim is where one that was missed is added.
  const canReview = review !== undefined && (state.page?.state === 'claims' || state.page?.state === 'no_claims');
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || state.chosen === null) return;
    event.preventDefault();
    actions.choose(null);
  };
  return (
    <div class="reader" ref={root} onKeyDown={escape}>
      <PageHeader page={state.page} say={say}>
        {!(canReview && review.on) && <SiteSwitches {...props} />}
        {canReview && review.modes}
      </PageHeader>
      <Notices notices={noticesOf(props)} />
      <main class="reader-main">
        {canReview && review.on ? review.desk : <Body {...props} />}
      </main>
      <Footer page={state.page} settings={state.settings} said={state.said} say={say} files={props.files} onEnable={actions.enable} onWide={actions.openWide} onExport={actions.exportPage} onLibrary={actions.openLibrary} onSettings={actions.openSettings} />
    </div>
  );
}
