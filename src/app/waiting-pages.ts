import type { Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { unlockWindow, waitingTabs } from './lock-records.ts';
import type { Ports } from './ports.ts';

type Page = Extract<Sender, { readonly kind: 'page' }>;

/** Remembers a page that was answered `locked`; gives the answer back. */
export async function noteLocked<Answer extends { readonly status: string }>(ports: Ports, { tabId }: Page, answer: Answer): Promise<Answer> {
  if (answer.status !== 'locked') return answer;
  await ports.exclusively('waiting', async () => {
    const record = waitingTabs(ports.session);
    await record.set([...new Set([...((await record.get()) ?? []), tabId])]);
  });
  return answer;
}

/** The vault is open: the pages that wait for it go on, and the window in which it was asked for is done with. */
export async function resumeWaiting(ports: Ports): Promise<void> {
  const waiting = await ports.exclusively('waiting', async () => {
    const record = waitingTabs(ports.session);
    const tabs = await record.get();
    await record.clear();
    return tabs ?? [];
  });
  await ports.tabs.tellUnlocked(waiting);
  const record = unlockWindow(ports.session);
  const window = await record.get();
  if (window === undefined) return;
  await record.clear();
  await ports.popup.close(window);
}

/** The card's click while the vault is locked. */
export async function openPopup(ports: Ports, vault: Vault, { tabId, isInFront }: Page): Promise<{ readonly status: 'opened' | 'not-here' }> {
  if (!isInFront) return { status: 'not-here' };
  if ((await vault.read()).status !== 'locked') {
    // It has been unlocked meanwhile, and the page has missed it.
    await ports.tabs.tellUnlocked([tabId]);
    return { status: 'not-here' };
  }
  const window = await ports.popup.open();
  if (window !== undefined) await unlockWindow(ports.session).set(window);
  return { status: 'opened' };
}
