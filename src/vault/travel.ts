import type { Exchanging } from '../core/exchange.ts';
import type { Proof } from './proofs.ts';
import type { SlotChanged, VaultProblem } from './vault.ts';

/** Why what travels says nothing to this program. It is left as it is. */
export type TravelProblem =
  | 'newer-version'
  | 'damaged'
  /** Sealed with the vault key of another vault: it takes a proof to join that one. */
  | 'other-key';

export type TravelExchanged =
  /** `text` is what ought to travel; `isNews`: it is not what has come; `hasConfirmed`: a confirmed account is in it. */
  | { readonly status: 'exchanged'; readonly text: string; readonly isNews: boolean; readonly hasConfirmed: boolean }
  | { readonly status: TravelProblem }
  /** No passphrase guards the vault, so that nothing could be opened elsewhere. `hasExchanged`: this very vault has exchanged before. */
  | { readonly status: 'unguarded'; readonly hasExchanged: boolean }
  /** Together there may be more accounts than a vault holds. */
  | { readonly status: 'full' }
  | { readonly status: 'locked' }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem }
  | { readonly status: 'unavailable' }
  | { readonly status: 'not-kept' };

export interface TravelExchange extends Exchanging {
  /** What has come; undefined where nothing travels yet. */
  readonly arrived: string | undefined;
  /** What `remember` was given last; undefined where there is nothing. */
  readonly remembered: unknown;
  /** Keeps a text on this computer; rejects where that fails. */
  readonly remember: (text: string) => Promise<void>;
}

export type Joined =
  | SlotChanged
  | { readonly status: TravelProblem }
  /** The proof of what travels is wrong. */
  | { readonly status: 'wrong-travel-proof' };

/** The vault's way to the person's other computers. What travels opens by her passphrase or recovery code, never by itself. */
export interface VaultTravel {
  /** Merges what has come with what is here. Nothing may travel before what it was made of is remembered here. */
  exchange(exchange: TravelExchange): Promise<TravelExchanged>;
  /**
   * Lets this vault have the vault key, the passphrase and the recovery code of what travels: from now on they can be exchanged.
   * Passkeys of this computer go. No account of either changes.
   * @param own needed wherever a person guards this vault
   */
  join(arrived: string, proof: Proof, own: Proof | undefined): Promise<Joined>;
}
