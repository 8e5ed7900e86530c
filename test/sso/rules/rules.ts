import type { Device, TokenDevice, TotpDevice } from './devices.ts';
import { codeOf, stepAt } from './totp.ts';

/** `reused` and `outside` tell a test what the person is never told: the code was right for another step. */
export type Reason = 'accepted' | 'wrong' | 'reused' | 'outside' | 'throttled' | 'no-code-device';

export interface Verdict {
  readonly reason: Reason;
  /** The step whose code it was, where it was one of this device within twenty minutes. */
  readonly step?: number;
}

const toleranceSteps = 1;
const diagnosisSteps = 40;

/** The server throws leading zeros away, since it compares numbers. */
function isSameNumber(one: string, other: string): boolean {
  return /^\s*\d+\s*$/.test(one) && Number(one) === Number(other);
}

function isThrottled(device: TotpDevice | TokenDevice, now: number): boolean {
  return device.failures > 0 && now - device.failedAt < 2 ** (device.failures - 1) * 1000;
}

function findStep(device: TotpDevice, code: string, now: number): number | undefined {
  const present = stepAt(now, device.period) + device.drift;
  for (let distance = 0; distance <= diagnosisSteps; distance += 1) {
    for (const step of [present - distance, present + distance]) {
      if (step >= 0 && isSameNumber(code, codeOf(device, step))) return step;
    }
  }
  return undefined;
}

function judge(device: TotpDevice | TokenDevice, code: string, now: number): Verdict {
  if (isThrottled(device, now)) return { reason: 'throttled' };
  if (device.kind !== 'totp') return { reason: device.tokens.includes(code.trim()) ? 'accepted' : 'wrong' };
  const step = findStep(device, code, now);
  if (step === undefined) return { reason: 'wrong' };
  const present = stepAt(now, device.period) + device.drift;
  if (Math.abs(step - present) > toleranceSteps) return { reason: 'outside', step };
  return { reason: step > device.lastStep ? 'accepted' : 'reused', step };
}

/**
 * Tries a code on one device and remembers what follows from it: the drift and the step of an accepted code, one more
 * failure of a refused one. A try while the device is throttled is refused and not counted.
 * @param now the server's clock, milliseconds
 */
export function tryCode(device: Device, code: string, now: number): Verdict {
  if (device.kind === 'webauthn') return { reason: 'no-code-device' };
  const verdict = judge(device, code, now);
  if (verdict.reason === 'throttled') return verdict;
  if (verdict.reason !== 'accepted') {
    device.failures += 1;
    device.failedAt = now;
    return verdict;
  }
  device.failures = 0;
  device.lastUsed = now;
  if (device.kind !== 'totp') device.tokens = device.tokens.filter((token) => token !== code.trim());
  else if (verdict.step !== undefined) {
    device.drift = verdict.step - stepAt(now, device.period);
    device.lastStep = verdict.step;
  }
  return verdict;
}

const order: Record<Device['kind'], number> = { email: 0, sms: 1, static: 2, totp: 3, webauthn: 4 };

/**
 * Tries a code on a person's devices in turn, as the server does whichever device was chosen, until one accepts it.
 * @returns what each tried device said, in the order of trying
 */
export function tryOnAll(devices: readonly Device[], code: string, now: number): (Verdict & { readonly device: Device })[] {
  const verdicts: (Verdict & { readonly device: Device })[] = [];
  for (const device of devices.toSorted((one, other) => order[one.kind] - order[other.kind])) {
    if (device.kind === 'webauthn') continue;
    const verdict = { ...tryCode(device, code, now), device };
    verdicts.push(verdict);
    if (verdict.reason === 'accepted') break;
  }
  return verdicts;
}
