import { cueAt } from './cues';
import type { Draft } from './draft';
import { evidenceIn, strongerTier, type Evidence } from './evidence';
import { phrasesIn, type Reading, type Sentence } from './reading';
import type { Scene } from './scene';
import { syntaxOf } from './syntax';

const DESCRIBED = new Set(['E2', 'E3']);
const COMPLETE = new Set(['E3', 'E5']);

function add(reading: Reading, draft: Draft, sentence: Sentence, evidence: Evidence): void {
  if (COMPLETE.has(draft.tier)) return;
  draft.cues.push(...evidence.cues.flatMap((c) => cueAt(reading, sentence, c.from, c.to, c.field, c.value)));
  draft.tier = strongerTier(draft.tier, evidence.tier);
  draft.kinds = [...new Set([...draft.kinds, ...evidence.kinds])];
}

/** What a speaker says of the evidence in another sentence ("He noted that the addresses were identified") is a basis of that speaker's claim too. */
function addSaidElsewhere(scene: Scene, drafts: readonly Draft[]): void {
  const own = drafts.filter((d) => d.speaker !== null && !d.speaker.anonymous);
  if (own.length === 0) return;
  for (const { sentence, sayings } of scene.parsed) {
    const evidence = evidenceIn(scene.reading, sentence);
    const source = sayings.find((s) => s.source !== null)?.source;
    if (!DESCRIBED.has(evidence.tier) || !source) continue;
    const { name } = syntaxOf(scene.reading).resolve(scene, source);
    for (const draft of own) if (draft.speaker?.name === name) add(scene.reading, draft, sentence, evidence);
  }
}

/** Whether a sentence goes on with what the one before it tells: nobody else speaks in it, no claim stands in it, it looks at no other incident. */
function goesOn(scene: Scene, index: number, draft: Draft, carried: ReadonlySet<number>): boolean {
  const parsed = scene.parsed[index];
  const before = scene.parsed[index - 1];
  if (!parsed || !before || parsed.sentence.block !== before.sentence.block || before.sentence.headline) return false;
  if (carried.has(index)) return false;
  if (phrasesIn(parsed.sentence, scene.reading.lang.background).length > 0) return false;
  return parsed.sayings.every((s) => s.source === null || s.source.kind === 'outlet' || syntaxOf(scene.reading).resolve(scene, s.source).name === draft.speaker?.name);
}

/** What the sentences right behind a claim describe, with nobody else speaking, is its basis. */
function addBeside(scene: Scene, drafts: readonly Draft[], all: readonly Draft[]): void {
  const carried = new Set(all.flatMap((draft) => [...draft.sentences]));
  for (const draft of drafts) {
    for (const start of draft.sentences) {
      for (let index = start + 1; goesOn(scene, index, draft, carried); index += 1) {
        const { sentence } = scene.parsed[index] ?? {};
        const evidence = sentence ? evidenceIn(scene.reading, sentence) : null;
        if (sentence && evidence && DESCRIBED.has(evidence.tier)) add(scene.reading, draft, sentence, evidence);
      }
    }
  }
}

/** "The three were charged … According to the indictment, …": a charge rests on the charging document that the article cites, wherever it does. */
function addCited(scene: Scene, drafts: readonly Draft[]): void {
  const charged = drafts.filter((d) => d.legal === 'charge');
  if (charged.length === 0) return;
  for (const sentence of scene.reading.sentences) {
    const evidence = evidenceIn(scene.reading, sentence);
    if (evidence.tier !== 'E3' || !evidence.kinds.includes('documents') || phrasesIn(sentence, scene.reading.lang.background).length > 0) continue;
    for (const draft of charged) add(scene.reading, draft, sentence, evidence);
  }
}

/** What other sentences than its own give a claim for a basis (model.md 2.5): an origin's tier is the best that the report tells of it. */
export function addBases(scene: Scene, all: readonly Draft[]): void {
  const own = all.filter((d) => !d.background && d.polarity === 'asserts' && d.cls !== 'motive_only');
  addSaidElsewhere(scene, own);
  addBeside(scene, own, all);
  addCited(scene, all.filter((d) => d.polarity === 'asserts'));
}
