import type { AccountLabel } from '../core/account.ts';
import type { VaultTrouble } from './answers.ts';

/** A site outside the organisation where codes may be filled. */
export interface PermittedSite {
  readonly host: string;
  /** What the person calls the accounts whose codes are filled there; none where they have all gone. */
  readonly accounts: readonly string[];
}

/** An account whose site was offered to the person and not taken. */
export interface OfferedSite {
  readonly account: AccountLabel;
  readonly origin: string;
}

export type SitesAnswer =
  | { readonly status: 'open'; readonly sites: readonly PermittedSite[]; readonly offers: readonly OfferedSite[] }
  | { readonly status: VaultTrouble };
