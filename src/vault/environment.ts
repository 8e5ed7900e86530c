/** What the vault needs of the browser. Implemented in `adapters`, and by the tests. */

/** Lasting storage of plain values, such as `storage.local`. Its calls reject on I/O errors and when it is full. */
export interface VaultStorage {
  /** One look at several keys: no write falls between them. Keys that are not there are left out. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(key: string, value: string): Promise<void>;
}

/** Keeps one key that no program can read out: it can only be used. */
export interface DeviceKeyStore {
  /**
   * @returns undefined where no usable key is kept
   * @throws where the store itself can't be opened
   */
  find(): Promise<CryptoKey | undefined>;
  /**
   * Resolves once the key is on the disk.
   * @throws where it can't be kept, or where something is kept already: a key is never replaced
   */
  keep(key: CryptoKey): Promise<void>;
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
