import type { VaultGuard } from '../vault/vault.ts';
import { forgetLastCodes } from './last-codes.ts';
import { awakeAt, usedAt } from './lock-records.ts';
import type { Ports } from './ports.ts';
import { openQuestion } from './session-records.ts';
import { readSettings } from './settings.ts';

const minute = 60_000;
/** The alarm comes every minute: after so long without it, this computer has slept. */
const sleptAfter = 3 * minute;

/** @returns minutes without use until the vault locks itself; null for never */
export async function lockAfterMinutes(ports: Ports): Promise<number | null> {
  return (await readSettings(ports)).lockAfterMinutes.value;
}

/** The key leaves memory, and so do those that wait to be chosen from. A vault that the device guards is not touched. */
export async function lockVault(ports: Ports, guard: VaultGuard): Promise<void> {
  await guard.lock();
  await Promise.all([openQuestion(ports.session).clear(), forgetLastCodes(ports), forgetUse(ports), ports.lockAlarm.stop()]);
}

/** A person's proof has opened the vault: from now on its use is watched. Where that is not possible, it is locked again. */
export async function watchUse(ports: Ports, guard: VaultGuard): Promise<void> {
  const now = ports.now();
  try {
    await Promise.all([usedAt(ports.session).set(now), awakeAt(ports.session).set(now), forgetLastCodes(ports), ports.lockAlarm.start()]);
  } catch (error) {
    await guard.lock();
    throw error;
  }
}

export async function isUseWatched({ session }: Ports): Promise<boolean> {
  return (await usedAt(session).get()) !== undefined;
}

/** No person guards the vault any more. */
export async function stopWatchingUse(ports: Ports): Promise<void> {
  await Promise.all([forgetUse(ports), ports.lockAlarm.stop()]);
}

/** The person has used the vault. Nothing is noted where none is watched. */
export async function noteUse(ports: Ports): Promise<void> {
  const now = ports.now();
  const record = usedAt(ports.session);
  if ((await record.get()) !== undefined) await record.set(now);
}

/** Whether the vault ought to be locked by now: not used for long, or this computer has slept. */
export async function isLockDue(ports: Ports): Promise<boolean> {
  const [used, awake] = await Promise.all([usedAt(ports.session).get(), awakeAt(ports.session).get()]);
  if (used === undefined) return false;
  const now = ports.now();
  if (awake !== undefined && now - awake > sleptAfter) return true;
  const minutes = await lockAfterMinutes(ports);
  // A clock that was set back would keep it open for as long as that.
  return minutes !== null && (now - used >= minutes * minute || used - now > minute);
}

/** Every minute while the vault is open. */
export async function checkLock(ports: Ports, guard: VaultGuard): Promise<void> {
  if ((await usedAt(ports.session).get()) === undefined) return ports.lockAlarm.stop();
  if ((await isLockDue(ports)) || (await isPersonAway(ports))) return lockVault(ports, guard);
  await awakeAt(ports.session).set(ports.now());
}

/** What a page of ours asks by itself looks like use, but nobody is there. */
async function isPersonAway(ports: Ports): Promise<boolean> {
  const minutes = await lockAfterMinutes(ports);
  return minutes !== null && (await ports.isIdleFor(minutes * 60));
}

async function forgetUse({ session }: Ports): Promise<void> {
  await Promise.all([usedAt(session).clear(), awakeAt(session).clear()]);
}
