import { openBenchBrowser } from './bench-browser.ts';
import { openDesk } from './desk.ts';
import { recordPainting } from './painted.ts';
import { enrolFirst, enrolOthers } from './people.ts';
import { recordMoments } from './sign-in-page.ts';
import { timeFilling } from './time-filling.ts';
import { timeKeeping } from './time-keeping.ts';
import { timeObserving } from './time-observing.ts';
import { timePopup } from './time-popup.ts';
import { timeReading } from './time-reading.ts';
import type { Timing } from './timing.ts';
import { timeVault } from './vault/time-vault.ts';

/** Everything that is timed, one after the other in one browser. */
export async function measureTimes(): Promise<readonly Timing[]> {
  const bench = await openBenchBrowser();
  try {
    const context = bench.browser.context();
    await recordMoments(context);
    await recordPainting(context);
    const desk = await openDesk(bench.browser);

    const first = await timeKeeping(bench, desk, 'click to kept, the very first', () => desk.forget());
    await desk.forget();
    await enrolOthers(bench);
    const others = await desk.read();
    const fifth = await timeKeeping(bench, desk, 'click to kept, the fifth', () => desk.restore(others));

    await desk.restore(others);
    const reading = await timeReading(bench, desk);
    await desk.restore(others);
    bench.standIn.settings.enrolmentTexts = 'both';
    await enrolFirst(bench);
    // A page of the extension would keep its process alive where only the floor's has to be started.
    await desk.close();
    const filling = await timeFilling(bench);
    const observing = await timeObserving(bench);
    const popup = await timePopup(bench);
    const vault = await timeVault(bench.browser);
    return [first, fifth, ...filling, ...popup, observing, reading, ...vault];
  } finally {
    await bench.close();
  }
}

/** What the vault takes, alone. */
export async function measureVault(): Promise<readonly Timing[]> {
  const bench = await openBenchBrowser();
  try {
    return await timeVault(bench.browser);
  } finally {
    await bench.close();
  }
}

/** What the popup takes, alone. */
export async function measurePopup(): Promise<readonly Timing[]> {
  const bench = await openBenchBrowser();
  try {
    await recordPainting(bench.browser.context());
    return await timePopup(bench);
  } finally {
    await bench.close();
  }
}
