import { generateDeviceKey, openForDevice, wrapForDevice } from './device-slot.ts';
import { containerVersion, type Slot } from './envelope.ts';
import type { DeviceKey, VaultEnvironment } from './environment.ts';
import { isEveryday } from './finish-protecting.ts';
import type { Opening } from './open-vault.ts';
import { openWithProof, wrappingKeyOf, type Proof } from './proofs.ts';
import { generateVaultKey, wrapVaultKey } from './slots.ts';
import type { NewSlot, SlotChange, SlotChanged } from './vault.ts';
import { basisOf, createBasis, type Basis } from './write-vault.ts';

/** What is there, and its key in a form that can be wrapped again. */
export interface SlotBasis {
  readonly basis: Basis;
  readonly vaultKey: CryptoKey;
}

/** Opens the vault for a change of its slots: by a proof, or by the device's own keys while nothing else guards it. */
export async function startChange(
  environment: VaultEnvironment,
  opening: Extract<Opening, { status: 'open' | 'none' }>,
  proof: Proof | undefined,
): Promise<SlotBasis | SlotChanged> {
  const { device } = opening;
  if (opening.status === 'none') {
    const basis = await createBasis(environment, device);
    const found = device ?? (await environment.deviceKeys.find().catch(() => undefined));
    const vaultKey = basis && (await openForDevice(basis.slots, found, { extractable: true }));
    return basis && vaultKey ? { basis, vaultKey } : { status: 'not-kept' };
  }
  const { slots, version } = opening.vault.envelope;
  const byDevice = slots.some(isEveryday) ? undefined : await openForDevice(slots, device, { version, extractable: true });
  if (byDevice === undefined && proof === undefined) return { status: 'proof-needed' };
  const basis = await basisOf(opening.vault, device);
  if (basis === undefined) return { status: 'not-kept' };
  const vaultKey = byDevice ?? (proof && (await openWithProof(containerVersion, basis.slots, proof)));
  return vaultKey === undefined ? { status: 'wrong-proof' } : { basis, vaultKey };
}

/** @returns what is to be kept, or why not: nothing of it is written */
export async function editSlots(environment: VaultEnvironment, { basis, vaultKey }: SlotBasis, change: SlotChange): Promise<SlotBasis | SlotChanged> {
  switch (change.do) {
    case 'protect': {
      const fresh = await generateVaultKey();
      const slots = [await makeSlot(change.by, fresh), await makeSlot(change.recovery, fresh)];
      return { basis: { ...basis, key: fresh, slots, opened: [] }, vaultKey: fresh };
    }
    case 'set': {
      const { head } = change.slot;
      // It would open by the device as before, and by whatever is left of the device's keys.
      if (isEveryday(head) && !basis.slots.some(isEveryday)) return { status: 'not-protected' };
      const others = basis.slots.filter((slot) => !isSame(slot, head));
      return { basis: { ...basis, slots: [...others, await makeSlot(change.slot, vaultKey)] }, vaultKey };
    }
    case 'remove': {
      const slots = basis.slots.filter((slot) => !isSame(slot, change.slot));
      const isLeft = slots.some((slot) => slot.kind === 'device' || isEveryday(slot));
      return isLeft ? { basis: { ...basis, slots }, vaultKey } : { status: 'last-slot' };
    }
    case 'join':
      return { basis: { ...basis, key: change.key, slots: change.slots, opened: [] }, vaultKey: change.key };
    case 'unprotect': {
      const slot = await wrapForDevice(await provideDeviceKey(environment), vaultKey);
      const recovery = basis.slots.filter(({ kind }) => kind === 'recovery');
      return { basis: { ...basis, slots: [slot, ...recovery] }, vaultKey };
    }
  }
}

async function makeSlot({ head, proof }: NewSlot, vaultKey: CryptoKey): Promise<Slot> {
  const wrappingKey = await wrappingKeyOf(head, proof);
  if (wrappingKey === undefined) throw new Error(`a proof does not belong to its ${head.kind} slot`);
  return wrapVaultKey(head, wrappingKey, vaultKey);
}

async function provideDeviceKey({ deviceKeys }: VaultEnvironment): Promise<DeviceKey> {
  if ((await deviceKeys.find()) === undefined) await deviceKeys.keep(await generateDeviceKey());
  const key = await deviceKeys.find();
  if (key === undefined) throw new Error('the browser does not keep the device key');
  return key;
}

/** Passkeys are told apart by their credential; of the other kinds there is one each. */
function isSame(one: { readonly kind: string; readonly credential?: string }, other: { readonly kind: string; readonly credential?: string }): boolean {
  return one.kind === other.kind && one.credential === other.credential;
}
