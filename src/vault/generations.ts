import * as v from 'valibot';
import { parseEnvelope, writeEnvelope, type Envelope } from './envelope.ts';
import type { VaultStorage } from './environment.ts';
import type { VaultProblem } from './vault.ts';

const generations = ['a', 'b'] as const;
export type Generation = (typeof generations)[number];

const pointerKey = 'vault.current';
const keyOf = (generation: Generation) => `vault.${generation}`;
export const storageKeys = [pointerKey, ...generations.map(keyOf)];

/** Says which generation counts. `none`: the first one is about to be written, and until it is whole nothing counts. */
const pointer = v.variant('generation', [
  v.strictObject({ generation: v.literal('none'), sequence: v.literal(0) }),
  v.strictObject({ generation: v.picklist(generations), sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
]);
type Pointer = v.InferOutput<typeof pointer>;

export interface Stored {
  readonly generation: Generation;
  readonly envelope: Envelope;
}

/** The generation that counts comes first; any others stand here because they have to open too, before it may. */
export type Located = { readonly problem: VaultProblem } | { readonly stored: readonly Stored[] };

/** @param values what the storage has under {@link storageKeys} */
export function locate(values: Readonly<Record<string, unknown>>): Located {
  const current = parsePointer(values[pointerKey]);
  if (current === undefined) return locateWithoutPointer(values);
  if (current.generation === 'none') return { stored: [] };
  const envelope = parseEnvelope(values[keyOf(current.generation)]);
  if (typeof envelope === 'string') return { problem: envelope };
  if (envelope.sequence !== current.sequence) return { problem: 'damaged' };
  return { stored: [{ generation: current.generation, envelope }] };
}

/**
 * The newest generation, provided that every one is whole: a damaged one may have been the newest, and what follows from
 * opening an older one is that the damaged one is written over.
 */
function locateWithoutPointer(values: Readonly<Record<string, unknown>>): Located {
  const stored: Stored[] = [];
  const problems: VaultProblem[] = [];
  for (const generation of generations) {
    const text = values[keyOf(generation)];
    if (text === undefined) continue;
    const envelope = parseEnvelope(text);
    if (typeof envelope === 'string') problems.push(envelope);
    else stored.push({ generation, envelope });
  }
  if (problems.includes('newer-version')) return { problem: 'newer-version' };
  if (problems.length > 0) return { problem: 'damaged' };
  return { stored: stored.toSorted((one, other) => other.envelope.sequence - one.envelope.sequence) };
}

function parsePointer(text: unknown): Pointer | undefined {
  if (typeof text !== 'string' || text.length > 100) return undefined;
  try {
    const parsed = v.safeParse(pointer, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

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

/** Those that can be parsed, the newest first. @param values what the storage has under {@link storageKeys} */
export function parseAll(values: Readonly<Record<string, unknown>>): readonly Stored[] {
  const stored = generations.flatMap((generation) => {
    const envelope = parseEnvelope(values[keyOf(generation)]);
    return typeof envelope === 'string' ? [] : [{ generation, envelope }];
  });
  return stored.toSorted((one, other) => other.envelope.sequence - one.envelope.sequence);
}

/** @returns everything that is stored of the vault, sealed as it is, as one text; undefined where there is nothing */
export async function writeAll(storage: VaultStorage): Promise<string | undefined> {
  const values = await storage.get(storageKeys);
  return Object.keys(values).length === 0 ? undefined : JSON.stringify(values);
}

const asideKey = 'vault.aside';

/**
 * Keeps a copy of everything before something that can't be undone. The copy of an earlier time makes room for it.
 * @returns whether it is kept; not, where the storage says that there is nothing, since what was looked at a moment ago is there
 */
export async function setAside(storage: VaultStorage): Promise<boolean> {
  const text = await writeAll(storage);
  return text !== undefined && writeAndCompare(storage, asideKey, text);
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

function writePointer({ generation, sequence }: Pointer): string {
  return JSON.stringify({ generation, sequence });
}

/** @returns whether the storage took the text and gives it back unchanged */
async function writeAndCompare(storage: VaultStorage, key: string, text: string): Promise<boolean> {
  try {
    await storage.set(key, text);
    const values = await storage.get([key]);
    return values[key] === text;
  } catch {
    return false;
  }
}
