import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingCarried, type Carried } from '../../src/core/carried.ts';
import { mergeCarried } from '../../src/core/merge-accounts.ts';
import { Computers, type Act, type Way } from './computers.ts';

const which = fc.nat(5);
const kept: fc.Arbitrary<Act> = fc.record({ do: fc.constant('keep' as const), secret: fc.integer({ min: 1, max: 4 }) });
const changing = (...names: readonly Exclude<Act['do'], 'keep' | 'purge' | 'return' | 'forget' | 'copy'>[]): fc.Arbitrary<Act> => fc.record({ do: fc.constantFrom(...names), which });
const usualAct = fc.oneof({ weight: 2, arbitrary: kept }, { weight: 6, arbitrary: changing('confirm', 'delete', 'restore', 'rename', 'describe', 'bind', 'unbind') }, fc.constantFrom<Act>({ do: 'purge' }, { do: 'return' }, { do: 'forget' }));
/** Until it takes another name, a copied profile's acts may be taken for the other's: they agree all the same. */
const anyAct = fc.oneof({ weight: 12, arbitrary: usualAct }, fc.constant<Act>({ do: 'copy' }));
const way = fc.constantFrom<Way>('whole', 'whole', 'late', 'unsent', 'killed before', 'killed after');

type Happening = { readonly on: number; readonly act: Act } | { readonly on: number; readonly way: Way };
const happenings = (act: fc.Arbitrary<Act>) => {
  const on = fc.nat(2);
  return fc.array(fc.oneof<fc.Arbitrary<Happening>[]>(fc.record({ on, act }), fc.record({ on, way })), { maxLength: 40 });
};
const computers = fc.integer({ min: 2, max: 3 });

function happen(all: Computers, happened: readonly Happening[], after: () => void = () => undefined): void {
  for (const one of happened) {
    if ('act' in one) all.act(one.on, one.act);
    else all.exchange(one.on, one.way);
    after();
  }
}

function expectAgreement(all: Computers): void {
  for (const index of all.all.keys()) expect(all.seenOn(index)).toEqual(all.seenOn(0));
}

describe('whatever is done on two or three computers, and however they hear of it', () => {
  test('they come to the same accounts, and stay there', () => {
    fc.assert(
      fc.property(computers, happenings(anyAct), (count, happened) => {
        const all = new Computers(count);
        happen(all, happened);
        all.settle();
        expectAgreement(all);
        const before = all.states.at(-1);
        all.settle();
        expect(all.states.at(-1)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test('no confirmed account is lost while nobody deletes any', () => {
    fc.assert(
      fc.property(computers, happenings(fc.oneof(kept, changing('confirm', 'rename', 'describe', 'bind', 'unbind'), fc.constant<Act>({ do: 'forget' }))), (count, happened) => {
        const all = new Computers(count);
        const confirmed = new Map<string, string>();
        happen(all, happened, () => {
          for (const { accounts } of all.all) {
            for (const { status, secret, user } of accounts) if (status === 'confirmed') confirmed.set(secret.toString(), user);
          }
        });
        all.settle();
        const after = all.seenOn(0);
        for (const [secret, user] of confirmed) {
          const held = after.filter((account) => account.secret.toString() === secret && account.status !== 'pending');
          expect(held).not.toHaveLength(0);
          // It may have given way to another one of the same user, which is there.
          expect(after.some((account) => account.user === user && account.status === 'confirmed')).toBe(true);
        }
        expect(after.every(({ deletedAt }) => deletedAt === undefined)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what has travelled as confirmed is not lost by a return to an older state', () => {
    fc.assert(
      fc.property(computers, happenings(fc.oneof({ weight: 4, arbitrary: fc.oneof(kept, changing('confirm', 'rename', 'bind')) }, fc.constant<Act>({ do: 'return' }))), (count, happened) => {
        const all = new Computers(count);
        happen(all, happened);
        const told = all.states.flatMap(({ accounts }) => accounts).filter(({ status }) => status === 'confirmed');
        all.settle();
        const after = all.seenOn(0);
        for (const { secret, user } of told) {
          expect(after.some((account) => account.secret.toString() === secret.toString() && account.status !== 'pending')).toBe(true);
          expect(after.some((account) => account.user === user && account.status === 'confirmed')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what was done last to an account that is there keeps it there, whatever was done and heard of before', () => {
    fc.assert(
      fc.property(computers, happenings(usualAct), fc.nat(2), which, (count, happened, on, chosen) => {
        const all = new Computers(count);
        happen(all, happened);
        const { accounts } = all.all[on % count] ?? { accounts: [] };
        const account = accounts[chosen % accounts.length];
        fc.pre(account !== undefined && account.deletedAt === undefined);
        all.act(on % count, { do: 'rename', which: chosen });
        all.settle();
        const held = all.seenOn(0).filter(({ secret, user, deletedAt }) => secret.toString() === account?.secret.toString() && user === account.user && deletedAt === undefined);
        expect(held).not.toHaveLength(0);
        expect(account?.status === 'pending' || held.some(({ status }) => status !== 'pending')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what one deletes is deleted unless another has changed it meanwhile', () => {
    const alone = fc.array(fc.record({ on: fc.nat(2), act: changing('confirm', 'delete', 'restore', 'rename') }), { maxLength: 12 });
    const ways = fc.array(fc.record({ on: fc.nat(2), way }), { maxLength: 10 });
    fc.assert(
      fc.property(computers, alone, ways, (count, done, exchanges) => {
        const all = new Computers(count);
        for (const secret of [1, 3, 5]) all.act(0, { do: 'keep', secret });
        for (const chosen of [0, 1]) all.act(0, { do: 'confirm', which: chosen });
        all.settle();
        const before = all.seenOn(0);
        happen(all, done);
        const apart = [...all.all.keys()].map((index) => all.seenOn(index));
        happen(all, exchanges);
        all.settle();
        const after = new Map(all.seenOn(0).map((account) => [account.id, account]));
        for (const account of before) {
          const versions = apart.flatMap((accounts) => accounts.filter(({ id }) => id === account.id));
          const changed = versions.filter((one) => JSON.stringify(one) !== JSON.stringify(account));
          const isDeleted = changed.length > 0 && changed.every(({ deletedAt }) => deletedAt !== undefined);
          const wasDeleted = after.get(account.id)?.deletedAt !== undefined;
          // Where the program was killed, or two did more to it than delete it, one may come back that nobody wanted; none goes
          // that anybody did.
          const didMore = changed.filter(({ name, status }) => name !== account.name || status !== account.status);
          const mayComeBack = didMore.length > 1 || exchanges.some((one) => one.way.startsWith('killed'));
          expect(mayComeBack && isDeleted ? [true, false] : [isDeleted]).toContain(wasDeleted);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('merging is commutative, associative and idempotent, over all states that come about', () => {
  const three = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000));
  fc.assert(
    fc.property(computers, happenings(anyAct), three, (count, happened, picked) => {
      const all = new Computers(count);
      happen(all, happened);
      const known = [nothingCarried, ...all.states, ...all.all.flatMap(({ base }) => base?.known ?? [])];
      const [one, two, other] = picked.map((number) => known[number % known.length] ?? nothingCarried) as [Carried, Carried, Carried];
      const whole = mergeCarried(mergeCarried(one, two), other);
      expect(mergeCarried(one, mergeCarried(two, other))).toEqual(whole);
      expect(mergeCarried(mergeCarried(other, two), one)).toEqual(whole);
      expect(mergeCarried(whole, one)).toEqual(whole);
      expect(mergeCarried(whole, whole)).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});
