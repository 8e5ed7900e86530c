import * as v from 'valibot';
import { cell } from './cell.ts';
import type { KeyValueStore } from './ports.ts';

/** When the last backup was made, and which accounts it holds: their random ids, which say nothing about them. */
const backup = v.object({ at: v.number(), accounts: v.array(v.string()) });

export const lastBackup = (store: KeyValueStore) => cell(store, 'backup', backup);
