import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import manageCss from '../../src/ui/manage/manage.css?inline';
import { SyncSection } from '../../src/ui/manage/sync/sync-section.tsx';
import { moment } from './card-samples.ts';
import { passkeys } from './lock-samples.ts';
import type { SyncSample } from './sync-samples.ts';

/** Draws the section about several computers in one of its states. @param settle lets effects and drawing come to rest */
export async function drawSync(sample: SyncSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = manageCss;
  document.head.append(style);
  let { state } = sample;
  const answers: Readonly<Record<string, unknown>> = { 'sync-join': sample.join, 'sync-off': { status: 'done' }, protection: sample.protection };
  const send = ((name: string) => {
    if (name === 'sync-state') return Promise.resolve(state);
    if (name !== 'protection') state = sample.after ?? state;
    return Promise.resolve(answers[name]);
  }) as Send<'extension'>;
  render(
    <main class="page">
      <SyncSection environment={{ send, translate, now: () => moment, passkeys, watch: () => () => undefined }} />
    </main>,
    document.body,
  );
  await find('.section > :nth-child(3)');
  for (const step of sample.steps ?? []) {
    if (typeof step === 'string') (await find(step)).click();
    else await type(step[0]);
    // What is typed is looked at, and what is refused gets the keyboard.
    for (let rest = 0; rest < 4; rest += 1) await settle();
  }

  /** Effects run when the browser finds the time, which it doesn't for frames that nobody sees. */
  async function find(selector: string): Promise<HTMLElement> {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = document.querySelector<HTMLElement>(selector);
      if (found !== null) return found;
      await settle();
    }
    throw new Error(`${sample.name}: nothing matches ${selector}`);
  }

  async function type(text: string): Promise<void> {
    const field = await find('input');
    if (!(field instanceof HTMLInputElement)) throw new Error(`${sample.name}: there is no field`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
