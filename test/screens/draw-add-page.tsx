import { render } from 'preact';
import { judgeSecret } from '../../src/core/judge-secret.ts';
import { formatTypedEnrolment } from '../../src/core/otpauth-format.ts';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import addCss from '../../src/ui/add/add.css?inline';
import { AddPage } from '../../src/ui/add/add-page.tsx';
import type { AddSample } from './add-samples.ts';

/** Draws the page for adding accounts in one of its states. @param settle lets effects and drawing come to rest */
export async function drawAddPage(sample: AddSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = addCss;
  document.head.append(style);
  const send = (() => Promise.resolve(sample.answer)) as Send<'extension'>;
  const camera = { start: () => (sample.camera ? Promise.resolve(sample.camera) : new Promise<never>(() => undefined)) };
  render(<AddPage environment={{ send, translate, camera, judgeSecret, formatTypedEnrolment }} />, document.body);
  await settle();
  if (sample.isUnfolded) document.querySelector('details')?.setAttribute('open', '');
  for (const [index, text] of (sample.typed ?? []).entries()) {
    const input = [...document.querySelectorAll<HTMLInputElement>('.field input')][index];
    if (input === undefined) throw new Error(`${sample.name}: there is no field ${index}`);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  }
  if (sample.isSaved) document.querySelector<HTMLElement>('[type=submit]')?.click();
  if (sample.camera) document.querySelector<HTMLElement>('.camera .button')?.click();
  if (sample.isDropping) document.dispatchEvent(new DragEvent('dragover', { dataTransfer: new DataTransfer() }));
  if (sample.pasted !== undefined) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', sample.pasted);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    while (document.querySelector('.notice, .panel') === null) await settle();
  }
  await settle();
}
