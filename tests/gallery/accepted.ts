import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { z } from 'zod';
import { SCENES } from './scenes';
import type { Look, Scene } from './stage';
import { LANGUAGES } from './worker';

const ACCEPTED = fileURLToPath(new URL('pictures', import.meta.url));
const DRAWN_WITH = join(ACCEPTED, 'drawn-with.json');

/** Colours further apart than this are different (pixelmatch's own scale, 0 to 1). */
const TOLERANCE = 0.15;
/** So large a part of a picture may differ before it counts as changed: the edges of letters are not drawn alike on every machine. */
const LARGEST_PART = 0.002;

/** How each scene is looked at in the comparison: all languages, themes and widths take turns. */
export const COMPARED: readonly { scene: Scene; look: Look }[] = SCENES.map((scene, i) => ({
  scene,
  look: { language: LANGUAGES[i % 3] ?? 'en', theme: i % 2 === 0 ? 'light' : 'dark', width: [400, 320, 1280, 400, 320][i % 5] ?? 400, ...scene.look },
}));

/** The browser's main version that the accepted pictures were drawn with; null where there are none. */
export function drawnWith(): string | null {
  try {
    return z.object({ chromium: z.string() }).parse(JSON.parse(readFileSync(DRAWN_WITH, 'utf8'))).chromium;
  } catch {
    return null;
  }
}

export const mainVersion = (version: string): string => version.split('.')[0] ?? '';

/** Takes pictures as what the surfaces should look like from now on. */
export function accept(pictures: readonly { name: string; picture: Buffer }[], version: string): void {
  mkdirSync(ACCEPTED, { recursive: true });
  for (const { name, picture } of pictures) writeFileSync(join(ACCEPTED, name), picture);
  writeFileSync(DRAWN_WITH, `${JSON.stringify({ chromium: mainVersion(version) })}\n`);
}

/** What changed since a picture was accepted, in words; null where nothing did. The picture of the difference lies in `folder` then. */
export function changeSince(name: string, picture: Buffer, folder: string): string | null {
  const file = join(ACCEPTED, name);
  let before: PNG;
  try {
    before = PNG.sync.read(readFileSync(file));
  } catch {
    return `${name}: no picture was accepted yet. Look at it and run "npm run screenshots -- --accept".`;
  }
  const now = PNG.sync.read(picture);
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return told(folder, name, picture, `${before.width} × ${before.height} px became ${width} × ${height} px`);
  const difference = new PNG({ width, height });
  const changed = pixelmatch(before.data, now.data, difference.data, width, height, { threshold: TOLERANCE });
  if (changed <= width * height * LARGEST_PART) return null;
  return told(folder, name, picture, `${changed} of ${width * height} pixels changed`, PNG.sync.write(difference));
}

function told(folder: string, name: string, picture: Buffer, what: string, difference?: Buffer): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
  if (difference !== undefined) writeFileSync(file.replace('.png', '.difference.png'), difference);
  return `${name}: ${what}. If it should look so, run "npm run screenshots -- --accept".`;
}
