import * as v from 'valibot';
import { type Policy, parsePolicy } from '../settings/policy.ts';
import { cell } from './cell.ts';
import type { KeyValueStore, Ports } from './ports.ts';

/** What policy was when it could be read last. Survives a restart; nothing in it is secret. */
const lastPolicy = (local: KeyValueStore) => cell(local, 'policy', v.pipe(v.record(v.string(), v.unknown()), v.transform((value) => parsePolicy(value))));

/**
 * What the administrator has set. Where the browser fails to say, what it has said last counts on: a failure must not lift what
 * the organisation forbids.
 * @returns undefined where it has never said anything
 */
export async function readPolicy({ local, policy }: Pick<Ports, 'local' | 'policy'>): Promise<Policy | undefined> {
  const record = lastPolicy(local);
  const [read, last] = await Promise.all([policy.read().then(parsePolicy, () => undefined), record.get()]);
  if (read === undefined) return last;
  // What a full storage does not keep counts all the same, as long as the browser says it.
  if (JSON.stringify(read) !== JSON.stringify(last)) await record.set(read).catch(() => undefined);
  return read;
}
