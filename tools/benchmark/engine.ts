import nlp from 'compromise';
import { readdirSync, readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { shippedWorld } from '../../lib/adapters/node/world';
import { analyse } from '../../lib/analyse';
import type { World } from '../../lib/model/world';
import { plainArticle } from '../../lib/text/plain-article';
import { spread, type Spread } from './spread';

const folder = new URL('../../tests/fixtures/gold/text/', import.meta.url);

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

const read = (text: string, world: World): number =>
  analyse(plainArticle(text, { url: null, outletId: null, title: null, language: 'en', published: '2025-05-02' }), world).claims.length;

/** One article of about 800 words: our engine beside two language libraries doing less (sentences and parts of speech). */
export function besideLibraries(rounds: number): { name: string; time: Spread }[] {
  const text = textOf(800);
  const world = shippedWorld();
  const wink = winkNLP(model);
  const runners: [string, () => void][] = [
    ['Whence: all claims with all fields', () => void read(text, world)],
    ['compromise: sentences and tags', () => void nlp(text).sentences().json()],
    ['wink-nlp: sentences and tags', () => void wink.readDoc(text).tokens().out(wink.its.pos)],
  ];
  const times = runners.map((): number[] => []);
  // In turns, so that what else the machine does meets all alike.
  for (let round = 0; round < rounds + 3; round += 1) {
    runners.forEach(([, run], i) => {
      const start = performance.now();
      run();
      if (round >= 3) times[i]?.push(performance.now() - start);
    });
  }
  return runners.map(([name], i) => ({ name, time: spread(times[i] ?? []) }));
}

/** Time against length, each length double the one before; `ratio` is to the length before. */
export function growth(lengths: readonly number[]): { words: number; milliseconds: number; ratio: number | null }[] {
  const world = shippedWorld();
  let before: number | null = null;
  return lengths.map((words) => {
    const text = textOf(words);
    const samples = Array.from({ length: 3 }, () => {
      const start = performance.now();
      read(text, world);
      return performance.now() - start;
    });
    const milliseconds = spread(samples).median;
    const ratio = before === null ? null : milliseconds / before;
    before = milliseconds;
    return { words, milliseconds, ratio };
  });
}
