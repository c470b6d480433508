import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../tools/launcher/build';
import { changeSince, COMPARED, drawnWith, mainVersion } from '../../gallery/accepted';
import { draw, faultsOf, pictureName } from '../../gallery/picture';
import { openStage, type Stage } from '../../gallery/stage';
import { LANGUAGES } from '../../gallery/worker';
import { CARD_HOST } from '../../gallery/card-faults';
import { axeFinds, COLOURS, RULES } from '../harness/axe';

const CHANGED = join(root, '.output', 'gallery-changed');

describe.each(LANGUAGES)('every surface and state, in the browser’s language %s', (language) => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage(language)));
  afterAll(() => stage.close());

  const looked = COMPARED.filter(({ look }) => look.language === language).map(({ scene, look }) => ({ name: pictureName(scene, look), scene, look }));
  it.each(looked)('$name looks as accepted, and axe finds nothing, in the other theme neither', async ({ name, scene, look }) => {
    const page = await stage.show(scene, look);
    try {
      expect.soft(await faultsOf(page, scene)).toEqual([]);
      // Another version of the browser draws letters otherwise: there the geometry above has to do.
      if (drawnWith() === mainVersion(stage.version)) expect.soft(changeSince(name, await draw(page, scene), CHANGED)).toBeNull();
      // Marks are no elements, and the page around them is the outlet's.
      if (scene.page === 'marks') return;
      const within = scene.outlet === undefined ? null : CARD_HOST;
      expect.soft(await axeFinds(page, RULES, within)).toEqual([]);
      await page.emulateMedia({ colorScheme: look.theme === 'light' ? 'dark' : 'light' });
      expect.soft(await axeFinds(page, COLOURS, within)).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

it('no picture is kept that nothing is compared with', () => {
  const compared = COMPARED.map(({ look, scene }) => pictureName(scene, look)).sort();
  expect(readdirSync(join(root, 'tests', 'gallery', 'pictures')).filter((name) => name.endsWith('.png')).sort()).toEqual(compared);
});
