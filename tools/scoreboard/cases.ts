/** A test case of the project's list, or a subject that has figures without being one. */
export interface Case {
  id: string;
  /** What is tried, in a few words. */
  title: string;
  /** Must hold before a release. */
  must?: true;
  /** Why there is nothing to measure, where that is known: the page says so in place of a figure. */
  without?: string;
  /** Why a run may have measured nothing although the case applies. */
  missing?: string;
}

export interface Section {
  title: string;
  cases: readonly Case[];
}

const NO_FEEDS = 'the product has no feeds: it asks for nothing in the background';
const NO_SYNC = 'the product has no team server and nothing to synchronise with';

/** What takes an installation from a package registry is tried where releases are made, and by no test. */
const MADE_BY_RELEASE = 'it takes an installation into an empty folder: `npm run release` makes and compares it, and none was made of this code';

const must = (id: string, title: string, without?: string): Case => ({ id, title, must: true, ...(without === undefined ? {} : { without }) });
const also = (id: string, title: string, without?: string): Case => ({ id, title, ...(without === undefined ? {} : { without }) });

/** Everything that the page lists, in its order. Figures whose case stands in none of these are listed at its end. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Reading claims out of articles',
    cases: [also('extraction', 'claims found, with their fields'), also('sentences', 'labelled sentences, every field'), also('pages', 'articles read from saved pages')],
  },
  { title: 'Verdicts', cases: [also('verdicts', 'verdicts as expected'), { id: 'blind', title: 'sets kept from whoever wrote the rules', missing: 'no such set was at hand: WHENCE_ASIDE names their folders' }] },
  { title: 'Comparing', cases: [also('comparing', 'reports told apart or together')] },
  {
    title: 'Network and privacy',
    cases: [
      must('N1', 'requests of ours while everything is used'),
      must('N2', 'planted leaks that the watch catches'),
      must('N3', 'the manifest’s policy against the reviewed one'),
      must('N4', 'feeds: cookies and referrers', NO_FEEDS),
      also('N5', 'feeds: permission taken back', NO_FEEDS),
      also('N6', 'feeds: extension turned off', NO_FEEDS),
      must('N7', 'private windows: what is kept'),
      also('N8', 'team server on and off', NO_SYNC),
      also('N9', 'hosts contacted against the reviewed list'),
    ],
  },
  {
    title: 'Hostile pages',
    cases: [
      must('H1', 'names that cover the document’s own'),
      also('H2', 'forms nested round the text'),
      also('H3', 'a patched platform'),
      must('H4', 'forged events'),
      must('H5', 'forged messages'),
      must('H6', 'texts of ours that the page can find'),
      also('H7', 'marks and card taken away over and over'),
      must('H8', 'real clicks wherever the page moves our things'),
      must('H9', 'packaged files that the page can reach'),
      also('H10', 'strict policies of the page'),
      also('H11', 'frames of all kinds'),
      also('H12', 'what marking changes in the document'),
      also('H13', 'a page that changes a thousand times a second'),
      also('H14', 'a text node of a megabyte'),
    ],
  },
  {
    title: 'Messages',
    cases: [
      must('M1', 'who may send what'),
      must('M2', 'messages made up at random'),
      also('M3', 'too many messages'),
      also('M4', 'a page that asks for more than its own'),
      must('M5', 'another extension'),
      also('M6', 'messages past the browser’s limit'),
    ],
  },
  {
    title: 'Hostile texts in our pages and files',
    cases: [
      must('X1', 'markup in every field and view'),
      must('X2', 'addresses that are no web addresses'),
      also('X3', 'odd letters and directions'),
      must('X4', 'code made of strings'),
      must('X5', 'HTML written from strings'),
      also('X6', 'what other programs would take for code, in files'),
    ],
  },
  {
    title: 'Storage and process faults',
    cases: [
      must('S1', 'the worker killed in the midst of work'),
      must('S2', 'what is sent twice'),
      must('S3', 'a window closed while it saves'),
      must('S4', 'the browser killed'),
      must('S5', 'the disk’s share used up'),
      must('S6', 'a corrupted store'),
      also('S7', 'corrupted settings'),
      must('S8', 'an old connection during an upgrade'),
      also('S9', 'a store newer than the code'),
      also('S10', 'an upgrade that fails midway'),
      must('S11', 'many contexts write at once'),
      must('S12', 'stores of earlier versions'),
      must('S13', 'an update under open tabs'),
      also('S14', 'a click while the worker is stopped'),
      also('S15', 'clocks that jump'),
      also('S16', 'offline and online', 'nothing waits for a network: the product asks for nothing'),
      also('S17', 'a store that cannot be opened'),
      also('S18', 'a damaged backup'),
      must('S19', 'random sequences of commands against a model'),
    ],
  },
  {
    title: 'Import and export',
    cases: [
      must('J1', 'names that poison prototypes'),
      must('J2', 'nesting without end'),
      must('J3', 'files far too large'),
      must('J4', 'files broken off or of another kind'),
      also('J5', 'files of other versions'),
      must('J6', 'the same file twice, and files that overlap'),
      must('J7', 'one bad record among many'),
      must('J8', 'out, in and out again: the same bytes'),
      must('J9', 'killed while it imports'),
      also('J10', 'no room left while it imports'),
    ],
  },
  {
    title: 'Feeds',
    cases: [
      must('F1', 'XML bombs', NO_FEEDS),
      must('F2', 'bodies without end', NO_FEEDS),
      also('F3', 'servers that are slow, refuse or break off', NO_FEEDS),
      must('F4', 'markup nested without end', NO_FEEDS),
      also('F5', 'charsets and forms of all kinds', NO_FEEDS),
      must('F6', 'feeds changed at random', NO_FEEDS),
      also('F7', 'odd items: no dates, no names, thousands at once', NO_FEEDS),
      also('F8', 'hostile articles that are fetched', NO_FEEDS),
      must('F9', 'redirects to private addresses', NO_FEEDS),
      also('F10', 'private addresses typed in as a feed', NO_FEEDS),
    ],
  },
  {
    title: 'A page’s life',
    cases: [
      must('L1', 'back and forward'),
      must('L2', 'a hundred changes of address'),
      must('L3', 'a page that draws itself anew'),
      also('L4', 'a page that never ends'),
      must('L5', 'pages of a megabyte and more'),
      must('L6', 'annotations on pages that were edited'),
      also('L7', 'selecting, copying, finding'),
      also('L8', 'tabs discarded, prepared, restored'),
      also('L9', 'a hundred tabs'),
      also('L10', 'left while it is being read'),
    ],
  },
  {
    title: 'Patterns and made-up texts',
    cases: [
      must('R1', 'every regular expression judged'),
      must('R2', 'growth on texts made to be hard'),
      must('R3', 'texts made up at random'),
      also('R4', 'files and markup changed at random'),
      also('R5', 'faults planted in rules and guards that a test catches'),
    ],
  },
  {
    title: 'Build and release',
    cases: [
      must('C1', 'install from the lock file, without install scripts'),
      must('C2', 'two builds, byte for byte'),
      { ...must('C3', 'built from the source package'), missing: MADE_BY_RELEASE },
      must('C4', 'permissions, policy and hosts as reviewed'),
      must('C5', 'the stores’ own lint'),
      must('C6', 'addresses and code made of strings in the bundle'),
      also('C7', 'secrets, maps and test hooks in the package'),
      also('C8', 'bill of materials'),
      { ...also('C9', 'known faults in shipped packages'), missing: 'only a package registry knows: `npm run release` asks it, and none was made of this code' },
      also('C10', 'permissions without a use'),
    ],
  },
];

/** Every case of the list by its id. */
export const CASES: ReadonlyMap<string, Case> = new Map(SECTIONS.flatMap(({ cases }) => cases).map((one) => [one.id, one]));
