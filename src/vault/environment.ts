/** What the vault needs of the browser. Implemented in `adapters`, and by the tests. */

/** Lasting storage of plain values, such as `storage.local`. Its calls reject on I/O errors and when it is full. */
export interface VaultStorage {
  /** One look at several keys: no write falls between them. Keys that are not there are left out. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What opens a device slot. */
export interface DeviceKey {
  /** No program can read it out: it can only wrap and unwrap. */
  readonly key: CryptoKey;
  /**
   * The 32 bytes of the file key, which lie in a file of their own, so that nothing is left of them once they are forgotten.
   * Undefined where the browser keeps no such file, or has lost it.
   */
  readonly file: Uint8Array<ArrayBuffer> | undefined;
}

/** Keeps the keys of this device. */
export interface DeviceKeyStore {
  /**
   * @returns undefined where no usable key is kept
   * @throws where the store itself can't be opened
   */
  find(): Promise<DeviceKey | undefined>;
  /**
   * Resolves once the key is on the disk, and the file key with it where the browser keeps files.
   * @throws where it can't be kept, or where something is kept already: a key is never replaced
   */
  keep(key: DeviceKey): Promise<void>;
  /** Resolves once no key is kept. Called only where the vault opens without it. */
  forget(): Promise<void>;
}

/** Holds the unlocked vault key for as long as the browser runs, in memory that only the extension's own pages reach. */
export interface SessionKey {
  /** @returns 32 bytes, for the caller to overwrite; undefined while locked */
  find(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  keep(raw: Uint8Array<ArrayBuffer>): Promise<void>;
  forget(): Promise<void>;
}

/** Runs the work while no other context runs any; the next one waits. Gives back what the work gives or throws. */
export type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface VaultEnvironment {
  readonly storage: VaultStorage;
  readonly deviceKeys: DeviceKeyStore;
  readonly sessionKey: SessionKey;
  readonly exclusively: Exclusively;
}
