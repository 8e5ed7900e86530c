import type { Account } from '../core/account.ts';
import { contentsVersion, parseAccount, writeAccount } from './contents.ts';
import { containerVersion, mostAccounts, type ContainerVersion, type Entry } from './envelope.ts';
import { seal, unseal } from './seal.ts';

/** One for all: to make one for each of a thousand accounts takes longer than to use it. */
const decoder = new TextDecoder();

const contextOf = (version: ContainerVersion, id: string) => JSON.stringify(['atslega-vault', version, contentsVersion, 'entry', id]);

/** @returns undefined where the entry is not as it was sealed for this account */
export async function openEntry(key: CryptoKey, version: ContainerVersion, entry: Entry): Promise<Account | undefined> {
  const plaintext = await unseal(key, entry, contextOf(version, entry.id));
  if (plaintext === undefined) return undefined;
  const account = parseAccount(decoder.decode(plaintext));
  plaintext.fill(0);
  return account?.id === entry.id ? account : undefined;
}

/** An account beside the entry that it was opened from. */
export interface Opened {
  readonly account: Account;
  readonly entry: Entry;
}

export function accountsOf(opened: readonly Opened[]): readonly Account[] {
  return opened.map(({ account }) => account);
}

/**
 * Seals what has changed; the entries of the others are carried over as they stand.
 * @param before sealed with this key in this version of the container
 * @throws RangeError for an account out of its bounds, the same id twice, or too many accounts
 */
export function sealEntries(
  key: CryptoKey,
  before: readonly Opened[],
  accounts: readonly Account[],
): Promise<readonly Entry[]> {
  if (accounts.length > mostAccounts) throw new RangeError('accounts: too many');
  if (new Set(accounts.map(({ id }) => id)).size !== accounts.length) throw new RangeError('accounts: an id twice');
  const known = new Map(before.map((opened) => [opened.account.id, opened]));
  return Promise.all(
    accounts.map(async (account) => {
      const opened = known.get(account.id);
      if (opened?.account === account) return opened.entry;
      const written = writeAccount(account);
      if (opened !== undefined && writeAccount(opened.account) === written) return opened.entry;
      return { id: account.id, ...(await seal(key, new TextEncoder().encode(written), contextOf(containerVersion, account.id))) };
    }),
  );
}
