import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDevice, createTotpDevice } from './devices.ts';
import { tryCode, tryOnAll } from './rules.ts';
import { codeOf } from './totp.ts';

const start = Date.UTC(2026, 10, 22, 10, 0, 0);
const step = start / 30_000;

test('a code is found by a computation that shares nothing with codeOf', () => {
  const device = createTotpDevice(6, 'SHA1');
  const counter = Buffer.from(step.toString(16).padStart(16, '0'), 'hex');
  const digest = createHmac('sha1', device.secret).update(counter).digest();
  const bytes = digest.subarray((digest.at(-1) ?? 0) & 15).subarray(0, 4);
  const code = String(Number.parseInt(bytes.toString('hex'), 16) % 2 ** 31 % 1e6).padStart(6, '0');
  expect(tryCode(device, code, start)).toEqual({ reason: 'accepted', step });
});

test.each([
  ['two steps late', -2, 'outside'],
  ['one step late', -1, 'accepted'],
  ['in its step', 0, 'accepted'],
  ['one step early', 1, 'accepted'],
  ['two steps early', 2, 'outside'],
] as const)('a code %s', (_name, offset, reason) => {
  const device = createTotpDevice(6, 'SHA1');
  expect(tryCode(device, codeOf(device, step + offset), start).reason).toBe(reason);
});

test('the drift of an accepted code moves the window', () => {
  const device = createTotpDevice(8, 'SHA256');
  expect(tryCode(device, codeOf(device, step + 1), start).reason).toBe('accepted');
  expect(tryCode(device, codeOf(device, step + 3), start + 30_000).reason).toBe('accepted');
  expect(device.drift).toBe(2);
});

test('a step at or below the last accepted one is refused', () => {
  const device = createTotpDevice(6, 'SHA512');
  tryCode(device, codeOf(device, step), start);
  expect(tryCode(device, codeOf(device, step), start)).toEqual({ reason: 'reused', step });
  expect(tryCode(device, codeOf(device, step - 1), start + 1000)).toEqual({ reason: 'reused', step: step - 1 });
  expect(tryCode(device, codeOf(device, step + 1), start + 4000).reason).toBe('accepted');
});

test('after n failures every try within 2^(n-1) seconds fails, right or wrong, and is not counted', () => {
  const device = createTotpDevice(6, 'SHA1');
  const right = (now: number) => tryCode(device, codeOf(device, Math.floor(now / 30_000)), now).reason;
  expect(tryCode(device, 'nonsense', start).reason).toBe('wrong');
  expect(right(start + 999)).toBe('throttled');
  expect(tryCode(device, 'nonsense', start + 1000).reason).toBe('wrong');
  expect(tryCode(device, 'nonsense', start + 3000).reason).toBe('wrong');
  expect(device.failures).toBe(3);
  expect(right(start + 6999)).toBe('throttled');
  expect(right(start + 7000)).toBe('accepted');
  expect(device.failures).toBe(0);
});

test('a recovery token works once', () => {
  const device = createDevice('static', ['abc123']);
  expect(tryCode(device, ' abc123 ', start).reason).toBe('accepted');
  expect(tryCode(device, 'abc123', start).reason).toBe('wrong');
});

test('a code is tried on e-mail, SMS, recovery and TOTP in turn, and hurts those that it does not fit', () => {
  const totp = createTotpDevice(6, 'SHA1');
  const [email, sms, recovery] = [createDevice('email'), createDevice('sms'), createDevice('static')];
  const verdicts = tryOnAll([totp, createDevice('webauthn'), recovery, sms, email], codeOf(totp, step), start);
  expect(verdicts.map(({ device, reason }) => [device.kind, reason])).toEqual([
    ['email', 'wrong'],
    ['sms', 'wrong'],
    ['static', 'wrong'],
    ['totp', 'accepted'],
  ]);
  expect([email, sms, recovery]).toMatchObject([{ failures: 1 }, { failures: 1 }, { failures: 1 }]);
});
