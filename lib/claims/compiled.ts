import type { ActorFile } from '../model/actor';
import type { ActClass, EvidenceKind, EvidenceTier, LegalStage, Role } from '../model/vocabulary';
import { ANY_CASE, CASE, formsOf, stemOf, writtenOut, type KnownForm } from '../languages/declension';
import type { Frame, Hedge, LanguagePack, NameParadigm, Saying } from '../languages/pack';
import { alternativesOf } from '../text/phrase-notation';
import { joinStarts, lexiconOf, lexiconOfNames, phrasesAt, startsOf, type Family, type Found, type Lexicon, type Starts } from '../text/phrases';
import type { Word } from '../text/words';
import { replyWords } from './reply-words';

/** What the head of a noun phrase after a nationality says of it. */
export type HeadKind = 'hackers' | 'government' | 'organ' | 'people' | 'territory';
/** A negation found in a text, by what it does. */
export type NegationKind = 'plain' | 'harmless' | 'ofSaying' | 'doubt';

/** A name of the actor table as it may stand in a text. */
export interface KnownName {
  kind: 'state' | 'demonym' | 'capital' | 'metonym' | 'organ' | 'group' | 'persona' | 'person' | 'vendor' | 'agency' | 'outlet';
  id: string | null;
  name: string;
  /** "RU" of "state:RU", where it belongs to a state */
  state: string | null;
  ambiguous: boolean;
  /** bits of the cases of this form, where endings tell them; all bits elsewhere */
  cases: number;
  /** "pro-": people in sympathy with a state */
  pro?: boolean;
}

/** A language pack made ready for looking up. */
export interface Compiled {
  pack: LanguagePack;
  sayings: Lexicon<Saying>;
  frames: Lexicon<Frame>;
  /** the frames of denial that name no speaker: "no part in", "nothing to do with" */
  voicelessDenials: Lexicon<Frame>;
  hedges: Lexicon<Hedge>;
  negations: Lexicon<NegationKind>;
  heads: Lexicon<HeadKind>;
  groupNouns: Lexicon<true>;
  called: Lexicon<'called' | 'self'>;
  anaphora: Lexicon<true>;
  unnamed: Lexicon<'state' | 'linked' | 'organ' | 'group'>;
  lesserOffences: Lexicon<true>;
  references: Lexicon<{ kinds: readonly ('group' | 'organ' | 'person' | 'linked' | 'state')[]; possessive: boolean }>;
  acts: Lexicon<{ act: ActClass; weak: boolean; rank: number }>;
  roles: Lexicon<{ role: Role; rank: number; person: boolean }>;
  anonymous: Lexicon<true>;
  relayNouns: Lexicon<true>;
  unresolvedMedia: Lexicon<true>;
  legal: Lexicon<LegalStage>;
  evidence: Lexicon<{ tier: EvidenceTier; kind?: EvidenceKind }>;
  background: Lexicon<true>;
  documentHedges: Lexicon<true>;
  occasions: Lexicon<string>;
  context: Lexicon<true>;
  disguises: Lexicon<true>;
  workingFor: Lexicon<true>;
  undergoes: Lexicon<true>;
  corrections: Lexicon<true>;
  set: Sets;
  /** forms of the pack's own declined words */
  forms: ReadonlyMap<string, KnownForm>;
  /** words that point at the sentence before; empty where the order of words tells who speaks */
  pointers: Lexicon<true>;
  /** which of these lexicons a word may begin a phrase of */
  starts: Starts;
}

type SetName =
  | 'determiners' | 'prepositions' | 'placePrepositions' | 'auxiliaries' | 'adverbs' | 'conjunctions' | 'subordinators' | 'relatives' | 'personPronouns' | 'thingPronouns' | 'pluralPronouns' | 'firstPerson' | 'interrogatives'
  | 'agent' | 'from' | 'ties' | 'based' | 'speaking' | 'pro' | 'modifiers' | 'stateWords' | 'malware' | 'notNames' | 'insiders' | 'organisations' | 'codeNouns' | 'signatures' | 'abbreviations' | 'dateWords' | 'documents' | 'infinitiveWords' | 'naming'
  | 'coordinators' | 'listJoints' | 'contrasts' | 'quantifiers' | 'nameContinuers' | 'belonging' | 'verbPrepositions' | 'towards' | 'telling' | 'honorifics' | 'aliases' | 'strictGroupNouns' | 'incidentNouns' | 'dateStarts'
  | 'subjects' | 'detached' | 'particles' | 'titles' | 'participles' | 'authored' | 'indefinites' | 'collectives' | 'articles' | 'clauseOpeners' | 'relativeOwners' | 'companies' | 'leaders' | 'reflexives';
