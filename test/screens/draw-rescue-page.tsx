import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import rescueCss from '../../src/ui/rescue/rescue.css?inline';
import { RescuePage } from '../../src/ui/rescue/rescue-page.tsx';
import { settingsUnder } from '../settings/settings-under.ts';
import type { RescueSample } from './rescue-samples.ts';

/** Draws the page about accounts that can't be read in one of its states. @param settle lets effects and drawing come to rest */
export async function drawRescuePage(sample: RescueSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = rescueCss;
  document.head.append(style);
  const send = ((name: string) => {
    if (name === 'rescue-look') return Promise.resolve(sample.look);
    if (name === 'settings') return Promise.resolve({ status: 'known', settings: settingsUnder({}) });
    return Promise.resolve(name === 'rescue-save' ? { status: 'saved', contents: '' } : (sample.decided ?? { status: 'done' }));
  }) as Send<'extension'>;
  render(<RescuePage environment={{ send, translate, saveFile: () => undefined, watchVault: () => () => undefined }} />, document.body);
  while (document.querySelector('.rescue-lead') === null) await settle();
  for (const selector of sample.press ?? []) {
    const button = document.querySelector<HTMLElement>(selector);
    if (button === null) throw new Error(`${sample.name}: nothing matches ${selector}`);
    button.click();
    await settle();
  }
}
