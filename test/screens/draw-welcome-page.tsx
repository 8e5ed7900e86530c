import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import welcomeCss from '../../src/ui/welcome/welcome.css?inline';
import { WelcomePage } from '../../src/ui/welcome/welcome-page.tsx';
import { settingsUnder } from '../settings/settings-under.ts';
import { moment } from './card-samples.ts';
import { passkeys } from './lock-samples.ts';
import type { WelcomeSample } from './welcome-samples.ts';

/** Draws the page for a new person in one of its states. @param settle lets effects and drawing come to rest */
export async function drawWelcomePage(sample: WelcomeSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = welcomeCss;
  document.head.append(style);
  const { access = 'granted', isLockRequired = false } = sample;
  const settings = settingsUnder({ lockRequired: isLockRequired });
  const send = ((name: string) => Promise.resolve(name === 'settings' ? { status: 'known', settings } : sample.protection)) as Send<'extension'>;
  const environment = {
    send,
    translate,
    access: { findMissing: () => Promise.resolve(access === 'granted' ? [] : ['smiltenesnovads.lv']), ask: () => Promise.resolve(access === 'given'), watch: () => () => undefined },
    now: () => moment,
    passkeys,
    judgePassphrase: () => Promise.resolve({ score: 0, isEnough: false, flaw: undefined } as const),
    makeRecoveryCode: () => '3A9F-0KQT-77MX-PB2C-X4RD-90ZW-KE5H',
    print: () => undefined,
    watch: () => () => undefined,
  };
  render(<WelcomePage environment={environment} />, document.body);
  while (document.querySelector('[aria-labelledby=guard]') === null) await settle();
  await settle();
  for (const selector of sample.press ?? []) {
    const button = document.querySelector<HTMLElement>(selector);
    if (button === null) throw new Error(`${sample.name}: nothing matches ${selector}`);
    button.click();
    for (let rest = 0; rest < 4; rest += 1) await settle();
  }
}
