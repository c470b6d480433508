import type { CasebookShelf } from '../../lib/incidents/casebook-shelf';
import type { DecisionsKeeper } from '../../lib/adapters/settings/decisions';
import type { DraftsKeeper } from '../../lib/adapters/settings/drafts';
import type { OwnActorsKeeper } from '../../lib/adapters/settings/own-actors';
import type { SettingsKeeper } from '../../lib/adapters/settings/settings';
import type { RemovedKeeper } from '../../lib/adapters/store/removed';
import type { ReportStore } from '../../lib/adapters/store/reports';
import type { TabPages } from '../../lib/adapters/store/tab-pages';
import type { Clock } from '../../lib/adapters/clock';
import type { Tell } from '../../lib/adapters/messages/ask';
import type { Article } from '../../lib/model/article';
import type { Change } from '../../lib/model/change';
import type { Decision } from '../../lib/model/decision';
import type { Report } from '../../lib/model/report';
import type { CasebookIncident } from '../../lib/model/casebook';
import type { ComparedIncident, Comparison } from '../../lib/model/verdict';
import type { WholeWorld, World } from '../../lib/model/world';
import type { Say } from '../../lib/views/say';
import type { AddedOutlets } from './added-outlets';
import type { Platform } from './platform';

/** A report to compare, and where it was learned of. */
export interface KnownReport {
  report: Report;
  known: 'page' | 'store';
}

/** The thinking, as one value: the worker loads, calls one of these, saves. */
export interface Core {
  analyse: (article: Article, world: World) => Report | Promise<Report>;
  reread: (before: Report, article: Article, now: Report) => Change[] | Promise<Change[]>;
  compare: (reports: KnownReport[], world: WholeWorld, asOf: string, decisions: readonly Decision[], language: string, about: string | null) => Comparison;
  /** one incident of the casebook, also where no report is about it */
  recorded: (incident: CasebookIncident, reports: KnownReport[], world: World, asOf: string, decisions: readonly Decision[], language: string) => ComparedIncident;
}

/** Everything that the worker's handlers work with. */
export interface Deps {
  core: Core;
  /** the tables that ship, with the reader's own actors */
  world: () => Promise<World>;
  /** the tables that ship, alone */
  shipped: () => Promise<World>;
  own: OwnActorsKeeper;
  /** the casebook's incidents, asked for as the kept reports are: only those that a report may be about are read */
  casebook: CasebookShelf;
  store: ReportStore;
  tabs: TabPages;
  settings: SettingsKeeper;
  /** every area of the browser's storage that anything of ours is in, but for the database */
  areas: readonly { clear(): Promise<void> }[];
  decisions: DecisionsKeeper;
  /** objections that were begun */
  drafts: DraftsKeeper;
  /** what was removed and may come back */
  removed: RemovedKeeper;
  outlets: AddedOutlets;
  platform: Platform;
  tell: Tell;
  say: Say;
  clock: Clock;
  /** "whence 0.1.0", for exports */
  generator: string;
}
