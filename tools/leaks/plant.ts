import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Nine ways in which an extension could talk to the network, each to a host of its own. They are planted into a copy of a build, to prove that
 * the test which finds no request would have found one (N2). Nothing here is part of what is released.
 */
export const LEAK_HOSTS = [
  'worker-fetch.leak.invalid',
  'worker-websocket.leak.invalid',
  'popup-image.leak.invalid',
  'popup-beacon.leak.invalid',
  'popup-style.leak.invalid',
  'popup-preconnect.leak.invalid',
  'popup-frame.leak.invalid',
  'content-fetch.leak.invalid',
  'content-image.leak.invalid',
] as const;

const IN_WORKER = `
;fetch('https://worker-fetch.leak.invalid/x').catch(() => {});
try { new WebSocket('wss://worker-websocket.leak.invalid/x'); } catch {}`;

const IN_CONTENT = `
;fetch('https://content-fetch.leak.invalid/x', { mode: 'no-cors' }).catch(() => {});
new Image().src = 'https://content-image.leak.invalid/x';`;

const IN_POPUP = `<link rel="preconnect" href="https://popup-preconnect.leak.invalid"><link rel="stylesheet" href="/leak.css"><img src="https://popup-image.leak.invalid/x" alt=""><iframe src="https://popup-frame.leak.invalid/x"></iframe><script src="/leak.js"></script>`;
const POPUP_STYLE = `html { background-image: url("https://popup-style.leak.invalid/x"); }`;
const POPUP_SCRIPT = `navigator.sendBeacon('https://popup-beacon.leak.invalid/x', 'x');`;

const manifestSchema = z.looseObject({
  /** Chromium has a worker, Firefox a page of scripts. */
  background: z.looseObject({ service_worker: z.string().optional(), scripts: z.array(z.string()).min(1).optional() }).refine(({ scripts, service_worker: worker }) => (scripts === undefined) !== (worker === undefined)),
  content_scripts: z.array(z.looseObject({ js: z.array(z.string()).min(1) })).min(1),
  content_security_policy: z.unknown().optional(),
});

/** Copies a build to `target` without its content security policy and with all nine leaks. */
export function plantLeaks(build: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(build, target, { recursive: true });
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8')));
  delete manifest.content_security_policy;
  writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest));
  const { background } = manifest;
  for (const script of background.scripts ?? [background.service_worker ?? '']) append(join(target, script), IN_WORKER);
  for (const { js } of manifest.content_scripts) append(join(target, js[0] ?? ''), IN_CONTENT);
  const popup = readdirSync(target).find((name) => name === 'popup.html');
  if (popup === undefined) throw new Error(`${build} has no popup.html to plant leaks in.`);
  writeFileSync(join(target, popup), readFileSync(join(target, popup), 'utf8').replace('</body>', `${IN_POPUP}</body>`));
  writeFileSync(join(target, 'leak.css'), POPUP_STYLE);
  writeFileSync(join(target, 'leak.js'), POPUP_SCRIPT);
}

function append(file: string, text: string): void {
  writeFileSync(file, readFileSync(file, 'utf8') + text);
}
