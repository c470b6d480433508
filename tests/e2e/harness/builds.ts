import { ensureBuild } from '../../../tools/launcher/build';

/** Makes the build that nearly all tests open, once and before any of them: two files run at a time, and neither may build under the other. */
export default function prepareBuilds(): void {
  if (process.env['WHENCE_BUILT'] === '1') return;
  const browser = process.env['WHENCE_E2E_BROWSER'];
  for (const name of ['chromium', 'firefox'] as const) if (browser === undefined || browser === name) ensureBuild(name, console.info);
}
