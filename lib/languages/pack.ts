import type { ActClass, Certainty, EvidenceKind, EvidenceTier, LegalStage, Relation, Role, Stance } from '../model/vocabulary';
import type { WordClasses } from '../text/phrase-notation';

/**
 * What a language knows, as data. No pass knows a language by its name: to add one, write this object.
 *
 * Phrases are in the notation of `text/phrases.ts` (`word`, `begin*`, `{a|b}`, `<class>`, `?`, `_`) and are matched in lower case. Where order
 * matters the first entry of a list wins; where several phrases fit at one place, the longest does.
 */
export interface LanguagePack {
  /** BCP 47 primary tag; also the locale by which words are lower-cased */
  tag: string;
  /** lower-case words after which a full stop ends no sentence */
  abbreviations: readonly string[];
  /** named word classes for the phrases below */
  classes: WordClasses;
  grammar: Grammar;
  sayings: readonly Saying[];
  speakers: SpeakerWords;
  relays: Relays;
  /** nouns for what is cited but does not speak: "investigation", "logs" */
  documents: readonly string[];
  frames: readonly Frame[];
  hedges: readonly Hedge[];
  negations: Negations;
  /** answers to accusations told before; a pack without them reads only denials by its frames */
  replies?: ReplyWords;
  actors: ActorWords;
  /** what somebody may be tried for that is no attack: "negligence" */
  lesserOffences?: readonly string[];
  /** nouns that stand for a party named before ("the bureau", "its operators"), by what kind of party that may be */
  references?: readonly { forms: readonly string[]; kinds: readonly ('group' | 'organ' | 'person' | 'linked' | 'state')[]; /** "its operators": people of the party rather than the party itself */ possessive?: boolean }[];
  acts: readonly { forms: readonly string[]; act: ActClass; weak?: boolean }[];
  roles: readonly { forms: readonly string[]; role: Role; /** a person rather than a body: "the lawmaker" */ person?: boolean }[];
  /** phrases by which a speaker stays unnamed */
  anonymous: readonly string[];
  legal: readonly { forms: readonly string[]; stage: LegalStage }[];
  evidenceWords: readonly EvidenceWord[];
  background: readonly string[];
  /** verbs whose subject is what an incident happened to: "crashed" */
  undergoes: readonly string[];
  /** phrases by which an outlet takes back what it wrote */
  corrections: readonly string[];
  /** sentences that call everything in the article an assumption */
  documentHedges: readonly string[];
  occasions: readonly { forms: readonly string[]; event: string }[];
  dates: DateWords;
  /** what a text says beside its claims; a pack without them finds none */
  remarks?: RemarkWords;
  /** a language that tells by endings who does what to whom; without it, the order of words tells */
  cases?: CaseGrammar;
}

/** An ending with the cases that it may stand for, each by its letter (`CASES` in `claims/by-case/word-cases.ts`). */
export type Ending = readonly [ending: string, cases: string];

/** How names that end alike are declined: `cut` letters are taken off, then each ending is put on. */
export interface NameParadigm {
  /** endings of the nominative; '' fits every name */
  ends: readonly string[];
  cut: number;
  forms: readonly Ending[];
  /** an adjective: the word behind it is declined with it ("Северная Корея") */
  adjective?: boolean;
}

/**
 * Who acts, who is acted upon and who speaks, where endings tell it. Words of the pack may be written "хакер/m": the stem with the declension of that name. Frames and
 * sayings then name the case in which their party stands.
 */
