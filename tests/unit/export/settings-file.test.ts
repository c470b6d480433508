import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SETTINGS_FILE, readSettingsFile, settingsFileText } from '../../../lib/export/settings-file';
import { INTENSITIES, INTERFACE_LANGUAGES, MARK_KINDS, settingsSchema, type Settings } from '../../../lib/model/settings';

const DEFAULTS = settingsSchema.parse({ enabled: true, disabledHosts: [], addedHosts: [] });
const file = (settings: unknown, schema: unknown = 'whence/settings@1'): string => JSON.stringify({ schema, settings });
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** J1 to J5: what is no file of ours, or not quite one. */
const REFUSED: { name: string; text: string; key: string; values?: string[] }[] = [
  { name: 'nothing', text: '', key: 'error_settings_json', values: ['1'] },
  { name: 'a text', text: 'enabled: yes', key: 'error_settings_json', values: ['1'] },
  { name: 'half a file', text: file({ intensity: 'strong' }).slice(0, -4), key: 'error_settings_json', values: ['1'] },
  { name: 'a number', text: '7', key: 'error_settings_form' },
  { name: 'null', text: 'null', key: 'error_settings_form' },
  { name: 'a list', text: '[]', key: 'error_settings_form' },
  { name: 'a file of actors', text: JSON.stringify({ schema: 'whence/actors@1', groups: [] }), key: 'error_settings_form' },
  { name: 'a file without a name', text: JSON.stringify({ settings: {} }), key: 'error_settings_form' },
  { name: 'a file of a newer version', text: file({ theme: 'sepia' }, 'whence/settings@2'), key: 'error_settings_newer', values: ['2'] },
  { name: 'deep brackets', text: nested(100_000).slice(0, MAX_SETTINGS_FILE), key: 'error_settings_form' },
  { name: 'deep brackets within', text: `{"schema":"whence/settings@1","settings":{"addedHosts":${nested(50)}}}`, key: 'error_settings_form' },
  { name: 'a huge file', text: file({ addedHosts: ['x'.repeat(MAX_SETTINGS_FILE)] }), key: 'error_settings_size' },
  { name: 'no settings', text: JSON.stringify({ schema: 'whence/settings@1' }), key: 'error_settings_field', values: ['settings'] },
  { name: 'a field of another', text: file({ enabled: true, colour: 'red' }), key: 'error_settings_field', values: ['settings.colour'] },
  { name: 'a field with a long name', text: file({ ['x'.repeat(500)]: 1 }), key: 'error_settings_field', values: [`settings.${'x'.repeat(51)}…`] },
  { name: 'something beside the settings', text: JSON.stringify({ schema: 'whence/settings@1', settings: {}, more: 1 }), key: 'error_settings_field', values: ['more'] },
  { name: 'a prototype', text: '{"schema":"whence/settings@1","settings":{"__proto__":{"enabled":false}}}', key: 'error_settings_field', values: ['settings.__proto__'] },
  { name: 'a prototype beside', text: '{"schema":"whence/settings@1","settings":{},"__proto__":{"polluted":1}}', key: 'error_settings_field', values: ['__proto__'] },
  { name: 'a constructor', text: file({ constructor: { prototype: {} } }), key: 'error_settings_field', values: ['settings.constructor'] },
  { name: 'a word for a switch', text: file({ enabled: 'yes' }), key: 'error_settings_field', values: ['settings.enabled'] },
  { name: 'an unknown strength', text: file({ intensity: 'blinding' }), key: 'error_settings_field', values: ['settings.intensity'] },
  { name: 'a period of its own', text: file({ keepDays: 31 }), key: 'error_settings_field', values: ['settings.keepDays'] },
  { name: 'an address of the local network', text: file({ addedHosts: ['paper.org', 'router.local'] }), key: 'error_settings_field', values: ['settings.addedHosts[2]'] },
  { name: 'every site', text: file({ addedHosts: ['*'] }), key: 'error_settings_field', values: ['settings.addedHosts[1]'] },
  { name: 'an address in digits', text: file({ addedHosts: ['10.0.0.1'] }), key: 'error_settings_field', values: ['settings.addedHosts[1]'] },
  { name: 'markup for a host', text: file({ disabledHosts: ['<img src=x>'] }), key: 'error_settings_field', values: ['settings.disabledHosts[1]'] },
  { name: 'too many hosts', text: file({ disabledHosts: Array.from({ length: 1_001 }, (_, i) => `h${i}.org`) }), key: 'error_settings_field', values: ['settings.disabledHosts'] },
];

describe('a file of settings', () => {
  for (const { name, text, key, values = [] } of REFUSED) {
    it(`is refused: ${name}`, () => {
      expect(readSettingsFile(text)).toEqual({ ok: false, refusal: { key, values } });
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    });
  }

  it('may leave out what is to stay, and says it in any order', () => {
    expect(readSettingsFile(file({ addedHosts: ['b.org', 'a.org', 'b.org'], intensity: 'quiet' }))).toEqual({ ok: true, chosen: { addedHosts: ['a.org', 'b.org'], intensity: 'quiet' } });
    expect(readSettingsFile(`\ufeff${file({})}`)).toEqual({ ok: true, chosen: {} });
  });

  const host = fc.constantFrom('paper.org', 'www.gazette.net', 'herald.info', 'xn--b1amnebsh.xn--p1ai');
  const hosts = fc.uniqueArray(host).map((list) => list.sort());
  const settings: fc.Arbitrary<Settings> = fc.record({
    author: fc.constant(null),
    enabled: fc.boolean(),
    disabledHosts: hosts,
    addedHosts: hosts,
    unmarkedHosts: hosts,
    keepDays: fc.constantFrom(30 as const, 90 as const, 365 as const, null),
    intensity: fc.constantFrom(...INTENSITIES),
    unmarked: fc.uniqueArray(fc.constantFrom(...MARK_KINDS)).map((list) => list.sort()),
    language: fc.constantFrom(...INTERFACE_LANGUAGES),
    languagesOff: fc.uniqueArray(fc.constantFrom('en', 'ru', 'az')).map((list) => list.sort()),
  });

  it('comes back as it went out', () => {
    fc.assert(fc.property(settings, ({ author, ...chosen }) => void expect(readSettingsFile(settingsFileText({ author, ...chosen }))).toEqual({ ok: true, chosen })));
  });

  it('has every setting there is but the reader’s own name', () => {
    const written = JSON.parse(settingsFileText(DEFAULTS)) as { settings: object };
    expect(Object.keys(written.settings).sort()).toEqual(Object.keys(settingsSchema.shape).filter((field) => field !== 'author').sort());
  });

  it('never throws, and never reads what is none', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.anything().map((value) => JSON.stringify({ schema: 'whence/settings@1', settings: value }))), (text) => {
      const read = readSettingsFile(text);
      if (read.ok) expect(settingsSchema.safeParse({ ...DEFAULTS, ...read.chosen }).success).toBe(true);
      else expect(read.refusal.key).toMatch(/^error_settings_/);
    }));
  });
});
