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
    tests: ['tests/extension/senders', 'tests/extension/page-address', 'tests/extension/worker', 'tests/extension/import', 'tests/extension/outlets', 'tests/extension/added-outlets', 'tests/unit/export/import-file', 'tests/unit/export/native', 'tests/unit/text/json-depth', 'tests/unit/text/public-host'],
  },
  {
    name: 'store',
    what: 'the store: upgrades, what is remembered of it, backups',
    files: ['lib/adapters/store/connection.ts', 'lib/adapters/store/remembering.ts', 'lib/adapters/store/sentinel.ts', 'lib/adapters/store/writing.ts', 'lib/adapters/store/outcome.ts', 'lib/adapters/backups/backups.ts', 'lib/adapters/backups/packed-text.ts'],
    tests: ['tests/extension/store', 'tests/extension/upgrades', 'tests/extension/backups', 'tests/extension/desk.test', 'tests/extension/import'],
  },
  {
    name: 'verdicts',
    what: 'the rules of verdicts',
    files: ['lib/verdicts/strength.ts', 'lib/verdicts/status.ts', 'lib/verdicts/rungs.ts', 'lib/verdicts/support.ts', 'lib/verdicts/settle.ts', 'lib/verdicts/standing.ts', 'lib/verdicts/independence.ts', 'lib/verdicts/chain-of-command.ts', 'lib/verdicts/voices.ts', 'lib/verdicts/taken-back.ts', 'lib/verdicts/judge.ts'],
    tests: ['tests/unit/verdicts/', 'tests/unit/compare.test', 'tests/unit/casebook/'],
  },
];
