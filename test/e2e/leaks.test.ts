import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { helpdesk } from './journey.ts';
import { codeDigits, findLeaks, keepRecord, type JourneyRecord } from './leaks.ts';
import { waitUntil } from './wait-until.ts';

let standIn: StandIn;
let browser: Chromium;
let record: JourneyRecord;

beforeAll(async () => {
  standIn = await startStandIn();
  browser = await launchChromium({ standIn });
  record = keepRecord(browser.context());
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});

async function expectFound(secret: string): Promise<void> {
  await waitUntil(
    async () => (findLeaks(record, [secret]).length > 0 ? true : undefined),
    () => `${secret} in ${record.consoles.join(' | ')} or ${[...record.cards].join(' | ')}`,
  );
}

test('what a page writes to its console is found', async () => {
  const { page } = await browser.openTab(`${helpdesk}/`);
  await page.evaluate('console.debug("a", { deep: { deeper: "SECRET1" } })');
  await expectFound('SECRET1');
});

test('what an isolated world writes to the console is found', async () => {
  const { page } = await browser.openTab(`${helpdesk}/`);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'other' });
  await session.send('Runtime.evaluate', { contextId: executionContextId, expression: 'console.warn("SECRET2")' });
  await expectFound('SECRET2');
});

test('what the background writes to its console is found', async () => {
  const [worker] = browser.context().serviceWorkers();
  await worker?.evaluate('console.error("SECRET3")');
  await expectFound('SECRET3');
});

test('an error that nobody caught is found', async () => {
  const { page } = await browser.openTab(`${helpdesk}/`);
  await page.evaluate('void setTimeout(() => { throw new Error("SECRET4") })');
  await expectFound('SECRET4');
});

test('what the card says is found', async () => {
  const tab = await browser.openTab(`${helpdesk}/`);
  await tab.card.waitForText(/\S/u);
  await expectFound('Sign in with one click');
});

test.each(['123456', '123 456', 'a 1234 5678 b'])('%j may be a code', (text) => {
  expect(text).toMatch(codeDigits);
});

test.each(['30 s', '12345', 'in 2026 and 15'])('%j is none', (text) => {
  expect(text).not.toMatch(codeDigits);
});
