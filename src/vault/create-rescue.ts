import { asideKeys, forgetAside, markSaved, setAside } from './aside.ts';
import { openForDevice } from './device-slot.ts';
import { accountsOf } from './entries.ts';
import type { DeviceKey, VaultEnvironment } from './environment.ts';
import { announceAnew, locateOthers, switchTo } from './generations.ts';
import { storageKeys, type Stored } from './locate.ts';
import { keysAtHand, openAll, openVault, type OpenVault, type Opening } from './open-vault.ts';
import { importVaultKey } from './slots.ts';
import type { VaultRescue } from './vault.ts';

/**
 * What can be done about a vault that can't be read. Whatever is done, what was there is set aside first.
 * @param now this computer's clock, milliseconds since the Unix epoch
 */
export function createRescue(environment: VaultEnvironment, now: () => number): VaultRescue {
  const { storage, deviceKeys, sessionKey, exclusively } = environment;
  return {
    async save() {
      const values = await storage.get([...storageKeys, ...asideKeys]);
      return Object.keys(values).length === 0 ? undefined : JSON.stringify(values);
    },
    saved: () => exclusively(() => markSaved(storage, now())),
    hasAside: async () => Object.keys(await storage.get(asideKeys)).length > 0,
    forgetAside: () => exclusively(() => forgetAside(storage, now())),
    async older() {
      const older = await findOlder();
      if (older === undefined) return undefined;
      return older.vault ? { status: 'open', accounts: accountsOf(older.vault.opened) } : { status: 'locked' };
    },
    returnToOlder: () =>
      exclusively(async () => {
        const older = await findOlder();
        if (older === undefined) return 'none';
        const { generation, envelope } = older.stored;
        const isDone = (await setAside(storage, now())) && (await switchTo(storage, generation, envelope.sequence));
        return isDone ? 'done' : 'not-kept';
      }),
    startAnew: () =>
      exclusively(async () => {
        const opening = await openVault(environment);
        // Whoever has forgotten what opens it has lost it as well.
        if (!isBroken(opening) && opening.status !== 'locked') return 'none';
        const isDone = (await setAside(storage, now())) && (await announceAnew(storage));
        if (isDone) await sessionKey.forget();
        return isDone ? 'done' : 'not-kept';
      }),
  };

  /** The newest generation that opens without the person, in the place of a damaged one; else one that she may open. */
  async function findOlder(): Promise<{ readonly stored: Stored; readonly vault: OpenVault | undefined } | undefined> {
    if (!isBroken(await openVault(environment))) return undefined;
    const [device, raw, others] = await Promise.all([deviceKeys.find(), sessionKey.find(), locateOthers(storage)]);
    const unlocked = raw && (await importVaultKey(raw));
    for (const stored of others) {
      const vault = await openAll([stored], await keysAtHand([stored], device, unlocked));
      if (vault !== undefined) return { stored, vault };
    }
    if (unlocked !== undefined) return undefined;
    for (const stored of others) if (await needsPerson(stored, device)) return { stored, vault: undefined };
    return undefined;
  }
}

/** A newer program's vault is whole: it only wants the newer program. */
function isBroken(opening: Opening): boolean {
  return opening.status === 'unreadable' && opening.problem !== 'newer-version';
}

async function needsPerson({ envelope: { slots, version } }: Stored, device: DeviceKey | undefined): Promise<boolean> {
  return slots.some(({ kind }) => kind !== 'device') && (await openForDevice(slots, device, { version })) === undefined;
}
