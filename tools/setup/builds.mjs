import { join } from 'node:path';
import { root } from './dependencies.mjs';

const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');

// The demonstration build's mode alone would make one for developers, which names the folders of the source files.
const env = { NODE_ENV: 'production' };

/** What is built before the tests in browsers, in this order. */
export const BUILDS = [
  { name: 'build for Chromium', args: [wxt, 'build'], env },
  { name: 'build for Firefox', args: [wxt, 'build', '-b', 'firefox', '--mv3'], env },
  { name: 'demonstration build', args: [wxt, 'build', '--mode', 'demo'], env },
];
