import type { Account } from '../../src/core/account.ts';
import type { DeviceKey, DeviceKeyStore, Exclusively, SessionKey, VaultEnvironment, VaultStorage } from '../../src/vault/environment.ts';

/** What a browser keeps: it outlives every program that runs over it. */
export interface Disk {
  readonly values: Map<string, unknown>;
  deviceKey: CryptoKey | undefined;
  fileKey: Uint8Array<ArrayBuffer> | undefined;
  /** In memory: gone when the browser ends. */
  sessionKey: Uint8Array<ArrayBuffer> | undefined;
}

export function emptyDisk(): Disk {
  return { values: new Map(), deviceKey: undefined, fileKey: undefined, sessionKey: undefined };
}

export function copyOf(disk: Disk): Disk {
  return { values: new Map(disk.values), deviceKey: disk.deviceKey, fileKey: disk.fileKey, sessionKey: disk.sessionKey?.slice() };
}

/** One call of the storage or of the key store: to be let through, or to go wrong in some way. */
export type Call =
  | { readonly name: 'get' | 'find' | 'forget' }
  | { readonly name: 'remove'; readonly key: string }
  | { readonly name: 'keep'; readonly key: DeviceKey }
  | { readonly name: 'set'; readonly key: string; readonly value: string };

/** @returns undefined to let the call through; else what happens in its place, after which a read finds nothing */
export type Fault = (call: Call, number: number) => (() => Promise<void>) | undefined;

/** A fresh program over a disk, with a lock of its own: the browser frees the lock of a program that was killed. */
export function environmentOver(disk: Disk, fault: Fault = () => undefined): VaultEnvironment {
  let calls = 0;
  const through = async <Result>(call: Call, work: () => Result, failed: Result): Promise<Result> => {
    await Promise.resolve();
    calls += 1;
    const wrong = fault(call, calls);
    if (wrong === undefined) return work();
    await wrong();
    return failed;
  };
  const storage: VaultStorage = {
    get: (keys) =>
      through({ name: 'get' }, () => Object.fromEntries([...disk.values].filter(([key]) => keys.includes(key))), {}),
    set: (key, value) => through({ name: 'set', key, value }, () => void disk.values.set(key, value), undefined),
    remove: (key) => through({ name: 'remove', key }, () => void disk.values.delete(key), undefined),
  };
  const deviceKeys: DeviceKeyStore = {
    find: () => through({ name: 'find' }, () => findOn(disk), undefined),
    keep: (key) => through({ name: 'keep', key }, () => keepOnce(disk, key), undefined),
    forget: () => through({ name: 'forget' }, () => forgetOn(disk), undefined),
  };
  // Memory does not fail as a disk does: no faults here.
  const sessionKey: SessionKey = {
    find: async () => disk.sessionKey?.slice(),
    keep: async (raw) => void (disk.sessionKey = raw.slice()),
    forget: async () => void (disk.sessionKey = undefined),
  };
  return { storage, deviceKeys, sessionKey, exclusively: createLock() };
}

function findOn({ deviceKey, fileKey }: Disk): DeviceKey | undefined {
  return deviceKey && { key: deviceKey, file: fileKey?.length === 32 ? fileKey : undefined };
}

function keepOnce(disk: Disk, key: DeviceKey): void {
  if (disk.deviceKey !== undefined) throw new Error('a device key is there already');
  keepOn(disk, key);
}

export function keepOn(disk: Disk, { key, file }: DeviceKey): void {
  disk.deviceKey = key;
  disk.fileKey = file;
}

export function forgetOn(disk: Disk): void {
  disk.deviceKey = undefined;
  disk.fileKey = undefined;
}

export function createLock(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** An account with a secret that is easy to search for; the same number gives the same account. */
export function account(number: number, changed: Partial<Account> = {}): Account {
  return {
    id: `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`,
    secret: Uint8Array.from({ length: 20 }, (_, index) => (number * 37 + index * 11 + 129) % 256),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    issuer: 'Smiltenes novads',
    user: 'jānis.bērziņš',
    name: `Konts ${number}`,
    status: 'pending',
    origins: ['https://sso.smiltenesnovads.lv'],
    aliases: [],
    createdAt: 1_700_000_000_000,
    statusAt: 1_700_000_000_000,
    ...changed,
  };
}
