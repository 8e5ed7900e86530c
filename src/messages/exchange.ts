import * as v from 'valibot';

export type SenderKind = 'page' | 'extension';

/** One message: who may send it, what it must carry, what it answers. */
export interface Exchange<From extends SenderKind, Schema extends v.GenericSchema, Output> {
  readonly from: From;
  readonly input: Schema;
  /** Only a type: nothing of this name exists at run time. */
  readonly output?: Output;
}

export function exchange<Output>() {
  return <From extends SenderKind, Schema extends v.GenericSchema>(
    from: From,
    input: Schema,
  ): Exchange<From, Schema, Output> => ({ from, input });
}

/** What several messages carry. */
export const nothing = v.strictObject({});
export const accountId = v.pipe(v.string(), v.uuid());
export const accountName = v.pipe(v.string(), v.maxLength(200));
/** A place in a list. */
export const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Longer than an otpauth URI may be, so that one that is too long is refused by name and not as a malformed message. */
export const uriText = v.pipe(v.string(), v.maxLength(100_000));