export type Sets = Readonly<Record<SetName, ReadonlySet<string>>>;

const each = <T>(forms: readonly string[], value: T): [string, T][] => forms.map((form) => [form, value]);

/** Words of a list in lower case; declined ones in every form. */
function wordsOf(list: readonly string[], { tag, cases }: LanguagePack, forms: Map<string, KnownForm>): ReadonlySet<string> {
  return new Set(list.flatMap((word) => (cases && word.includes('/') && word.length > 1 ? writtenOut(word, cases, forms).replace(/[{}]/g, '').split('|') : [word])).map((word) => word.toLocaleLowerCase(tag)));
}

function setsOf(pack: LanguagePack, forms: Map<string, KnownForm>): Sets {
  const { grammar: g, actors: a, dates: d, speakers: s } = pack;
  const lower = (list: readonly string[]): ReadonlySet<string> => wordsOf(list, pack, forms);
  return {
    determiners: lower(g.determiners), prepositions: lower(g.prepositions), placePrepositions: lower(g.placePrepositions), auxiliaries: lower(g.auxiliaries), adverbs: lower(g.adverbs),
    conjunctions: lower(g.conjunctions), subordinators: lower(g.subordinators), relatives: lower(g.relatives), personPronouns: lower(g.pronouns.person), thingPronouns: lower(g.pronouns.thing), pluralPronouns: lower(g.pronouns.plural), firstPerson: lower(g.firstPerson),
    interrogatives: lower(g.interrogatives), agent: lower(g.agent.words), from: lower(g.from), ties: lower(a.ties), based: lower(a.based), speaking: lower(a.speaking), pro: lower(a.pro), modifiers: lower(a.modifiers),
    stateWords: lower(a.stateWords), malware: lower(a.malware), notNames: lower(a.notNames), insiders: lower(a.insiders), organisations: lower(a.organisations), codeNouns: lower(a.codeNouns), signatures: lower(a.signatures),
    coordinators: lower(g.coordinators), listJoints: lower(g.listJoints), contrasts: lower(g.contrasts), quantifiers: lower(g.quantifiers), nameContinuers: lower(g.nameContinuers), belonging: lower(g.belonging), verbPrepositions: lower(g.verbPrepositions),
    towards: lower(g.towards), telling: lower(g.telling), honorifics: lower(g.honorifics), aliases: lower(g.aliases), strictGroupNouns: lower(a.strictGroupNouns), incidentNouns: lower(a.incidentNouns),
    subjects: lower(pack.cases?.subjects ?? []), detached: new Set((pack.cases?.headFinal?.detached ?? []).map(([ending]) => ending)), particles: lower(s.particles), titles: lower([...s.titles, ...s.genders.flatMap((x) => x.nouns)]), participles: lower([...s.participles, ...s.authored]), authored: lower(s.authored), indefinites: lower(s.indefinites), collectives: lower(s.collectives), articles: lower(s.articles), clauseOpeners: lower(s.clauseOpeners), relativeOwners: lower(s.relativeOwners), companies: lower(s.companies), leaders: lower(s.leaders), reflexives: lower(s.reflexives),
    dateStarts: lower([d.months, d.weekdays, d.days, d.years, d.monthsAgo].flatMap((table) => Object.keys(table).map((key) => key.split(' ')[0] ?? ''))),
    abbreviations: lower(pack.abbreviations), documents: lower(pack.documents), infinitiveWords: lower(g.infinitive), naming: lower([...a.called, ...a.groupNouns].flatMap((p) => p.split(' '))),
    dateWords: lower([...Object.keys(d.months), ...Object.keys(d.weekdays), ...Object.keys(d.days), ...[...Object.keys(d.years), ...Object.keys(d.monthsAgo)].flatMap((p) => p.split(' ')), 'week', 'month', 'year'].filter((w) => !g.determiners.includes(w))),
  };
}

const compiledPacks = new WeakMap<LanguagePack, Compiled>();

