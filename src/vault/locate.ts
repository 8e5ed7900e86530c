import * as v from 'valibot';
import { parseEnvelope, type Envelope } from './envelope.ts';
import type { VaultProblem } from './vault.ts';

export const generations = ['a', 'b'] as const;
export type Generation = (typeof generations)[number];

export const pointerKey = 'vault.current';
export const keyOf = (generation: Generation) => `vault.${generation}`;
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
  const there = generations.filter((generation) => values[keyOf(generation)] !== undefined);
  const problems = there.map((generation) => parseEnvelope(values[keyOf(generation)])).filter((envelope) => typeof envelope === 'string');
  if (problems.includes('newer-version')) return { problem: 'newer-version' };
  return problems.length > 0 ? { problem: 'damaged' } : { stored: parseAll(values) };
}

/** Those that can be parsed, the newest first. @param values what the storage has under {@link storageKeys} */
export function parseAll(values: Readonly<Record<string, unknown>>): readonly Stored[] {
  const stored = generations.flatMap((generation) => {
    const envelope = parseEnvelope(values[keyOf(generation)]);
    return typeof envelope === 'string' ? [] : [{ generation, envelope }];
  });
  return stored.toSorted((one, other) => other.envelope.sequence - one.envelope.sequence);
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

export function writePointer({ generation, sequence }: Pointer): string {
  return JSON.stringify({ generation, sequence });
}
