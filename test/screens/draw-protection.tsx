import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import manageCss from '../../src/ui/manage/manage.css?inline';
import { ProtectionSection } from '../../src/ui/manage/protection-section.tsx';
import { moment } from './card-samples.ts';
import { passkeys } from './lock-samples.ts';
import { judgements, unguessed, type ProtectionSample } from './protection-samples.ts';

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
    judgePassphrase: (passphrase: string) => Promise.resolve(judgements[passphrase] ?? unguessed),
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
  await findAll('.section > :nth-child(3)');
  for (const step of sample.steps ?? []) {
    if (typeof step === 'string') (await findAll(step))[0]?.click();
    else await type(step);
    // What is typed is judged, and what is refused gets the keyboard.
    for (let rest = 0; rest < 4; rest += 1) await settle();
  }

  /** Effects run when the browser finds the time, which it doesn't for frames that nobody sees. */
  async function findAll(selector: string): Promise<readonly HTMLElement[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = [...document.querySelectorAll<HTMLElement>(selector)];
      if (found.length > 0) return found;
      await settle();
    }
    throw new Error(`${sample.name}: nothing matches ${selector}`);
  }

  async function type([place, text]: readonly [field: number, text: string]): Promise<void> {
    const field = (await findAll('input'))[place];
    if (!(field instanceof HTMLInputElement)) throw new Error(`${sample.name}: there is no field ${place}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
