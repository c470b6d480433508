import type { Claim } from '../model/claim';
import type { Remark } from '../model/report';
import { bearersOf } from '../claims/compiled';
import type { SpokenQuotation } from '../claims/quoted';
import { phrasesIn, type Reading, type Sentence } from '../claims/reading';
import type { LanguagePack } from '../languages/pack';
import { comparable } from '../text/fold';
import { lexiconOf, type Found, type Lexicon } from '../text/phrases';
import { isCapital } from '../text/words';

interface Lexicons {
  hired: Lexicon<'passive' | 'active'>;
  teams: Lexicon<true>;
  agreements: Lexicon<true>;
  silent: Lexicon<'before' | 'after'>;
}

const made = new WeakMap<LanguagePack, Lexicons>();

const each = <T>(forms: readonly string[], value: T): [string, T][] => forms.map((form) => [form, value]);

function lexiconsOf(pack: LanguagePack): Lexicons | null {
  const known = made.get(pack);
  if (known || !pack.remarks) return known ?? null;
  const { hired, independentTeams, agreements, silent } = pack.remarks;
  const list = <T>(entries: [string, T][]): Lexicon<T> => lexiconOf(entries, pack.tag, pack.classes);
  const lexicons = {
    hired: list<'passive' | 'active'>([...each(hired.passive, 'passive' as const), ...each(hired.active, 'active' as const)]),
    teams: list(each(independentTeams, true as const)),
    agreements: list(each(agreements, true as const)),
    silent: list<'before' | 'after'>([...each(silent.before, 'before' as const), ...each(silent.after, 'after' as const)]),
  };
  made.set(pack, lexicons);
  return lexicons;
}

/** Words between the name of one who was hired and the words that say so, and from these to who paid. */
const HIRED_WITHIN = 8;
const LONGEST_WORDS = 160;
const MOST_CLAIMS = 100;

