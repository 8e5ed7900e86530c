import * as v from 'valibot';
import { cell } from './cell.ts';
import type { KeyValueStore } from './ports.ts';

/** Why the last exchange came to nothing. */
export const syncProblems = ['arriving', 'newer-version', 'damaged', 'other-key', 'unguarded', 'unreadable', 'unavailable', 'not-kept', 'full', 'unsent'] as const;

/** There while the person wants her computers to exchange. `at`: when that was last done. */
const sync = v.object({ at: v.optional(v.number()), problem: v.optional(v.picklist(syncProblems)) });
export type SyncState = v.InferOutput<typeof sync>;
/** Since when pieces of a set are awaited. */
const awaited = v.object({ set: v.string(), since: v.number() });

export const syncState = (store: KeyValueStore) => cell(store, 'sync', sync);
/** What `VaultTravel` wants remembered: sealed. */
export const syncMemory = (store: KeyValueStore) => cell(store, 'sync-memory', v.string());
export const awaitedSet = (store: KeyValueStore) => cell(store, 'sync-awaited', awaited);
