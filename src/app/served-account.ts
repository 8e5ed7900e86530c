import type { AccountId } from '../core/account.ts';
import type { Input, Sender } from '../messages/protocol.ts';
import type { Ports } from './ports.ts';
import { servedIn } from './session-records.ts';

/**
 * A script in the sign-in page may write any user name there. So the first account that a tab was served stays its
 * account; another one takes the person's own choice on the card, or a page that came later and asked who she is.
 */
export async function noteServed(ports: Ports, account: AccountId, { origin, tabId }: { origin: string; tabId: number }): Promise<void> {
  await servedIn(ports.session, tabId).set({ account, origin, hasLeft: false });
}

/** The tab has come to another place: whom it serves may be settled anew. */
export async function followServed(ports: Ports, { place, isArrival }: Input<'page-seen'>, sender: Extract<Sender, { kind: 'page' }>): Promise<void> {
  const record = servedIn(ports.session, sender.tabId);
  const served = await record.get();
  if (served === undefined) return;
  const hasLeft = served.hasLeft || isArrival;
  if (hasLeft && place === 'credentials') await record.clear();
  else if (hasLeft !== served.hasLeft) await record.set({ ...served, hasLeft });
}
