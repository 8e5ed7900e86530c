import { render } from 'preact';
import { drawQr } from '../../src/adapters/draw-qr.ts';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import { AccountsSection } from '../../src/ui/manage/accounts/accounts-section.tsx';
import manageCss from '../../src/ui/manage/manage.css?inline';
import { settingsUnder } from '../settings/settings-under.ts';
import type { AccountsSample } from './accounts-samples.ts';
import { moment } from './card-samples.ts';
import { byDevice, passkeys } from './lock-samples.ts';

/** Draws the accounts of the settings in one of their states. @param settle lets effects and drawing come to rest */
export async function drawAccounts(sample: AccountsSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = manageCss;
  document.head.append(style);
  const answers: Record<string, unknown> = {
    accounts: sample.accounts,
    reveal: sample.reveal ?? { status: 'hold-needed' },
    protection: sample.protection ?? byDevice,
    settings: { status: 'known', settings: settingsUnder(sample.policy ?? {}) },
  };
  // The windows of a sheet take the keyboard from each other.
  window.addEventListener('blur', (event) => event.stopImmediatePropagation(), { capture: true });
  const send = ((name: string) => Promise.resolve(answers[name] ?? { status: 'done' })) as Send<'extension'>;
  const environment = { send, translate, watch: () => () => undefined, now: () => moment, passkeys, drawQr };
  render(
    <main class="page">
      <AccountsSection environment={environment} />
    </main>,
    document.body,
  );
  await settle();
  for (const [index, selector] of (sample.press ?? []).entries()) {
    const pressed = await find(selector, settle);
    if (index + 1 === sample.press?.length) answers['accounts'] = sample.after ?? sample.accounts;
    pressed.click();
    for (let rest = 0; rest < 3; rest += 1) await settle();
  }
  if (sample.isHeld === true) await hold();
}

/** What is pressed has to be there, or the state would be another one. */
async function find(selector: string, settle: () => Promise<unknown>): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    await settle();
  }
  throw new Error(`nothing matches ${selector}`);
}

/** She has begun to, and never ends. */
async function hold(): Promise<void> {
  const inTime = window.setTimeout;
  Object.assign(window, { setTimeout: () => 0 });
  document.querySelector('.hold-button')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  Object.assign(window, { setTimeout: inTime });
  await Promise.resolve();
}
