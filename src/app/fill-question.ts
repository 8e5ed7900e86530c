import * as v from 'valibot';
import type { AccountId } from '../core/account.ts';
import { cell } from './cell.ts';
import type { Ports } from './ports.ts';

/** An answer that comes later than this is one to a page that she no longer has in mind. */
const questionLasts = 60_000;

/** What the person was asked: a code of this account into the field of this page? */
export interface FillQuestion {
  readonly account: AccountId;
  readonly tabId: number;
  readonly origin: string;
}

const question = v.object({ account: v.string(), tabId: v.number(), origin: v.string(), askedAt: v.number() });

const asked = (ports: Ports) => cell(ports.session, 'fill-question', question);

/** She is being asked; what she was asked before is forgotten. */
export async function askToFill(ports: Ports, { account, tabId, origin }: FillQuestion): Promise<void> {
  await asked(ports).set({ account, tabId, origin, askedAt: ports.now() });
}

/** Whether her yes is one to this question. Any yes uses up the question, so that it counts once. */
export function takeAgreement(ports: Ports, { account, tabId, origin }: FillQuestion): Promise<boolean> {
  return ports.exclusively('fill-question', async () => {
    const last = await asked(ports).get();
    await asked(ports).clear();
    if (last === undefined) return false;
    const age = ports.now() - last.askedAt;
    // A clock that was set back would keep the question open.
    return last.account === account && last.tabId === tabId && last.origin === origin && age >= 0 && age <= questionLasts;
  });
}
