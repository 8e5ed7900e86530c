import * as v from 'valibot';
import type { AccountHistory, Carried, Dot, Seen } from '../core/carried.ts';

/** Slots that open a vault on every computer. */
export const travellingKinds = ['passphrase', 'recovery'] as const;
/** When each slot was last changed or removed; one that never was is left out. */
export type SlotMarks = Readonly<Partial<Record<(typeof travellingKinds)[number], Dot>>>;

/** What travels beside the accounts: who did what to them, and when the slots were last changed. */
export interface History extends Pick<Carried, 'histories' | 'gone'> {
  readonly slotsAt: SlotMarks;
}

const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A computer by its place in the list of all: their names are long, and there are few. */
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(999));
const dot = v.strictTuple([counter, place]);
const seen = v.array(dot);
const accountId = v.pipe(v.string(), v.uuid());
const deletion = v.strictTuple([dot, seen, counter]);
const fields = v.record(v.pipe(v.string(), v.maxLength(400)), dot);

const slotMarks = v.strictObject({ passphrase: v.exactOptional(dot), recovery: v.exactOptional(dot) });

const written = v.strictObject({
  computers: v.array(v.pipe(v.string(), v.uuid())),
  histories: v.record(accountId, v.strictTuple([seen, fields, v.array(deletion)])),
  gone: v.record(accountId, seen),
  // The first version had one mark for all of them.
  slots: v.union([slotMarks, dot]),
});

export function writeHistory({ histories, gone, slotsAt }: History): string {
  const computers: string[] = [];
  const placeOf = (computer: string) => {
    if (!computers.includes(computer)) computers.push(computer);
    return computers.indexOf(computer);
  };
  const writeDot = ({ counter: count, computer }: Dot) => [count, placeOf(computer)];
  const writeSeen = (known: Seen) => Object.entries(known).map(([computer, count]) => [count, placeOf(computer)]);
  const all = mapValues(histories, ({ changed, fields: dots, deletions }) => [
    writeSeen(changed),
    mapValues(dots, writeDot),
    Object.entries(deletions).map(([computer, one]) => [[one.counter, placeOf(computer)], writeSeen(one.seen), one.at]),
  ]);
  const rest = { histories: all, gone: mapValues(gone, writeSeen), slots: mapValues(slotsAt, writeDot) };
  return JSON.stringify({ computers, ...rest });
}

/** @returns undefined for anything that {@link writeHistory} does not write */
export function parseHistory(text: string): History | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(written, value);
  if (!parsed.success) return undefined;
  const { computers, histories, gone, slots } = parsed.output;
  const name = (at: number): string => {
    const computer = computers[at];
    if (computer === undefined) throw new RangeError('no such computer');
    return computer;
  };
  const readDot = ([count, at]: v.InferOutput<typeof dot>): Dot => ({ counter: count, computer: name(at) });
  const readSeen = (known: v.InferOutput<typeof seen>): Seen => Object.fromEntries(known.map(([count, at]) => [name(at), count]));
  try {
    return {
      histories: mapValues(histories, ([changed, dots, deletions]): AccountHistory => ({
        changed: readSeen(changed),
        fields: mapValues(dots, readDot),
        deletions: Object.fromEntries(deletions.map(([[count, at], known, deletedAt]) => [name(at), { counter: count, seen: readSeen(known), at: deletedAt }])),
      })),
      gone: mapValues(gone, readSeen),
      slotsAt: Array.isArray(slots) ? { passphrase: readDot(slots), recovery: readDot(slots) } : mapValues(slots, readDot),
    };
  } catch {
    return undefined;
  }
}

function mapValues<Value, Result>(values: Readonly<Record<string, Value>>, map: (value: Value) => Result): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
