import { randomBytes, randomUUID } from 'node:crypto';
import type { Algorithm, TotpKey } from './totp.ts';

interface Kept {
  readonly id: string;
  /** When it was last chosen or accepted, milliseconds; the pages preselect the latest. */
  lastUsed: number | undefined;
}

/** Counts wrong codes of one device: the server makes a person wait after them. */
interface Throttled {
  failures: number;
  /** Time of the last failure, milliseconds by the server's clock. */
  failedAt: number;
}

export interface TotpDevice extends Kept, Throttled, TotpKey {
  readonly kind: 'totp';
  /** How many steps the person's clock is known to be ahead. */
  drift: number;
  /** The last accepted step; codes of it and of earlier ones are refused. */
  lastStep: number;
}

/** Recovery tokens, and codes that were sent by SMS or e-mail. A token works once. */
export interface TokenDevice extends Kept, Throttled {
  readonly kind: 'static' | 'sms' | 'email';
  tokens: string[];
}

export interface SecurityKey extends Kept {
  readonly kind: 'webauthn';
}

export type Device = TotpDevice | TokenDevice | SecurityKey;
export type DeviceKind = Device['kind'];

/** A TOTP device with a fresh 20-byte secret that no code has been accepted for. */
export function createTotpDevice(digits: number, algorithm: Algorithm, secret: Uint8Array = randomBytes(20)): TotpDevice {
  return {
    kind: 'totp', id: randomUUID(), lastUsed: undefined, failures: 0, failedAt: 0,
    secret, algorithm, digits, period: 30, drift: 0, lastStep: -1,
  };
}

/** A device of any other kind; `tokens` are the codes that it accepts. */
export function createDevice(kind: Exclude<DeviceKind, 'totp'>, tokens: readonly string[] = []): TokenDevice | SecurityKey {
  const kept = { id: randomUUID(), lastUsed: undefined };
  return kind === 'webauthn' ? { kind, ...kept } : { kind, ...kept, failures: 0, failedAt: 0, tokens: [...tokens] };
}
