import { render } from 'preact';
import { estimatePassphrase } from '../../src/adapters/estimate-passphrase.ts';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import manageCss from '../../src/ui/manage/manage.css?inline';
import { ProtectionSection } from '../../src/ui/manage/protection-section.tsx';
import { moment } from './card-samples.ts';
import { passkeys } from './lock-samples.ts';
import type { ProtectionSample } from './protection-samples.ts';

/** Draws the section about protection in one of its states. @param settle lets effects and drawing come to rest */
export async function drawProtection(sample: ProtectionSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = manageCss;
  document.head.append(style);
  const send = (() => Promise.resolve(sample.protection)) as Send<'extension'>;
  const environment = {
    send,
    translate,
    now: () => moment,
    passkeys,
    judgePassphrase: (passphrase: string) => Promise.resolve(estimatePassphrase(passphrase)),
    makeRecoveryCode: () => '3A9F-0KQT-77MX-PB2C-X4RD-90ZW-KE5H',
    print: () => undefined,
    watch: () => () => undefined,
  };
  render(
    <main class="page">
      <ProtectionSection environment={environment} />
    </main>,
    document.body,
  );
  await settle();
  for (const step of sample.steps ?? []) {
    if (typeof step === 'string') press(step, sample.name);
    else type(step, sample.name);
    await settle();
    await settle();
  }
}

function press(selector: string, name: string): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (button === null) throw new Error(`${name}: nothing matches ${selector}`);
  button.click();
}

function type([place, text]: readonly [field: number, text: string], name: string): void {
  const field = [...document.querySelectorAll('input')][place];
  if (field === undefined) throw new Error(`${name}: there is no field ${place}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
