import type { VaultTrouble } from './answers.ts';

export type FieldAnswer =
  /** `host`: of the page, with its port where that is not the usual one. `takesAny`: also codes of accounts of other origins, after a question. */
  | { readonly status: 'field'; readonly host: string; readonly takesAny: boolean }
  | { readonly status: 'none' };

export type FillHereAnswer =
  /** The code stands in the field; the person sends it. */
  | { readonly status: 'filled' }
  /** The account is of other hosts than the page's: does she want its code here? Empty where it is of none yet. */
  | { readonly status: 'ask'; readonly accountHosts: readonly string[]; readonly host: string }
  /** The organisation does not permit it. */
  | { readonly status: 'forbidden' }
  /** The page is not https: whoever is on the way could read the code. */
  | { readonly status: 'not-secure' }
  | { readonly status: 'no-field' | 'no-account' }
  /** Ask again after so long. */
  | { readonly status: 'wait'; readonly milliseconds: number; readonly because: 'step-used' | 'step-ending' | 'throttled' }
  /** The clocks are too far apart to correct. */
  | { readonly status: 'clock-too-far'; readonly offsetSeconds: number }
  | { readonly status: VaultTrouble };
