import { CASE, casesOf } from '../../languages/declension';
import type { Frame } from '../../languages/pack';
import type { Found } from '../../text/phrases';
import type { Candidate, Parsed } from '../candidate';
import { isAccused, type Accused } from '../denials';
import { candidate, described, stateAsActor } from '../described';
import type { Mention } from '../mention';
import type { Reading } from '../reading';
import type { Scene } from '../scene';
import type { Source } from '../sentence';
import { casesOfParty, framesOf, inOneClause } from './candidates';
import { chunksIn } from './chunks';
import { isAdjective } from './parties';
import { resolvedByCase } from './resolved';
import { sourceOf, weight } from './source-at';
import { subjectOf } from './speech';
import { wordCases } from './word-cases';

/** Words behind a denial in which the thing denied names its party. */
const REACH = 16;
/** Words between a rejection and the accusation that it rejects. */
const BLAME_REACH = 8;
const REJECTED: Frame = { forms: [], family: 'accuse', actor: 'either', speaker: 'subject', actless: true };
/** Sentences over which "он" stands for an accused person. */
const PERSON_REACH = 3;
/** Words between an owner and what was said. */
const PAPER_REACH = 3;

function hasAct(scene: Scene, parsed: Parsed): boolean {
  return scene.busy || parsed.acts.length > 0 || (scene.parsed[parsed.sentence.index - 1]?.acts.some((a) => !a.weak) ?? false);
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

/** "отверг заявление президента X", "X-ın yaydığı məlumatı təkzib edib": whose words they are, not whom they accuse. */
function ownsPaper(reading: Reading, parsed: Parsed, m: Mention): boolean {
  const { documents } = reading.lang.set;
  const { words } = parsed.sentence;
  if ((casesOfParty(m) & CASE.g) === 0 || parsed.acts.some((a) => !a.weak && a.to === m.from)) return false;
  const final = reading.lang.pack.cases?.headFinal;
  if (final) {
    const at = words.findIndex((w, i) => i >= m.to && i <= m.to + PAPER_REACH && documents.has(w.lower));
    return at >= 0 && words.slice(m.to, at).every((w, i) => reading.lang.set.determiners.has(w.lower) || isAdjective(reading, parsed.sentence, m.to + i) || final.nominalised.some((end) => w.lower.endsWith(end)));
  }
  const chunk = chunksIn(reading, parsed.sentence).find((c) => c.from <= m.from && m.to <= c.to);
  return chunk !== undefined && words.slice(chunk.from, m.from).some((w) => documents.has(w.lower));
}

/** "X kəndlərinin atəşə tutulması": whose noun is that of a passive is what it was done to. */
function isUndergoing(reading: Reading, parsed: Parsed, m: Mention): boolean {
  if (!reading.lang.pack.cases?.headFinal || (casesOfParty(m) & CASE.g) === 0) return false;
  return framesOf(reading, parsed).some((f) => f.value.throughCases === 'ngp' && f.from >= m.to && f.from - m.to <= PAPER_REACH);
}

/** A genitive inside a phrase that a preposition leads to: "не причастен к атаке на парламент X". */
function isLed(reading: Reading, parsed: Parsed, m: Mention): boolean {
  if (reading.lang.pack.cases?.headFinal) return false;
  const chunk = chunksIn(reading, parsed.sentence).find((c) => c.from <= m.from && m.to <= c.to);
  return chunk !== undefined && chunk.from < m.from && chunk.preposition !== null;
}

/** A party of the sentence that is denied to have done it: behind the denial, or before it where the order is turned round. */
function deniedParty(scene: Scene, parsed: Parsed, found: Found<Frame>, subject: Source | null): Mention | undefined {
  // "отверг обвинения X": whose accusations they are, not whom they accuse.
  const owns = (m: Mention): boolean => ownsPaper(scene.reading, parsed, m);
  const free = parsed.mentions.filter((m) => !(subject && overlaps(m, subject) && m.to <= subject.to) && !m.adjective && !owns(m) && !isUndergoing(scene.reading, parsed, m));
  return free.find((m) => m.from >= found.from && m.from - found.to <= REACH && (m.preposition === null || m.kind === 'territory') && m.form !== 'capital') ?? free.find((m) => m.to <= found.from && (m.preposition === null || scene.reading.lang.set.agent.has(m.preposition)) && (casesOfParty(m) & (CASE.g | CASE.n)) !== 0);
}

/** The accused whom a source is or speaks for. */
function ownParty(scene: Scene, parsed: Parsed, source: Source | null, accused: Accused, at: number): Mention | null {
  if (!source) return null;
  const inside = parsed.mentions.find((m) => overlaps(m, source) && (m.kind === 'group' || m.kind === 'persona' || m.kind === 'person'));
  if (inside) return inside;
  const known = resolvedByCase(scene, source);
  if (source.kind === 'pronoun' && known.source === source) return personBefore(scene, parsed);
  if (known.source.state !== null) return stateAsActor(scene.reading, known.source.state, at);
  if (accused.names.has(known.name.toLowerCase())) return { ...described(known.name, 'person', null, null, source.from), from: source.from, to: source.to };
  return null;
}

/** The accused person named last: whom "он" stands for where nobody has spoken. */
function personBefore(scene: Scene, parsed: Parsed): Mention | null {
  for (let i = parsed.sentence.index - 1; i >= Math.max(0, parsed.sentence.index - PERSON_REACH); i -= 1) {
    const person = scene.parsed[i]?.mentions.findLast((m) => m.kind === 'person' && !m.adjective);
    if (person) return person;
  }
  return null;
}

/** Whose the only accusation is. */
function onlyAccused(scene: Scene, accused: Accused, at: number): Mention | null {
  const [state, ...others] = [...accused.states];
  return state !== undefined && others.length === 0 ? stateAsActor(scene.reading, state, at) : null;
}

/** Who says the words of a denial that has no subject of its own: "“Bu, yalandır”, - səfir deyib". */
function speakerOver(scene: Scene, parsed: Parsed, found: Found<Frame>): Source | null {
  const at = parsed.sentence.words[found.from]?.start ?? 0;
  const quoted = parsed.sentence.quoted[found.from] ? scene.quoteSpeakers[scene.reading.quotations.findIndex((q) => q.start <= at && at < q.end)] : undefined;
  return quoted?.source ?? parsed.sayings.find((s) => s.source !== null && (s.from >= found.to || s.content === 'after'))?.source ?? null;
}

/** "X отрицает", "X назвал это абсурдом", "в X опровергли": who denies, and for whom. */
function saidDenial(scene: Scene, parsed: Parsed, found: Found<Frame>, accused: Accused): Candidate | null {
  const subject = found.value.voiced === true ? speakerOver(scene, parsed, found) : subjectOf(scene.reading, parsed.sentence, found.from, found.to, scene.people) ?? (scene.reading.lang.pack.cases?.headFinal ? speakerOver(scene, parsed, found) : null);
  const named = deniedParty(scene, parsed, found, subject);
  const own = ownParty(scene, parsed, subject, accused, found.from);
  const ofOwn = own !== null && (isAccused(accused, own) || named === undefined || named.state === own.state);
  const actor = ofOwn && own ? (named && named.state !== null && named.state === own.state && named.kind !== 'state' ? own : own) : (named ?? own ?? onlyAccused(scene, accused, found.from));
  const self = subject?.kind === 'pronoun' && own?.kind === 'person' ? { ...subject, kind: 'person' as const, name: own.name } : subject;
  return actor ? candidate(parsed, found, actor, [], self ?? undefined) : null;
}

/** Whose word `at` is where heads stand last: "X-in bu ittihamlarını". */
function ownerBehind(reading: Reading, { sentence }: Parsed, at: number): { from: number; to: number } | null {
  let to = at;
  while (to > 0 && (reading.lang.set.determiners.has(sentence.words[to - 1]?.lower ?? '') || isAdjective(reading, sentence, to - 1))) to -= 1;
  const chunk = chunksIn(reading, sentence).find((c) => c.from < to && to <= c.to);
  return chunk ? { from: chunk.from, to } : null;
}

/** "X отверг обвинения Y", "X Y-in ittihamlarını rədd edib": whose accusation is rejected accuses; where that one is named and is not the accused itself. */
function rejectedBlame(scene: Scene, { parsed, actor, from, to, speaker }: Candidate): Candidate | null {
  const { reading } = scene;
  const { words } = parsed.sentence;
  const blames = reading.lang.pack.cases?.blames ?? [];
  for (const chunk of chunksIn(reading, parsed.sentence)) {
    const at = words.findIndex((w, i) => i >= chunk.from && i < chunk.to && blames.some((b) => w.lower.startsWith(b)));
    if (at < 0 || chunk.preposition !== null || Math.max(from - at, at - to) > BLAME_REACH) continue;
    const owner = reading.lang.pack.cases?.headFinal ? ownerBehind(reading, parsed, at) : null;
    const span = reading.lang.pack.cases?.headFinal ? { from: owner?.from ?? at, to: owner?.to ?? at } : { from: at + 1, to: chunk.to };
    const source = span.to > span.from && (wordCases(reading, parsed.sentence, span.to - 1) & CASE.g) !== 0 ? sourceOf(reading, parsed.sentence, { ...chunk, ...span, cases: CASE.g }, scene.people, false) : null;
    if (!source || weight(source) < 2 || source.kind === 'document' || source.kind === 'outlet' || source.kind === 'pronoun') continue;
    // Only where it is told of what: "обвинения X в кибератаке".
    if (!parsed.acts.some((a) => !a.weak && a.act !== 'unspecified' && (reading.lang.pack.cases?.headFinal ? a.to <= at : a.from > at))) continue;
    if (source.state === actor.state || overlaps(source, actor) || (speaker && (overlaps(source, speaker) || source.name === speaker.name))) continue;
    return { parsed, from: at, to: at + 1, frame: REJECTED, actor, others: [], speaker: source };
  }
  return null;
}

/** "X не причастен", "нет доказательств причастности X", "не имеем отношения": whoever says so, for a party. */
function nonInvolvement(scene: Scene, parsed: Parsed, found: Found<Frame>, accused: Accused): Candidate | null {
  const said = parsed.sayings.filter((s) => s.source !== null);
  const spoken = (m: Mention): boolean => said.some((s) => s.source?.sentence === parsed.sentence && overlaps(m, s.source));
  const fits = (m: Mention): boolean => !m.adjective && !spoken(m) && (m.preposition === null || scene.reading.lang.set.agent.has(m.preposition));
  const after = parsed.mentions.find((m) => m.from >= found.to && m.from - found.to <= 5 && fits(m) && !isLed(scene.reading, parsed, m) && (casesOfParty(m) & (CASE.g | CASE.n)) !== 0);
  const before = parsed.mentions.findLast((m) => m.to <= found.from && found.from - m.to <= 8 && fits(m) && (casesOfParty(m) & (found.value.cases === undefined ? CASE.n : casesOf(found.value.cases))) !== 0 && inOneClause(scene.reading, parsed, m.to, found.from));
  const actor = after ?? before;
  if (actor) return candidate(parsed, found, actor, [], undefined);
  const quotedAt = parsed.sentence.words[found.from]?.start ?? 0;
  const quoted = parsed.sentence.quoted[found.from] ? scene.quoteSpeakers[scene.reading.quotations.findIndex((q) => q.start <= quotedAt && quotedAt < q.end)] : undefined;
  const speaker = quoted?.source ?? said[0]?.source ?? null;
  const own = ownParty(scene, parsed, speaker, accused, found.from) ?? (speaker ? onlyAccused(scene, accused, found.from) : null);
  const firstPerson = parsed.sentence.words.some((w) => scene.reading.lang.set.firstPerson.has(w.lower) || scene.reading.lang.pack.grammar.ownDeterminers.includes(w.lower));
  return own && (firstPerson || isAccused(accused, own)) ? candidate(parsed, found, own, [], speaker ?? undefined) : null;
}

/** What a denial behind it in its clause takes back is not asserted: "X tərəfindən törədildiyi iddiasını rədd edib". */
export function notDenied(scene: Scene, parsed: Parsed, plain: readonly Candidate[], special: readonly Candidate[]): Candidate[] {
  const denials = special.filter((s) => s.frame.family === 'deny');
  return plain.filter((p) => !denials.some((d) => (p.to <= d.from || (d.from <= p.from && p.to <= d.to)) && p.actor.name === d.actor.name && inOneClause(scene.reading, parsed, p.to, d.from)));
}

/** Frames whose party is told by more than a case: denials, false flags, admissions. */
export function specialByCase(scene: Scene, parsed: Parsed, accused: Accused): Candidate[] {
  const out: Candidate[] = [];
  for (const found of framesOf(scene.reading, parsed)) {
    const { family } = found.value;
    if (family === 'deny') {
      const made = found.value.speaker === 'none' ? nonInvolvement(scene, parsed, found, accused) : saidDenial(scene, parsed, found, accused);
      if (made && !out.some((c) => c.actor.id === made.actor.id && c.actor.name === made.actor.name) && (hasAct(scene, parsed) || isAccused(accused, made.actor))) {
        const blame = found.value.speaker === 'none' ? null : rejectedBlame(scene, made);
        out.push(made, ...(blame ? [blame] : []));
      }
    } else if (family === 'falseFlag') {
      const final = scene.reading.lang.pack.cases?.headFinal ? parsed.mentions.findLast((m) => m.to <= found.from && !m.adjective && m.kind !== 'persona') : undefined;
      const party = final ?? parsed.mentions.find((m) => m.from >= found.to && !m.adjective) ?? parsed.mentions.findLast((m) => m.to <= found.from && (m.kind === 'persona' || m.kind === 'group'));
      if (party) out.push(candidate(parsed, found, party, [], undefined));
    } else if (family === 'motive' || family === 'admit') {
      const party = parsed.mentions.find((m) => !m.adjective && m.kind !== 'territory' && m.kind !== 'person' && (m.from >= found.to || family === 'motive'));
      if (party) out.push(candidate(parsed, found, party, [], undefined));
    }
  }
  return out;
}
