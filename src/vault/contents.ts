import * as v from 'valibot';
import { algorithms, type Account } from '../core/account.ts';
import { fromBase64, toBase64 } from '../core/base64.ts';

/** Version of what is inside a seal. */
export const contentsVersion = 1;

/** An otpauth URI, from which these come, has no more characters. */
const text = v.pipe(v.string(), v.maxLength(2048));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const origin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check((value) => URL.parse(value)?.origin === value),
);
/** Base64 of 10 to 128 bytes; read once, since there may be thousands. */
const secret = v.pipe(
  v.string(),
  v.maxLength(172),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const bytes = fromBase64(dataset.value);
    if (bytes !== undefined && bytes.length >= 10 && bytes.length <= 128) return bytes;
    addIssue();
    return NEVER;
  }),
);

/** An account as it stands inside its seal. */
const storedAccount = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  secret,
  algorithm: v.picklist(algorithms),
  digits: v.picklist([6, 7, 8]),
  period: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(300)),
  issuer: text,
  user: text,
  // A proposed name is made of the two above.
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(4200)),
  status: v.picklist(['pending', 'confirmed', 'replaced']),
  origins: v.pipe(v.array(origin), v.maxLength(100)),
  aliases: v.pipe(v.array(v.pipe(v.string(), v.maxLength(320))), v.maxLength(100)),
  createdAt: time,
  statusAt: time,
  deletedAt: v.exactOptional(time),
});

/**
 * The same text for accounts that are the same.
 * @throws RangeError where the account breaks its own bounds: sealed, it could never be read again
 */
export function writeAccount(account: Account): string {
  const stored = {
    id: account.id,
    secret: toBase64(account.secret),
    algorithm: account.algorithm,
    digits: account.digits,
    period: account.period,
    issuer: account.issuer,
    user: account.user,
    name: account.name,
    status: account.status,
    origins: account.origins,
    aliases: account.aliases,
    createdAt: account.createdAt,
    statusAt: account.statusAt,
    ...(account.deletedAt !== undefined && { deletedAt: account.deletedAt }),
  };
  const parsed = v.safeParse(storedAccount, stored);
  // The issue's own message quotes the value, which may be the secret.
  if (!parsed.success) throw new RangeError(`account: ${v.getDotPath(parsed.issues[0]) ?? ''} is out of bounds`);
  return JSON.stringify(stored);
}

/** @returns undefined for anything that {@link writeAccount} does not write */
export function parseAccount(written: string): Account | undefined {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(storedAccount, value);
  return parsed.success ? parsed.output : undefined;
}
