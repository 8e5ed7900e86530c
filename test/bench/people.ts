import { enrolByCard, firstPerson } from '../e2e/journey.ts';
import type { BenchBrowser } from './bench-browser.ts';
import { waitForNextStep } from './steps.ts';

const others = ['anna.kalniņa', 'ilze.ozola', 'juris.krūmiņš', 'pēteris.liepa'].map((name) => ({ name, password: 'parole' }));

async function enrol({ browser }: BenchBrowser, person: typeof firstPerson): Promise<void> {
  await browser.context().clearCookies();
  const tab = await enrolByCard(browser, person);
  await tab.close();
}

/** Four accounts, none of the first person's. */
export async function enrolOthers(bench: BenchBrowser): Promise<void> {
  for (const person of others) {
    bench.standIn.addPerson({ ...person, email: `${person.name}@example.org`, fullName: person.name });
    await enrol(bench, person);
  }
}

/** The first person's account, ready to be filled. */
export async function enrolFirst(bench: BenchBrowser): Promise<void> {
  bench.standIn.removeDevices(firstPerson.name);
  await enrol(bench, firstPerson);
  await waitForNextStep();
}