/** The pack ready for use; made once for each pack. */
export function compile(pack: LanguagePack): Compiled {
  const known = compiledPacks.get(pack);
  if (known) return known;
  const lexicons: Lexicon<unknown>[] = [];
  const forms = new Map<string, KnownForm>();
  const { cases } = pack;
  const lexicon = <T>(plain: [string, T][]): Lexicon<T> => {
    const entries = cases ? plain.flatMap(([phrase, value]) => alternativesOf(phrase).map((one): [string, T] => [writtenOut(one, cases, forms), value])) : plain;
    const one = lexiconOf(entries, pack.tag, pack.classes, false, 1 << (lexicons.length + 1));
    lexicons.push(one);
    return one;
  };
  const a = pack.actors;
  const n = pack.negations;
  const made: Omit<Compiled, 'starts'> = {
    pack,
    sayings: lexicon(pack.sayings.flatMap((s) => each(s.forms, s))),
    frames: lexicon(pack.frames.flatMap((f) => each(f.forms, f))),
    voicelessDenials: lexicon(pack.frames.filter((f) => f.family === 'deny' && f.speaker === 'none').flatMap((f) => each(f.forms, f))),
    hedges: lexicon(pack.hedges.flatMap((h) => each(h.forms, h))),
    negations: lexicon<NegationKind>([...each(n.words, 'plain' as const), ...each(n.harmless, 'harmless' as const), ...each(n.ofSaying, 'ofSaying' as const), ...each(n.doubts, 'doubt' as const)]),
    heads: lexicon<HeadKind>([...each(a.hackers, 'hackers' as const), ...each(a.governments, 'government' as const), ...each(a.organs, 'organ' as const), ...each(a.people, 'people' as const), ...each(a.territory, 'territory' as const)]),
    groupNouns: lexicon(each(a.groupNouns, true as const)),
    called: lexicon<'called' | 'self'>([...each(a.selfCalled, 'self' as const), ...each(a.called, 'called' as const)]),
    anaphora: lexicon(each(a.anaphora, true as const)),
    unnamed: lexicon((a.unnamed ?? []).flatMap((u) => each(u.forms, u.kind))),
    lesserOffences: lexicon(each(pack.lesserOffences ?? [], true as const)),
    references: lexicon((pack.references ?? []).flatMap((r) => each(r.forms, { kinds: r.kinds, possessive: r.possessive ?? false }))),
    acts: lexicon(pack.acts.flatMap((x, rank) => each(x.forms, { act: x.act, weak: x.weak ?? false, rank }))),
    roles: lexicon(pack.roles.flatMap((r, rank) => each(r.forms, { role: r.role, rank, person: r.person ?? false }))),
    anonymous: lexicon(each(pack.anonymous, true as const)),
    relayNouns: lexicon(each(pack.relays.nouns, true as const)),
    unresolvedMedia: lexicon(each(pack.relays.unresolved, true as const)),
    legal: lexicon(pack.legal.flatMap((l) => each(l.forms, l.stage))),
    evidence: lexicon(pack.evidenceWords.flatMap((e) => each(e.forms, { tier: e.tier, ...(e.kind ? { kind: e.kind } : {}) }))),
    background: lexicon(each(pack.background, true as const)),
    documentHedges: lexicon(each(pack.documentHedges, true as const)),
    occasions: lexicon(pack.occasions.flatMap((o) => each(o.forms, o.event))),
    undergoes: lexicon(each(pack.undergoes, true as const)),
    workingFor: lexicon(each(a.workingFor, true as const)),
    corrections: lexicon(each(pack.corrections, true as const)),
    disguises: lexicon(each(a.disguises, true as const)),
    context: lexicon(each(a.context, true as const)),
    set: setsOf(pack, forms),
    forms,
    pointers: lexiconOf(each(cases?.pointers ?? [], true as const), pack.tag, pack.classes),
  };
  const whole: Compiled = { ...made, starts: startsOf(lexicons) };
  compiledPacks.set(pack, whole);
  return whole;
}

/** The bit of the names' lexicon; those of a pack's follow it. */
const NAMES_BIT = 1;

const names = new WeakMap<ActorFile, Map<string, Names>>();

/** All names of the actor table in a language. */
export interface Names {
  lexicon: Lexicon<KnownName>;
  /** the first words of the names, of the pack's phrases and of its replies together: a word of a text is looked up once for all of them */
  starts: Starts;
}

/** The code of a state or of the state that an organ belongs to: "RU". */
export function stateCode(id: string | null): string | null {
  return id?.startsWith('state:') ? id.slice('state:'.length) : null;
}

type Put = (forms: readonly string[], value: Omit<KnownName, 'name' | 'cases'>) => void;

/** How names are put into the lexicon where the order of words tells who acts: as they are, and without their article. */
function plainly(out: Family<KnownName>[]): Put {
  return (forms, value) => {
    for (const form of forms) for (const variant of new Set([form, form.replace(/^The /, '')])) out.push({ stem: variant, forms: () => [[variant, { ...value, name: form, cases: ANY_CASE }]] });
  };
}

