import type { Claim, Facets } from '../model/claim';
import type { Relation } from '../model/vocabulary';
import { isAside, isBackground, mainDates } from './background';
import { addBases } from './bases';
import { buildClaims } from './build';
import type { Candidate, Parsed } from './candidate';
import { commitmentOf, stanceOf } from './commitment';
import { cuesOf } from './cues';
import type { Accused } from './denials';
import { isOneClause } from './by-case/final-chunks';
import { datesIn, type DateFound } from './dates';
import type { Draft } from './draft';
import { basisOf, evidenceIn, legalStageIn } from './evidence';
import { facetCuesOf } from './facet-words';
import { facetsAround, facetsIn, isOtherField, joinFacets } from './facets';
import { namedIn, RELATION_OF, type Mention } from './mention';
import { mergeDrafts } from './merge';
import type { Source } from './noun-phrase';
import { phrasesIn, type Reading } from './reading';
import { speakerOf } from './roles';
import { sceneOf, type Scene } from './scene';
import { chainOf, type Attribution } from './speakers';
import { syntaxOf } from './syntax';
import { oneForEachIncident } from './listed-incidents';
import { isClaim } from './gate';

/** No sentence written to be read holds more frames than this. */
const MOST_IN_SENTENCE = 24;
/** A text that yields more is no article; what comes after is left out, so that joining stays quick. */
const MOST_DRAFTS = 800;

function relationOf(candidate: Candidate, itself: boolean): Relation {
  const { frame, actor } = candidate;
  // A claim of responsibility shows that a name was used, not who stands behind it (model.md 2.3).
  if (actor.kind === 'group' && frame.polarity !== 'denies' && (frame.family === 'selfClaim' || itself)) return 'persona';
  if (frame.relation === 'territory') return actor.kind === 'state' ? (actor.form === 'name' ? 'territory' : 'state_unspecified') : RELATION_OF[actor.kind];
  if (frame.relation === 'state_unspecified') return RELATION_OF[actor.kind];
  if (frame.relation) return actor.kind === 'state' || actor.kind === 'organ' ? frame.relation : RELATION_OF[actor.kind];
  if (frame.family === 'tie' && actor.kind === 'state') return 'state_linked';
  return RELATION_OF[actor.kind];
}

function idOf(actor: Mention, relation: Relation): string | null {
  if (actor.state === null) return actor.id;
  if (relation === 'territory') return `territory:${actor.state}`;
  return actor.id;
}

function classOf(candidate: Candidate, denies: boolean, background: boolean, itself: boolean): Draft['cls'] {
  const { family } = candidate.frame;
  if (family === 'falseFlag') return 'false_flag';
  if (family === 'motive') return 'motive_only';
  if (denies) return 'denial';
  if (background) return 'background_other_incident';
  if (family === 'selfClaim' || (itself && (candidate.actor.kind === 'group' || candidate.actor.kind === 'persona'))) return 'self_claim';
  return 'attribution';
}

/** Words from a saying to its day. */
const DATED_WITHIN = 5;

/** The day on which the speaker said it, and the occasion, where the sentence tells. */
function sayingOf(scene: Scene, parsed: Parsed, attribution: Attribution): { saidAt: string | null; event: string | null } {
  const { reading } = scene;
  const { governing } = attribution;
  // "X did it. Y said this on Monday": the day stands with the saying.
  const sentence = governing?.source?.sentence ?? parsed.sentence;
  const event = [...phrasesIn(parsed.sentence, reading.lang.occasions), ...phrasesIn(sentence, reading.lang.occasions)][0]?.value ?? null;
  const { cases } = reading.lang.pack;
  const beside = (d: DateFound): boolean => {
    if (!governing) return false;
    if (cases?.headFinal) return d.to <= governing.from && isOneClause(reading, sentence, d.to, governing.from);
    const ahead = cases !== undefined && sentence !== parsed.sentence && d.to <= governing.from && governing.from - d.to <= DATED_WITHIN;
    return ahead || (d.from >= governing.to && d.from - governing.to <= DATED_WITHIN);
  };
  const date = datesIn(reading, sentence).find((d) => d.range?.precision === 'day' && beside(d));
  return { saidAt: date?.range?.from ?? null, event };
}

interface Context {
  scene: Scene;
  victims: ReadonlySet<string>;
  /** states that more than an adjective before a deed accuses */
  charged: ReadonlySet<string>;
  victimNames: readonly string[];
  main: Facets['eventDates'];
}

