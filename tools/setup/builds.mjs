import { join } from 'node:path';
import { root } from './dependencies.mjs';

const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');

/** What is built before the tests in browsers, in this order. */
export const BUILDS = [
  { name: 'build for Chromium', args: [wxt, 'build'] },
  { name: 'build for Firefox', args: [wxt, 'build', '-b', 'firefox', '--mv3'] },
  { name: 'demonstration build', args: [wxt, 'build', '--mode', 'demo'] },
];
