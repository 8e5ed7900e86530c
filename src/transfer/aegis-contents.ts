import * as v from 'valibot';
import { proposeName } from '../core/account-label.ts';
import type { Account, Enrolment } from '../core/account.ts';
import { formatTypedEnrolment } from '../core/otpauth-format.ts';
import { encodeBase32 } from '../core/base32.ts';
import { parseOtpauthUri, type OtpauthProblem } from '../core/otpauth-uri.ts';
import { toName } from '../core/plain-text.ts';
import type { RestoredAccount } from '../core/restore-account.ts';

/** What stands inside a vault file of Aegis: a list of entries, each with what RFC 6238 needs. */

/** Versions of the contents that are known: later ones have groups of another form, which we don't read. */
const newestContents = 3;
/** Version 2 is what the most programs read. */
const writtenContents = 2;
const mostEntries = 10_000;

/** What only we know of an account. Other programs leave out what they don't know. */
const own = v.object({
  name: v.pipe(v.string(), v.maxLength(4200)),
  status: v.picklist(['pending', 'confirmed']),
  origins: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300), v.check(isOrigin))), v.maxLength(100)),
  aliases: v.pipe(v.array(v.pipe(v.string(), v.maxLength(320))), v.maxLength(100)),
});

const totpEntry = v.object({
  type: v.literal('totp'),
  name: v.string(),
  issuer: v.string(),
  info: v.object({ secret: v.string(), algo: v.string(), digits: v.number(), period: v.number() }),
  atslega: v.optional(own),
});
const anyEntry = v.object({ type: v.string(), name: v.optional(v.string(), ''), issuer: v.optional(v.string(), '') });
const contentsForm = v.object({ version: v.pipe(v.number(), v.safeInteger()), entries: v.pipe(v.array(v.unknown()), v.maxLength(mostEntries)) });

export type BackupEntry =
  | { readonly status: 'ok'; readonly account: RestoredAccount }
  | { readonly status: 'refused'; readonly name: string; readonly problem: OtpauthProblem };

export function writeContents(accounts: readonly Account[]): string {
  const entries = accounts.map(({ id, name, issuer, user, secret, algorithm, digits, period, status, origins, aliases }) => ({
    type: 'totp',
    uuid: id,
    name: user,
    issuer,
    note: '',
    favorite: false,
    icon: null,
    info: { secret: encodeBase32(secret), algo: algorithm, digits, period },
    atslega: { name, status, origins, aliases },
  }));
  return JSON.stringify({ version: writtenContents, entries });
}

/** @returns each entry with its own result; a word where the whole is not as it should be */
export function readContents(contents: unknown): readonly BackupEntry[] | 'damaged' | 'newer-version' {
  const parsed = v.safeParse(contentsForm, contents);
  if (!parsed.success) return 'damaged';
  return parsed.output.version > newestContents ? 'newer-version' : parsed.output.entries.map(readEntry);
}

function readEntry(value: unknown): BackupEntry {
  const totp = v.safeParse(totpEntry, value);
  if (!totp.success) return refuse(value);
  const { name, issuer, info, atslega } = totp.output;
  // Judged as strictly as a QR code is, by the same judge; without the names, which may be longer than a URI has room for.
  const text = formatTypedEnrolment({
    issuer: '',
    user: '',
    secret: info.secret,
    // Whatever stands there: it is for the judge to say.
    algorithm: info.algo as Enrolment['algorithm'],
    digits: info.digits as Enrolment['digits'],
    period: info.period,
  });
  const reading = parseOtpauthUri(text);
  const called = { issuer: toName(issuer), user: toName(name) };
  if (reading.status === 'refused') return { status: 'refused', name: proposeName(called), problem: reading.problem };
  const { status, origins, aliases } = atslega ?? { status: 'pending' as const, origins: [], aliases: [] };
  return { status: 'ok', account: { ...reading.enrolment, ...called, name: toName(atslega?.name ?? '') || proposeName(called), status, origins, aliases } };
}

function refuse(value: unknown): BackupEntry {
  const parsed = v.safeParse(anyEntry, value);
  if (!parsed.success) return { status: 'refused', name: proposeName({ issuer: '', user: '' }), problem: 'malformed' };
  const { type, name, issuer } = parsed.output;
  const problem = type === 'hotp' ? 'hotp' : type === 'totp' ? 'malformed' : 'unknown-type';
  return { status: 'refused', name: proposeName({ issuer: toName(issuer), user: toName(name) }), problem };
}

function isOrigin(text: string): boolean {
  return URL.parse(text)?.origin === text;
}
