import type { Enrolment } from '../core/account.ts';
import { isMigration } from '../core/migration-uri.ts';
import { parseOtpauthUri, type OtpauthProblem } from '../core/otpauth-uri.ts';

/** What the otpauth texts in view say together: one enrolment, or why not. */
export type TextsVerdict =
  | { readonly status: 'one'; readonly enrolment: Enrolment }
  | { readonly status: 'none' }
  | { readonly status: 'refused'; readonly problem: OtpauthProblem }
  /** The same user, but different secrets or parameters. */
  | { readonly status: 'disagree' }
  /** At least two. */
  | { readonly status: 'several'; readonly enrolments: ReadonlyMap<string, Enrolment> };

/**
 * Where two sources exist they must agree; a source that is refused spoils the rest, since nobody knows which is right.
 * @returns enrolments by the first text that says them
 */
export function judgeTexts(texts: readonly string[]): TextsVerdict {
  const firsts = new Map<string, string>();
  const enrolments = new Map<string, Enrolment>();
  for (const text of texts) {
    const parsed = parseOtpauthUri(text);
    if (parsed.status === 'refused') return { status: 'refused', problem: parsed.problem };
    const print = fingerprint(parsed.enrolment);
    if (firsts.has(print)) continue;
    firsts.set(print, text);
    enrolments.set(text, parsed.enrolment);
  }
  const [first, ...others] = enrolments.values();
  if (first === undefined) return { status: 'none' };
  if (others.length === 0) return { status: 'one', enrolment: first };
  const isSameUser = others.every((other) => other.user === first.user && other.issuer === first.issuer);
  return isSameUser ? { status: 'disagree' } : { status: 'several', enrolments };
}

/** Whether a text means to carry accounts, one or a transfer of several, good or not. */
export function carriesAccounts(text: string): boolean {
  return isOtpauth(text) || isMigration(text);
}

/** Whether a text means to be a single account's, good or not. */
export function isOtpauth(text: string): boolean {
  return /^otpauth:/iu.test(text.trimStart());
}

function fingerprint({ secret, algorithm, digits, period, issuer, user }: Enrolment): string {
  return JSON.stringify([...secret, algorithm, digits, period, issuer, user]);
}
