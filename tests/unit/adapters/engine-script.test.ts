import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineFrom, giveEngine, type Engine } from '../../../lib/adapters/engine-script';

const NAME = '__engine';
const ENGINE: Engine = { analyse: () => { throw new Error('not read here'); } };

interface Rules {
  createScriptURL(address: string): string;
}

/** A service worker's global: what it loads, the policies that it made, and its installing. `gives`: what the loaded script leaves. */
function serviceWorker(gives: () => void = () => giveEngine(ENGINE)) {
  const loaded: unknown[] = [];
  const policies: { name: string; rules: Rules }[] = [];
  const heard: (() => void)[] = [];
  vi.stubGlobal('importScripts', (address: unknown) => {
    loaded.push(address);
    gives();
  });
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => void (type === 'install' && heard.push(listener)));
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: Rules) {
      policies.push({ name, rules });
      return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) };
    },
  });
  return { loaded, policies, install: () => heard.forEach((listener) => listener()) };
}

beforeEach(() => void Reflect.deleteProperty(globalThis, NAME));
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, NAME);
});

describe('the engine of a service worker', () => {
  it('is not loaded before an article is to be read, and then once', async () => {
    const { loaded } = serviceWorker();
    const engine = engineFrom();
    expect(loaded).toEqual([]);
    expect(await engine()).toBe(ENGINE);
    expect(await engine()).toBe(ENGINE);
    expect(loaded).toEqual([{ trusted: '/engine.js' }]);
  });

  it('is loaded while the worker is installed: the browser gives it no script later that it did not load then', async () => {
    const { install, loaded } = serviceWorker();
    const engine = engineFrom();
    install();
    expect(loaded).toHaveLength(1);
    await engine();
    expect(loaded).toHaveLength(1);
  });

  it('comes by a policy that makes no other address (N3)', () => {
    const { policies } = serviceWorker();
    engineFrom();
    expect(policies.map(({ name }) => name)).toEqual(['whence-engine']);
    for (const address of ['https://other.example/engine.js', '/content-scripts/article.js', '/engine.js?x', '/./engine.js', '', 'data:text/javascript,0']) {
      expect(() => policies[0]?.rules.createScriptURL(address), address).toThrow(TypeError);
    }
    expect(policies[0]?.rules.createScriptURL('/engine.js')).toBe('/engine.js');
  });

  it('is loaded where the browser knows no trusted types', async () => {
    const { loaded } = serviceWorker();
    vi.stubGlobal('trustedTypes', undefined);
    await engineFrom()();
    expect(loaded).toEqual(['/engine.js']);
  });

  it('that does not come is told in a sentence, and asked for again', async () => {
    const gives = { engine: false };
    const { loaded } = serviceWorker(() => gives.engine && giveEngine(ENGINE));
    const engine = engineFrom();
    await expect(engine()).rejects.toThrow('did not load. Install the extension again; nothing that was kept is lost.');
    gives.engine = true;
    expect(await engine()).toBe(ENGINE);
    expect(loaded).toHaveLength(2);
  });
});

describe('the engine of a worker that is a page', () => {
  it('was loaded before the worker; where it was not, that is told', async () => {
    const engine = engineFrom();
    await expect(engine()).rejects.toThrow('did not load');
    giveEngine(ENGINE);
    expect(await engine()).toBe(ENGINE);
  });
});
