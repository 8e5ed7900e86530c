import * as v from 'valibot';
import type { ChangeAnswer, CodesAnswer } from './answers.ts';
import { accountId, accountName, exchange, nothing } from './exchange.ts';

/** The accounts and their codes. */
export const accountMessages = {
  /** Every account with its code of now, the page in front first. */
  codes: exchange<CodesAnswer>()('extension', nothing),
  rename: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId, name: accountName })),
  remove: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
  restore: exchange<ChangeAnswer>()('extension', v.strictObject({ account: accountId })),
} as const;
