import { parseEnvelope, writeEnvelope } from './envelope.ts';
import type { VaultStorage } from './environment.ts';
import { keyOf, locate, parseAll, pointerKey, storageKeys, writePointer, type Generation, type Stored } from './locate.ts';
import { writeAndCompare } from './stored-text.ts';

/** Where the next generation goes: never over the one that counts. */
export function otherThan(generation: Generation | undefined): Generation {
  return generation === 'a' ? 'b' : 'a';
}

/**
 * Before the very first generation: should its writing break off half-way, the rest of it counts for nothing. Looks again
 * first, since to believe one false "nothing is there" would be to write over a vault.
 * @returns the highest sequence number that is stored, 0 where there is none: whatever is left of a vault that was given up must
 *   not look newer, should the pointer be lost. Undefined where the storage does not do its part.
 */
export async function announceFirst(storage: VaultStorage): Promise<number | undefined> {
  const values = await storage.get(storageKeys);
  const located = locate(values);
  if ('problem' in located || located.stored.length > 0 || !(await announceAnew(storage))) return undefined;
  return parseAll(values)[0]?.envelope.sequence ?? 0;
}

/** Generations that could stand in for one that can't be read, the newest first. */
export async function locateOthers(storage: VaultStorage): Promise<readonly Stored[]> {
  return parseAll(await storage.get(storageKeys));
}

/** From here on no generation counts, and the next one is the first. */
export function announceAnew(storage: VaultStorage): Promise<boolean> {
  return writeAndCompare(storage, pointerKey, writePointer({ generation: 'none', sequence: 0 }));
}

/**
 * Puts a copy of the generation that counts in the place of the older one, where that has other slots.
 * @returns whether both have the same slots now
 */
export async function copyToOther(storage: VaultStorage, current: Stored): Promise<boolean> {
  const other = otherThan(current.generation);
  const values = await storage.get([keyOf(other)]).catch(() => undefined);
  if (values === undefined) return false;
  const older = values[keyOf(other)];
  const parsed = parseEnvelope(older);
  const hasSameSlots = typeof parsed !== 'string' && JSON.stringify(parsed.slots) === JSON.stringify(current.envelope.slots);
  return older === undefined || hasSameSlots || writeGeneration(storage, other, writeEnvelope(current.envelope));
}

export function writeGeneration(storage: VaultStorage, generation: Generation, text: string): Promise<boolean> {
  return writeAndCompare(storage, keyOf(generation), text);
}

/** From here on this generation counts. */
export function switchTo(storage: VaultStorage, generation: Generation, sequence: number): Promise<boolean> {
  return writeAndCompare(storage, pointerKey, writePointer({ generation, sequence }));
}
