/** The layer rule of lib/README.md, checked. Each rule's comment is what the person who broke it should read. */
const layers = ['model', 'text', 'languages', 'claims', 'reports', 'reviews', 'incidents', 'verdicts', 'views', 'pictures', 'export'];
const core = `^lib/(${layers.join('|')}|analyse\\.ts|analyse-with\\.ts|compare\\.ts|protocol\\.ts|requests\\.ts)`;

const leftOnly = layers.map((layer, i) => ({
  name: `${layer}-looks-left`,
  comment: `lib/${layer} may import only from ${layers.slice(0, i).join(', ') || 'nothing'}: folders of lib read left to right like the data flow.`,
  severity: 'error',
  from: { path: `^lib/${layer}/` },
  to: { path: '^(lib|components|entrypoints|tools|tests)/', pathNot: `^lib/(${layers.slice(0, i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...leftOnly,
    {
      name: 'core-takes-pure-packages-only',
      comment: 'The core is pure: of npm packages it may use zod (shapes), diff (word by word) and d3-hierarchy (tidy trees), and nothing of Node.',
      severity: 'error',
      from: { path: core },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'], pathNot: '^node_modules/(?:zod|diff|(?:@types/)?d3-hierarchy)/' },
    },
    {
      name: 'core-knows-no-edge',
      comment: 'The core does not know the browser, the pages or the tools.',
      severity: 'error',
      from: { path: core },
      to: { path: '^(lib/adapters|components|entrypoints|tools|tests)/' },
    },
    {
      name: 'adapters-stand-alone',
      comment: 'Folders of lib/adapters do not import one another; the single files beside them serve all and import none. Only own-pages puts them together, for the pages of the extension.',
      severity: 'error',
      from: { path: '^lib/adapters/([^/]+)/', pathNot: '^lib/adapters/own-pages/' },
      to: { path: '^lib/adapters/[^/]+/', pathNot: '^lib/adapters/$1/' },
    },
    {
      name: 'adapters-serve-all',
      comment: 'The single files of lib/adapters serve its folders: they use none of them, and no adapter uses what puts them together.',
      severity: 'error',
      from: { path: '^lib/adapters/', pathNot: '^lib/adapters/own-pages/' },
      to: { path: '^lib/adapters/own-pages/' },
    },
    {
      name: 'adapters-files-use-no-folder',
      comment: 'See adapters-serve-all.',
      severity: 'error',
      from: { path: '^lib/adapters/[^/]+\\.ts$' },
      to: { path: '^lib/adapters/[^/]+/' },
    },
    {
      name: 'components-get-props',
      comment: 'Components are functions of data: they know model, views, pictures and export, no adapters.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib|entrypoints|tools|tests)/', pathNot: '^lib/(model|views|pictures|export|(?:protocol|requests|in-turn)\\.ts)' },
    },
    {
      name: 'nothing-imports-wiring',
      comment: 'Entrypoints and tools are wiring: nothing outside imports from them.',
      severity: 'error',
      from: { path: '^(lib|components)/' },
      to: { path: '^(entrypoints|tools|tests)/' },
    },
    {
      name: 'entrypoints-do-not-import-tools',
      comment: 'What ships does not import what runs in Node.',
      severity: 'error',
      from: { path: '^entrypoints/' },
      to: { path: '^(tools|tests)/' },
    },
    { name: 'no-cycles', comment: 'A cycle means that two files are one.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead, or an entrypoint in the wrong place.',
      severity: 'error',
      from: { orphan: true, path: '^(lib|components)/', pathNot: '\\.(d\\.ts|css|json)$|^lib/adapters/.*\\.css' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: '.wxt/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt|node_modules/\\.cache)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
