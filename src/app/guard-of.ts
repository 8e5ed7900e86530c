import type { Protection } from '../vault/vault.ts';

export type Slots = Extract<Protection, { readonly status: 'open' | 'locked' }>['slots'];

/** Who opens the vault day by day; a recovery code alone is for the day when that fails. */
export function guardOf(slots: Slots): 'device' | 'person' {
  return slots.some(({ kind }) => kind === 'passphrase' || kind === 'passkey') ? 'person' : 'device';
}