export interface CaseGrammar {
  paradigms: Readonly<Record<string, readonly Ending[]>>;
  /** for names of the actor table, for demonyms; the first paradigm that fits wins */
  names: readonly NameParadigm[];
  demonyms: readonly NameParadigm[];
  /** endings of words that nothing else tells the case of, the longest first */
  endings: readonly Ending[];
  /** endings of verbs, and beginnings of nouns that end like verbs */
  verbEndings: readonly string[];
  notVerbs: readonly string[];
  /** endings of adjectives and participles: a word with one waits for its noun */
  adjectiveEndings: readonly string[];
  /** endings of nouns that end like adjectives */
  notAdjectives: readonly string[];
  /** how the names of people are put into the nominative again: the case's letter, the ending that it stands with, the one of the nominative */
  restore: readonly (readonly [cases: string, ending: string, nominative: string])[];
  /** pronouns in the nominative, each a phrase of its own: "он" */
  subjects: readonly string[];
  /** how adjectives end in the nominative beside a noun that ends so there; '' fits every noun */
  agreement: readonly (readonly [noun: string, adjective: string])[];
  /** endings that are spelled otherwise: "кый" → "кий" */
  spelling: readonly (readonly [wrong: string, right: string])[];
  /** phrases by which a verb of saying points at the sentence before: "об этом" */
  pointers: readonly string[];
  /** words that lead from a saying to what is said: "что" */
  leads: readonly string[];
  /** pronouns that own what stands behind them: "его" in "по его словам" */
  owners: readonly string[];
  /** prefixes of demonyms that tell of sympathy: "про" */
  proPrefixes: readonly string[];
  /** words between a noun for a party and its state: "из" */
  fromPlace: readonly string[];
  /** beginnings of nouns for an accusation, which somebody else than the accused makes: "обвинения X" */
  blames: readonly string[];
  /** a language whose nouns and verbs stand last, behind all that belongs to them, and whose small words stand behind their nouns */
  headFinal?: HeadFinal;
}

/** What only a language needs whose heads stand last. */
export interface HeadFinal {
  /** letters of endings that follow the last vowel of their word: "A" is "a" behind "o" and "ə" behind "e". A letter in brackets stands behind a vowel only: "(n)In" */
  harmony: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** endings that a hyphen, an apostrophe or a closing quotation mark may part from their word */
  detached: readonly Ending[];
  /** endings of verbs that depend on another verb: nouns of a deed, and participles */
  nominalised: readonly string[];
  /** endings of the participle whose subject is the noun behind it */
  relative: readonly string[];
  /** endings that only names of bodies take: those of a noun that belongs to the one before it ("Karveliyanın Altıncı Bürosu") */
  owned: readonly Ending[];
  /** endings of names by which people in sympathy with a state are called: "yönlü" */
  proSuffixes: readonly string[];
  /** what is said leans on a word behind the verb: "ki" */
  leadsBehind: readonly string[];
}

/** What stands beside a claim and weighs in its verdict (model.md 4, I9 and I17; 3.1, WHY5). */
export interface RemarkWords {
  /** a speaker was paid by somebody: the speaker before the passive words, behind the active ones */
  hired: { passive: readonly string[]; active: readonly string[] };
  /** nouns by which a text means the victim: "the company" */
  victims: readonly string[];
  /** several who are said to have worked apart, and the words by which they agree */
  independentTeams: readonly string[];
  agreements: readonly string[];
  /** no word from somebody: who is silent stands before these, or behind those */
  silent: { before: readonly string[]; after: readonly string[] };
}

