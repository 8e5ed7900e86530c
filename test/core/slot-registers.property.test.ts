import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSlots, noteSlots, type Registers } from '../../src/core/slot-registers.ts';

type Slots = Record<string, string | undefined>;
interface Computer {
  slots: Slots;
  known: readonly Registers[];
}
type Way = 'whole' | 'late' | 'unsent' | 'killed before' | 'killed after';
type Happening = { readonly on: number; readonly kind: 'passphrase' | 'recovery'; readonly value: number | undefined } | { readonly on: number; readonly way: Way };

/** Several computers that have joined: each has the same passphrase and recovery code, and knows it. */
class Computers {
  readonly all: readonly Computer[];
  readonly states: Registers[];

  constructor(count: number) {
    const first = noteSlots({ passphrase: 'p0', recovery: 'r0' }, [], {}, 'computer 0');
    this.states = [first];
    this.all = Array.from({ length: count }, () => ({ slots: { passphrase: 'p0', recovery: 'r0' }, known: [first] }));
  }

  happen(happening: Happening): void {
    const index = happening.on % this.all.length;
    const computer = this.all[index];
    if (computer === undefined) throw new Error('no such computer');
    if ('way' in happening) this.exchange(computer, index, happening.way);
    else computer.slots = { ...computer.slots, [happening.kind]: happening.value === undefined ? undefined : `${happening.kind} ${happening.value}` };
  }

  exchange(computer: Computer, index: number, way: Way = 'whole'): void {
    const arrived = (way === 'late' ? this.states.at(-3) : undefined) ?? this.states.at(-1) ?? {};
    const next = mergeSlots(noteSlots(computer.slots, computer.known, arrived, `computer ${index}`), arrived);
    computer.known = [next, ...computer.known];
    if (way === 'killed before') return;
    computer.slots = Object.fromEntries(Object.keys(computer.slots).map((kind) => [kind, next[kind]?.value]));
    if (way === 'killed after') return;
    computer.known = [next];
    if (way !== 'unsent') this.states.push(next);
  }

  settle(): void {
    for (let round = 0; round < 3; round += 1) for (const [index, computer] of this.all.entries()) this.exchange(computer, index);
  }
}

const on = fc.nat(2);
const exchanging = fc.record({ on, way: fc.constantFrom<Way>('whole', 'whole', 'late', 'unsent', 'killed before', 'killed after') });
const setting = fc.oneof(
  fc.record({ on, kind: fc.constantFrom('passphrase' as const, 'recovery' as const), value: fc.nat(3) }),
  fc.record({ on, kind: fc.constant('recovery' as const), value: fc.constant(undefined) }),
);
const computers = fc.integer({ min: 2, max: 3 });

test('whatever is changed on two or three computers, and however they hear of it, they come to the same slots', () => {
  fc.assert(
    fc.property(computers, fc.array(fc.oneof<fc.Arbitrary<Happening>[]>(exchanging, setting), { maxLength: 30 }), (count, happened) => {
      const all = new Computers(count);
      for (const one of happened) all.happen(one);
      all.settle();
      for (const { slots } of all.all) expect(slots).toEqual(all.all[0]?.slots);
      expect(all.all[0]?.slots['passphrase']).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

test('a recovery code that one computer removes comes back from none, whatever is done to the passphrase elsewhere', () => {
  const passphrases = fc.record({ on, kind: fc.constant('passphrase' as const), value: fc.nat(3) });
  fc.assert(
    fc.property(computers, on, fc.array(fc.oneof<fc.Arbitrary<Happening>[]>(exchanging, passphrases), { maxLength: 30 }), (count, remover, happened) => {
      const all = new Computers(count);
      all.happen({ on: remover, kind: 'recovery', value: undefined });
      for (const one of happened) all.happen(one);
      all.settle();
      for (const { slots } of all.all) expect(slots['recovery']).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('of two slots that are changed apart, both changes last', () => {
  fc.assert(
    fc.property(computers, fc.array(exchanging, { maxLength: 20 }), (count, exchanges) => {
      const all = new Computers(count);
      all.happen({ on: 0, kind: 'passphrase', value: 7 });
      all.happen({ on: 1, kind: 'recovery', value: 8 });
      for (const one of exchanges) all.happen(one);
      all.settle();
      for (const { slots } of all.all) expect(slots).toEqual({ passphrase: 'passphrase 7', recovery: 'recovery 8' });
    }),
    { numRuns: 300 },
  );
});

test('whoever knows nothing any more has done nothing: what it has is as it came, and what it lacks was never there', () => {
  const passphrase = { value: 'p', at: { counter: 4, computer: 'a' } };
  const arrived = { passphrase, recovery: { value: 'r', at: { counter: 5, computer: 'a' } } };
  expect(noteSlots({ passphrase: 'p', recovery: undefined }, [], arrived, 'b')).toEqual({ passphrase });
});

test('merging is commutative, associative and idempotent', () => {
  const register = fc.record({ value: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }), at: fc.record({ counter: fc.nat(3), computer: fc.constantFrom('a', 'b') }) });
  const registers = fc.dictionary(fc.constantFrom('passphrase', 'recovery'), register);
  fc.assert(
    fc.property(registers, registers, registers, (one, two, other) => {
      const whole = mergeSlots(mergeSlots(one, two), other);
      expect(mergeSlots(one, mergeSlots(two, other))).toEqual(whole);
      expect(mergeSlots(mergeSlots(other, two), one)).toEqual(whole);
      expect(mergeSlots(whole, one)).toEqual(whole);
    }),
  );
});
