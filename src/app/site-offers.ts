import * as v from 'valibot';
import type { AccountId } from '../core/account.ts';
import { cell } from './cell.ts';
import type { Ports } from './ports.ts';

/** How long a wish waits for the browser's own dialog. */
const wishLasts = 5 * 60_000;

/**
 * An account that was captured on a site of somebody else's, and what the person said to having its codes filled there:
 * nothing yet, no, or yes, when the browser's own dialog comes next. Kept while the browser runs: a site that gets no
 * codes is not written down.
 */
const offer = v.object({
  account: v.string(),
  origin: v.string(),
  answer: v.picklist(['open', 'declined', 'wanted']),
  answeredAt: v.number(),
});
export type SiteOffer = v.InferOutput<typeof offer>;

const offersIn = ({ session }: Ports) => cell(session, 'site-offers', v.array(offer));

export async function readOffers(ports: Ports): Promise<readonly SiteOffer[]> {
  return (await offersIn(ports).get()) ?? [];
}

/**
 * Offers a site for an account.
 * @returns whether to ask the person, who is asked until she has answered
 */
export async function offerSite(ports: Ports, account: AccountId, origin: string): Promise<boolean> {
  return ports.exclusively('site-offers', async () => {
    const offers = await readOffers(ports);
    const known = offers.find((one) => isAbout(one, account, origin));
    if (known !== undefined) return known.answer !== 'declined';
    await offersIn(ports).set([...offers, { account, origin, answer: 'open', answeredAt: ports.now() }]);
    return true;
  });
}

/** Notes her answer, also where nothing was offered: she may have found the site in the settings. */
export async function noteAnswer(ports: Ports, account: AccountId, origin: string, answer: 'declined' | 'wanted'): Promise<void> {
  await ports.exclusively('site-offers', async () => {
    const others = (await readOffers(ports)).filter((one) => !isAbout(one, account, origin));
    await offersIn(ports).set([...others, { account, origin, answer, answeredAt: ports.now() }]);
  });
}

/** What was offered has come about, or has lost its sense. */
export async function dropOffers(ports: Ports, gone: readonly SiteOffer[]): Promise<void> {
  await ports.exclusively('site-offers', async () => {
    const offers = await readOffers(ports);
    await offersIn(ports).set(offers.filter((one) => !gone.some(({ account, origin }) => isAbout(one, account, origin))));
  });
}

/** A wish that the dialog has not granted soon is none any more: a permission that comes later is for something else. */
export function isWish(ports: Ports, { answer, answeredAt }: SiteOffer): boolean {
  return answer === 'wanted' && ports.now() - answeredAt <= wishLasts;
}

function isAbout(one: SiteOffer, account: AccountId, origin: string): boolean {
  return one.account === account && one.origin === origin;
}
