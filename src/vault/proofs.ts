import { fromBase64 } from '../core/base64.ts';
import type { ContainerVersion, Slot, SlotHead } from './envelope.ts';
import { deriveFromPassphrase, deriveFromRandom } from './key-derivation.ts';
import { openSlot } from './slots.ts';

/** What a person can show to open a vault. */
export type Proof =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  /** The 16 bytes of a recovery code. */
  | { readonly kind: 'recovery'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** What the authenticator gave for the slot's input: 32 bytes of the WebAuthn PRF extension. */
  | { readonly kind: 'passkey'; readonly credential: string; readonly output: Uint8Array<ArrayBuffer> };

/** @returns the key that wraps the vault key in a slot; undefined where the proof is for another slot */
export async function wrappingKeyOf(head: SlotHead, proof: Proof): Promise<CryptoKey | undefined> {
  if (head.kind === 'passphrase' && proof.kind === 'passphrase') {
    const salt = fromBase64(head.kdf.salt);
    return salt && deriveFromPassphrase(proof.passphrase, head.kdf, salt);
  }
  if (head.kind === 'recovery' && proof.kind === 'recovery') {
    const salt = fromBase64(head.salt);
    return salt && deriveFromRandom(proof.bytes, salt, 'recovery');
  }
  if (head.kind === 'passkey' && proof.kind === 'passkey' && head.credential === proof.credential) {
    const input = fromBase64(head.input);
    return input && deriveFromRandom(proof.output, input, 'passkey');
  }
  return undefined;
}

/**
 * Opens the vault key with a proof.
 * @returns an extractable key; undefined where no slot opens with it
 */
export async function openWithProof(version: ContainerVersion, slots: readonly Slot[], proof: Proof): Promise<CryptoKey | undefined> {
  for (const slot of slots) {
    const { nonce: _nonce, data: _data, ...head } = slot;
    const wrappingKey = await wrappingKeyOf(head, proof);
    const key = wrappingKey && (await openSlot(slot, wrappingKey, { version, extractable: true }));
    if (key !== undefined) return key;
  }
  return undefined;
}
