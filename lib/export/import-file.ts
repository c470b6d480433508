import { DEEPEST_IMPORT, MAX_IMPORT_FILE } from '../model/import';
import { isDeeperThan } from '../text/json-depth';
import { faultyLine } from '../text/json-fault';
import { refused, type ImportResult } from './import-entries';
import { readHypothesis } from './import-hypothesis';
import { readNative } from './import-native';
import { readWebAnnotations } from './import-web-annotations';

const NATIVE = /^whence\/export@(\d{1,6})$/;

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Reflect.get(value, name) : undefined);

/**
 * Reads a file of ours, of the W3C's form or of Hypothesis': everything is checked before anything is handed on. Never throws (J1 to J5).
 * @param now ISO date-time for what a file says no time of
 */
export function readImportFile(text: string, now: string): ImportResult {
  if (text.length > MAX_IMPORT_FILE) return refused('error_import_size');
  const bare = text.replace(/^\ufeff/, '');
  if (bare.trim() === '') return refused('error_import_empty');
  if (isDeeperThan(bare, DEEPEST_IMPORT)) return refused('error_import_deep');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return refused('error_import_json', String(faultyLine(bare)));
  }
  const schema = field(value, 'schema');
  if (typeof schema === 'string') {
    const version = NATIVE.exec(schema)?.[1];
    if (version === undefined) return refused('error_import_kind', schema.slice(0, 60));
    return version === '1' ? readNative(value, now) : refused('error_import_newer', version);
  }
  if (field(value, '@context') !== undefined) return readWebAnnotations(value, now);
  return readHypothesis(value, now);
}
