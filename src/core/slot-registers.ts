import { compareDots, compareTexts, type Dot } from './carried.ts';

/** What a slot that travels last was, as a text, or that it was taken away; and when. */
export interface Register {
  readonly value: string | undefined;
  readonly at: Dot;
}

/** By the kind of slot. One that never was is left out. */
export type Registers = Readonly<Record<string, Register>>;

/**
 * What has been done to each slot here: whatever differs from what was known is this computer's act.
 * @param own the slots of this vault, undefined for one that it lacks
 * @param known what it knew; where it is not known whether the vault was written then, also what it knew before, the newest first
 */
export function noteSlots(own: Readonly<Record<string, string | undefined>>, known: readonly Registers[], arrived: Registers, computer: string): Registers {
  const counters = [...known, arrived].flatMap((registers) => Object.values(registers).map(({ at }) => at.counter));
  const next: Dot = { counter: Math.max(0, ...counters) + 1, computer };
  const noted = Object.entries(own).flatMap(([kind, value]) => {
    // Of whoever knows nothing any more, a slot that is there counts, and one that is not was never there.
    const states = known.length > 0 ? known : [arrived];
    const same = states.find((registers) => registers[kind]?.value === value);
    if (same !== undefined) return same[kind] === undefined ? [] : [[kind, same[kind]] as const];
    return value === undefined && known.length === 0 ? [] : [[kind, { value, at: next }] as const];
  });
  return Object.fromEntries(noted);
}

/** Each slot as it was last. Commutative, associative and idempotent. */
export function mergeSlots(one: Registers, other: Registers): Registers {
  const merged: Record<string, Register> = { ...one };
  for (const [kind, register] of Object.entries(other)) {
    const before = merged[kind];
    // Only a copied profile writes two values under one dot; they, too, come to the same everywhere.
    const order = before === undefined ? 1 : compareDots(register.at, before.at) || compareTexts(register.value ?? '', before.value ?? '');
    if (order > 0) merged[kind] = register;
  }
  return merged;
}
