import type { Page } from 'playwright-core';
import { codeField, firstPerson, helpdesk } from '../e2e/journey.ts';
import type { StandIn } from '../sso/server.ts';

/** Windows that people have, in CSS pixels: from a small phone's to a large screen's. */
const windows = [
  [1100, 800],
  [1366, 768],
  [1920, 1080],
  [800, 600],
  [400, 700],
] as const;

export interface Drawn {
  readonly name: string;
  readonly picture: Buffer;
}

/** Walks the sign-in and lays over every page the cards that may come there, in every size of window. */
export async function drawOverPages(page: Page, standIn: StandIn, stage: string, language: 'lv' | 'en'): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  const loadStage = () => page.addScriptTag({ content: stage, type: 'module' });
  const draw = async (...cards: readonly string[]) => {
    for (const card of cards) {
      for (const [width, height] of windows) {
        await page.setViewportSize({ width, height });
        await page.evaluate(`drawOver(${JSON.stringify(card)}, ${JSON.stringify(language)})`);
        drawn.push({ name: `${card} ${width}×${height}`, picture: await page.screenshot({ animations: 'disabled' }) });
      }
    }
  };
  const open = async (url: string) => {
    await page.goto(url);
    await loadStage();
    await page.waitForFunction('"drawOver" in window');
  };
  const enter = async () => {
    await page.goto(`${helpdesk}/login`);
    await page.locator('#oidc-login').click();
    await page.locator('ak-stage-identification input[name="uidField"]').waitFor();
    await loadStage();
    await page.waitForFunction('"drawOver" in window');
  };
  const typePassword = async () => {
    await page.locator('ak-stage-identification input[name="uidField"]').fill(firstPerson.name);
    await page.locator('ak-stage-identification button[type="submit"]').click();
    await page.locator('ak-stage-password input[name="password"]').waitFor();
  };
  const sendPassword = async () => {
    await page.locator('ak-stage-password input[name="password"]').fill(firstPerson.password);
    await page.locator('ak-stage-password button[type="submit"]').click();
  };

  await open(`${helpdesk}/`);
  await draw('helpdesk');
  await enter();
  await draw('user-name');
  await typePassword();
  await draw('password');
  await sendPassword();
  await page.getByText('TOTP Device').first().waitFor();
  await draw('choose-setup');
  await page.getByText('TOTP Device').first().click();
  await page.locator('ak-stage-authenticator-totp').waitFor();
  await page.locator(codeField).waitFor();
  await draw('enrol', 'waiting at the enrolment');

  standIn.addTotp(firstPerson.name);
  standIn.signOutEverybody();
  await enter();
  await typePassword();
  await sendPassword();
  await page.locator('ak-stage-authenticator-validate').waitFor();
  await page.locator(codeField).waitFor();
  await draw('filled-press', 'choose-account');
  await page.locator(codeField).fill('000000');
  await page.locator('ak-stage-authenticator-validate-code button[type="submit"], ak-stage-authenticator-validate button[type="submit"]').first().click();
  await page.locator('ak-flow-executor .pf-m-error').first().waitFor();
  await draw('refused-throttled', 'trouble-clock-too-far');
  return drawn;
}

/** Lays pictures out on one sheet, a row for each card. */
export async function layOut(page: Page, pictures: readonly Drawn[]): Promise<Buffer> {
  const figures = pictures.map(
    ({ name, picture }) => `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
  );
  await page.setViewportSize({ width: 1900, height: 800 });
  await page.setContent(`<!doctype html><style>
    body { display: grid; grid-template-columns: 4.4fr 5.3fr 5.3fr 4fr 1.7fr; gap: 8px; align-items: start; margin: 8px; background: #8aa; }
    figure { margin: 0; } figcaption { font: 12px sans-serif; } img { display: block; width: 100%; }
  </style>${figures.join('')}`);
  return await page.screenshot({ fullPage: true });
}
