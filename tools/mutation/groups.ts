/** What is broken on purpose, and the tests that have to notice. Patterns of paths in the project. */
export interface MutationGroup {
  name: string;
  /** as the scoreboard has it */
  what: string;
  files: readonly string[];
  tests: readonly string[];
}

export const MUTATION_GROUPS: readonly MutationGroup[] = [
  {
    name: 'guards',
    what: 'guards: who may send what, and what is taken in',
    files: [
      'lib/adapters/messages/sender.ts',
      'lib/adapters/messages/serve.ts',
      'lib/adapters/messages/rate-limit.ts',
      'lib/export/import-file.ts',
      'lib/export/import-native.ts',
      'lib/export/import-entries.ts',
      'lib/export/import-plan.ts',
      'lib/text/json-depth.ts',
      'lib/text/public-host.ts',
      'lib/model/import.ts',
    ],
    tests: ['tests/extension/senders', 'tests/extension/page-address', 'tests/extension/worker', 'tests/extension/import', 'tests/extension/guarded-files', 'tests/extension/outlets', 'tests/extension/added-outlets', 'tests/unit/export/import-file', 'tests/unit/export/native', 'tests/unit/text/json-depth', 'tests/unit/text/public-host'],
  },
  {
    name: 'messages',
    what: 'messages: who may send each, and what it may carry',
    files: ['lib/requests.ts', 'lib/export/scope.ts', 'lib/views/import-types.ts'],
    tests: ['tests/extension/message-fields', 'tests/extension/senders', 'tests/unit/export/scope'],
  },
  {
    name: 'handlers',
    what: 'the guards of those who answer messages',
    files: ['entrypoints/background/private-window.ts', 'entrypoints/background/desk-place.ts', 'entrypoints/background/origin-messages.ts', 'entrypoints/background/objection-messages.ts', 'entrypoints/background/import-messages.ts', 'entrypoints/background/page-messages.ts'],
    tests: ['tests/extension/private-window', 'tests/extension/objections', 'tests/extension/origins', 'tests/extension/import', 'tests/extension/worker', 'tests/extension/desk.test', 'tests/extension/reading-memory'],
  },
  {
    name: 'schemas',
    what: 'schemas of what is kept and taken in',
    files: ['lib/model/annotation.ts', 'lib/model/article.ts', 'lib/model/backup.ts', 'lib/model/change.ts', 'lib/model/claim.ts', 'lib/model/decision.ts', 'lib/model/kept-annotation.ts', 'lib/model/objection.ts', 'lib/model/own-actors.ts', 'lib/model/report.ts', 'lib/model/settings.ts', 'lib/model/span.ts', 'lib/model/vocabulary.ts', 'lib/model/actor.ts', 'lib/export/settings-file.ts'],
    tests: ['tests/unit/model/', 'tests/extension/message-fields', 'tests/unit/export/native', 'tests/unit/export/import-file', 'tests/unit/export/actor-file', 'tests/extension/settings-file'],
  },
  {
    name: 'store',
    what: 'the store: upgrades, what is remembered of it, backups',
    files: ['lib/adapters/store/connection.ts', 'lib/adapters/store/opened.ts', 'lib/adapters/store/schema.ts', 'lib/adapters/store/header.ts', 'lib/adapters/store/write-log.ts', 'lib/adapters/store/remembering.ts', 'lib/adapters/store/sentinel.ts', 'lib/adapters/store/writing.ts', 'lib/adapters/store/outcome.ts', 'lib/adapters/backups/backups.ts', 'lib/adapters/backups/packed-text.ts'],
    tests: ['tests/extension/store', 'tests/extension/upgrades', 'tests/extension/damaged-rows', 'tests/extension/kept-rows', 'tests/extension/comparison-memory', 'tests/extension/backups', 'tests/extension/losses', 'tests/extension/forgetting', 'tests/extension/desk.test', 'tests/extension/import'],
  },
  {
    name: 'verdicts',
    what: 'the rules of verdicts',
    files: ['lib/verdicts/strength.ts', 'lib/verdicts/status.ts', 'lib/verdicts/rungs.ts', 'lib/verdicts/support.ts', 'lib/verdicts/settle.ts', 'lib/verdicts/standing.ts', 'lib/verdicts/independence.ts', 'lib/verdicts/chain-of-command.ts', 'lib/verdicts/voices.ts', 'lib/verdicts/taken-back.ts', 'lib/verdicts/judge.ts'],
    tests: ['tests/unit/verdicts/', 'tests/unit/compare.test', 'tests/unit/casebook/'],
  },
];
