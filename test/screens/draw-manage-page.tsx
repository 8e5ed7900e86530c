import { render } from 'preact';
import type { Translate } from '../../src/i18n.ts';
import type { Send } from '../../src/messages/protocol.ts';
import manageCss from '../../src/ui/manage/manage.css?inline';
import { SitesSection } from '../../src/ui/manage/sites-section.tsx';
import type { ManageSample } from './manage-samples.ts';

/** Draws the sites of the settings in one of their states. @param settle lets effects and drawing come to rest */
export async function drawManagePage(sample: ManageSample, translate: Translate, settle: () => Promise<unknown>): Promise<void> {
  const style = document.createElement('style');
  style.textContent = manageCss;
  document.head.append(style);
  let sites = sample.sites;
  const send = ((name: string) => {
    if (name === 'sites') return Promise.resolve(sites);
    sites = { status: 'open', sites: [], offers: [] };
    return Promise.resolve({ status: 'done' });
  }) as Send<'extension'>;
  const environment = { send, translate, permitSite: () => Promise.resolve(true), watch: () => () => undefined };
  render(
    <main class="page">
      <SitesSection environment={environment} />
    </main>,
    document.body,
  );
  await settle();
  if (sample.press !== undefined) document.querySelector<HTMLElement>(sample.press)?.click();
  await settle();
}
