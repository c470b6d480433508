import { describe, expect, it } from 'vitest';
import { addressWithin } from '../../lib/adapters/messages/sender';

const VOUCHED = 'https://tide.example/politics/one';

const CASES: [what: string, named: string | undefined, believed: string][] = [
  ['another path of the same origin', 'https://tide.example/politics/two?x=1', 'https://tide.example/politics/two?x=1'],
  ['nothing', undefined, VOUCHED],
  ['another host', 'https://other.example/politics/two', VOUCHED],
  ['a subdomain', 'https://www.tide.example/politics/two', VOUCHED],
  ['another scheme', 'http://tide.example/politics/two', VOUCHED],
  ['another port', 'https://tide.example:8443/politics/two', VOUCHED],
  ['a host in the user name', 'https://tide.example@other.example/', VOUCHED],
  ['a user name', 'https://me:pass@tide.example/politics/two', VOUCHED],
  ['a script', 'javascript:alert(1)', VOUCHED],
  ['no address', 'politics/two', VOUCHED],
];

describe('the address that a page names for itself', () => {
  it.each(CASES)('%s', (_, named, believed) => {
    expect(addressWithin(VOUCHED, named)).toBe(believed);
  });
});
