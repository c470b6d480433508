import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../tools/launcher/build';
import { changeSince, COMPARED, drawnWith, mainVersion } from '../../gallery/accepted';
import { draw, faultsOf, pictureName } from '../../gallery/picture';
import { SCENES } from '../../gallery/scenes';
import { openStage, THEMES, type Look, type Stage } from '../../gallery/stage';
import { LANGUAGES } from '../../gallery/worker';
import { axeFinds } from '../harness/axe';

const CHANGED = join(root, '.output', 'gallery-changed');


describe.each(LANGUAGES)('every surface and state, in the browser’s language %s', (language) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage(language)));
  afterAll(() => stage.close());

  const compared = COMPARED.filter(({ look }) => look.language === language);
  it.each(compared.map(({ scene, look }) => ({ name: pictureName(scene, look), scene, look })))('$name looks as accepted', async ({ name, scene, look }) => {
    const page = await stage.show(scene, look);
    try {
      expect(await faultsOf(page)).toEqual([]);
      // Another version of the browser draws letters otherwise: there the geometry above has to do.
      if (drawnWith() === mainVersion(stage.version)) expect(changeSince(name, await draw(page, scene), CHANGED)).toBeNull();
    } finally {
      await page.close();
    }
  });

  // The scenes take turns in the themes, so that each page is seen in both.
  const own = SCENES.flatMap((scene, i) => (i % LANGUAGES.length === LANGUAGES.indexOf(language) ? [{ scene, theme: THEMES[Math.floor(i / LANGUAGES.length) % 2] ?? 'light', width: i % 2 === 0 ? 320 : 1280 }] : []));
  const looked = own.map(({ scene, theme, width }) => ({ page: scene.page, state: scene.state, scene, look: { language, theme, width } satisfies Look }));
  it.each(looked)('axe finds nothing on $page, $state, $look.theme', async ({ scene, look }) => {
    const page = await stage.show(scene, look);
    try {
      expect(await axeFinds(page)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
