import type { AccountLabel } from '../core/account.ts';

/** @returns what tells an account from others beyond its name; empty where the name says it all */
export function describeAccount({ name, issuer, user }: Omit<AccountLabel, 'id'>): string {
  const lowerName = name.toLocaleLowerCase();
  return [issuer, user]
    .filter((part) => part !== '' && !lowerName.includes(part.toLocaleLowerCase()))
    .join(' · ');
}