/** Small words by what they do. All lower case. */
export interface Grammar {
  determiners: readonly string[];
  prepositions: readonly string[];
  /** prepositions of where something happened */
  locatives: readonly string[];
  /** prepositions whose noun is a place, never one who acts */
  placePrepositions: readonly string[];
  auxiliaries: readonly string[];
  /** words that may stand between a subject and its verb */
  adverbs: readonly string[];
  conjunctions: readonly string[];
  /** words that open a clause inside a sentence: "that", "which", "who" */
  subordinators: readonly string[];
  /** those of them that open a clause about the noun before a comma: "which", "who" */
  relatives: readonly string[];
  possessives: readonly string[];
  pronouns: { person: readonly string[]; thing: readonly string[]; plural: readonly string[] };
  /** pronouns of the speaker: "we" */
  firstPerson: readonly string[];
  /** possessives by which a speaker names its own people: "its", "our" */
  ownDeterminers: readonly string[];
  /** words that open a question */
  interrogatives: readonly string[];
  /** true: the one who says stands after the verb as a rule when the words said come first */
  sourceMayFollow: boolean;
  /** words that mark the doer of a passive: "by"; `after` where they follow the doer (postpositions) */
  agent: { words: readonly string[]; after: boolean };
  /** words of origin: "from" */
  from: readonly string[];
  /** auxiliaries that make a participle passive, and verb endings that stay active after them */
  passive: readonly string[];
  activeEndings: readonly string[];
  /** endings of verbs that tell of the past: a word with one behind a party's name is no further noun of the name */
  pastEndings: readonly string[];
  /** words before a verb that make it a habit or a long state: "has been" */
  habitual: readonly string[];
  /** words before a verb that has not happened: "to" */
  infinitive: readonly string[];
  /** "and", "or" */
  coordinators: readonly string[];
  /** further words by which a list goes on: "plus", "as well as" by its last word that no other phrase has */
  listJoints: readonly string[];
  /** connectives behind which another voice may speak: "while", "but" */
  contrasts: readonly string[];
  /** numbers and indefinite words that belong to what a source is called: "two", "several" */
  quantifiers: readonly string[];
  /** prepositions that go on with a name: "University of", "head of research at" */
  nameContinuers: readonly string[];
  /** "of": what follows belongs to the noun before */
  belonging: readonly string[];
  /** prepositions that are conjunctions too, and so may stand before a verb: "as", "after" */
  verbPrepositions: readonly string[];
  /** prepositions that lead from an act to whom it was done: "on", "against" */
  towards: readonly string[];
  /** verbs of saying that take the one who is told: "told" */
  telling: readonly string[];
  /** endings of plural nouns */
  plurals: readonly string[];
  /** titles before a surname: "mr" */
  honorifics: readonly string[];
  /** words between two names of one party: "aka" */
  aliases: readonly string[];
  /** endings of nouns for one person ("minister", "spokeswoman"), for phrases that the list of roles lacks */
  personEndings: readonly string[];
}

/** A verb or phrase of saying. */
export interface Saying {
  forms: readonly string[];
  /** where the source stands: the verb's subject, or the noun after ("according to X") */
  source: 'subject' | 'after' | 'before';
  kind: 'says' | 'claims' | 'believes' | 'finds' | 'asks' | 'denies' | 'reports' | 'cites' | 'admits';
  certainty?: Certainty;
  stance?: Stance;
  /** where endings tell: the cases of its source, by their letters; those of a subject where it is absent */
  cases?: string;
}

/** Small words about who speaks: inside names, before them, and in what stands for them later. */
export interface SpeakerWords {
  /** words without a capital inside a person's name: "al", "von" */
  particles: readonly string[];
  /** titles before a name that are no office in `roles`: "colonel" */
  titles: readonly string[];
  /** pronouns, and nouns that tell that they cannot stand for others: "she" and "spokeswoman" */
  genders: readonly { pronouns: readonly string[]; nouns: readonly string[] }[];
  /** participles that open an apposition: "X, based in Y, said" */
  participles: readonly string[];
  /** those before the author of a paper: "written by X" */
  authored: readonly string[];
  /** words before what everybody knows by its name: "the" */
  articles: readonly string[];
  /** prepositions that open a clause as well, with a subject behind them: "after" */
  clauseOpeners: readonly string[];
  /** relative words that make what follows belong to what stands before: "whose" */
  relativeOwners: readonly string[];
  /** nouns in the singular that "they" may stand for: "police" */
  collectives: readonly string[];
  /** determiners of somebody who was not named before: "a" */
  indefinites: readonly string[];
  /** nouns for who leads a body, one as good as the other: "head", "chairman" */
  leaders: readonly string[];
  /** nouns that stand for a company named before: "the firm" */
  companies: readonly string[];
  /** words behind a name that are no part of it: "himself" */
  reflexives: readonly string[];
}

export interface Relays {
  /** words that make a name an outlet or agency: "news agency", "newspaper" */
  nouns: readonly string[];
  /** unnamed media, kept and shown as unresolved */
  unresolved: readonly string[];
}

export type FrameFamily = 'accuse' | 'tie' | 'origin' | 'behind' | 'deed' | 'weakDeed' | 'byAgent' | 'nominal' | 'selfClaim' | 'falseFlag' | 'deny' | 'legal' | 'motive' | 'admit';

/**
 * Words that tie an actor to an act, in four families. `actor` says on which side the party held responsible stands;
 * `through` words of which one must lead to it ('' for none); `speaker` who speaks by the frame itself: its subject, the actor, or nobody.
 */