/** "An earlier version said that …": what is told so is taken back; who says otherwise in the sentence speaks, or nobody but the outlet. */
function corrected({ reading }: Scene, candidate: Candidate, attribution: Attribution): Attribution & { takenBack: { from: number; to: number } | null } {
  const { sentence, sayings } = candidate.parsed;
  const mark = phrasesIn(sentence, reading.lang.corrections).find((c) => c.from < candidate.from);
  if (!mark) return { ...attribution, takenBack: null };
  const other = sayings.find((s) => s.source !== null && s.source.from > candidate.to && s.source.role !== null);
  return { ...attribution, source: other?.source ?? null, self: null, governing: null, takenBack: mark };
}

/** One candidate made into a draft claim, field by field; null where nothing is claimed. */
function draftOf({ scene, victims, charged, victimNames, main }: Context, candidate: Candidate): Draft | null {
  const { reading } = scene;
  const syntax = syntaxOf(reading);
  const { parsed, actor } = candidate;
  const attribution = corrected(scene, candidate, syntax.attribution(scene, candidate));
  const commitment = commitmentOf(reading, candidate, attribution.governing);
  if (attribution.takenBack) commitment.polarity = 'denies';
  if (candidate.frame.voiced === true && attribution.source === null) return null;
  if (candidate.frame.family === 'nominal' && actor.state !== null && actor.kind !== 'group' && victims.has(actor.state) && !charged.has(actor.state)) return null;
  if (commitment.dropped || !isClaim(scene, candidate, commitment)) return null;
  const resolved = attribution.source ? syntax.resolve(scene, attribution.source) : null;
  const named = resolved?.source.kind === 'pronoun' && !resolved.source.anonymous ? null : resolved;
  const bare = named !== null && isBareState(scene, named.source);
  const speaker = speakerOf(reading, attribution, named, actor, { states: victims, names: victimNames }, bare);
  const ownState = named?.source.state != null && named.source.state === actor.state;
  const admits = candidate.frame.family === 'admit' || (ownState && commitment.polarity === 'asserts' && attribution.governing?.saying.kind === 'admits');
  const own = candidate.frame.family === 'motive' ? NOTHING_SAID : facetsIn(reading, inPart(candidate), [actor.state]);
  const background = isBackground(reading, scene, candidate, own, main);
  const facets = background ? facetsAround(reading, scene.parsed, parsed, own, [actor.state]) : own;
  const evidence = evidenceIn(reading, parsed.sentence);
  const relation = relationOf(candidate, attribution.self !== null && commitment.polarity === 'asserts');
  const legal = candidate.frame.legal ?? (actor.kind === 'person' || speaker?.role === 'court' ? legalStageIn(reading, parsed.sentence) : 'none');
  const stance = stanceOf(candidate, attribution.governing, speaker !== null && attribution.self === null, commitment.distance);
  const basis = basisOf({ stated: evidence, stage: legal, motive: candidate.frame.family === 'motive', admits, denies: commitment.polarity === 'denies', background, speaker });
  const said = sayingOf(scene, parsed, attribution);
  const chain = chainOf(attribution, speaker?.name ?? null).map((hop) => (hop.cue ? { ...hop, cue: { ...hop.cue, exact: reading.text.slice(hop.cue.start, hop.cue.end) } } : hop));
  return {
    candidate,
    cls: classOf(candidate, commitment.polarity === 'denies', background, attribution.self !== null),
    actor: { ...actor, id: idOf(actor, relation) },
    also: [...actor.wider, ...candidate.others.flatMap((o) => [{ ...namedIn(o), relation: RELATION_OF[o.kind] }, ...o.wider])],
    relation,
    polarity: commitment.polarity,
    certainty: commitment.certainty,
    stance,
    speaker,
    via: attribution.relays.map((r) => r.name),
    chain,
    ...basis,
    legal,
    background,
    voice: { state: named?.source.state ?? null, bare, person: named?.source.kind === 'person' },
    document: named?.source.kind === 'document',
    facets,
    cues: cuesOf(reading, { candidate, attribution, named, commitment, evidence, speaker, relation, stance, certainty: commitment.certainty, tier: basis.tier, legal, takenBack: attribution.takenBack, ...said }),
    confidence: commitment.confidence,
    falseFlagAgainst: candidate.frame.family === 'falseFlag' ? (actor.id ?? actor.name) : null,
    ...said,
    sentences: new Set([parsed.sentence.index]),
    first: parsed.sentence.index,
    last: parsed.sentence.index,
    parts: candidate.part ? [`${parsed.sentence.index}:${candidate.part.from}`] : [],
  };
}

