import type { CodeRow } from '../messages/answers.ts';
import { lastCodesPlace, mostAtFirst } from '../settings/last-codes-place.ts';
import { usedAt } from './lock-records.ts';
import type { Ports } from './ports.ts';

/** The first rows that the popup showed, over which page. */
export interface LastCodes {
  readonly origin: string | undefined;
  readonly rows: readonly CodeRow[];
}

/**
 * Keeps what the popup shows, so that it can open with it at once: for the minute that the codes last, in memory only, and
 * only where the device opens the vault by itself anyway. To be asked before the vault is read, since a person's vault may be
 * locked while it is.
 * @returns keeps the rows; never rejects
 */
export async function prepareLastCodes(ports: Pick<Ports, 'session'>): Promise<(last: LastCodes) => Promise<void>> {
  const isGuarded = await usedAt(ports.session).get().then((at) => at !== undefined, () => true);
  return async ({ origin, rows }) => {
    if (isGuarded) return;
    // The next opening waits for the background where there is nothing.
    await ports.session.set(lastCodesPlace, { origin, rows: rows.slice(0, mostAtFirst) }).catch(() => undefined);
  };
}

/** A person guards the vault from now on, or has locked it. */
export async function forgetLastCodes({ session }: Pick<Ports, 'session'>): Promise<void> {
  await session.remove(lastCodesPlace);
}
