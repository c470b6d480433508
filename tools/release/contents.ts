/** Something in a package that has to be looked at by a person before it is released. */
export interface Finding {
  path: string;
  what: string;
}

const CODE = /\.(?:js|mjs|html|css)$/;

/** What code of ours never does: none of it is excused by a list. */
const NEVER: readonly { what: string; pattern: RegExp }[] = [
  { what: 'evaluates a string', pattern: /(?<![\w$.])eval\s*\(|\bnew Function\b|(?<![\w$.])Function\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]/ },
  // The worker's engine comes by an address that a policy made, which makes no other (lib/adapters/engine-script.ts).
  { what: 'loads code from elsewhere', pattern: /\bimportScripts\s*\((?!\w{1,8}\?\.createScriptURL\()|<script[^>]{1,200}src\s*=\s*["']?(?:https?:)?\/\// },
  { what: 'opens a connection', pattern: /\bnew (?:WebSocket|EventSource|WebTransport|RTCPeerConnection|XMLHttpRequest)\b|\.sendBeacon\s*\(/ },
  { what: 'runs machine code', pattern: /\bWebAssembly\b/ },
  { what: 'names a source map', pattern: /sourceMappingURL/ },
  { what: 'holds a test hook', pattern: /\bleak\.invalid\b|\b__tests?\b|\bsaved\.invalid\b|\bimport\.meta\.vitest\b/ },
];

const SECRETS = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,}|\bxox[abp]-[0-9A-Za-z-]{10,}|\bAIza[0-9A-Za-z_-]{30,}|\bnpm_[A-Za-z0-9]{30,}|(?:api[_-]?key|secret|passwo?rd|access[_-]?token)["']?\s{0,4}[:=]\s{0,4}["'][A-Za-z0-9+/_=-]{16,}["']/i;
const MACHINE = /\/(?:home|Users|root|work|tmp)\/[A-Za-z0-9._-]{1,40}\//;
const ADDRESS = /\b(?:https?|wss?|ftp|chrome|about|data|blob):\/\/[^\s"'`<>\\)}|]{0,200}/g;

const SOURCES = new Set(['.ts', '.tsx', '.map', '.wasm', '.zip', '.pem', '.key', '.env']);
const ending = (path: string): string => /\.[^./]{1,12}$/.exec(path)?.[0] ?? '';
const isText = (path: string): boolean => CODE.test(path) || /\.(?:json|txt|svg)$/.test(path);

/** What no package may hold: evaluated or fetched code, connections, source maps, test hooks, secrets, paths of a computer (C6, C7). */
export function forbiddenIn(path: string, text: string): Finding[] {
  const found: Finding[] = SOURCES.has(ending(path)) ? [{ path, what: 'is a file that is not released' }] : [];
  if (!isText(path)) return found;
  if (CODE.test(path)) found.push(...NEVER.filter(({ pattern }) => pattern.test(text)).map(({ what }) => ({ path, what })));
  if (SECRETS.test(text)) found.push({ path, what: 'holds what looks like a secret' });
  if (CODE.test(path) && MACHINE.test(text)) found.push({ path, what: 'names a folder of a computer' });
  return found;
}

/**
 * Every address that stands in code, each once and sorted; what is put in when it runs is "${…}", whatever its name. In data (the casebook's sources) addresses are
 * links for readers, not code's.
 */
export function addressesIn(path: string, text: string): string[] {
  if (!CODE.test(path)) return [];
  return [...new Set((text.match(ADDRESS) ?? []).map((address) => address.replace(/\$\{.{0,200}$/, '${…}')))].sort();
}
