import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import { combineSettings } from '../../src/settings/effective.ts';
import manageCss from '../../src/ui/manage/manage.css?inline';
import { ManagePage } from '../../src/ui/manage/manage-page.tsx';
import { work } from './accounts-samples.ts';
import { moment } from './card-samples.ts';
import { passkeys } from './lock-samples.ts';
import type { SettingsSample } from './settings-samples.ts';

/** Draws the page with the settings, with one account. @param settle lets effects and drawing come to rest */
export async function drawSettings({ preferences, policy, protection }: SettingsSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = manageCss;
  document.head.append(style);
  const settings = combineSettings({ preferences, lockAfterMinutes: undefined }, policy);
  const { status } = protection;
  const hasPassphrase = 'slots' in protection && protection.slots.some(({ kind }) => kind === 'passphrase');
  const answers: Readonly<Record<string, unknown>> = {
    settings: { status: 'known', settings },
    accounts: { status, accounts: [work] },
    sites: { status, sites: [], offers: [] },
    protection,
    'backup-state': status === 'open' ? { status: 'known', isDue: false, at: undefined, accounts: 1, missing: 1, mayRemind: false, isWiped: false } : { status },
    'sync-state': status === 'open' ? { status: 'known', isOn: false, at: undefined, problem: undefined, hasPassphrase, hasTravelling: false } : { status },
  };
  const nothing = () => () => undefined;
  const environment = {
    send: ((name: string) => Promise.resolve(answers[name])) as Send<'extension'>,
    translate,
    version: '1.0.0',
    permitSite: () => Promise.resolve(true),
    saveFile: () => undefined,
    watch: nothing,
    watchSettings: nothing,
    now: () => moment,
    drawQr: () => undefined,
    passkeys,
    judgePassphrase: () => Promise.resolve({ score: 4, isEnough: true, flaw: undefined } as const),
    makeRecoveryCode: () => '3A9F-0KQT-77MX-PB2C-X4RD-90ZW-KE5H',
    print: () => undefined,
  };
  render(<ManagePage environment={environment} />, document.body);
  // Every section asks by itself.
  for (let rest = 0; rest < 6; rest += 1) await settle();
}
