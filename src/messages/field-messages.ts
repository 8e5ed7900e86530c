import * as v from 'valibot';
import { accountId, exchange, nothing } from './exchange.ts';
import type { FieldAnswer, FillHereAnswer } from './field-answers.ts';

/** A code for the field of the page in front, at the person's own wish. */
export const fieldMessages = {
  /** Whether the page in front asks for a code of an authenticator. The page notices nothing of it. */
  'look-for-field': exchange<FieldAnswer>()('extension', nothing),
  /**
   * Puts an account's code into that field; nothing is sent. Where the account is not of this page it is asked first:
   * `agreed` counts once, for the question that was asked last, and only while the same page is in front.
   */
  'fill-here': exchange<FillHereAnswer>()('extension', v.strictObject({ account: accountId, agreed: v.boolean() })),
} as const;
