import type { Account } from '../core/account.ts';
import { toBase64 } from '../core/base64.ts';
import { compareTexts } from '../core/carried.ts';

/** The accounts that a backup holds: all that can still give a code. */
export function backedUp(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter(({ status, deletedAt }) => status !== 'replaced' && deletedAt === undefined);
}

/** The same for the same accounts, in whatever order, as far as a person would miss anything of them. */
export async function stateOf(accounts: readonly Account[]): Promise<string> {
  const states = accounts
    .toSorted((one, other) => compareTexts(one.id, other.id))
    .map(({ id, secret, algorithm, digits, period, issuer, user, name, origins, aliases }) => [id, toBase64(secret), algorithm, digits, period, issuer, user, name, origins.toSorted(compareTexts), aliases.toSorted(compareTexts)]);
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(states)))));
}
