import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import * as v from 'valibot';
import { codeField, firstPerson, sso } from '../e2e/journey.ts';
import { waitForFreshStep } from './steps.ts';

/** When what happened on the page, milliseconds on its own clock. */
const Moments = v.object({ fieldAt: v.number(), clickAt: v.optional(v.number()), filledAt: v.number() });
export type Moments = v.InferOutput<typeof Moments>;

const marker = 'bench-filled ';

/**
 * From now on the pages of this browser say when a code's field came, when a person clicked, and when the field was
 * filled. They say it at the end and to the developer's tools, since the code may be sent and the page gone.
 */
export async function recordMoments(context: BrowserContext): Promise<void> {
  await context.addInitScript((prefix) => {
    const moments: Partial<Moments> = {};
    const isField = (target: EventTarget | undefined): target is HTMLInputElement =>
      target instanceof HTMLInputElement && target.name === 'code' && target.isConnected;
    const observer = new MutationObserver((records) => {
      const added = records.flatMap((record) => [...record.addedNodes]);
      const elements = added.flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []));
      if (elements.some(isField)) moments.fieldAt = performance.now();
    });
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function attachWatched(init) {
      const root = attachShadow.call(this, init);
      observer.observe(root, { childList: true, subtree: true });
      return root;
    };
    window.addEventListener('click', ({ isTrusted }) => isTrusted && (moments.clickAt = performance.now()), true);
    window.addEventListener(
      'input',
      (event) => {
        const [field] = event.composedPath();
        if (!isField(field) || field.value === '') return;
        moments.filledAt = performance.now();
        setTimeout(() => console.debug(`${prefix}${JSON.stringify(moments)}`));
      },
      true,
    );
  }, marker);
}

/** Does something and waits until that has put a code into the field. @returns when what happened */
export async function untilFilled(page: Page, act: () => Promise<void>): Promise<Moments> {
  const predicate = (message: ConsoleMessage) => message.text().startsWith(marker);
  const filled = page.waitForEvent('console', { predicate, timeout: patience });
  const [message] = await Promise.all([filled, act()]);
  return v.parse(Moments, JSON.parse(message.text().slice(marker.length)));
}

/** Longer than a step may take to end. */
const patience = 10_000;

/** Opens the sign-in anew, nobody signed in, and gives the user name, so that the password is asked for. */
export async function openSignIn(page: Page, userName = firstPerson.name): Promise<void> {
  await page.context().clearCookies();
  await waitForFreshStep();
  await page.goto(`${sso}/if/flow/default-authentication-flow/`);
  await page.locator('ak-stage-identification input[name="uidField"]').fill(userName);
  await page.locator('ak-stage-identification button[type="submit"]').dispatchEvent('click');
  await page.locator('ak-stage-password input[name="password"]').waitFor();
}

/** By the page's own script: nothing here counts as a person's act, and so no code is sent. */
export async function givePassword(page: Page, password = firstPerson.password): Promise<void> {
  await page.locator('ak-stage-password input[name="password"]').fill(password);
  await page.locator('ak-stage-password button[type="submit"]').dispatchEvent('click');
}

export async function chooseTotp(page: Page): Promise<void> {
  await page.locator('.authenticator-button').first().dispatchEvent('click');
  await page.locator(codeField).waitFor();
}
