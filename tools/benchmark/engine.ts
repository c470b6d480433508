import nlp from 'compromise';
import { readdirSync, readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { shippedWorld } from '../../lib/adapters/node/world';
import type { Engine } from './core';
import type { Family } from './families';
import { calibrate } from './calibration';
import { spread, type Spread } from './spread';

const folder = new URL('../../tests/fixtures/gold/text/', import.meta.url);

/** What a plain text does not say of itself. */
export const FACTS = { url: null, outletId: null, title: null, language: 'en', published: '2025-05-02' };

/** Articles of our own, one after the other, up to `words` words; repeated where they do not suffice. */
export function textOf(words: number): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  const paragraphs = files.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter((line) => line.trim() !== ''));
  const out: string[] = [];
  let count = 0;
  for (let i = 0; count < words && paragraphs.length > 0; i += 1) {
    const line = paragraphs[i % paragraphs.length] ?? '';
    out.push(line);
    count += line.split(/\s+/).length;
  }
  return out.join('\n\n');
}

/** Turns before the first that counts. */
const WARM_TURNS = 6;

/** One article of about 800 words: our engine beside two language libraries doing less (sentences and parts of speech), and beside a fixed loop. */
export function besideLibraries(engine: Engine, turns: number): { name: string; time: Spread }[] {
  const text = textOf(800);
  const world = shippedWorld();
  const wink = winkNLP(model);
  const runners: [string, () => void][] = [
    ['Whence in Node: all claims with all fields', () => void engine.analyse(engine.plainArticle(text, FACTS), world)],
    ['compromise: sentences and tags', () => void nlp(text).sentences().json()],
    ['wink-nlp: sentences and tags', () => void wink.readDoc(text).tokens().out(wink.its.pos)],
    ['the calibration loop', calibrate],
  ];
  const times = runners.map((): number[] => []);
  // In turns, so that what else the machine does meets all alike; the first run of a turn only brings its own back into the machine's memory.
  for (let turn = 0; turn < WARM_TURNS + turns; turn += 1) {
    runners.forEach(([, run], i) => {
      for (let repeat = 0; repeat < 3; repeat += 1) {
        const start = performance.now();
        run();
        if (turn >= WARM_TURNS && repeat > 0) times[i]?.push(performance.now() - start);
      }
    });
  }
  return runners.map(([name], i) => ({ name, time: spread(times[i] ?? []) }));
}

/** Time against length for one kind of text. */
export interface Growth {
  name: string;
  /** median milliseconds at each length */
  milliseconds: number[];
  /** by how much the time grew for each doubling, on average over all of them */
  ratio: number;
  /** seconds for a million characters, at the longest */
  secondsPerMb: number;
}

/** Below so many milliseconds a time is mostly chance. */
const FLOOR = 3;

/** Reads each kind of text at each length, each double the one before, without the product's limit of length; medians of `rounds`. */
export function growth(engine: Engine, kinds: readonly Family[], lengths: readonly number[], rounds: number): Growth[] {
  const world = shippedWorld();
  return kinds.map(({ name, text }) => {
    const milliseconds = lengths.map((length) => {
      const article = engine.plainArticle(text(length), FACTS);
      const samples = Array.from({ length: rounds }, () => {
        const start = performance.now();
        engine.buildReport(article, world, engine.packs, false);
        return performance.now() - start;
      });
      return spread(samples).median;
    });
    const [first = 0] = milliseconds;
    const last = milliseconds.at(-1) ?? 0;
    return { name, milliseconds, ratio: (Math.max(last, FLOOR) / Math.max(first, FLOOR)) ** (1 / (lengths.length - 1)), secondsPerMb: last / 1000 / ((lengths.at(-1) ?? 1) / 1e6) };
  });
}

/** Our own articles one after the other, cut at a length. */
export const PROSE: Family = { name: 'our articles, one after the other', text: (length) => textOf(length / 4).slice(0, length) };
