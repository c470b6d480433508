import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { uuid5 } from '../../../lib/text/uuid5';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/** The same by Node's own SHA-1. */
function byNode(namespace: string, name: string): string {
  const digest = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name, 'utf8').digest().subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

describe('a UUID of version 5', () => {
  it('is the one of RFC 9562, appendix A.4', () => {
    expect(uuid5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('is what Node makes of any name, of any length and script', () => {
    fc.assert(fc.property(fc.uuid(), fc.string({ unit: 'binary', maxLength: 300 }), (namespace, name) => {
      expect(uuid5(namespace, name)).toBe(byNode(namespace, name));
    }), { numRuns: 100 });
  });

  it('takes half a surrogate pair for the replacement character, as UTF-8 does', () => {
    expect(uuid5(DNS, 'a\ud83d')).toBe(byNode(DNS, 'a\ufffd'));
  });
});
