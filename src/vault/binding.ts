import type { Envelope } from './envelope.ts';
import { seal, unseal, type Sealed } from './seal.ts';

type Unbound = Omit<Envelope, 'binding'>;

/**
 * Everything that stands outside the seals, and which seals there are, in their order. A nonce is never used twice,
 * so it names one writing of an entry: an entry left out, swapped, or put back to an older state gives another text.
 */
function describe({ version, contents, sequence, slots, entries }: Unbound): string {
  // What stands beside a wrapped key is in the context of its seal, too, but that is looked at only by whoever opens that slot.
  const keys = slots.map(({ kind, nonce, data, ...beside }) => [kind, nonce, data, ...(kind === 'device' && version < 3 ? [] : [beside])]);
  const seals = entries.map(({ id, nonce }) => [id, nonce]);
  return JSON.stringify(['atslega-vault', version, contents, 'binding', sequence, keys, seals]);
}

/** Binds the parts of a generation together: a seal of nothing, with their description as its context. */
export function bind(key: CryptoKey, envelope: Unbound): Promise<Sealed> {
  return seal(key, new Uint8Array(), describe(envelope));
}

/** Whether the parts of this generation were written together, in this order, by a holder of the key. */
export async function isBound(key: CryptoKey, envelope: Envelope): Promise<boolean> {
  return (await unseal(key, envelope.binding, describe(envelope))) !== undefined;
}
