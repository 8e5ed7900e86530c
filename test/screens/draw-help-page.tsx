import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import helpCss from '../../src/ui/help/help.css?inline';
import { HelpPage } from '../../src/ui/help/help-page.tsx';
import { moment } from './card-samples.ts';
import type { HelpSample } from './help-samples.ts';

/** Draws the help page in one of its states. @param settle lets effects and drawing come to rest */
export async function drawHelpPage(sample: HelpSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = helpCss;
  document.head.append(style);
  const send = (async () => {
    if (sample.answer === undefined) throw new Error('no answer');
    return sample.answer;
  }) as unknown as Send<'extension'>;
  const copy = () => (sample.isCopyForbidden === true ? Promise.reject(new Error('forbidden')) : Promise.resolve());
  const environment = { send, translate, now: () => moment, copy, version: '1.0.0', browserName: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0' };
  render(<HelpPage environment={environment} />, document.body);
  while (document.querySelector('.section, [role=status]') === null) await settle();
  for (const selector of sample.press ?? []) {
    const button = document.querySelector<HTMLElement>(selector);
    if (button === null) throw new Error(`${sample.name}: nothing matches ${selector}`);
    button.click();
    await settle();
  }
}
