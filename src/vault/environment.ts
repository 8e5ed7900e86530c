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
}

/** Runs the work while no other context runs any; the next one waits. Gives back what the work gives or throws. */
export type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface VaultEnvironment {
  readonly storage: VaultStorage;
  readonly deviceKeys: DeviceKeyStore;
  readonly exclusively: Exclusively;
}
