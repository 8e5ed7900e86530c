import { describe, expect, test } from 'vitest';
import { explainRefusal, type Refusal, type RefusalReason } from '../../src/core/explain-refusal.ts';

/** The middle of step 1000 of 30 seconds. */
const now = 1000 * 30_000 + 15_000;

const newerKey = { id: 'newer', name: 'Newer', issuer: 'SSO', user: 'vards.uzvards' };

const plain: Refusal = {
  ours: true,
  now,
  offsetMilliseconds: 0,
  period: 30,
  sentStep: 1000,
  lastAcceptedStep: 990,
  failures: [],
  newerKey: undefined,
  otherAccounts: false,
};

const cases: readonly (readonly [string, Partial<Refusal>, RefusalReason])[] = [
  ['nothing explains it', {}, { kind: 'unknown' }],
  ['nothing is known', { offsetMilliseconds: undefined, sentStep: undefined, lastAcceptedStep: undefined }, { kind: 'unknown' }],
  ['the clock is 10 minutes slow', { offsetMilliseconds: 600_000 }, { kind: 'clock', offsetSeconds: 600 }],
  ['the clock is 10 minutes fast', { offsetMilliseconds: -600_400 }, { kind: 'clock', offsetSeconds: -600 }],
  ['the clock is 90 s slow and nobody knew when the code was made', { offsetMilliseconds: 90_000 }, { kind: 'clock', offsetSeconds: 90 }],
  ['the clock is 90 s slow and the code was corrected', { offsetMilliseconds: 90_000, sentStep: 1003 }, { kind: 'unknown' }],
  ['the clock is 30 s slow: within tolerance', { offsetMilliseconds: 30_000 }, { kind: 'unknown' }],
  ['the clock is 60 s slow: beyond it', { offsetMilliseconds: 60_000 }, { kind: 'clock', offsetSeconds: 60 }],
  ['the clock is right and the code is old', { sentStep: 995 }, { kind: 'unknown' }],
  ['the clock comes before a used step', { offsetMilliseconds: 90_000, lastAcceptedStep: 1000 }, { kind: 'clock', offsetSeconds: 90 }],
  ['a typed code and a clock far off', { ours: false, sentStep: undefined, offsetMilliseconds: 600_000 }, { kind: 'clock', offsetSeconds: 600 }],
  ['a typed code of an unknown step and a clock that is corrected', { ours: false, sentStep: undefined, offsetMilliseconds: 90_000 }, { kind: 'typed' }],
  ['the step was used', { lastAcceptedStep: 1000 }, { kind: 'step-used', waitSeconds: 15 }],
  ['a later step was used', { lastAcceptedStep: 1001 }, { kind: 'step-used', waitSeconds: 45 }],
  ['the step was used and is over by now', { sentStep: 999, lastAcceptedStep: 999 }, { kind: 'step-used', waitSeconds: 0 }],
  ['the wait is by the server clock', { offsetMilliseconds: 5000, lastAcceptedStep: 1000 }, { kind: 'step-used', waitSeconds: 10 }],
  ['a typed code of a used step', { ours: false, lastAcceptedStep: 1000 }, { kind: 'step-used', waitSeconds: 15 }],
  ['a used step comes before too many tries', { lastAcceptedStep: 1000, failures: [now - 100] }, { kind: 'step-used', waitSeconds: 15 }],
  ['a try too soon after the third failure', { failures: [now - 9000, now - 6000, now - 500] }, { kind: 'throttled', waitSeconds: 4 }],
  ['a typed try too soon', { ours: false, failures: [now - 500] }, { kind: 'throttled', waitSeconds: 1 }],
  ['failures long ago', { failures: [now - 90_000, now - 60_000] }, { kind: 'unknown' }],
  ['the person typed it', { ours: false, otherAccounts: true }, { kind: 'typed' }],
  ['there are other accounts', { otherAccounts: true }, { kind: 'other-account' }],
  ['a newer key of the same user waits', { newerKey, otherAccounts: true }, { kind: 'newer-key', account: newerKey }],
];

describe('why a code was refused', () => {
  test.each(cases)('%s', (_case, changes, reason) => {
    expect(explainRefusal({ ...plain, ...changes })).toEqual(reason);
  });
});
