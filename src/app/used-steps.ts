import * as v from 'valibot';
import type { AccountId } from '../core/account.ts';
import { cell, type Cell } from './cell.ts';
import type { KeyValueStore } from './ports.ts';

/** The newest RFC 6238 step of each account whose code was sent. A server takes a step once, across restarts too. */
export type UsedSteps = Readonly<Record<AccountId, number>>;

export function usedSteps(local: KeyValueStore): Cell<UsedSteps> {
  return cell(local, 'used-steps', v.record(v.string(), v.pipe(v.number(), v.safeInteger())));
}
