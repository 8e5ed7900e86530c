/**
 * Opens a stored vault, or what travels to other computers, by what src/vault/README.md says, with nothing of ours and nothing but Node's own cryptography:
 *
 *     node open-sample.mjs <file> device|passphrase|recovery|passkey <proof>
 *
 * The file holds what the extension's storage holds, or the browser's synchronised one. The proof is a passphrase, a recovery code, or in base64 what an
 * authenticator gave or, as no browser ever tells it, the device key, with the file key where there is one. Prints the accounts' names. Node 24 or later.
 */
import { argon2Sync, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const fromBase64 = (text) => Buffer.from(text, 'base64');

/** AES-256-GCM with the tag at the end of the data. Throws where anything is not as it was sealed. */
function unseal(key, { nonce, data }, context) {
  const sealed = fromBase64(data);
  const decipher = createDecipheriv('aes-256-gcm', key, fromBase64(nonce), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(JSON.stringify(['atslega-vault', ...context])));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

/** The first 26 characters of the code are its 128 bits in Crockford's base 32; two that check them follow. */
function bytesOfCode(code) {
  const digits = [...code.replaceAll('-', '')].slice(0, 26).map((character) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(character));
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.slice(0, 128).match(/.{8}/g).map((octet) => Number.parseInt(octet, 2)));
}

const derive = (random, salt, purpose) => Buffer.from(hkdfSync('sha256', random, fromBase64(salt), `atslega-vault ${purpose}`, 32));

/** The key that wraps the vault key in a slot, by the slot's kind. */
const wrappingKeys = {
  device: (_slot, proof) => fromBase64(proof.split(' ')[0]),
  passphrase: ({ kdf: { name, memory, passes, lanes, salt } }, proof) =>
    argon2Sync(name, { message: proof.normalize('NFC'), nonce: fromBase64(salt), parallelism: lanes, passes, memory, tagLength: 32 }),
  recovery: ({ salt }, proof) => derive(bytesOfCode(proof), salt, 'recovery'),
  passkey: ({ input }, proof) => derive(fromBase64(proof), input, 'passkey'),
};

const withoutKey = ({ kind: _kind, nonce: _nonce, data: _data, ...beside }) => beside;
const besideKey = (slot) => (slot.kind === 'device' ? [] : [withoutKey(slot)]);

/** What the device key has wrapped is sealed by the file key once more. */
function openFile({ file, data, ...slot }, proof) {
  if (file === undefined) return { ...slot, data };
  const wrapped = unseal(fromBase64(proof.split(' ')[1]), { nonce: file, data }, [3, 'slot', 'device', 'file']);
  return { ...slot, data: wrapped.toString('base64') };
}

function openVaultKey(version, slot, proof) {
  return unseal(wrappingKeys[slot.kind](slot, proof), openFile(slot, proof), [Math.min(version, 2), 'slot', slot.kind, ...besideKey(slot)]);
}

function readGeneration({ 'vault.current': pointer, ...generations }) {
  const current = JSON.parse(pointer);
  const generation = JSON.parse(generations[`vault.${current.generation}`]);
  if (generation.sequence !== current.sequence) throw new Error('the pointer names another generation');
  return generation;
}

/** It lies in pieces; the manifest says which, and what all of them come to. */
function readTravelling({ travel: { set, count, hash }, ...pieces }) {
  const text = Array.from({ length: count }, (_, place) => pieces[`travel.${set}.${place}`]).join('');
  if (createHash('sha256').update(text).digest('base64') !== hash) throw new Error('the pieces are not those of the manifest');
  return JSON.parse(text);
}

const [file, kind, proof] = process.argv.slice(2);
const stored = JSON.parse(readFileSync(file, 'utf8'));
const { travelling, envelope, history } = stored.travel === undefined ? { envelope: readGeneration(stored) } : readTravelling(stored);
const { version, contents, sequence, slots, binding, entries } = envelope;

const slot = slots.find((candidate) => candidate.kind === kind);
if (slot === undefined) throw new Error(`no ${kind} slot`);
const vaultKey = openVaultKey(version, slot, proof);

const keys = slots.map((one) => [one.kind, one.nonce, one.data, ...(version < 3 ? besideKey(one) : [withoutKey(one)])]);
const seals = entries.map(({ id, nonce }) => [id, nonce]);
unseal(vaultKey, binding, [version, contents, 'binding', sequence, keys, seals]);

if (history) JSON.parse(unseal(vaultKey, history, [version, contents, 'history', travelling, binding.nonce]));

for (const entry of entries) {
  const account = JSON.parse(unseal(vaultKey, entry, [version, contents, 'entry', entry.id]));
  process.stdout.write(`${account.name}\n`);
}
