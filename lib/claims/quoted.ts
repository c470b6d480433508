import { syntaxOf } from './syntax';
import type { Scene } from './scene';

/** A quotation of the article and who speaks it, as far as the text names them. Offsets are UTF-16 in the article's text. */
export interface SpokenQuotation {
  start: number;
  end: number;
  speaker: string | null;
}

/** Every quotation of the article that is long enough to be speech, with its speaker's fullest name. */
export function spokenQuotations(scene: Scene): SpokenQuotation[] {
  return scene.reading.quotations.map(({ start, end }, i) => {
    const source = scene.quoteSpeakers[i]?.source ?? null;
    const named = source ? syntaxOf(scene.reading).resolve(scene, source) : null;
    return { start, end, speaker: named && (named.source.kind === 'person' || named.source.kind === 'body') ? named.name : null };
  });
}
