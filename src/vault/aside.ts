import * as v from 'valibot';
import type { VaultStorage } from './environment.ts';
import { storageKeys } from './locate.ts';
import { writeAndCompare } from './stored-text.ts';

const day = 24 * 60 * 60_000;
/** How long a copy is kept that nobody has saved. */
const keptFor = 30 * day;
/** How long it is still there after that: nobody tells whether the browser has really made a file of it. */
const keptAfterSaving = day;

/** A place for each copy, so that no writing touches another one. */
export const asideKeys = Array.from({ length: 8 }, (_, index) => `vault.aside.${index}`);

const time = v.pipe(v.number(), v.finite());
/** Everything that was stored of a vault before something that can't be undone. Times are milliseconds since the Unix epoch. */
const copy = v.strictObject({ version: v.literal(1), at: time, savedAt: v.exactOptional(time), stored: v.record(v.string(), v.unknown()) });
export type AsideCopy = v.InferOutput<typeof copy>;

/**
 * @param now when a copy that can't be read is said to be of: it is not ours to throw away
 * @returns by their keys
 */
export async function readAside(storage: VaultStorage, now: number): Promise<ReadonlyMap<string, AsideCopy>> {
  return parseCopies(await storage.get(asideKeys), now);
}

function parseCopies(values: Readonly<Record<string, unknown>>, now: number): ReadonlyMap<string, AsideCopy> {
  const found = asideKeys.filter((key) => values[key] !== undefined);
  return new Map(found.map((key) => [key, parseCopy(values[key]) ?? { version: 1, at: now, stored: { [key]: values[key] } }]));
}

function parseCopy(value: unknown): AsideCopy | undefined {
  try {
    const parsed = v.safeParse(copy, JSON.parse(String(value)));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function writeCopy(storage: VaultStorage, key: string, one: AsideCopy): Promise<boolean> {
  return writeAndCompare(storage, key, JSON.stringify(one));
}

/**
 * Keeps a copy of everything that is stored, beside those of before; only where all places are taken, in the oldest one's.
 * @returns whether it is kept; not, where the storage says that there is nothing, since what was looked at a moment ago is there
 */
export async function setAside(storage: VaultStorage, now: number): Promise<boolean> {
  // One look: a storage that falsely says that nothing is there must not have a copy written over.
  const values = await storage.get([...storageKeys, ...asideKeys]);
  const stored = Object.fromEntries(storageKeys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
  if (Object.keys(stored).length === 0) return false;
  const copies = parseCopies(values, now);
  const written = JSON.stringify(stored);
  if ([...copies.values()].some((one) => JSON.stringify(one.stored) === written)) return true;
  const [oldest] = [...copies].toSorted(([, one], [, other]) => one.at - other.at).map(([key]) => key);
  const key = asideKeys.find((one) => !copies.has(one)) ?? oldest;
  return key !== undefined && writeCopy(storage, key, { version: 1, at: now, stored });
}

/** The person has saved whatever is set aside. */
export async function markSaved(storage: VaultStorage, now: number): Promise<void> {
  for (const [key, one] of await readAside(storage, now)) if (one.savedAt === undefined) await writeCopy(storage, key, { ...one, savedAt: now });
}

/** Lets go of what was set aside long enough ago, or has been saved. A clock that was set back keeps it longer. */
export async function forgetAside(storage: VaultStorage, now: number): Promise<void> {
  for (const [key, one] of await readAside(storage, now)) {
    const isOver = now - one.at >= keptFor || (one.savedAt !== undefined && now - one.savedAt >= keptAfterSaving);
    if (isOver) await storage.remove(key);
    // One that could not be read gets its time now.
    else if (one.at === now) await writeCopy(storage, key, one);
  }
}
