import * as v from 'valibot';

/**
 * The outer form of a vault file of Aegis, which our backups have: JSON; everything secret in `db`, sealed by a master key
 * that each slot wraps.
 * @see https://github.com/beemdevelopment/Aegis/blob/master/docs/vault.md
 */

/** Characters of a file that are looked at, at most: ten thousand accounts with pictures. */
const longestFile = 32 * 1024 * 1024;
/** The version of the outer form that is known. */
export const fileVersion = 1;
/** What trying a password may cost: memory of scrypt is 128 times `n` times `r` bytes. */
const mostMemory = 256 * 1024 * 1024;
const mostLanes = 4;
/** Of all slots together, since a password is tried on each: the dearest one that is allowed, or thirty-two of Aegis's own. */
const mostWork = mostMemory * mostLanes;

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^(?:[0-9a-f]{2}){${bytes}}$`, 'i')));
const parameters = v.object({ nonce: hex(12), tag: hex(16) });
const passwordSlot = v.object({
  type: v.literal(1),
  key: hex(32),
  key_params: parameters,
  n: v.pipe(v.number(), v.safeInteger(), v.minValue(2)),
  r: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  p: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  salt: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){1,64}$/i)),
});
/** A key that stands on a phone, or what may come. */
const otherSlot = v.object({ type: v.number() });

const sealedFile = v.object({
  version: v.literal(fileVersion),
  header: v.object({ slots: v.pipe(v.array(v.union([passwordSlot, otherSlot])), v.maxLength(32)), params: parameters }),
  db: v.string(),
});
/** Exported without a password. */
const openFile = v.object({
  version: v.literal(fileVersion),
  header: v.object({ slots: v.null(), params: v.null() }),
  db: v.record(v.string(), v.unknown()),
});
const anyVersion = v.object({ version: v.pipe(v.number(), v.safeInteger()), header: v.unknown(), db: v.unknown() });

export type PasswordSlot = v.InferOutput<typeof passwordSlot>;
export type SealedFile = v.InferOutput<typeof sealedFile>;

export type FileReading =
  | { readonly status: 'sealed'; readonly file: SealedFile; readonly slots: readonly PasswordSlot[] }
  | { readonly status: 'open'; readonly contents: unknown }
  | { readonly status: 'too-large' | 'not-a-backup' | 'newer-version' | 'no-password' | 'too-costly' };

/** Takes a file apart. Nothing is tried yet, and a file that would cost too much to try is refused. Never throws. */
export function parseFile(text: string): FileReading {
  if (text.length > longestFile) return { status: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { status: 'not-a-backup' };
  }
  const open = v.safeParse(openFile, value);
  if (open.success) return { status: 'open', contents: open.output.db };
  const sealed = v.safeParse(sealedFile, value);
  if (!sealed.success) return { status: isNewer(value) ? 'newer-version' : 'not-a-backup' };
  const slots = sealed.output.header.slots.filter((slot): slot is PasswordSlot => slot.type === 1);
  if (slots.length === 0) return { status: 'no-password' };
  const work = slots.reduce((sum, slot) => sum + memoryOf(slot) * slot.p, 0);
  return slots.every(isAffordable) && work <= mostWork ? { status: 'sealed', file: sealed.output, slots } : { status: 'too-costly' };
}

function isNewer(value: unknown): boolean {
  return v.is(anyVersion, value) && value.version > fileVersion;
}

function isAffordable(slot: PasswordSlot): boolean {
  const isPowerOfTwo = Number.isInteger(Math.log2(slot.n));
  return isPowerOfTwo && memoryOf(slot) <= mostMemory && slot.p <= mostLanes;
}

function memoryOf({ n, r }: PasswordSlot): number {
  return 128 * n * r;
}
