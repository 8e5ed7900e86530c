import { describe, expect, test } from 'vitest';
import { diagnose, type Diagnosis, type RefusalSeen } from '../../src/core/diagnose.ts';

const at = 1_800_000_000_000;
const unexplained: RefusalSeen = { at, said: 'unknown', waitUntil: undefined, account: 'confirmed', isOtherUser: false, offsetMilliseconds: 0 };

describe('why a code was refused', () => {
  test.each<[string, Partial<RefusalSeen>, Diagnosis]>([
    ['nothing was seen that explains it', {}, { kind: 'unknown' }],
    ['nobody knows whose it was', { account: 'unknown' }, { kind: 'unknown' }],
    ['the clock was said to be to blame', { said: 'clock', offsetMilliseconds: -45_400 }, { kind: 'clock', offsetSeconds: -45 }],
    ['the clock is too far off, whatever was said', { said: 'typed', offsetMilliseconds: 600_000 }, { kind: 'clock', offsetSeconds: 600 }],
    ['the clock is off by what is corrected', { offsetMilliseconds: 45_000 }, { kind: 'unknown' }],
    ['the clock was said to be to blame and nobody knows any more', { said: 'clock', offsetMilliseconds: undefined }, { kind: 'unknown' }],
    ['the step was used', { said: 'step-used', waitUntil: at + 12_000 }, { kind: 'step-used', until: at + 12_000 }],
    ['there were too many tries', { said: 'throttled', waitUntil: at + 64_000 }, { kind: 'throttled', until: at + 64_000 }],
    ['the account has been replaced since', { account: 'replaced' }, { kind: 'replaced' }],
    ['there is a newer key', { said: 'newer-key' }, { kind: 'newer-key' }],
    ['the newer key has been accepted since', { said: 'newer-key', account: 'replaced' }, { kind: 'replaced' }],
    ['the account was deleted', { account: 'deleted' }, { kind: 'deleted' }],
    ['the account is gone for good', { account: 'gone' }, { kind: 'deleted' }],
    ['the page names another user', { isOtherUser: true }, { kind: 'wrong-account' }],
    ['there are other accounts', { said: 'other-account' }, { kind: 'wrong-account' }],
    ['no code of it was ever accepted', { account: 'pending' }, { kind: 'never-accepted' }],
    ['she typed it, whatever became of the account', { said: 'typed', account: 'replaced' }, { kind: 'typed' }],
    ['too many tries were typed', { said: 'throttled', waitUntil: undefined }, { kind: 'throttled', until: at }],
  ])('%s', (_name, seen, expected) => {
    expect(diagnose({ ...unexplained, ...seen })).toEqual(expected);
  });
});
