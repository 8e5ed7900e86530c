import type { Input } from '../../../messages/protocol.ts';

export type Change = Input<'change-protection'>['change'];
/** What the person opens her vault by day by day. */
export type EverydaySlot = Extract<Change, { readonly do: 'protect' }>['by'];

/** What the person is in the middle of; nothing of it counts before its end. */
export type Task =
  | { readonly at: 'passphrase' | 'passkey' }
  /** `by`: where a person begins to guard the vault; else another code takes the place of the one before. */
  | { readonly at: 'sheet'; readonly code: string; readonly by: EverydaySlot | undefined }
  | { readonly at: 'proof'; readonly change: Change };
