import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

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

/** The font's name in pages. */
export const TEST_FONT = 'Test Font';

const nameOf = (subset: string, weight: number): string => `noto-sans-${subset}-${weight}-normal.woff2`;
/** The font's files, by name. */
export const FONT_FILES: ReadonlyMap<string, string> = new Map(SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => [nameOf(subset, weight), join(FOLDER, nameOf(subset, weight))])));

/** Style by which everything in a page is drawn in the font; its files are asked for below `folder`, which ends in "/". */
export function testFontStyle(folder: string): string {
  const faces = SUBSETS.flatMap((subset) => WEIGHTS.map((weight) => `@font-face{font-family:"${TEST_FONT}";font-weight:${weight};src:url("${folder}${nameOf(subset, weight)}") format("woff2");unicode-range:${RANGES[subset] ?? ''}}`));
  return `${faces.join('\n')}\n*,*::before,*::after{font-family:"${TEST_FONT}"!important;caret-color:transparent!important}\n`;
}

/** Waits until a page has every weight and script of the font: what is measured before has the size of another. */
export const loadTestFont = (page: Page): Promise<void> =>
  page.evaluate(async ({ name, weights }) => void (await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 16px "${name}"`, 'aəж')))), { name: TEST_FONT, weights: WEIGHTS });

/** Copies a build to a new folder and makes every page of it draw in one packaged font. Returns the folder; the caller removes it. */
export function withTestFont(build: string): string {
  const target = mkdtempSync(join(tmpdir(), 'whence-gallery-'));
  cpSync(build, target, { recursive: true });
  for (const [name, file] of FONT_FILES) copyFileSync(file, join(target, name));
  writeFileSync(join(target, 'test-font.css'), testFontStyle('/'));
  for (const name of readdirSync(target).filter((each) => each.endsWith('.html'))) {
    const file = join(target, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</head>', '<link rel="stylesheet" href="/test-font.css"></head>'));
  }
  return target;
}
