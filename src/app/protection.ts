import type { ChangeProtectionAnswer, ProtectionAnswer, PublicSlot, UnlockAnswer } from '../messages/lock-answers.ts';
import type { Input } from '../messages/protocol.ts';
import type { VaultGuard } from '../vault/vault.ts';
import { guardOf, type Slots } from './guard-of.ts';
import { isLockDue, lockVault } from './lock.ts';
import { prepareChange } from './new-slot.ts';
import { openWatched } from './open-watched.ts';
import type { Ports } from './ports.ts';
import { readProof } from './read-proof.ts';
import { readSettings } from './settings.ts';
import { proofWait, tryProof } from './try-proof.ts';
import { resumeWaiting } from './waiting-pages.ts';

/** What guards the vault, for those who show it. */
export async function describeProtection(ports: Ports, guard: VaultGuard): Promise<ProtectionAnswer> {
  if (await isLockDue(ports)) await lockVault(ports, guard);
  const [protection, settings, wait] = await Promise.all([guard.protection(), readSettings(ports), proofWait(ports)]);
  if (!('slots' in protection)) return { status: protection.status };
  const { status, slots } = protection;
  const { lockRequired, lockAfterMinutes } = settings;
  const organisation = { requiresLock: lockRequired.value, setsMinutes: lockAfterMinutes.setBy === 'organisation' };
  return {
    status,
    guardedBy: guardOf(slots),
    slots: slots.map(publicSlot),
    lockAfterMinutes: lockAfterMinutes.value,
    wait,
    ...(Object.values(organisation).includes(true) && { organisation }),
  };
}

/** Opens the vault by a proof, and lets the pages that wait for it go on. */
export async function unlock(ports: Ports, guard: VaultGuard, { proof: given }: Input<'unlock'>): Promise<UnlockAnswer> {
  if (await isLockDue(ports)) await lockVault(ports, guard);
  const protection = await guard.protection();
  // What is open says nothing of the proof, and must not make wrong ones forgotten.
  if (protection.status === 'open') return { status: 'unlocked' };
  if (protection.status !== 'locked') return { status: protection.status };
  const reading = readProof(given);
  if (reading.status !== 'ok') return reading;
  const answer = await tryProof(ports, () => openWatched(ports, guard, () => guard.unlock(reading.proof)));
  if (answer.status !== 'unlocked') return 'problem' in answer ? { status: answer.status } : answer;
  await resumeWaiting(ports);
  return { status: 'unlocked' };
}

/** Changes what guards the vault, where the person has shown that she may. */
export async function changeProtection(
  ports: Ports,
  guard: VaultGuard,
  { proof: given, change }: Input<'change-protection'>,
): Promise<ChangeProtectionAnswer> {
  if (await isLockDue(ports)) await lockVault(ports, guard);
  if (change.do === 'unprotect' && (await readSettings(ports)).lockRequired.value) return { status: 'set-by-organisation' };
  const reading = given && readProof(given);
  if (reading !== undefined && reading.status !== 'ok') return reading;
  const apply = async () => {
    const prepared = await prepareChange(ports, change);
    return openWatched(ports, guard, () => guard.changeSlots(reading?.proof, prepared));
  };
  const answer = await (reading === undefined ? apply() : tryProof(ports, apply));
  // Without a proof none can be wrong.
  if (answer.status === 'wrong-proof') return { status: 'proof-needed' };
  if (answer.status !== 'done') return 'problem' in answer ? { status: answer.status } : answer;
  // Where the organisation requires a lock, pages have waited for this one.
  if (change.do === 'protect') await resumeWaiting(ports);
  return { status: 'done' };
}

/** Salts and costs are nobody's business. */
function publicSlot(slot: Slots[number]): PublicSlot {
  if (slot.kind !== 'passkey') return { kind: slot.kind };
  const { kind, credential, input, name } = slot;
  return { kind, credential, input, name };
}
