import type { Batch, CapturedEntry } from '../../messages/capture-answers.ts';

/** How far a transfer that takes several QR codes has come. */
export interface BatchProgress {
  readonly id: number;
  readonly size: number;
  /** What was in each QR code that has been read, by its index. */
  readonly parts: ReadonlyMap<number, readonly CapturedEntry[]>;
}

/**
 * Adds a QR code to its transfer; one of another transfer begins anew. A code that is read again changes nothing: what
 * it holds would be known by then.
 */
export function addPart(
  before: BatchProgress | undefined,
  { id, index, size }: Batch,
  entries: readonly CapturedEntry[],
): BatchProgress {
  const parts = new Map(before?.id === id && before.size === size ? before.parts : []);
  if (!parts.has(index)) parts.set(index, entries);
  return { id, size, parts };
}

export function isComplete({ parts, size }: BatchProgress): boolean {
  return parts.size >= size;
}

/** @returns every entry that has been read, in the order of the transfer */
export function allEntries({ parts }: BatchProgress): readonly CapturedEntry[] {
  return [...parts].toSorted(([one], [other]) => one - other).flatMap(([, entries]) => entries);
}
