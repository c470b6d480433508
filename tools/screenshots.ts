import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accept, COMPARED } from '../tests/gallery/accepted';
import { draw, faultsOf, pictureName, WHOLE } from '../tests/gallery/picture';
import { SCENES } from '../tests/gallery/scenes';
import { openStage, THEMES, type Look, type Scene, type Stage } from '../tests/gallery/stage';
import { LANGUAGES } from '../tests/gallery/worker';
import { root } from './launcher/build';

/** The widths of a small phone, of the popup and of a tab, in CSS pixels. */
const WIDTHS = [320, 400, 1280];
const FOLDER = join(root, '.output', 'gallery');
const ACCEPT = '--accept';

interface Shot {
  name: string;
  picture: Buffer;
}

/**
 * `npm run screenshots [-- WORD …]` draws every surface and state in both themes, three languages and three widths; with words, only what has all of
 * them in its name. With `--accept` it draws what the tests compare, and that is how the surfaces should look from now on.
 */
async function main(args: string[]): Promise<void> {
  const words = args.filter((word) => word !== ACCEPT);
  const accepting = args.includes(ACCEPT);
  const looks = accepting ? COMPARED : SCENES.flatMap((scene) => everyLook().map((look) => ({ scene, look })));
  const wanted = looks.map(({ scene, look }) => ({ name: pictureName(scene, look), scene, look })).filter(({ name }) => words.every((word) => name.includes(word)));
  mkdirSync(FOLDER, { recursive: true });
  const shots: Shot[] = [];
  for (const language of LANGUAGES) {
    const inLanguage = wanted.filter(({ look }) => look.language === language);
    if (inLanguage.length > 0) shots.push(...(await drawAll(language, inLanguage, accepting)));
  }
  writeFileSync(join(FOLDER, 'index.html'), sheet(shots.map(({ name }) => name)));
  console.info(`${shots.length} pictures: ${join('.output', 'gallery', 'index.html')}`);
}

interface Wanted {
  name: string;
  scene: Scene;
  look: Look;
}

/** One language's pictures. What was not drawn in time is drawn once more in a new browser; what is not drawn then either is named, and the rest stands. */
async function drawAll(language: Look['language'], wanted: readonly Wanted[], accepting: boolean): Promise<Shot[]> {
  const first = await drawOnce(language, wanted, accepting);
  const second = first.missed.length === 0 ? { shots: [], missed: [] } : await drawOnce(language, first.missed, accepting);
  if (second.missed.length > 0) {
    console.error(`Not drawn: ${second.missed.map(({ name }) => name).join(', ')}. Give words of their names to draw them alone.`);
    process.exitCode = 1;
  }
  return [...first.shots, ...second.shots];
}

async function drawOnce(language: Look['language'], wanted: readonly Wanted[], accepting: boolean): Promise<{ shots: Shot[]; missed: Wanted[] }> {
  const stage = await openStage(language);
  try {
    const shots: Shot[] = [];
    const missed: Wanted[] = [];
    for (const one of wanted) {
      const picture = await pictureOf(stage, one, accepting).catch((error: unknown) => {
        console.info(`${one.name}: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      });
      if (picture === null) missed.push(one);
      else shots.push({ name: one.name, picture });
    }
    if (accepting) accept(shots, stage.version);
    return { shots, missed };
  } finally {
    await stage.close();
  }
}

async function pictureOf(stage: Stage, { look, name, scene }: Wanted, accepting: boolean): Promise<Buffer> {
  const page = await stage.show(scene, look);
  try {
    for (const fault of await faultsOf(page, scene)) console.info(`${name}: ${fault}`);
    const picture = await draw(page, scene, accepting ? undefined : WHOLE);
    // At once: whoever ends it half-way keeps what was drawn.
    writeFileSync(join(FOLDER, name), picture);
    return picture;
  } finally {
    await page.close();
  }
}

const everyLook = (): Look[] => LANGUAGES.flatMap((language) => WIDTHS.flatMap((width) => THEMES.map((theme) => ({ language, theme, width }))));

const sheet = (names: string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>Whence: every surface and state</title><style>body{font:14px system-ui;background:#888}figure{display:inline-block;vertical-align:top;margin:8px}img{max-width:640px}</style>${names.map((name) => `<figure><img src="${name}" alt="" loading="lazy"><figcaption>${name}</figcaption></figure>`).join('\n')}\n`;

await main(process.argv.slice(2));
