import * as v from 'valibot';
import { cell } from './cell.ts';
import type { KeyValueStore } from './ports.ts';

/**
 * When the last backup was made, which accounts it holds (their random ids, which say nothing about them), and in which state: SHA-256 over
 * all of them with their keys, which nobody can guess. The first versions did not note the state.
 */
const backup = v.object({ at: v.number(), accounts: v.array(v.string()), state: v.optional(v.string()) });
export type BackupRecord = v.InferOutput<typeof backup>;
/** When the person has last put the reminder off. */
const putOff = v.object({ at: v.number() });

/** What was written last, until the browser has been given its file. */
export const writtenBackup = (session: KeyValueStore) => cell(session, 'backup-written', backup);
export const lastBackup = (store: KeyValueStore) => cell(store, 'backup', backup);
export const reminderPutOff = (store: KeyValueStore) => cell(store, 'backup-reminder', putOff);
