import type { DeviceKey, DeviceKeyStore } from '../vault/environment.ts';

const databaseName = 'atslega';
const storeName = 'keys';
const recordName = 'device';

/**
 * A `CryptoKey` as it is in IndexedDB, which keeps it usable and not extractable; beside it a `Blob` with the file key, which the
 * browsers keep in a file of its own. `durability: 'strict'` asks the browser to have both on the disk before it says so: without
 * them every vault on this device is lost.
 */
export const deviceKeyStore: DeviceKeyStore = {
  async find() {
    const database = await openDatabase();
    const record: unknown = await settled(database.transaction(storeName).objectStore(storeName).get(recordName));
    // The first versions kept the key alone.
    if (record instanceof CryptoKey) return { key: record, file: undefined };
    return isRecord(record) ? { key: record.key, file: await readFile(record.file) } : undefined;
  },
  async keep({ key, file }) {
    // A browser that keeps no files does without.
    await add({ key, file: new Blob(file === undefined ? [] : [file]) }).catch(() => add(key));
    await askToStay();
  },
  async forget() {
    const database = await openDatabase();
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    transaction.objectStore(storeName).delete(recordName);
    await completed(transaction);
  },
};

interface KeyRecord {
  readonly key: CryptoKey;
  readonly file: Blob;
}

function isRecord(value: unknown): value is KeyRecord {
  return typeof value === 'object' && value !== null && 'key' in value && value.key instanceof CryptoKey && 'file' in value && value.file instanceof Blob;
}

/** @returns undefined where the file is empty, or gone */
async function readFile(file: Blob): Promise<DeviceKey['file']> {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
  return bytes.byteLength === 32 ? new Uint8Array(bytes) : undefined;
}

async function add(record: KeyRecord | CryptoKey): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
  // `add`, as against `put`, refuses where there is one already.
  transaction.objectStore(storeName).add(record, recordName);
  await completed(transaction);
}

/**
 * Firefox may clear a database when the disk is nearly full, unless it has been asked not to; for an extension with
 * `unlimitedStorage` it agrees without a question. Chromium spares all that such an extension stores, and has nothing to
 * be asked in a worker. Neither browser clears `storage.local`.
 */
async function askToStay(): Promise<void> {
  if (!('persist' in navigator.storage)) return;
  // The key is kept either way.
  await navigator.storage.persist().catch(() => false);
}

/** Only the way to the database, never what is in it: to open it anew takes four times as long as to read from it. */
let connection: Promise<IDBDatabase> | undefined;

function openDatabase(): Promise<IDBDatabase> {
  connection ??= connect().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
  const database = await settled(request);
  const forget = () => {
    connection = undefined;
  };
  // The browser has closed it, for want of space or because the person clears the data.
  database.addEventListener('close', forget);
  database.addEventListener('versionchange', () => {
    forget();
    database.close();
  });
  return database;
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB: the request failed')));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB: the transaction broke off')));
  });
}
