import { expect, test } from 'vitest';
import { useChromium } from './chromium-stage.ts';
import { helpdesk } from './journey.ts';
import { askAsPopup } from './kept-accounts.ts';
import { sentence } from './popup-probe.ts';

const stage = useChromium({ language: 'lv', welcome: 'left' });

const address = () => `${stage.browser.extensionUrl}welcome.html`;
const welcomes = () => stage.browser.context().pages().filter((page) => page.url() === address());

test('one page opens with the installation, protects the codes where that is wanted, and ends at the helpdesk', async () => {
  const [page, ...more] = welcomes();
  if (page === undefined) throw new Error('no page has opened');
  expect(more).toEqual([]);
  expect(await page.evaluate('document.visibilityState')).toBe('visible');
  await page.getByText(sentence('lv', 'welcomeGuardBrowser')).waitFor();
  expect(await page.getByRole('listitem').count()).toBe(3);
  // Chromium gives the organisation's pages with the installation: nothing is to be asked for.
  expect(await page.getByText(sentence('lv', 'welcomeAccess')).count()).toBe(0);

  await page.getByRole('button', { name: sentence('lv', 'protectSetPassphrase') }).click();
  for (const field of await page.locator('.secret-input').all()) await field.fill('četri zaļi bruņurupuči');
  await page.getByText(sentence('lv', 'protectStrengthBest')).waitFor();
  await page.getByRole('button', { name: sentence('lv', 'protectNext') }).click();
  await page.getByRole('checkbox').check();
  await page.locator('.task-form [type=submit]').click();
  await page.getByText(sentence('lv', 'welcomeGuardPerson')).waitFor();
  expect(await askAsPopup(stage.browser, 'protection')).toMatchObject({ output: { status: 'open', guardedBy: 'person' } });

  await page.getByRole('link', { name: sentence('lv', 'popupOpenHelpdesk') }).click();
  await page.waitForURL(`${helpdesk}/`);
});

test('it does not open again when the background comes back', async () => {
  await stage.browser.stopBackground();
  const tab = await stage.browser.openTab(`${helpdesk}/`);
  await tab.card.waitForText(/\S/u);
  // Whatever it does at its beginning has been done by the time it answers.
  await askAsPopup(stage.browser, 'protection');
  expect(welcomes()).toEqual([]);
});
