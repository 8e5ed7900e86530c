/** The likely reason for which a server refused a code; each has a sentence in the interface. */
export type RefusalReason =
  | { readonly kind: 'clock'; readonly offsetSeconds: number }
  | { readonly kind: 'step-used'; readonly waitSeconds: number }
  | { readonly kind: 'throttled'; readonly waitSeconds: number }
  | { readonly kind: 'other-account' }
  | { readonly kind: 'typed' }
  | { readonly kind: 'unknown' };