/** The sentence with only the acts of the incident meant, where it lists several. */
function inPart({ parsed, part }: Candidate): Parsed {
  return part ? { ...parsed, acts: parsed.acts.filter((a) => a.from >= part.from && a.to <= part.to) } : parsed;
}

/** "Moscow", "the United States": a state that speaks by its name alone. */
function isBareState(scene: Scene, source: Source): boolean {
  const mentions = scene.parsed[source.sentence.index]?.mentions ?? [];
  return source.kind === 'body' && mentions.some((m) => m.kind === 'state' && m.from <= source.from + 1 && m.to >= source.to && m.to - m.from <= source.to - source.from);
}

const NOTHING_SAID: Facets = { victims: [], victimCountries: [], eventDates: [], dayMonths: [], act: 'unspecified', place: null };

/** What all sentences with an act say of the article's incident. */
function mainFacets(scene: Scene, dates: Facets['eventDates'], accused: readonly string[]): Facets {
  const parts = scene.parsed.filter((p) => p.acts.some((a) => !a.weak) && p.acts.every((a) => a.weak || !isOtherField(a.act, scene.mainAct))).slice(0, 12);
  const told = parts.map((p) => ({ p, facets: facetsIn(scene.reading, p, accused) })).filter(({ p, facets }) => !isAside(scene, p, facets, dates));
  const joined = told.reduce((sum, { facets }) => joinFacets(sum, facets), NOTHING_SAID);
  return { ...joined, act: scene.mainAct as Facets['act'] };
}

/** Whom the frames of the article hold responsible. */
function accusedBy(plains: readonly Candidate[][]): Accused {
  const actors = plains.flat().filter((c) => !c.actor.adjective || c.actor.actAt >= 0).map((c) => c.actor);
  const wider = actors.flatMap((a) => a.wider.flatMap((w) => (w.id === null ? [] : [w.id])));
  return {
    states: new Set(actors.flatMap((a) => (a.state === null ? [] : [a.state]))),
    ids: new Set([...actors.flatMap((a) => (a.id === null ? [] : [a.id])), ...wider]),
    names: new Set(actors.filter((a) => a.kind === 'person' || a.kind === 'group' || a.kind === 'persona').map((a) => a.name.toLowerCase())),
  };
}

/**
 * The passes in their order: parties, sayings and acts of each sentence (scene) · frames with their actors · who speaks · how sure · what it
 * rests on · which incident · repeats joined. Offsets are UTF-16 in the article's text.
 */
export function detectClaims(reading: Reading, scene: Scene = sceneOf(reading)): Claim[] {
  const dates = mainDates(scene);
  const syntax = syntaxOf(reading);
  const plains = scene.parsed.map((parsed) => syntax.plain(reading, parsed));
  const accused = accusedBy(plains);
  const charged = accusedBy(plains.map((plain) => plain.filter((c) => c.frame.family !== 'nominal'))).states;
  const main = mainFacets(scene, dates, [...charged]);
  const context: Context = { scene, victims: new Set(main.victimCountries), charged, victimNames: main.victims, main: dates };
  const drafts: Draft[] = [];
  for (const [i, parsed] of scene.parsed.entries()) {
    if (drafts.length >= MOST_DRAFTS) break;
    const plain = plains[i] ?? [];
    const all = syntax.further(scene, parsed, { plain, accused, victims: context.victims }).slice(0, MOST_IN_SENTENCE);
    for (const candidate of all.flatMap((c) => oneForEachIncident(reading, c))) {
      const draft = draftOf(context, candidate);
      if (draft) drafts.push(draft);
    }
  }
  const answered = syntax.answers(scene, drafts, context.victims, (candidate) => draftOf(context, candidate));
  const merged = mergeDrafts(answered.slice(0, MOST_DRAFTS));
  addBases(scene, merged);
  const facetCues = facetCuesOf(scene);
  return buildClaims(reading, merged, { ...main, eventDates: context.main }).map((claim) => ({ ...claim, cues: [...claim.cues, ...facetCues(claim)] }));
}

/** The sentence that calls everything in the article an assumption (WHY19), or null. */
export function documentHedge(reading: Reading): string | null {
  const sentence = reading.sentences.find((s) => phrasesIn(s, reading.lang.documentHedges).length > 0);
  return sentence ? reading.text.slice(sentence.start, sentence.end) : null;
}
