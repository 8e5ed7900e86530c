import * as v from 'valibot';
import type { AccountsAnswer, RevealAnswer } from './account-answers.ts';
import type { ChangeAnswer, CodesAnswer } from './answers.ts';
import { accountId, accountName, exchange, index, nothing } from './exchange.ts';
import { proofInput } from './proof-input.ts';

/** The accounts and their codes. */
export const accountMessages = {
  /** Every account, or the first so many, with its code of now, the page in front first. */
  codes: exchange<CodesAnswer>()('extension', v.strictObject({ most: v.optional(v.pipe(index, v.minValue(1))) })),
  rename: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, name: accountName })),
  /** Every account with all that is known of it but its secret, also those that can be brought back. */
  accounts: exchange<AccountsAnswer>()('extension', nothing),
  /** What it is called, and what its provider is; an empty issuer names none. */
  describe: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, name: accountName, issuer: accountName })),
  /** Codes of the account are not filled there any more. */
  'forget-origin': exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, origin: v.pipe(v.string(), v.maxLength(300)) })),
  /** The secret itself, for another device. `held`: the person has held the button for it long enough, or pressed the second one instead. */
  reveal: exchange<RevealAnswer>()(
    'extension',
    v.strictObject({ account: accountId, proof: v.optional(proofInput), held: v.optional(v.literal(true)) }),
  ),
  remove: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
  /** Keeps an account above those that are not pinned. */
  pin: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, pinned: v.boolean() })),
  /** The person's own order of her accounts; those that are left out stand after these. */
  arrange: exchange<ChangeAnswer>()('extension', v.strictObject({ order: v.pipe(v.array(accountId), v.maxLength(10_000)) })),
  /** The person has taken the account's code from the popup. */
  'code-copied': exchange<{ readonly status: 'noted' }>()('extension', v.strictObject({ account: accountId })),
  /** Brings back what was deleted, and what was replaced beside what has taken its place. */
  restore: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
} as const;