export interface Frame {
  forms: readonly string[];
  family: FrameFamily;
  actor: 'before' | 'after' | 'either';
  through?: readonly string[];
  speaker?: 'subject' | 'actor' | 'byAgent' | 'none';
  relation?: Relation;
  certainty?: Certainty;
  stance?: Stance;
  legal?: LegalStage;
  /** the sentence itself need not name an act */
  actless?: boolean;
  polarity?: 'denies';
  /** counts only where somebody is named who says it */
  voiced?: boolean;
  /** a verb whose object must be an act: "launched" */
  takesAct?: boolean;
  /** last words with which it says something else: "claims to have evidence" */
  unless?: readonly string[];
  /** words of which one must follow, or it says something else: "found … guilty" */
  completes?: readonly string[];
  /** said of people only */
  ofPeople?: boolean;
  /** where endings tell: the cases, by their letters, in which the party stands when no word of `through` leads to it, and those behind such a word */
  cases?: string;
  throughCases?: string;
  /** words of its clause of which one must be there, on either side; `begin*` any that begins so */
  with?: readonly string[];
  /** … and of these another */
  andWith?: readonly string[];
  /** said of groups only */
  ofGroups?: boolean;
}

/** Words that lower or lift what a clause asserts. `doubted` is neither: no claim is made. */
export interface Hedge {
  forms: readonly string[];
  level: 'certain' | 'probable' | 'possible' | 'questioned' | 'unasserted' | 'future' | 'habitual' | 'distance' | 'reported';
  confidence?: 'high' | 'moderate' | 'low';
}

export interface Negations {
  /** plain negation before a verb or frame */
  words: readonly string[];
  /** phrases with a negation in them that deny nothing: "not only" */
  harmless: readonly string[];
  /** negation of the saying itself: nothing is claimed ("did not say that", "declined to") */
  ofSaying: readonly string[];
  /** doubt without a plain no: "no evidence that" */
  doubts: readonly string[];
}

export interface ActorWords {
  /** nouns for hackers: with a nationality they are `nationals` */
  hackers: readonly string[];
  /** words that make hackers of a nationality `linked`: "state", "government" */
  stateWords: readonly string[];
  /** heads that mean the state itself: "government" */
  governments: readonly string[];
  /** heads that mean a body of the state: "military intelligence", "agents" */
  organs: readonly string[];
  /** heads that mean a private person: "man", "national" */
  people: readonly string[];
  /** those of them that tell who it was even without a name: "employee", "teenager"; not "hacker" */
  insiders: readonly string[];
  /** heads that mean a place only: "territory", "IP addresses" */
  territory: readonly string[];
  /** "linked", "backed", "sponsored" after a name, or before a nationality */
  ties: readonly string[];
  /** joined words of place: "based" */
  based: readonly string[];
  /** joined words of language: "speaking" */
  speaking: readonly string[];
  /** prefixes of sympathy: "pro" */
  pro: readonly string[];
  /** adjectives that may stand inside such a noun phrase */
  modifiers: readonly string[];
  /** those of `groupNouns` that need "called" before a name: many harmless things are teams and units */
  strictGroupNouns: readonly string[];
  /** beginnings of words that make an unknown group one of hackers */
  hackish: readonly string[];
  /** … and those that make it one of armed people, whose name may hold "army" or "movement" */
  armed?: readonly string[];
  /** nouns in the names of armed people, who are known by their claim of a deed */
  armies?: readonly string[];
  /** nouns that make a name beside them a group's name */
  groupNouns: readonly string[];
  /** words between such a noun and the name: "called", "known as" */
  called: readonly string[];
  /** "calling itself": the name is a persona */
  selfCalled: readonly string[];
  /** names by their shape, code names of analysts: one of the beginnings, a hyphen or none, so many digits */
  shapes: readonly { begins: readonly string[]; digits: readonly [least: number, most: number] }[];
  /** second words of code names: "Bear", "Panda" */
  codeNouns: readonly string[];
  /** phrases that stand for the group named before: "the group" */
  anaphora: readonly string[];
  /** parties told by what they are, without a name: "a foreign state" */
  unnamed?: readonly { forms: readonly string[]; kind: 'state' | 'linked' | 'organ' | 'group' }[];
  /** nouns that make a name before them an incident's: "the X outbreak" */
  incidentNouns: readonly string[];
  /** words before a name that somebody else put on: "posing as" */
  disguises: readonly string[];
  /** words between hackers and the state that they serve: "working for" */
  workingFor: readonly string[];
  /** nouns for malware: a name beside them is no group's */
  malware: readonly string[];
  /** things a name is left on: "logo" */
  signatures: readonly string[];
  /** capitalised words that are no names: titles, weekdays, sentence openers */
  notNames: readonly string[];
  /** words that make a run of capitals an organisation */
  organisations: readonly string[];
  /** words beside which an ambiguous group name counts */
  context: readonly string[];
}

