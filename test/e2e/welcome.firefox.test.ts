import { expect, test } from 'vitest';
import { pagesOfOrganisation } from '../../src/settings/organisation.ts';
import { useFirefoxStage } from './firefox-stage.ts';
import { helpdesk } from './journey.ts';
import { sentence } from './popup-probe.ts';
import { waitUntil } from './wait-until.ts';

const stage = useFirefoxStage('lv');

test('where Firefox has not given the organisation’s pages, the page for a new person asks for them, and the card comes', async () => {
  const desk = await stage.openDesk();
  await desk.call('(pages) => browser.permissions.remove({ origins: [pages] })', pagesOfOrganisation);
  const isGranted = () => desk.call('(pages) => browser.permissions.contains({ origins: [pages] })', pagesOfOrganisation);
  expect(await isGranted()).toBe(false);

  const welcome = await stage.browser.openTab(`${stage.browser.extensionUrl}welcome.html`);
  expect(await welcome.textOf('[aria-labelledby=access] p')).toBe(sentence('lv', 'welcomeAccessLead', 'smiltenesnovads.lv'));
  await welcome.click('[aria-labelledby=access] .button-main');
  await stage.browser.permitSite();
  await waitUntil(
    async () => ((await isGranted()) === true ? true : undefined),
    () => 'the organisation’s pages',
  );
  expect(await welcome.textOf('.notice-done')).toBe(sentence('lv', 'welcomeAccessGranted', 'smiltenesnovads.lv'));

  await welcome.click('.welcome-end');
  await welcome.waitForUrl(`${helpdesk}/`);
  await expect(welcome.card.waitForText(/\S/u)).resolves.toBeTypeOf('string');
});
