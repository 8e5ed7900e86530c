/**
 * What a QR code that is no account's is for, so that a sentence can say so. Nothing of it is ever opened. What may be shown
 * of it is plain text of at most 60 characters, and empty where the code says nothing of the kind; passwords are left out.
 */
export type QrContent =
  /** The host as a browser compares it (punycode), with its port where it has one: never what stands before an `@`. */
  | { readonly kind: 'web'; readonly host: string }
  /** A network's name. */
  | { readonly kind: 'wifi'; readonly name: string }
  /** A person's or a company's name. */
  | { readonly kind: 'contact'; readonly name: string }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'phone'; readonly number: string }
  | { readonly kind: 'sms'; readonly number: string }
  | { readonly kind: 'place' }
  /** What a calendar would call it. */
  | { readonly kind: 'event'; readonly name: string }
  /** Who is to be paid. */
  | { readonly kind: 'payment'; readonly name: string }
  /** An account that only another authenticator app can take: Microsoft's, Okta's, Duo's own and the like. */
  | { readonly kind: 'other-authenticator' }
  /** A sign-in or a registration with a passkey on a phone. */
  | { readonly kind: 'passkey' }
  /** A link that another program opens, by its scheme. */
  | { readonly kind: 'app-link'; readonly scheme: string }
  /** The beginning of any other text. */
  | { readonly kind: 'text'; readonly text: string };
