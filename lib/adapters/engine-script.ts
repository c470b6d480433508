import type { Article } from '../model/article';
import type { Report } from '../model/report';
import type { World } from '../model/world';
import type { LanguagePack } from '../languages/pack';

/** What reads articles: a script of its own, which the worker starts without. Most that a stopped worker is asked, a popup, a list, a card, takes no reading. */
export interface Engine {
  analyse(article: Article, world: World, packs: readonly LanguagePack[]): Report;
}

/** Where the build puts `entrypoints/engine.ts`. */
const SCRIPT = '/engine.js';
/** The name under which the script leaves the engine in the worker that loads it. */
const NAME = '__engine';
/** The one policy that the extension's own security policy lets make addresses of scripts (`wxt.config.ts`). */
const POLICY = 'whence-engine';

/** What a service worker's global has beside a page's. */
interface WorkerScope {
  importScripts(address: unknown): void;
  addEventListener(type: 'install', heard: () => void): void;
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): unknown } };
}

/** Leaves the engine for the worker. */
export function giveEngine(engine: Engine): void {
  Object.defineProperty(globalThis, NAME, { value: engine, configurable: true });
}

const given = (): Engine | undefined => Object.getOwnPropertyDescriptor(globalThis, NAME)?.value as Engine | undefined;

function present(): Engine {
  const engine = given();
  if (engine === undefined) throw new Error('The part of the extension that reads articles did not load. Install the extension again; nothing that was kept is lost.');
  return engine;
}

/** Loads our script and no other: that is all that the policy allows. */
function importer(scope: WorkerScope): () => void {
  const policy = scope.trustedTypes?.createPolicy(POLICY, {
    createScriptURL(address) {
      if (address !== SCRIPT) throw new TypeError('Only the engine is loaded.');
      return address;
    },
  });
  return () => scope.importScripts(policy?.createScriptURL(SCRIPT) ?? SCRIPT);
}

/**
 * The engine, loaded when it is first asked for. To be called while the worker starts: Chromium's worker is later given only those scripts that it loaded while it was installed, so it loads
 * this one then, too. Firefox's is a page, which has loaded it before the worker's own script.
 */
export function engineFrom(): () => Promise<Engine> {
  if (!('importScripts' in globalThis)) return () => Promise.resolve().then(present);
  const scope = globalThis as unknown as WorkerScope;
  const load = importer(scope);
  scope.addEventListener('install', load);
  return async () => {
    if (given() === undefined) load();
    return present();
  };
}
