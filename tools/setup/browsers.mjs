import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './processes.mjs';
import { say } from './say.mjs';

/** Where each browser may be, in the order of trying. Chromium comes before Google's own build, which may refuse unpacked extensions. */
const BROWSERS = {
  chromium: {
    label: 'Chromium',
    variable: 'WHENCE_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: { 'apt-get': ['chromium', 'chromium-browser'], dnf: ['chromium'], pacman: ['chromium'], brew: ['--cask chromium'] },
  },
  firefox: {
    label: 'Firefox',
    variable: 'WHENCE_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    packages: { 'apt-get': ['firefox-esr', 'firefox'], dnf: ['firefox'], pacman: ['firefox'], brew: ['--cask firefox'] },
  },
};

/** How each package manager installs a package without asking. `root`: it has to run as root, directly or by `sudo -n`. */
const MANAGERS = [
  { name: 'apt-get', root: true, refresh: ['update', '-q'], install: ['install', '-y', '-q', '--no-install-recommends'] },
  { name: 'dnf', root: true, refresh: null, install: ['install', '-y', '-q'] },
  { name: 'pacman', root: true, refresh: null, install: ['-Sy', '--noconfirm', '--needed'] },
  { name: 'brew', root: false, refresh: null, install: ['install', '-q'] },
];

const fonts = { 'apt-get': ['fonts-liberation'], dnf: ['liberation-sans-fonts'], pacman: ['ttf-liberation'], brew: [] };

/** The path of a browser ("chromium" or "firefox") on this machine, or null. A path in its environment variable wins. */
export function findBrowser(kind) {
  const { variable, commands, files } = BROWSERS[kind];
  const named = process.env[variable];
  if (named !== undefined && named !== '') return runs(named) ? named : null;
  return [...commands.map(onPath), ...files].find((path) => path !== null && runs(path)) ?? null;
}

/** Finds a browser, or installs it by the system's package manager where that needs no password; null when there is none to be had. */
export function ensureBrowser(kind) {
  return findBrowser(kind) ?? (installBrowser(kind) ? findBrowser(kind) : null);
}

/** One sentence for a person: which browser is missing and what to do about it. */
export function missingBrowser(kind) {
  const { label, variable } = BROWSERS[kind];
  const named = process.env[variable];
  if (named !== undefined && named !== '') return `${variable} names "${named}", which is not a program that can be run: set it to the path of ${label}.`;
  return `${label} is not on this machine and could not be installed here: install ${label} by your system's usual means, or set ${variable} to its path.`;
}

function installBrowser(kind) {
  const { label, variable, packages } = BROWSERS[kind];
  if (process.env[variable]) return false;
  const manager = MANAGERS.find(({ name }) => onPath(name) !== null);
  const rights = manager === undefined ? null : withRights(manager);
  if (manager === undefined || rights === null) return false;
  say(`Installing ${label} with ${manager.name} (once, a minute or two) …`);
  const run = (args) => capture(rights[0], [...rights.slice(1), ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).code === 0;
  if (manager.refresh !== null) run(manager.refresh);
  const installed = packages[manager.name].some((name) => run([...manager.install, ...name.split(' ')]));
  if (installed && fonts[manager.name].length > 0) run([...manager.install, ...fonts[manager.name]]);
  return installed;
}

/** The words that start the package manager with the rights it needs, or null where they would have to be asked for. */
function withRights({ name, root }) {
  if (!root || process.getuid?.() === 0) return [name];
  return onPath('sudo') !== null && capture('sudo', ['-n', 'true']).code === 0 ? ['sudo', '-n', name] : null;
}

function onPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find(runs) ?? null;
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
