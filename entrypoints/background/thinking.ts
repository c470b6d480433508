import { languageOf, rereadWith, sentencesAt, standingsWith } from '../../lib/analyse-with';
import type { Engine } from '../../lib/adapters/engine-script';
import type { ReadFile } from '../../lib/adapters/files/packaged-file';
import { languagesFrom } from '../../lib/adapters/files/languages';
import type { LanguagePack } from '../../lib/languages/pack';
import type { Core } from './deps';

/** Reading of articles, each by the pack of its language, which is loaded when it is met. */
export function thinkingBy(read: ReadFile, engine: () => Promise<Engine>): Pick<Core, 'analyse' | 'reread' | 'standings' | 'sentences'> {
  const languages = languagesFrom(read);
  const packsOf = async (tag: string): Promise<LanguagePack[]> => {
    const pack = await languages(tag);
    return pack ? [pack] : [];
  };
  return {
    async analyse(article, world) {
      const [{ analyse }, packs] = await Promise.all([engine(), packsOf(languageOf(article))]);
      return analyse(article, world, packs);
    },
    reread: async (before, article, now) => rereadWith(before, article, now, await packsOf(now.language)),
    standings: async (kept, article, now) => standingsWith(kept, article, now, await packsOf(now.language)),
    sentences: async (passage, selected, language) => sentencesAt(passage, selected, language, await packsOf(language)),
  };
}
