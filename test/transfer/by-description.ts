import { createCipheriv, createDecipheriv, randomBytes, randomUUID, scryptSync } from 'node:crypto';

/**
 * Vault files of Aegis by their published description, with nothing of ours in it.
 * @see https://github.com/beemdevelopment/Aegis/blob/master/docs/vault.md
 */

interface Slot {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly key: string;
  readonly key_params: { readonly nonce: string; readonly tag: string };
}
interface File {
  readonly version: number;
  readonly header: { readonly slots: readonly Slot[]; readonly params: { readonly nonce: string; readonly tag: string } };
  readonly db: string;
}
const hex = (text: string) => Buffer.from(text, 'hex');
const keyOf = (slot: Pick<Slot, 'n' | 'r' | 'p' | 'salt'>, password: string) =>
  scryptSync(password, hex(slot.salt), 32, { N: slot.n, r: slot.r, p: slot.p, maxmem: 2 ** 28 });

/** Opens a file as its published description says, by other means than ours. */
export function openByDescription(text: string, password: string): { readonly version: number; readonly entries: readonly Record<string, unknown>[] } {
  const { header, db } = JSON.parse(text) as File;
  const decrypt = (key: Buffer, data: Buffer, { nonce, tag }: Slot['key_params']) => {
    const decipher = createDecipheriv('aes-256-gcm', key, hex(nonce));
    decipher.setAuthTag(hex(tag));
    return Buffer.concat([decipher.update(data), decipher.final()]);
  };
  const [slot] = header.slots;
  if (slot === undefined) throw new Error('no slot');
  const master = decrypt(keyOf(slot, password), hex(slot.key), slot.key_params);
  return JSON.parse(decrypt(master, Buffer.from(db, 'base64'), header.params).toString('utf8')) as ReturnType<typeof openByDescription>;
}

/** Writes a file by the description, with whatever contents. */
export function writeByDescription(contents: unknown, password: string, cost = { n: 32_768, r: 8, p: 1 }): string {
  const encrypt = (key: Buffer, data: Buffer) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(data), cipher.final()]);
    return { sealed, params: { nonce: nonce.toString('hex'), tag: cipher.getAuthTag().toString('hex') } };
  };
  const master = randomBytes(32);
  const salt = randomBytes(32).toString('hex');
  const wrapped = encrypt(keyOf({ ...cost, salt }, password), master);
  const { sealed, params } = encrypt(master, Buffer.from(JSON.stringify(contents)));
  const biometric = { type: 2, uuid: randomUUID(), key: '00', key_params: { nonce: '', tag: '' } };
  const slot = { type: 1, uuid: randomUUID(), key: wrapped.sealed.toString('hex'), key_params: wrapped.params, ...cost, salt };
  return JSON.stringify({ version: 1, header: { slots: [biometric, slot], params }, db: sealed.toString('base64') });
}
