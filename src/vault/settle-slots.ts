import { mergeSlots, noteSlots, type Registers } from '../core/slot-registers.ts';
import { portable, type OpenCarried } from './carried-form.ts';
import type { Slot } from './envelope.ts';
import { travellingKinds, type SlotMarks } from './history-form.ts';

/**
 * Which passphrase and recovery code count: each as it was changed or removed last. This computer's passkeys stay.
 * @returns the same array where nothing changes here
 */
export function settleSlots(
  own: readonly Slot[],
  known: readonly OpenCarried[],
  arrived: OpenCarried | undefined,
  computer: string,
): { readonly slots: readonly Slot[]; readonly slotsAt: SlotMarks } {
  const theirs = arrived === undefined ? {} : registersOf(arrived);
  const values = Object.fromEntries(travellingKinds.map((kind) => [kind, write(portable(own), kind)]));
  const settled = mergeSlots(noteSlots(values, known.map(registersOf), theirs, computer), theirs);
  const slotsAt: SlotMarks = Object.fromEntries(Object.entries(settled).map(([kind, { at }]) => [kind, at]));

  const wanted = (slot: Slot) => settled[slot.kind]?.value === JSON.stringify(slot);
  const isTravelling = ({ kind }: Slot) => kind in settled;
  const kept = own.filter((slot) => !isTravelling(slot) || wanted(slot));
  const taken = (arrived?.slots ?? []).filter((slot) => wanted(slot) && !kept.some(({ kind }) => kind === slot.kind));
  const isSame = kept.length === own.length && taken.length === 0;
  return { slots: isSame ? own : [...taken, ...kept], slotsAt };
}

function registersOf({ slots, slotsAt }: OpenCarried): Registers {
  return Object.fromEntries(Object.entries(slotsAt).map(([kind, at]) => [kind, { value: write(slots, kind), at }]));
}

function write(slots: readonly Slot[], kind: string): string | undefined {
  const slot = slots.find((one) => one.kind === kind);
  return slot && JSON.stringify(slot);
}