const lowerWords = (name: string): string[] => comparable(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where a name stands in a sentence, by its last two words at most. */
function namedAt(sentence: Sentence, name: string): { from: number; to: number }[] {
  const tail = lowerWords(name).slice(-2);
  if (tail.length === 0) return [];
  return sentence.words.flatMap((_, at) => (tail.every((word, i) => sentence.words[at + i]?.lower === word) ? [{ from: at, to: at + tail.length }] : []));
}

/** Words `from` to `to` name what was attacked: by its name, or by a noun that means it ("the company"). */
function namesVictim(reading: Reading, sentence: Sentence, from: number, to: number, claim: Claim): boolean {
  const generic = reading.lang.pack.remarks?.victims ?? [];
  const own = new Set(claim.facets.victims.flatMap(lowerWords).filter((word) => word.length > 3));
  return sentence.words.slice(Math.max(0, from), to).some((word) => own.has(word.lower) || generic.includes(word.lower));
}

/** "Harrow, a firm hired by the bank", "the bank, which hired Harrow": the speaker works for what was attacked (I17). */
function isHired(reading: Reading, sentence: Sentence, lexicons: Lexicons, claim: Claim): boolean {
  const { speaker } = claim;
  const phrases = phrasesIn(sentence, lexicons.hired);
  if (speaker === null || phrases.length === 0) return false;
  const names = namedAt(sentence, speaker.name);
  return phrases.some(({ from, to, value }: Found<'passive' | 'active'>) =>
    value === 'passive'
      ? names.some((name) => name.to <= from && from - name.to <= HIRED_WITHIN) && namesVictim(reading, sentence, to, to + HIRED_WITHIN, claim)
      : names.some((name) => name.from >= to && name.from - to <= HIRED_WITHIN / 2) && namesVictim(reading, sentence, from - HIRED_WITHIN, from, claim),
  );
}

/** "two independent teams came to the same conclusion", and no team is named (I9). */
function saysTeamsAgree(sentence: Sentence, lexicons: Lexicons): boolean {
  const agreed = phrasesIn(sentence, lexicons.agreements);
  return phrasesIn(sentence, lexicons.teams).some(({ to }) => {
    const named = sentence.words.slice(to, to + 4).some((word) => isCapital(word));
    return !named && agreed.length > 0;
  });
}

/** Whether a sentence is the claim's own, or another in which its speaker speaks. */
function isSpokenBy(sentence: Sentence, claim: Claim, quotations: readonly SpokenQuotation[]): boolean {
  if (claim.quotes.some((quote) => quote.start < sentence.end && sentence.start < quote.end)) return true;
  const { speaker } = claim;
  if (speaker === null) return false;
  const spoken = quotations.some((q) => q.speaker !== null && q.start < sentence.end && sentence.start < q.end && lowerWords(q.speaker).at(-1) === lowerWords(speaker.name).at(-1));
  return spoken || namedAt(sentence, lowerWords(speaker.name).at(-1) ?? '').length > 0;
}

interface Silent {
  ids: string[];
  state: string | null;
}

/** Who is silent: the party nearest before the words ("Tarsia has not commented"), or behind them ("no comment from Tarsia"). */
function silentIn(reading: Reading, sentence: Sentence, lexicons: Lexicons): Silent[] {
  const phrases = phrasesIn(sentence, lexicons.silent);
  if (phrases.length === 0) return [];
  const parties = phrasesIn(sentence, reading.names).filter((f) => f.value.id !== null || f.value.state !== null);
  return phrases.flatMap(({ from, to, value }) => {
    const nearest = value === 'before' ? parties.findLast((p) => p.to <= from) : parties.find((p) => p.from >= to && p.from - to <= HIRED_WITHIN);
    if (!nearest) return [];
    const ids = bearersOf(sentence.words, nearest, reading.names).flatMap(({ id }) => id ?? []);
    return [{ ids: nearest.value.id === null ? ids : [...new Set([nearest.value.id, ...ids])], state: nearest.value.state }];
  });
}

/** The id of the accused party that is meant, where the silent one is accused by the claim: itself, its state, or its body. */
function accusedMeant(silent: Silent, claim: Claim): string | null {
  const accused = [claim.actor, ...claim.actor.also].flatMap(({ id }) => id ?? []);
  const same = accused.find((id) => silent.ids.includes(id));
  if (same !== undefined) return same;
  const states = accused.flatMap((id) => /^(?:state|organ|territory|nationals|linked):([A-Z]{2})/.exec(id)?.[1] ?? []);
  return silent.state !== null && states.includes(silent.state) ? `state:${silent.state}` : null;
}

/** "Correction: an earlier version said that …": the claims that the outlet itself takes back (I15). Words of correction decided them. */
function takenBackIn(reading: Reading, sentence: Sentence, claims: readonly Claim[]): Claim[] {
  const marks = phrasesIn(sentence, reading.lang.corrections).flatMap(({ from }) => sentence.words[from]?.start ?? []);
  return claims.filter((claim) => claim.polarity === 'denies' && claim.speaker === null && claim.cues.some((cue) => cue.field === 'polarity' && marks.includes(cue.start)));
}

/** What the text says beside its claims that weighs in a verdict (I9, I15, I17, WHY5), each with the sentence that shows it. */
export function remarksIn(reading: Reading, claims: readonly Claim[], quotations: readonly SpokenQuotation[]): Remark[] {
  const lexicons = lexiconsOf(reading.lang.pack);
  // A text with more claims is no article.
  if (lexicons === null || claims.length === 0 || claims.length > MOST_CLAIMS) return [];
  return reading.sentences.flatMap((sentence): Remark[] => {
    const words = reading.text.slice(sentence.start, sentence.end).slice(0, LONGEST_WORDS);
    const of = (kind: Remark['kind'], chosen: readonly Claim[], party: string | null): Remark[] => (chosen.length > 0 ? [{ kind, claims: chosen.map(({ id }) => id), party, words }] : []);
    const silent = silentIn(reading, sentence, lexicons);
    const asserting = claims.filter((claim) => claim.polarity === 'asserts' && claim.cls !== 'self_claim');
    const meant = [...new Set(silent.flatMap((one) => asserting.flatMap((claim) => accusedMeant(one, claim) ?? [])))];
    return [
      ...of('hired_by_victim', asserting.filter((claim) => isHired(reading, sentence, lexicons, claim)), null),
      ...(saysTeamsAgree(sentence, lexicons) ? of('independent_teams', asserting.filter((claim) => claim.speaker !== null && isSpokenBy(sentence, claim, quotations)), null) : []),
      ...of('corrected', takenBackIn(reading, sentence, claims), null),
      ...meant.flatMap((party) => of('not_commented', asserting.filter((claim) => silent.some((one) => accusedMeant(one, claim) === party)), party)),
    ];
  });
}

/** Claims of speakers who were hired by the victim speak from its side, unless they rest on something published (I17). */
export function onVictimsSide(claims: readonly Claim[], remarks: readonly Remark[]): Claim[] {
  const hired = new Set(remarks.filter(({ kind }) => kind === 'hired_by_victim').flatMap((remark) => remark.claims));
  return claims.map((claim) => {
    const { speaker } = claim;
    const published = claim.evidence.tier >= 'E3';
    return speaker !== null && hired.has(claim.id) && !published ? { ...claim, speaker: { ...speaker, side: 'victim' } } : claim;
  });
}
