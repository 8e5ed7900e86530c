import type { AccountId } from '../core/account.ts';
import { confirm } from '../core/enrolment.ts';
import type { Input, Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import type { CapturedTab, Ports } from './ports.ts';
import { captureIn } from './session-records.ts';

type PageSender = Extract<Sender, { kind: 'page' }>;

/** The person has read an enrolment. She may type its first code herself, made elsewhere, which nobody sees. */
export async function noteCapture(ports: Ports, account: AccountId, { tabId, origin }: CapturedTab): Promise<void> {
  await captureIn(ports.session, tabId).set({ account, origin });
}

/**
 * The tab has come to another place. One document that goes from the enrolment straight past the sign-in says that the
 * provider has accepted the first code of what it showed; anything else says nothing, and the capture is forgotten.
 */
export async function followCapture(
  ports: Ports,
  vault: Vault,
  { place, isArrival }: Input<'page-seen'>,
  sender: PageSender,
): Promise<void> {
  const record = captureIn(ports.session, sender.tabId);
  const capture = await record.get();
  if (capture === undefined) return;
  if (place === 'past-sign-in' && !isArrival && sender.origin === capture.origin) {
    const now = ports.now();
    await vault.change((accounts) => ({ accounts: confirm(accounts, capture.account, { now }), result: undefined }));
  }
  await record.clear();
}
