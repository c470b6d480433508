import type { LanguagePack, ReplyKind, ReplyWords } from '../languages/pack';
import { lexiconOf, startsOf, type Lexicon, type Starts } from '../text/phrases';

/** What a noun or pronoun says of the thing answered: an accusation, something said, a share in a deed. */
export type ThingKind = 'accusation' | 'utterance' | 'part';

/** A pack's words of replies made ready for looking up. */
export interface ReplyLexicons {
  verbs: Lexicon<ReplyKind>;
  sameViews: Lexicon<true>;
  denials: Lexicon<true>;
  clears: Lexicon<true>;
  pleas: Lexicon<true>;
  things: Lexicon<ThingKind>;
  dismissals: Lexicon<true>;
  unbased: Lexicon<true>;
  disclaimers: Lexicon<true>;
  neutral: Lexicon<true>;
  /** first words of all phrases that may open an answer */
  openers: ReadonlySet<string>;
  advocates: Lexicon<true>;
  nevers: Lexicon<true>;
  nobody: Lexicon<true>;
  suchThings: Lexicon<true>;
  lacks: Lexicon<true>;
  adverbs: ReadonlySet<string>;
  pronouns: ReadonlySet<string>;
  quantifiers: ReadonlySet<string>;
  points: ReadonlySet<string>;
  views: ReadonlySet<string>;
  owned: ReadonlySet<string>;
  selves: Lexicon<true>;
  /** which words may begin a phrase of any of these lexicons */
  starts: Starts;
}

/** The lexicons of replies share one bit, since few words may begin any of them; those of doubts and clearings, which are looked for apart, another. */
const REPLIES_BIT = 1 << 31;
export const DOUBTS_BIT = 1 << 30;

const compiled = new WeakMap<LanguagePack, ReplyLexicons>();

const NO_REPLIES: ReplyWords = {
  verbs: [], sameViews: [], denials: [], clears: [], pleas: [], accusations: [], utterances: [], views: [], parts: [], quantifiers: [], things: [], points: [], dismissals: [], unbased: [],
  disclaimers: [], neutral: [], adverbs: [], advocates: [], owned: [], selves: [], nevers: [], nobody: [], suchThings: [], lacks: [],
};

/** Made once for each pack; apart from the other lexicons, because only sentences with a word of reply are looked at closer. */
export function replyWords(pack: LanguagePack): ReplyLexicons {
  const known = compiled.get(pack);
  if (known) return known;
  const r = pack.replies ?? NO_REPLIES;
  const lexicons: Lexicon<unknown>[] = [];
  const lexicon = <T>(entries: [string, T][], bit = REPLIES_BIT): Lexicon<T> => {
    const one = lexiconOf(entries, pack.tag, pack.classes, false, bit);
    lexicons.push(one);
    return one;
  };
  const plain = (forms: readonly string[], bit?: number): Lexicon<true> => lexicon(forms.map((form) => [form, true]), bit);
  const kinds = <T>(forms: readonly string[], value: T): [string, T][] => forms.map((form) => [form, value]);
  const made: Omit<ReplyLexicons, 'openers' | 'starts'> = {
    verbs: lexicon(r.verbs.flatMap((v) => kinds(v.forms, v.kind))),
    sameViews: plain(r.sameViews),
    denials: plain(r.denials),
    clears: plain(r.clears, DOUBTS_BIT),
    pleas: plain(r.pleas),
    things: lexicon([...kinds<ThingKind>(r.accusations, 'accusation'), ...kinds<ThingKind>(r.utterances, 'utterance'), ...kinds<ThingKind>(r.parts, 'part')]),
    dismissals: plain(r.dismissals),
    unbased: plain(r.unbased),
    disclaimers: plain(r.disclaimers),
    neutral: plain(r.neutral),
    advocates: plain(r.advocates),
    nevers: plain(r.nevers),
    nobody: plain(r.nobody),
    suchThings: plain(r.suchThings),
    lacks: plain(r.lacks, DOUBTS_BIT),
    adverbs: new Set([...r.adverbs, ...pack.grammar.adverbs]),
    pronouns: new Set(r.things),
    quantifiers: new Set(r.quantifiers),
    points: new Set(r.points),
    views: new Set(r.views),
    owned: new Set(r.owned),
    selves: plain(r.selves),
  };
  const opening: Lexicon<unknown>[] = [made.verbs, made.sameViews, made.pleas, made.denials, made.things, made.dismissals, made.unbased, made.nevers, made.nobody, made.lacks, made.disclaimers];
  const whole: ReplyLexicons = { ...made, openers: new Set([...opening.flatMap((l) => [...l.byWord.keys()]), ...made.points]), starts: startsOf(lexicons) };
  compiled.set(pack, whole);
  return whole;
}
