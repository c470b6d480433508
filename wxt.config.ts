import { defineConfig } from 'wxt';

/**
 * What the extension's own pages and its worker may load: their own files, nothing else. It binds the worker too: no request leaves. Chromium's worker loads its engine by a policy for that one
 * address (`lib/adapters/engine-script.ts`); Firefox's, which is a page, by its manifest.
 */
const contentSecurityPolicy = (trustedTypes: string): string => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypes}`,
].join('; ');

const ICON_SIZES = [16, 32, 48, 128];

/** Served by the demo launcher only; `.invalid` can never be a real address. */
const DEMO_MATCH = 'https://saved.invalid/*';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // No preload links: the popup, which is opened anew each time, is one script (modules/popup-alone.ts).
  // Terser's bundles are a twentieth smaller than those of the bundler's own minifier, zipped; every one of them is read before a page can be.
  // The script on pages is one function called at once. In brackets it is compiled as it is parsed; without them it is gone through twice, on every page: 2.7 ms instead of 1.4.
  vite: () => ({ build: { modulePreload: false, sourcemap: false, minify: 'terser', terserOptions: { ecma: 2020, compress: { passes: 2 }, format: { wrap_iife: true } } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons: Object.fromEntries(ICON_SIZES.map((size) => [String(size), `icon/${size}.png`])),
    permissions: ['storage', 'activeTab', 'scripting', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['https://*/*'],
    incognito: 'spanning',
    content_security_policy: { extension_pages: contentSecurityPolicy(browser === 'firefox' ? "'none'" : 'whence-engine') },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'next-claim': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_next__' },
      'previous-claim': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_command_previous__' },
      'annotate-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_annotate__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'whence@whence.invalid', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '140', externally_connectable: { ids: [] } }),
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser === 'firefox') {
        // In Firefox the wide comparison opens in a tab: a sidebar cannot be opened from a click in a page.
        delete manifest.sidebar_action;
        // Its worker is a page: it loads the engine like any script of a page (lib/adapters/engine-script.ts).
        if (manifest.background !== undefined && 'scripts' in manifest.background) manifest.background.scripts = ['engine.js', ...(manifest.background.scripts ?? [])];
      }
      if (wxt.config.mode !== 'demo') return;
      for (const script of manifest.content_scripts ?? []) script.matches = [...(script.matches ?? []), DEMO_MATCH];
    },
  },
});
