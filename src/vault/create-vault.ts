import type { Account } from '../core/account.ts';
import { bind } from './binding.ts';
import { contentsVersion } from './contents.ts';
import { sealEntries, type Opened } from './entries.ts';
import { containerVersion, writeEnvelope, type Slot } from './envelope.ts';
import type { DeviceKeyStore, VaultEnvironment, VaultStorage } from './environment.ts';
import { announceFirst, otherThan, switchTo, writeGeneration, type Generation } from './generations.ts';
import { openVault } from './open-vault.ts';
import { createVaultKey, generateDeviceKey } from './slots.ts';
import type { Vault } from './vault.ts';

/**
 * The vault over a browser's storage. Holds nothing between two calls: the program may die at any line of them.
 *
 * What `edit` throws comes out of `change`, as does a RangeError for an account out of its bounds; nothing is written.
 */
export function createVault({ storage, deviceKeys, exclusively }: VaultEnvironment): Vault {
  return {
    async prepare() {
      const work = async () => {
        const opening = await openVault(storage, deviceKeys);
        if (opening.status === 'none' && opening.deviceKey === undefined) await deviceKeys.keep(await generateDeviceKey());
      };
      // What can't be made now is tried again, and its failure told, when something is kept.
      await exclusively(work).catch(() => undefined);
    },
    async read() {
      const opening = await openVault(storage, deviceKeys);
      if (opening.status === 'unreadable' || opening.status === 'unavailable') return opening;
      return { status: 'open', accounts: opening.status === 'none' ? [] : accountsOf(opening.vault.opened) };
    },
    change: (edit) =>
      exclusively(async () => {
        const opening = await openVault(storage, deviceKeys);
        if (opening.status === 'unavailable') return { status: 'not-kept' };
        if (opening.status === 'unreadable') return opening;
        const before = opening.status === 'none' ? [] : accountsOf(opening.vault.opened);
        const { accounts, result } = edit(before);
        if (accounts === before) return { status: 'done', result };
        const basis =
          opening.status === 'none'
            ? await createBasis(storage, deviceKeys, opening.deviceKey)
            : { ...opening.vault, sequence: opening.vault.envelope.sequence, slots: opening.vault.envelope.slots };
        const isKept = basis !== undefined && (await keep(storage, basis, accounts));
        return isKept ? { status: 'done', result } : { status: 'not-kept' };
      }),
  };
}

function accountsOf(opened: readonly Opened[]): readonly Account[] {
  return opened.map(({ account }) => account);
}

/** What the next generation is built on. */
interface Basis {
  readonly key: CryptoKey;
  readonly slots: readonly Slot[];
  readonly opened: readonly Opened[];
  /** Of the generation that counts now; 0 and undefined where there is none. */
  readonly sequence: number;
  readonly generation: Generation | undefined;
}

/**
 * The start of a new vault. The device key is on the disk, and has been read back and used, before anything is sealed
 * with it; one that was left by an attempt that broke off is used again.
 * @returns undefined where the browser does not keep it
 */
async function createBasis(
  storage: VaultStorage,
  deviceKeys: DeviceKeyStore,
  found: CryptoKey | undefined,
): Promise<Basis | undefined> {
  try {
    if (found === undefined) await deviceKeys.keep(await generateDeviceKey());
    const deviceKey = found ?? (await deviceKeys.find());
    if (deviceKey === undefined || !(await announceFirst(storage))) return undefined;
    const { key, slot } = await createVaultKey(deviceKey);
    return { key, slots: [slot], opened: [], sequence: 0, generation: undefined };
  } catch {
    return undefined;
  }
}

/** Write, read back, then switch: until the last step the generation before it counts, untouched. */
async function keep(storage: VaultStorage, basis: Basis, accounts: readonly Account[]): Promise<boolean> {
  const unbound = {
    version: containerVersion,
    contents: contentsVersion,
    sequence: basis.sequence + 1,
    slots: basis.slots,
    entries: await sealEntries(basis.key, basis.opened, accounts),
  } as const;
  const text = writeEnvelope({ ...unbound, binding: await bind(basis.key, unbound) });
  const generation = otherThan(basis.generation);
  if (!(await writeGeneration(storage, generation, text))) return false;
  return switchTo(storage, generation, unbound.sequence);
}
