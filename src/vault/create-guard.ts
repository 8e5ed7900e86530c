import { editSlots, startChange } from './change-slots.ts';
import { accountsOf } from './entries.ts';
import type { Slot, SlotHead } from './envelope.ts';
import type { VaultEnvironment } from './environment.ts';
import { finishProtecting, isEveryday } from './finish-protecting.ts';
import { keysAtHand, openAll, openVault } from './open-vault.ts';
import { openWithProof, type Proof } from './proofs.ts';
import { exportVaultKey } from './slots.ts';
import { openBySlotOfBefore } from './spoilt-slot.ts';
import type { SlotChange, SlotChanged, VaultGuard } from './vault.ts';
import { keep } from './write-vault.ts';

/** What guards the vault over a browser's storage. Like the vault itself it holds nothing between two calls. */
export function createGuard(environment: VaultEnvironment): VaultGuard {
  const { sessionKey, exclusively } = environment;
  return {
    async protection() {
      const opening = await openVault(environment);
      switch (opening.status) {
        case 'none':
          return { status: 'open', slots: [] };
        case 'open':
          return { status: 'open', slots: opening.vault.envelope.slots.map(headOf) };
        case 'locked':
          return { status: 'locked', slots: opening.stored[0].envelope.slots.map(headOf) };
        case 'unreadable':
        case 'unavailable':
          return opening;
      }
    },
    unlock: (proof) =>
      exclusively(async () => {
        const opening = await openVault(environment);
        if (opening.status === 'unreadable' || opening.status === 'unavailable') return opening;
        if (opening.status !== 'locked') return { status: 'unlocked' };
        const { version, slots } = opening.stored[0].envelope;
        const key = (await openWithProof(version, slots, proof)) ?? (await openBySlotOfBefore(environment.storage, opening.stored[0], proof));
        if (key === undefined) return { status: 'wrong-proof' };
        // Also where the vault turns out to be damaged: an older generation may open by it.
        await keepInSession(key);
        const keys = [key, ...(await keysAtHand(opening.stored, opening.device, undefined))];
        if ((await openAll(opening.stored, keys)) === undefined) return { status: 'unreadable', problem: 'damaged' };
        await finishProtecting(environment);
        // The keys of this device are gone, or it would have opened by them: it gets others, and takes no code the next time.
        if (!slots.some(isEveryday)) await changeSlots(proof, { do: 'unprotect' }).catch(() => undefined);
        return { status: 'unlocked' };
      }),
    async lock() {
      await sessionKey.forget();
      // Whoever is unlocking or changing slots just now keeps the key at the end of it.
      await exclusively(() => sessionKey.forget());
    },
    changeSlots: (proof, change) => exclusively(() => changeSlots(proof, change)),
  };

  async function keepInSession(key: CryptoKey): Promise<void> {
    const raw = await exportVaultKey(key);
    await sessionKey.keep(raw).finally(() => raw.fill(0));
  }

  async function changeSlots(proof: Proof | undefined, change: SlotChange): Promise<SlotChanged> {
    const opening = await openVault(environment);
    if (opening.status === 'unavailable') return { status: 'not-kept' };
    if (opening.status === 'unreadable') return opening;
    if (opening.status === 'locked') return { status: 'locked' };
    const start = await startChange(environment, opening, proof);
    if ('status' in start) return start;
    const next = await editSlots(environment, start, change);
    if ('status' in next) return next;
    const accounts = opening.status === 'none' ? [] : accountsOf(opening.vault.opened);
    if (!(await keep(environment.storage, next.basis, accounts))) return { status: 'not-kept' };
    // Should this fail, the vault is locked: she unlocks it, and it is tried again.
    await (next.basis.slots.some(isEveryday) ? keepInSession(next.vaultKey) : sessionKey.forget()).catch(() => undefined);
    await finishProtecting(environment, start.vaultKey);
    return { status: 'done' };
  }
}

function headOf(slot: Slot): SlotHead {
  if (slot.kind === 'device') return { kind: slot.kind };
  const { nonce: _nonce, data: _data, ...head } = slot;
  return head;
}
