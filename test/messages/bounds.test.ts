import { expect, test } from 'vitest';
import * as v from 'valibot';
import { protocol, type MessageName } from '../../src/messages/protocol.ts';

const account = '00000000-0000-4000-8000-00000000aaaa';
const block = Buffer.alloc(32).toString('base64');
const longer = Buffer.alloc(64).toString('base64');
const passkey = (output: string) => ({ proof: { kind: 'passkey', credential: 'AQID', output } });
const sending = (step: number) => ({ account, step, by: 'person' });

test.each<[MessageName, string, unknown, boolean]>([
  ['code-sending', 'a step', sending(60_000_000), true],
  ['code-sending', 'half a step', sending(60_000_000.5), false],
  ['code-sending', 'a step before the first', sending(-1), false],
  ['code-sending', 'a step that no number tells from the next', sending(2 ** 53), false],
  ['clock-measured', 'an offset', { offset: -1.5 }, true],
  ['clock-measured', 'an offset without end', { offset: Infinity }, false],
  ['enrol', 'eight texts', { texts: Array.from({ length: 8 }, () => 'otpauth:') }, true],
  ['enrol', 'nine texts', { texts: Array.from({ length: 9 }, () => 'otpauth:') }, false],
  ['enrol', 'a text of a megabyte', { texts: ['x'.repeat(1_000_000)] }, false],
  ['code-wanted', 'a user name as long as an address may be', { user: 'x'.repeat(320) }, true],
  ['code-wanted', 'a longer one', { user: 'x'.repeat(321) }, false],
  ['code-wanted', 'an account that is no id', { account: 'secret' }, false],
  ['unlock', 'what a passkey gave', passkey(block), true],
  ['unlock', 'more than a passkey gives', passkey(longer), false],
  ['unlock', 'no base64', passkey('!'.repeat(44)), false],
  ['unlock', 'no passphrase', { proof: { kind: 'passphrase', passphrase: '' } }, false],
  ['lock-after', 'never', { minutes: null }, true],
  ['lock-after', 'a minute', { minutes: 1 }, true],
  ['lock-after', 'no time at all', { minutes: 0 }, false],
  ['lock-after', 'a day', { minutes: 1440 }, true],
  ['lock-after', 'more than a day', { minutes: 1441 }, false],
])('%s with %s', (name, _what, input, isTaken) => {
  expect(v.safeParse(protocol[name].input, input).success).toBe(isTaken);
});
