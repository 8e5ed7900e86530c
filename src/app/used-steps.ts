import * as v from 'valibot';
import type { AccountId } from '../core/account.ts';
import { credibleStep } from '../core/code-use.ts';
import { cell, type Cell } from './cell.ts';
import type { KeyValueStore, Ports } from './ports.ts';

/** The newest RFC 6238 step of each account whose code was sent. A server takes a step once, across restarts too. */
export type UsedSteps = Readonly<Record<AccountId, number>>;

export function usedSteps(local: KeyValueStore): Cell<UsedSteps> {
  return cell(local, 'used-steps', v.record(v.string(), v.pipe(v.number(), v.safeInteger())));
}

/**
 * Remembers a step as used, of a code that somebody else sends.
 * @returns false where it was used before, or a later one
 */
export function spendStep(ports: Ports, account: AccountId, step: number): Promise<boolean> {
  return ports.exclusively('used-steps', async () => {
    const used = (await usedSteps(ports.local).get()) ?? {};
    const last = credibleStep(used[account], step);
    if (last !== undefined && step <= last) return false;
    await usedSteps(ports.local).set({ ...used, [account]: step });
    return true;
  });
}
