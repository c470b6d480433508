import type { Handlers } from '../../lib/adapters/messages/serve';
import type { Deps } from './deps';
import { actorMessages } from './actor-messages';
import { backingUp } from './backing-up';
import { backupMessages } from './backups';
import { deskBulkMessages } from './desk-bulk-messages';
import { deskMessages } from './desk-messages';
import { eraseMessages } from './erase-messages';
import { exportMessages } from './export-messages';
import { importMessages } from './import-messages';
import { incidentMessages } from './incident-messages';
import { libraryMessages } from './library-messages';
import { objectionMessages } from './objection-messages';
import { originMessages } from './origin-messages';
import { pageMessages } from './page-messages';
import { settingsFileMessages } from './settings-file-messages';
import { settingsMessages } from './settings-messages';
import { viewMessages } from './view-messages';

/** Every message that the worker answers: load, call the core, save, answer. */
export const makeHandlers = (deps: Deps): Handlers => backingUp({ ...pageMessages(deps), ...viewMessages(deps), ...exportMessages(deps), ...settingsMessages(deps), ...settingsFileMessages(deps), ...eraseMessages(deps), ...actorMessages(deps), ...incidentMessages(deps), ...libraryMessages(deps), ...objectionMessages(deps), ...originMessages(deps), ...deskMessages(deps), ...deskBulkMessages(deps), ...importMessages(deps), ...backupMessages(deps) }, deps);
