import * as v from 'valibot';
import { cell } from './cell.ts';
import type { KeyValueStore } from './ports.ts';

/** When the last backup was made, and which accounts it holds: their random ids, which say nothing about them. */
const backup = v.object({ at: v.number(), accounts: v.array(v.string()) });
/** When the person has last put the reminder off. */
const putOff = v.object({ at: v.number() });

export const lastBackup = (store: KeyValueStore) => cell(store, 'backup', backup);
export const reminderPutOff = (store: KeyValueStore) => cell(store, 'backup-reminder', putOff);
