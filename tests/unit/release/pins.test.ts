import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pinsOf } from '../../../tools/release/pins';
import { recordFigure } from '../../figures';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
const pinned = (version: string) => ({ dependencies: { one: '1.0.0' }, devDependencies: { two: version } });
const locked = (more: object = {}) => ({ packages: { '': {}, 'node_modules/one': { integrity: 'sha512-a' }, 'node_modules/two': { integrity: 'sha512-b', ...more } } });

describe('what is installed (C1)', () => {
  it('is pinned to one version each, and its bytes are vouched for by the lock file', () => {
    const pins = pinsOf(read('package.json'), read('package-lock.json'));
    expect(pins.locked).toBeGreaterThan(100);
    recordFigure({ case: 'C1', what: 'loose pins, and packages without checksum in the lock file', value: pins.loose.length, of: pins.locked, asked: '0', held: pins.loose.length === 0 });
    expect(pins.loose).toEqual([]);
  });

  const PLANTED = [
    { name: 'a range', json: pinned('^2.0.0'), lock: locked(), loose: ['two is pinned to "^2.0.0"'] },
    { name: 'a tag', json: pinned('latest'), lock: locked(), loose: ['two is pinned to "latest"'] },
    { name: 'an address', json: pinned('https://two.example/two.tgz'), lock: locked(), loose: ['two is pinned to "https://two.example/two.tgz"'] },
    { name: 'no checksum', json: pinned('2.0.0'), lock: locked({ integrity: undefined }), loose: ['node_modules/two has no checksum in the lock file'] },
    { name: 'nothing', json: pinned('2.0.0'), lock: locked(), loose: [] },
  ];
  it.each(PLANTED)('is told: $name', ({ json, lock, loose }) => expect(pinsOf(json, lock).loose).toEqual(loose));

  it('counts what would run a script, and what belongs to another system', () => {
    expect(pinsOf(pinned('2.0.0'), locked({ hasInstallScript: true }))).toMatchObject({ locked: 2, withScripts: 1, elsewhere: 0, shipping: 1 });
    expect(pinsOf(pinned('2.0.0'), locked({ integrity: undefined, optional: true }))).toMatchObject({ loose: [], elsewhere: 1 });
  });
});
