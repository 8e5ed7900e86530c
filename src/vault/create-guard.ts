import { accountsOf } from './entries.ts';
import { containerVersion, type Slot, type SlotHead } from './envelope.ts';
import type { VaultEnvironment } from './environment.ts';
import { copyToOther } from './generations.ts';
import { keysAtHand, openAll, openVault, type Opening } from './open-vault.ts';
import { openWithProof, wrappingKeyOf, type Proof } from './proofs.ts';
import { exportVaultKey, generateDeviceKey, generateVaultKey, openSlot, wrapVaultKey } from './slots.ts';
import { openBySlotOfBefore } from './spoilt-slot.ts';
import type { NewSlot, SlotChange, SlotChanged, VaultGuard } from './vault.ts';
import { basisOf, createBasis, keep, type Basis } from './write-vault.ts';

/** Slots by which a person opens her vault day by day; a recovery code is for the day when they fail. */
const everyday: ReadonlySet<string> = new Set(['passphrase', 'passkey']);

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
        const keys = [key, ...(await keysAtHand(opening.stored, opening.deviceKey, undefined))];
        if ((await openAll(opening.stored, keys)) === undefined) return { status: 'unreadable', problem: 'damaged' };
        await finishProtecting(environment);
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
    const start = await startOf(opening, proof);
    if ('status' in start) return start;
    const { basis, vaultKey } = start;
    const next = await editSlots(basis, vaultKey, change);
    if (next === undefined) return { status: 'last-slot' };
    const accounts = opening.status === 'none' ? [] : accountsOf(opening.vault.opened);
    if (!(await keep(environment.storage, next.basis, accounts))) return { status: 'not-kept' };
    const isGuarded = next.basis.slots.some(({ kind }) => everyday.has(kind));
    // Should this fail, the vault is locked: she unlocks it, and it is tried again.
    await (isGuarded ? keepInSession(next.vaultKey) : sessionKey.forget()).catch(() => undefined);
    await finishProtecting(environment);
    return { status: 'done' };
  }

  /** What is there, and its key in a form that can be wrapped again: by a proof, or by the device's own key while nothing else guards it. */
  async function startOf(
    opening: Extract<Opening, { status: 'open' | 'none' }>,
    proof: Proof | undefined,
  ): Promise<{ readonly basis: Basis; readonly vaultKey: CryptoKey } | SlotChanged> {
    const { deviceKey } = opening;
    if (opening.status === 'none') {
      const basis = await createBasis(environment, deviceKey);
      const found = deviceKey ?? (await environment.deviceKeys.find().catch(() => undefined));
      const vaultKey = basis && found && (await extractByDevice(basis.slots, found));
      return basis && vaultKey ? { basis, vaultKey } : { status: 'not-kept' };
    }
    const isGuarded = deviceKey === undefined || opening.vault.envelope.slots.some(({ kind }) => everyday.has(kind));
    if (isGuarded && proof === undefined) return { status: 'proof-needed' };
    const basis = await basisOf(opening.vault, deviceKey);
    if (basis === undefined) return { status: 'not-kept' };
    const vaultKey = await (isGuarded && proof ? openWithProof(containerVersion, basis.slots, proof) : deviceKey && extractByDevice(basis.slots, deviceKey));
    return vaultKey === undefined ? { status: 'wrong-proof' } : { basis, vaultKey };
  }

  /** @returns undefined where nothing that opens the vault day by day would be left */
  async function editSlots(
    basis: Basis,
    vaultKey: CryptoKey,
    change: SlotChange,
  ): Promise<{ readonly basis: Basis; readonly vaultKey: CryptoKey } | undefined> {
    switch (change.do) {
      case 'protect': {
        const fresh = await generateVaultKey();
        const slots = [await make(change.by, fresh), await make(change.recovery, fresh)];
        return { basis: { ...basis, key: fresh, slots, opened: [] }, vaultKey: fresh };
      }
      case 'set': {
        const { head } = change.slot;
        const isGuarded = basis.slots.some(({ kind }) => everyday.has(kind));
        if (everyday.has(head.kind) && !isGuarded) throw new Error('what the device guards has to be protected first');
        const others = basis.slots.filter((slot) => !isSame(slot, head));
        return { basis: { ...basis, slots: [...others, await make(change.slot, vaultKey)] }, vaultKey };
      }
      case 'remove': {
        const slots = basis.slots.filter((slot) => !isSame(slot, change.slot));
        const isLeft = slots.some(({ kind }) => kind === 'device' || everyday.has(kind));
        return isLeft ? { basis: { ...basis, slots }, vaultKey } : undefined;
      }
      case 'join':
        return { basis: { ...basis, key: change.key, slots: change.slots, opened: [] }, vaultKey: change.key };
      case 'unprotect': {
        const slot = await wrapVaultKey({ kind: 'device' }, await provideDeviceKey(), vaultKey);
        const recovery = basis.slots.filter(({ kind }) => kind === 'recovery');
        return { basis: { ...basis, slots: [slot, ...recovery] }, vaultKey };
      }
    }
  }

  async function make({ head, proof }: NewSlot, vaultKey: CryptoKey): Promise<Slot> {
    const wrappingKey = await wrappingKeyOf(head, proof);
    if (wrappingKey === undefined) throw new Error(`a proof does not belong to its ${head.kind} slot`);
    return wrapVaultKey(head, wrappingKey, vaultKey);
  }

  async function provideDeviceKey(): Promise<CryptoKey> {
    const { deviceKeys } = environment;
    if ((await deviceKeys.find()) === undefined) await deviceKeys.keep(await generateDeviceKey());
    const key = await deviceKeys.find();
    if (key === undefined) throw new Error('the browser does not keep the device key');
    return key;
  }
}

async function extractByDevice(slots: readonly Slot[], deviceKey: CryptoKey): Promise<CryptoKey | undefined> {
  const slot = slots.find(({ kind }) => kind === 'device');
  return slot && openSlot(slot, deviceKey, { extractable: true });
}

/**
 * Once a person guards the vault, nothing of before may open it: the older generation is written over, and the device's key
 * forgotten. Repeated at every unlocking, since the program may die before it is done.
 */
export async function finishProtecting(environment: VaultEnvironment): Promise<void> {
  const { storage, deviceKeys } = environment;
  const opening = await openVault(environment);
  if (opening.status !== 'open' || !opening.vault.envelope.slots.some(({ kind }) => everyday.has(kind))) return;
  if (!(await copyToOther(storage, opening.vault))) return;
  if (opening.deviceKey !== undefined) await deviceKeys.forget().catch(() => undefined);
}

/** Passkeys are told apart by their credential; of the other kinds there is one each. */
function isSame(one: { readonly kind: string; readonly credential?: string }, other: { readonly kind: string; readonly credential?: string }): boolean {
  return one.kind === other.kind && one.credential === other.credential;
}

function headOf({ nonce: _nonce, data: _data, ...head }: Slot): SlotHead {
  return head;
}
