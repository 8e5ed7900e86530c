import type { DeviceKeyStore } from '../vault/environment.ts';

const databaseName = 'atslega';
const storeName = 'keys';
const recordName = 'device';

/**
 * A `CryptoKey` as it is in IndexedDB, which keeps it usable and not extractable. `durability: 'strict'` asks the browser
 * to have it on the disk before it says so: without this key every vault on this device is lost.
 */
export const deviceKeyStore: DeviceKeyStore = {
  async find() {
    const database = await openDatabase();
    try {
      const request = database.transaction(storeName, 'readonly').objectStore(storeName).get(recordName);
      const record: unknown = await settled(request);
      return record instanceof CryptoKey ? record : undefined;
    } finally {
      database.close();
    }
  },
  async keep(key) {
    const database = await openDatabase();
    try {
      const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
      // `add`, as against `put`, refuses where there is one already.
      transaction.objectStore(storeName).add(key, recordName);
      await completed(transaction);
    } finally {
      database.close();
    }
  },
};

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
  return settled(request);
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
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB: the transaction was aborted')));
  });
}
