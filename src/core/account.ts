/** HMAC hash functions of RFC 6238, section 1.2, spelled as the Key URI format spells them. */
export const algorithms = ['SHA1', 'SHA256', 'SHA512'] as const;
export type Algorithm = (typeof algorithms)[number];

export type Digits = 6 | 7 | 8;

/** What RFC 6238 needs to compute a code. */
export interface TotpParameters {
  /** The shared secret, 10 to 128 bytes. */
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly algorithm: Algorithm;
  readonly digits: Digits;
  /** Length of a step in whole seconds, 10 to 300. */
  readonly period: number;
}

/** What an `otpauth://` URI says: the parameters, and whose they are. */
export interface Enrolment extends TotpParameters {
  /** The provider's name for itself; empty where the URI names none. */
  readonly issuer: string;
  /** The user name that the provider put into the label; empty where the label has none. */
  readonly user: string;
}

/** A random UUID. Says nothing about the account, so it may stand outside the seal. */
export type AccountId = string;

/**
 * Where an account stands between the capture of its secret and its retirement:
 * `pending` until the provider accepts a code; `replaced` once a newer enrolment of the same user was.
 */
export type AccountStatus = 'pending' | 'confirmed' | 'replaced';

/** A saved TOTP account. Times are milliseconds since the Unix epoch, by this computer's clock. */
export interface Account extends Enrolment {
  readonly id: AccountId;
  /** What the person calls it; starts as {@link proposeName}. Never empty. */
  readonly name: string;
  readonly status: AccountStatus;
  /** Origins (scheme, host and port, as `URL.origin` writes them) that may be given a code. */
  readonly origins: readonly string[];
  /** Other spellings of the user under which a code was accepted, such as an e-mail address. */
  readonly aliases: readonly string[];
  readonly createdAt: number;
  /** When `status` last changed. */
  readonly statusAt: number;
  /** When the person deleted it; it can be brought back until it is purged. */
  readonly deletedAt?: number;
}

/** How an account is called where no secret may go: in the popup and on the card. */
export interface AccountLabel {
  readonly id: AccountId;
  readonly name: string;
  readonly issuer: string;
  readonly user: string;
}
