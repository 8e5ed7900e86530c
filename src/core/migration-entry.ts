import { proposeName } from './account-label.ts';
import type { Algorithm, Digits, Enrolment } from './account.ts';
import { readParameters, type MigrationParameters } from './migration-payload.ts';
import { splitLabel } from './otpauth-label.ts';
import { judgeLength, usualPeriod } from './totp-bounds.ts';

/** Why one account of a transfer can't be kept while others are; each has a sentence in the interface. */
export type EntryProblem =
  | 'malformed'
  | 'hotp'
  | 'unknown-type'
  | 'secret-missing'
  | 'secret-too-short'
  | 'secret-too-long'
  | 'algorithm-md5'
  | 'algorithm-unknown'
  | 'digits-out-of-range';

/** One account of a transfer. */
export interface MigrationEntry {
  /** What the account would be called; never empty. */
  readonly name: string;
  readonly reading:
    | { readonly status: 'ok'; readonly enrolment: Enrolment }
    | { readonly status: 'refused'; readonly problem: EntryProblem };
}

/** The numbers that stand for a thing that was left open, too, since Google Authenticator itself takes such entries for the usual. */
const algorithms: Readonly<Record<number, Algorithm | 'MD5'>> = { 0: 'SHA1', 1: 'SHA1', 2: 'SHA256', 3: 'SHA512', 4: 'MD5' };
const digitCounts: Readonly<Record<number, Digits>> = { 0: 6, 1: 6, 2: 8 };
const openType = 0;
const hotp = 1;
const totp = 2;

/** Reads and judges one entry of a transfer as strictly as a QR code of a single account is. Never throws. */
export function readEntry(bytes: Uint8Array): MigrationEntry {
  const parameters = readParameters(bytes);
  const names = splitLabel(parameters?.name ?? '', parameters?.issuer ?? '');
  const totpParameters = parameters === undefined ? 'malformed' : judge(parameters);
  return {
    name: proposeName(names),
    reading:
      typeof totpParameters === 'string'
        ? { status: 'refused', problem: totpParameters }
        : { status: 'ok', enrolment: { ...totpParameters, ...names } },
  };
}

function judge({ secret, algorithm, digits, type, counter }: MigrationParameters): Omit<Enrolment, 'issuer' | 'user'> | EntryProblem {
  // Exporters that know only one type leave it open; a counter gives away which.
  if (type === hotp || (type === openType && counter !== 0)) return 'hotp';
  if (type !== totp && type !== openType) return 'unknown-type';
  if (secret.length === 0) return 'secret-missing';
  const problem = judgeLength(secret);
  if (problem !== undefined) return problem;
  const hash = algorithms[algorithm];
  if (hash === 'MD5') return 'algorithm-md5';
  if (hash === undefined) return 'algorithm-unknown';
  const count = digitCounts[digits];
  if (count === undefined) return 'digits-out-of-range';
  // The format has no field for the period: Google Authenticator knows only the usual one. A copy of the secret, since the
  // array is a part of the whole message.
  return { secret: Uint8Array.from(secret), algorithm: hash, digits: count, period: usualPeriod };
}
