import { firstPerson } from '../e2e/journey.ts';
import { named } from '../e2e/card-words.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { Desk } from './desk.ts';
import { chooseTotp, givePassword, openSignIn } from './sign-in-page.ts';
import { runs, type Timing } from './timing.ts';

/** From the click in the popup to the sentence that the account is kept, at an enrolment that shows its key as a picture only. */
export async function timeReading({ browser, standIn }: BenchBrowser, desk: Desk): Promise<Timing> {
  const before = await desk.read();
  standIn.removeDevices(firstPerson.name);
  standIn.settings.enrolmentTexts = 'none';
  const tab = await browser.openTab('about:blank');
  await openSignIn(tab.page);
  await givePassword(tab.page);
  await chooseTotp(tab.page);
  const values: number[] = [];
  while (values.length < runs) {
    await desk.restore(before);
    const { page } = await browser.openPopup(tab);
    const button = page.getByRole('button', { name: named('popupReadPage') });
    await button.waitFor();
    values.push(
      await button.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            const start = performance.now();
            const observer = new MutationObserver(() => {
              if (document.querySelector('.notice') === null) return;
              observer.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - start));
            });
            observer.observe(document, { childList: true, subtree: true });
            element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          }),
      ),
    );
    await page.close();
  }
  await tab.close();
  return { name: 'QR on the page read by the popup', values };
}
