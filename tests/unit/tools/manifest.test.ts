import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config';

describe('what the build is told', () => {
  it('knows the demonstration host only in the demonstration build', async () => {
    const matchesIn = async (mode: string): Promise<string[]> => {
      const manifest = { content_scripts: [{ matches: ['https://news.az/*'], js: ['x.js'] }] };
      // WXT's own type of nested hooks cannot be indexed by a hook's full name.
      const hooks = config.hooks as { 'build:manifestGenerated'?: (wxt: unknown, manifest: unknown) => unknown } | undefined;
      await hooks?.['build:manifestGenerated']?.({ config: { browser: 'chrome', mode } }, manifest);
      return manifest.content_scripts.flatMap(({ matches }) => matches);
    };
    expect(await matchesIn('demo')).toContain('https://saved.invalid/*');
    expect(await matchesIn('production')).toEqual(['https://news.az/*']);
  });
});
