/** What the messages about a vault that can't be read answer. */

/** Why it can't be read. */
export type VaultProblem = 'damaged' | 'device-key-missing' | 'newer-version';

/** The state before a damaged one. */
export type OlderState =
  /** The names of its accounts, in the order in which they were kept. */
  | { readonly status: 'open'; readonly names: readonly string[] }
  /** It takes the person to open it. */
  | { readonly status: 'locked' };

export type RescueLookAnswer = (
  | /** Nothing is wrong. */
  { readonly status: 'readable' }
  | { readonly status: 'unreadable'; readonly problem: VaultProblem; readonly older: OlderState | undefined }
  | { readonly status: 'locked' | 'unavailable' }
) & {
  /** Whether something was set aside by an earlier decision. */
  readonly hasAside?: boolean;
};

/** `contents`: all that is stored or was set aside, sealed as it is. */
export type RescueSaveAnswer = { readonly status: 'saved'; readonly contents: string } | { readonly status: 'nothing-there' | 'unavailable' };

/** `not-needed`: things are not as they were when the person was asked. */
export type RescueAnswer = { readonly status: 'done' | 'not-needed' | 'not-kept' };
