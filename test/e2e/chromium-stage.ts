import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startStandIn, type StandIn } from '../sso/server.ts';
import { launchChromium, type Chromium } from './chromium.ts';
import { earlyInStep, enrolByCard, firstPerson, secondPerson } from './journey.ts';
import { closePages, forgetEverything, waitForKept } from './kept-accounts.ts';
import type { LaunchOptions } from './test-browser.ts';

/** What the tests of a file share. */
export interface ChromiumStage {
  readonly standIn: StandIn;
  readonly browser: Chromium;
}

/** One stand-in and one Chromium for all tests of a file. */
export function useChromium(options: Omit<LaunchOptions, 'standIn'> = {}): ChromiumStage {
  let standIn: StandIn | undefined;
  let browser: Chromium | undefined;
  beforeAll(async () => {
    standIn = await startStandIn();
    browser = await launchChromium({ ...options, standIn });
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });
  return {
    get standIn() {
      return started(standIn);
    },
    get browser() {
      return started(browser);
    },
  };
}

/** The same, and each test begins as if the extension had just been installed. */
export function useNewProfile(): ChromiumStage {
  const stage = useChromium();
  beforeEach(() => beginAnew(stage));
  return stage;
}

/** As if the extension had just been installed: no page is open, nobody is signed in, and a step has only just begun by the server's clock. */
export async function beginAnew({ standIn, browser }: ChromiumStage): Promise<void> {
  await closePages(browser);
  standIn.reset();
  earlyInStep(standIn);
  await forgetEverything(browser);
}

/** Both people's first logins, one after the other: the key of each is kept and confirmed. */
export async function enrolBoth({ standIn, browser }: ChromiumStage): Promise<void> {
  earlyInStep(standIn);
  await enrolByCard(browser, firstPerson);
  standIn.signOutEverybody();
  await enrolByCard(browser, secondPerson);
  await waitForKept(browser, `${firstPerson.name}: confirmed`, `${secondPerson.name}: confirmed`);
}

/** @throws before the first test of the file */
export function started<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not started');
  return value;
}
