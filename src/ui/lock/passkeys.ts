/** A passkey that guards the vault, as WebAuthn asks for it; base64. */
export interface KnownPasskey {
  readonly credential: string;
  readonly input: string;
}

/** `cancelled`: by the person, by a timeout, or since it is not at hand; `known`: it is among the passkeys already. */
export type PasskeyProblem = { readonly status: 'cancelled' | 'known' | 'unsupported' | 'failed' };

/** Passkeys of this extension that can evaluate an input (WebAuthn PRF). Only from a person's own click. */
export interface Passkeys {
  /** Whether the browser lets an extension use them. */
  readonly canUse: () => Promise<boolean>;
  /** @param name what the person calls it */
  readonly create: (
    name: string,
    known: readonly KnownPasskey[],
  ) => Promise<{ readonly status: 'made'; readonly credential: string; readonly input: string; readonly output: string } | PasskeyProblem>;
  readonly prove: (
    known: readonly KnownPasskey[],
  ) => Promise<{ readonly status: 'proved'; readonly credential: string; readonly output: string } | PasskeyProblem>;
}
