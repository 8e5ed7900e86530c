import * as v from 'valibot';
import type { ChangeAnswer, CodesAnswer } from './answers.ts';
import { accountId, accountName, exchange, nothing } from './exchange.ts';

/** The accounts and their codes. */
export const accountMessages = {
  /** Every account with its code of now, the page in front first. */
  codes: exchange<CodesAnswer>()('extension', nothing),
  rename: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, name: accountName })),
  remove: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
  /** Keeps an account above those that are not pinned. */
  pin: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, pinned: v.boolean() })),
  /** The person's own order of her accounts; those that are left out stand after these. */
  arrange: exchange<ChangeAnswer>()('extension', v.strictObject({ order: v.pipe(v.array(accountId), v.maxLength(10_000)) })),
  /** The person has taken the account's code from the popup. */
  'code-copied': exchange<{ readonly status: 'noted' }>()('extension', v.strictObject({ account: accountId })),
  restore: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
} as const;
