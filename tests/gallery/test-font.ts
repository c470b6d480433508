import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Latin with its extensions (ə, ğ, ş) and Cyrillic, in the weights that the interface uses. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];
const WEIGHTS = [400, 600, 700];
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json')), 'files');

/** Each subset's letters, so that the browser asks for no file in vain. */
const RANGES: Record<string, string> = {
  latin: 'U+0000-00FF,U+2000-22FF',
  'latin-ext': 'U+0100-02FF',
  cyrillic: 'U+0400-04FF',
};

/** Copies a build to a new folder and makes every page of it draw in one packaged font. Returns the folder; the caller removes it. */
export function withTestFont(build: string): string {
  const target = mkdtempSync(join(tmpdir(), 'whence-gallery-'));
  cpSync(build, target, { recursive: true });
  const faces = SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight) => {
      const file = `noto-sans-${subset}-${weight}-normal.woff2`;
      copyFileSync(join(FOLDER, file), join(target, file));
      return `@font-face{font-family:"Test Font";font-weight:${weight};src:url("/${file}") format("woff2");unicode-range:${RANGES[subset] ?? ''}}`;
    }),
  );
  writeFileSync(join(target, 'test-font.css'), `${faces.join('\n')}\n*,*::before,*::after{font-family:"Test Font"!important;caret-color:transparent!important}\n`);
  for (const name of readdirSync(target).filter((each) => each.endsWith('.html'))) {
    const file = join(target, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</head>', '<link rel="stylesheet" href="/test-font.css"></head>'));
  }
  return target;
}