export interface EvidenceWord {
  forms: readonly string[];
  tier: EvidenceTier;
  kind?: EvidenceKind;
}

export interface DateWords {
  /** true where the names of months are written with a capital, so that "may" and "march" are none */
  capitalised: boolean;
  months: Readonly<Record<string, number>>;
  weekdays: Readonly<Record<string, number>>;
  /** phrases for days relative to the publication: "yesterday" → -1 */
  days: Readonly<Record<string, number>>;
  /** phrases for years relative to the publication: "last year" → -1 */
  years: Readonly<Record<string, number>>;
  /** phrases for months relative to the publication: "last month" → -1 */
  monthsAgo: Readonly<Record<string, number>>;
  seasons: Readonly<Record<string, readonly [number, number]>>;
  /** words that may stand before a date: "on", "in" */
  leads: readonly string[];
  /** "early", "late", "mid": a vague month */
  vague: readonly string[];
}

export type ReplyKind = 'rejects' | 'calls' | 'withdraws' | 'affirms' | 'doubts' | 'disbelieves';

/**
 * How an accusation that the text has told before is answered: "called the allegation a fairy tale", "denied it throughout", "came to the same conclusion".
 * The passes decide who answers and what; these words say only that something is an answer.
 */
export interface ReplyWords {
  /** verbs whose object is what is answered; `calls` verbs need a word of `dismissals` behind the object */
  verbs: readonly { forms: readonly string[]; kind: ReplyKind }[];
  /** phrases that agree with what was said last: "came to the same result" */
  sameViews: readonly string[];
  /** denials told without what is denied: "issued a denial" */
  denials: readonly string[];
  /** verbs whose object is the party that did not do it: "ruled out" */
  clears: readonly string[];
  /** an accused person's own no to the law: "pleaded not guilty" */
  pleas: readonly string[];
  /** nouns that mean an accusation by themselves: "allegation" */
  accusations: readonly string[];
  /** nouns for whatever was said: "statement", "version" */
  utterances: readonly string[];
  /** those of them that one agrees with: to confirm a report may be to confirm anything */
  views: readonly string[];
  /** nouns for a share in a deed, denied with a word of `quantifiers` before them: "any role" */
  parts: readonly string[];
  quantifiers: readonly string[];
  /** pronouns that stand for what was said: "it", "everything" */
  things: readonly string[];
  /** pronouns by which a speaker points at it: "this is a lie" */
  points: readonly string[];
  /** what a rejected accusation is called: "baseless", "a fairy tale" */
  dismissals: readonly string[];
  /** predicates that say the same of it: "had no basis" */
  unbased: readonly string[];
  /** what the accused says of itself instead: "had nothing in common with" */
  disclaimers: readonly string[];
  /** what an accusation may be called without rejecting it: "serious" */
  neutral: readonly string[];
  /** words between the one who answers and the verb, besides the grammar's adverbs */
  adverbs: readonly string[];
  /** nouns for who speaks for an accused person: "lawyer", "his client" */
  advocates: readonly string[];
  /** determiners that point back to a party: "its ambassador" */
  owned: readonly string[];
  /** subjects by which a speaker means the own side: "we", "nobody" */
  selves: readonly string[];
  /** plain negations of a deed, and what makes them an answer without a word for the deed: "never does such things" */
  nevers: readonly string[];
  /** negated subjects that go on with a party: "nobody in the bureau" */
  nobody: readonly string[];
  suchThings: readonly string[];
  /** doubt with the accused behind it: "had no proof that" */
  lacks: readonly string[];
}
