import type { LanguagePack } from './pack';

/** Characters looked at: the beginning tells the language. */
const SAMPLE = 4_000;
/** A tag that the page gives is overruled only where another language's evidence is so many times its own. */
const OVERRULE = 2;

function score(pack: LanguagePack, letters: string, words: readonly string[]): number {
  const cyrillic = (letters.match(/\p{Script=Cyrillic}/gu) ?? []).length;
  const latin = (letters.match(/\p{Script=Latin}/gu) ?? []).length;
  const share = (pack.evidence.script === 'cyrillic' ? cyrillic : latin) / Math.max(1, cyrillic + latin);
  if (share < 0.5) return 0;
  const wanted = new Set(pack.evidence.words);
  const own = pack.evidence.letters === '' ? 0 : [...letters].filter((c) => pack.evidence.letters.includes(c)).length / Math.max(1, letters.length);
  const common = words.filter((w) => wanted.has(w)).length / Math.max(1, words.length);
  return own * 4 + common * 2;
}

/**
 * The language of a text: the tag of its page, unless the letters and the commonest words speak clearly against it; "und" where nothing is
 * known. Only the languages of `packs` can be recognised; the tag of any other is believed.
 */
export function detectLanguage(tag: string, text: string, packs: readonly LanguagePack[]): string {
  const claimed = tag.toLowerCase().split(/[-_]/, 1)[0] || 'und';
  const letters = text.slice(0, SAMPLE).toLowerCase();
  const words = letters.match(/[\p{L}']+/gu) ?? [];
  const scores = packs.map((pack) => ({ tag: pack.tag, score: score(pack, letters, words) })).sort((a, b) => b.score - a.score);
  const best = scores[0];
  if (!best || best.score < 0.05) return claimed;
  if (claimed === 'und') return best.tag;
  const own = scores.find((s) => s.tag === claimed);
  if (!own) return best.score > 0.25 ? best.tag : claimed;
  return best.score > OVERRULE * own.score + 0.05 ? best.tag : claimed;
}
