import { algorithms, type Algorithm, type Digits, type Enrolment } from './account.ts';
import { decodeBase32 } from './base32.ts';
import { splitLabel } from './otpauth-label.ts';
import { parseParameters } from './otpauth-parameters.ts';
import { decodePercent } from './percent.ts';
import { digitCounts, judgeLength, longestPeriod, shortestPeriod } from './totp-bounds.ts';

/** Why a text is not a usable otpauth URI; each has a sentence in the interface. */
export type OtpauthProblem =
  | 'not-otpauth'
  | 'too-long'
  | 'malformed'
  | 'hotp'
  | 'unknown-type'
  | 'secret-missing'
  | 'secret-not-base32'
  | 'secret-too-short'
  | 'secret-too-long'
  | 'algorithm-unknown'
  | 'digits-out-of-range'
  | 'period-out-of-range'
  | 'parameter-twice';

export type OtpauthReading =
  | { readonly status: 'ok'; readonly enrolment: Enrolment }
  | { readonly status: 'refused'; readonly problem: OtpauthProblem };

const scheme = /^otpauth:\/\//i;
const longestUri = 2048;

/**
 * Reads `otpauth://totp/LABEL?PARAMETERS` of the Key URI format, judging more strictly than the format says: whatever
 * would silently give wrong codes is refused by name. Unknown parameters (`image` among them) are ignored, and so is a
 * label that names another issuer than the `issuer` parameter: an issuer is only what a brand calls itself today.
 * @param text anything at all; white space around it is forgiven
 * @returns the enrolment, its names plain text of at most 200 UTF-16 units, or the first problem. Never throws, takes
 * linear time.
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function parseOtpauthUri(text: unknown): OtpauthReading {
  if (typeof text !== 'string') return refuse('not-otpauth');
  const uri = text.trim();
  if (!scheme.test(uri)) return refuse('not-otpauth');
  if (uri.length > longestUri) return refuse('too-long');
  // A fragment would hide the parameters behind it; the format knows none.
  if (uri.includes('#')) return refuse('malformed');
  const [address, query] = splitAt(uri.replace(scheme, ''), '?');
  const [type, rawLabel] = splitAt(address, '/');
  if (type.toLowerCase() === 'hotp') return refuse('hotp');
  if (type.toLowerCase() !== 'totp') return refuse('unknown-type');
  const label = decodePercent(rawLabel);
  const parameters = parseParameters(query);
  if (label === undefined || parameters === 'malformed') return refuse('malformed');
  if (parameters === 'parameter-twice') return refuse('parameter-twice');
  return readEnrolment(label, parameters);
}

function readEnrolment(label: string, parameters: ReadonlyMap<string, string>): OtpauthReading {
  const secret = readSecret(parameters.get('secret') ?? '');
  if (typeof secret === 'string') return refuse(secret);
  const algorithm = findAlgorithm(parameters.get('algorithm') ?? 'SHA1');
  if (algorithm === undefined) return refuse('algorithm-unknown');
  const digits = findDigits(parameters.get('digits') ?? '6');
  if (digits === undefined) return refuse('digits-out-of-range');
  const period = findPeriod(parameters.get('period') ?? '30');
  if (period === undefined) return refuse('period-out-of-range');
  const names = splitLabel(label, parameters.get('issuer') ?? '');
  return { status: 'ok', enrolment: { secret, algorithm, digits, period, ...names } };
}

function readSecret(text: string): Uint8Array<ArrayBuffer> | OtpauthProblem {
  if (text.trim() === '') return 'secret-missing';
  const secret = decodeBase32(text);
  if (secret === undefined) return 'secret-not-base32';
  return judgeLength(secret) ?? secret;
}

function findAlgorithm(text: string): Algorithm | undefined {
  return algorithms.find((algorithm) => algorithm.toLowerCase() === text.toLowerCase());
}

function findDigits(text: string): Digits | undefined {
  return digitCounts.find((digits) => String(digits) === text);
}

function findPeriod(text: string): number | undefined {
  if (!/^[1-9]\d{1,2}$/.test(text)) return undefined;
  const period = Number(text);
  return period >= shortestPeriod && period <= longestPeriod ? period : undefined;
}

function refuse(problem: OtpauthProblem): OtpauthReading {
  return { status: 'refused', problem };
}

/** What stands before and after the first separator; nothing after it where there is none. */
function splitAt(text: string, separator: string): readonly [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
