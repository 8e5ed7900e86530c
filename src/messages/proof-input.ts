import * as v from 'valibot';

/** What a message carries of passphrases, recovery codes and passkeys. */

const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
/** As a person types it; longer than a recovery code with spaces, so that a wrong length is answered by name. */
const recoveryCode = v.pipe(v.string(), v.maxLength(200));
/** WebAuthn's credential id: at most 1023 bytes. */
const credential = v.pipe(v.string(), v.base64(), v.minLength(4), v.maxLength(1364));
/** 32 bytes. */
const block = v.pipe(v.string(), v.base64(), v.length(44));

/** What the person shows to open the vault. */
export const proofInput = v.variant('kind', [
  v.strictObject({ kind: v.literal('passphrase'), passphrase }),
  v.strictObject({ kind: v.literal('recovery'), code: recoveryCode }),
  v.strictObject({ kind: v.literal('passkey'), credential, output: block }),
]);

const newPassphrase = v.strictObject({ kind: v.literal('passphrase'), passphrase });
const newPasskey = v.strictObject({
  kind: v.literal('passkey'),
  credential,
  /** What the authenticator was asked to evaluate, and what it gave for it. */
  input: block,
  output: block,
  name: v.pipe(v.string(), v.maxLength(60)),
});
const newRecovery = v.strictObject({ kind: v.literal('recovery'), code: recoveryCode });

const removedSlot = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['passphrase', 'recovery']) }),
  v.strictObject({ kind: v.literal('passkey'), credential }),
]);

/** What is to become of the slots; `recovery` and `code` as `writeRecoveryCode` writes them. */
export const slotChangeInput = v.variant('do', [
  v.strictObject({ do: v.literal('protect'), by: v.variant('kind', [newPassphrase, newPasskey]), recovery: recoveryCode }),
  v.strictObject({ do: v.literal('set'), slot: v.variant('kind', [newPassphrase, newPasskey, newRecovery]) }),
  v.strictObject({ do: v.literal('remove'), slot: removedSlot }),
  v.strictObject({ do: v.literal('unprotect') }),
]);

/** Minutes without use after which the vault locks itself; null for never. */
export const lockAfterInput = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(24 * 60)));
