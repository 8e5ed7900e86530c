import { expect, test } from 'vitest';
import { browsers, readManifest } from './built.ts';

const policy = {
  extension_pages: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
const organisation = 'https://*.smiltenesnovads.lv/*';

test.each(browsers)('the manifest for %s asks for this and nothing else', (browser) => {
  const { name, description, short_name, version, icons, action, content_scripts, ...rest } = readManifest(browser) as Record<string, unknown>;
  expect([name, description, short_name]).toEqual(['__MSG_extensionName__', '__MSG_extensionDescription__', 'Atslēga']);
  expect(version).toMatch(/^\d+(\.\d+)+$/);
  expect([icons, action]).toEqual([expect.any(Object), expect.objectContaining({ default_popup: 'popup.html' })]);
  expect(content_scripts).toEqual([
    { matches: [organisation], all_frames: false, run_at: 'document_end', js: [expect.stringMatching(/\.js$/)] },
  ]);
  expect(rest).toEqual({
    manifest_version: 3,
    default_locale: 'en',
    // The last keeps the browser from clearing the device key's database when the disk is nearly full.
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'unlimitedStorage', 'idle', 'alarms'],
    host_permissions: [organisation],
    optional_host_permissions: ['https://*/*'],
    commands: {
      _execute_action: {},
      fill: { description: '__MSG_commandFill__' },
      'read-page': { description: '__MSG_commandReadPage__' },
      lock: { description: '__MSG_commandLock__' },
    },
    options_ui: { page: 'manage.html', open_in_tab: true },
    content_security_policy: policy,
    ...(browser === 'firefox'
      ? {
          background: { scripts: ['background.js'] },
          browser_specific_settings: {
            gecko: { id: 'atslega@smiltenesnovads.lv', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { background: { service_worker: 'background.js' }, minimum_chrome_version: '126', storage: { managed_schema: 'managed-schema.json' } }),
  });
});
