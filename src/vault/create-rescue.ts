import { accountsOf } from './entries.ts';
import type { VaultEnvironment } from './environment.ts';
import { announceAnew, locateOthers, setAside, switchTo, writeAll, type Stored } from './generations.ts';
import { openAll, openVault, type OpenVault } from './open-vault.ts';
import { importVaultKey, openSlot } from './slots.ts';
import type { VaultRescue } from './vault.ts';

/** What can be done about a vault that can't be read. Whatever is done, what was there is set aside first. */
export function createRescue(environment: VaultEnvironment): VaultRescue {
  const { storage, deviceKeys, sessionKey, exclusively } = environment;
  return {
    save: () => writeAll(storage),
    async older() {
      const older = await openOlder();
      return older && accountsOf(older.opened);
    },
    returnToOlder: () =>
      exclusively(async () => {
        const older = await openOlder();
        if (older === undefined) return 'none';
        const isDone = (await setAside(storage)) && (await switchTo(storage, older.generation, older.envelope.sequence));
        return isDone ? 'done' : 'not-kept';
      }),
    startAnew: () =>
      exclusively(async () => {
        if (!(await isBroken())) return 'none';
        const isDone = (await setAside(storage)) && (await announceAnew(storage));
        if (isDone) await sessionKey.forget();
        return isDone ? 'done' : 'not-kept';
      }),
  };

  /** A newer program's vault is whole: it only wants the newer program. */
  async function isBroken(): Promise<boolean> {
    const opening = await openVault(environment);
    return opening.status === 'unreadable' && opening.problem !== 'newer-version';
  }

  /** The newest generation that opens without the person, in the place of a damaged one. */
  async function openOlder(): Promise<OpenVault | undefined> {
    if (!(await isBroken())) return undefined;
    const [deviceKey, raw] = await Promise.all([deviceKeys.find(), sessionKey.find()]);
    const unlocked = raw && (await importVaultKey(raw));
    for (const stored of await locateOthers(storage)) {
      const opened = await openOne(stored, deviceKey, unlocked);
      if (opened !== undefined) return opened;
    }
    return undefined;
  }
}

async function openOne(stored: Stored, deviceKey: CryptoKey | undefined, unlocked: CryptoKey | undefined): Promise<OpenVault | undefined> {
  return openAll([stored], async ({ version, slots }) => {
    const slot = slots.find(({ kind }) => kind === 'device');
    return slot && deviceKey ? openSlot(slot, deviceKey, { version }) : unlocked;
  });
}
