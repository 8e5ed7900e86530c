import * as v from 'valibot';
import { longestKdf, shortestKdf } from '../vault/key-derivation.ts';
import { cell } from './cell.ts';
import type { KeyValueStore } from './ports.ts';

/** What the lock remembers. Nothing of it is secret. Times are milliseconds since the epoch by this computer's clock. */

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Survives a restart, so that a restart shortens no delay. */
export const wrongProofs = (local: KeyValueStore) =>
  cell(local, 'lock.wrong', v.object({ count: wholeNumber, lastAt: v.pipe(v.number(), v.finite()) }));
/** Without use the vault locks itself after so many minutes; never where they are null. */
export const lockAfter = (local: KeyValueStore) => cell(local, 'lock.after', v.object({ minutes: v.nullable(v.pipe(v.number(), v.minValue(1))) }));
/** Passes of Argon2id that take about a second on this computer. */
export const tunedPasses = (local: KeyValueStore) =>
  cell(local, 'lock.passes', v.pipe(v.number(), v.safeInteger(), v.minValue(shortestKdf.passes), v.maxValue(longestKdf.passes)));

/** When the open vault was last used; absent where no person's proof has opened it. */
export const usedAt = (session: KeyValueStore) => cell(session, 'lock.used', v.number());
/** When this computer was last seen awake with the vault open. */
export const awakeAt = (session: KeyValueStore) => cell(session, 'lock.awake', v.number());
/** Tabs whose pages wait for the vault to be unlocked. */
export const waitingTabs = (session: KeyValueStore) => cell(session, 'lock.waiting', v.array(wholeNumber));
/** The window of ours in which the person is asked to unlock. */
export const unlockWindow = (session: KeyValueStore) => cell(session, 'lock.window', wholeNumber);