/** … and where endings tell it: in every form that a name may stand in. */
function inEveryForm(out: Family<KnownName>[], { names, demonyms, proPrefixes, headFinal }: NonNullable<LanguagePack['cases']>): Put {
  return (forms, value) => {
    const paradigms: readonly NameParadigm[] = value.kind === 'demonym' ? demonyms : names;
    const bodies = value.kind === 'organ' && headFinal ? paradigms.map((p): NameParadigm => ({ ...p, forms: [...p.forms, ...headFinal.owned] })) : paradigms;
    for (const name of forms) {
      const stem = stemOf(name, bodies, headFinal);
      const declined = (prefix: string, pro: Pick<KnownName, 'pro'>): [string, KnownName][] => formsOf(name, bodies, headFinal).map(([form, cases]) => [prefix + form, { ...value, name, cases, ...pro }]);
      const suffixed = value.kind === 'state' ? (headFinal?.proSuffixes ?? []) : [];
      out.push({ stem, forms: () => [...declined('', {}), ...suffixed.map((suffix): [string, KnownName] => [name + suffix, { ...value, kind: 'demonym', name, cases: CASE.n, pro: true }])] });
      if (value.kind === 'demonym') for (const prefix of proPrefixes) out.push({ stem: prefix + stem, forms: () => declined(prefix, { pro: true }) });
    }
  };
}

/** Every name of the table with its forms in a language, in the order in which equal names are told apart. */
export function familiesOf(actors: ActorFile, pack: LanguagePack): Family<KnownName>[] {
  const out: Family<KnownName>[] = [];
  const put = pack.cases ? inEveryForm(out, pack.cases) : plainly(out);
  const named = (record: Record<string, string[]>): string[] => [...new Set([...(record[pack.tag] ?? []), ...(record['*'] ?? [])])];
  const anywhere = (record: Record<string, string[]>): string[] => [...new Set([...named(record), ...(record['en'] ?? [])])];
  for (const s of actors.states) {
    const state = stateCode(s.id);
    const base = { id: s.id, state, ambiguous: false };
    put(named(s.names), { ...base, kind: 'state' });
    put(named(s.demonyms), { ...base, kind: 'demonym' });
    put(named(s.metonyms), { ...base, kind: 'metonym' });
    put(s.capitals, { ...base, kind: 'capital' });
  }
  const putParty = (party: { id: string; names: Record<string, string[]>; ambiguous?: string[] | undefined }, kind: KnownName['kind'], state: string | null): void => {
    const doubtful = party.ambiguous ?? [];
    put(anywhere(party.names).filter((n) => !doubtful.includes(n)), { kind, id: party.id, state, ambiguous: false });
    put(doubtful, { kind, id: party.id, state, ambiguous: true });
  };
  for (const o of actors.organs) putParty(o, 'organ', stateCode(o.state));
  for (const g of actors.groups) putParty(g, 'group', null);
  for (const p of actors.personas) putParty(p, 'persona', null);
  for (const p of actors.people) putParty(p, 'person', null);
  put(actors.vendors, { kind: 'vendor', id: null, state: null, ambiguous: false });
  put(actors.agencies, { kind: 'agency', id: null, state: null, ambiguous: false });
  put(actors.outlets, { kind: 'outlet', id: null, state: null, ambiguous: false });
  return out;
}

/** All names of the actor table in one lexicon, matched by their capitals; made once for each table and language. */
export function namesOf(actors: ActorFile, pack: LanguagePack): Names {
  const byTag = names.get(actors) ?? new Map<string, Names>();
  names.set(actors, byTag);
  const known = byTag.get(pack.tag);
  if (known) return known;
  const lexicon = lexiconOfNames(familiesOf(actors, pack), pack.tag, NAMES_BIT, compile(pack).set.detached);
  const made = { lexicon, starts: joinStarts([startsOf([lexicon]), compile(pack).starts, replyWords(pack).starts]) };
  byTag.set(pack.tag, made);
  return made;
}

const NAMED: ReadonlySet<KnownName['kind']> = new Set(['organ', 'group', 'persona', 'person']);

/** The parties of the table that bear the name found, each once, in the table's order; none where it is a state's, a vendor's or an outlet's. */
export function bearersOf(words: readonly Word[], found: Found<KnownName>, names: Lexicon<KnownName>): KnownName[] {
  const same = phrasesAt(words, found.from, names).filter((f) => f.to === found.to && f.value.id !== null && NAMED.has(f.value.kind));
  return same.map((f) => f.value).filter((v, i, all) => all.findIndex((other) => other.id === v.id) === i);
}
