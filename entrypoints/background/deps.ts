import type { CasebookShelf } from '../../lib/incidents/casebook-shelf';
import type { DecisionsKeeper } from '../../lib/adapters/settings/decisions';
import type { DeskDraftsKeeper } from '../../lib/adapters/settings/desk-drafts';
import type { DraftsKeeper } from '../../lib/adapters/settings/drafts';
import type { OwnActorsKeeper } from '../../lib/adapters/settings/own-actors';
import type { SettingsKeeper } from '../../lib/adapters/settings/settings';
import type { RecordedKeeper } from '../../lib/adapters/store/recorded-lists';
import type { RemovedKeeper } from '../../lib/adapters/store/removed';
import type { ReportStore } from '../../lib/adapters/store/reports';
import type { Staging } from '../../lib/adapters/store/staging';
import type { TabPages } from '../../lib/adapters/store/tab-pages';
import type { BackupKeeper } from '../../lib/adapters/backups/backups';
import type { Clock } from '../../lib/adapters/clock';
import type { Tell } from '../../lib/adapters/messages/tell';
import type { Article } from '../../lib/model/article';
import type { Passage } from '../../lib/analyse-with';
import type { Change } from '../../lib/model/change';
import type { KeptAnnotation, Standing } from '../../lib/model/kept-annotation';
import type { Decision } from '../../lib/model/decision';
import type { Report } from '../../lib/model/report';
import type { Quote, Span } from '../../lib/model/span';
import type { CasebookIncident } from '../../lib/model/casebook';
import type { ComparedIncident, Comparison } from '../../lib/model/verdict';
import type { WholeWorld, World } from '../../lib/model/world';
import type { Say } from '../../lib/views/say';
import type { AddedOutlets } from './added-outlets';
import type { ComparisonMemory } from './comparison-memory';
import type { Platform } from './platform';
import type { ReadingMemory } from './reading-memory';

/** A report to compare, and where it was learned of. */
export interface KnownReport {
  report: Report;
  known: 'page' | 'store';
}

/** The thinking, as one value: the worker loads, calls one of these, saves. */
export interface Core {
  analyse: (article: Article, world: World) => Report | Promise<Report>;
  reread: (before: Report, article: Article, now: Report) => Change[] | Promise<Change[]>;
  /** how what was said of an article's claims stands in it as it is now */
  standings: (kept: readonly KeptAnnotation[], article: Article, now: Report) => Record<string, Standing> | Promise<Record<string, Standing>>;
  /** the whole sentences that a selection touches */
  sentences: (passage: Passage, selected: Span, language: string) => Quote | null | Promise<Quote | null>;
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
  /** the last comparisons of pages, as long as nothing changed that they rest on */
  comparisons: ComparisonMemory;
  /** the last readings of open pages */
  readings: ReadingMemory;
  tabs: TabPages;
  /** the casebook's incidents as they were judged for lists */
  recorded: RecordedKeeper;
  settings: SettingsKeeper;
  /** every area of the browser's storage that anything of ours is in, but for the database */
  areas: readonly { clear(): Promise<void> }[];
  decisions: DecisionsKeeper;
  /** objections that were begun */
  drafts: DraftsKeeper;
  /** what was begun at the desk */
  deskDrafts: DeskDraftsKeeper;
  /** what was removed and may come back */
  removed: RemovedKeeper;
  outlets: AddedOutlets;
  platform: Platform;
  tell: Tell;
  say: Say;
  /** resolves once `say` speaks the language that the reader chose; never rejects */
  words: () => Promise<void>;
  clock: Clock;
  /** a random UUID */
  newId: () => string;
  /** copies of what the reader wrote, apart from the store */
  backups: BackupKeeper;
  /** a file on its way in */
  staging: Staging;
  /** "whence 0.1.0", for exports */
  generator: string;
}
