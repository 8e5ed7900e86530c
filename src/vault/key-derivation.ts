import { cipher } from './seal.ts';

/** Parameters of Argon2id (RFC 9106). */
export interface KdfParameters {
  readonly name: 'argon2id';
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: 1;
  /** 128 bits, base64. */
  readonly salt: string;
}

/** RFC 9106, section 4, second recommendation: 64 MiB and 3 passes. Nothing weaker is written or read. */
export const shortestKdf = { memory: 64 * 1024, passes: 3 } as const;
/** A stored vault may not cost more than this to try: half a gigabyte, and some ten seconds. */
export const longestKdf = { memory: 512 * 1024, passes: 32 } as const;
/** KiB times passes that a vault may cost in all: as much as we ever write, twice over. */
export const mostKdfWork = 2 * shortestKdf.memory * longestKdf.passes;

const keyBits = 256;
const wrapping: readonly KeyUsage[] = ['wrapKey', 'unwrapKey'];

/**
 * The key that a passphrase stands for. Takes as long as the parameters say: about a second.
 * @param passphrase spelled in whatever way: canonically equal spellings (Unicode, NFC) give the same key
 * @param salt the decoded salt of the parameters
 */
export async function deriveFromPassphrase(passphrase: string, { memory, passes, lanes }: KdfParameters, salt: Uint8Array): Promise<CryptoKey> {
  const password = new TextEncoder().encode(passphrase.normalize('NFC'));
  const argon2id = await loadArgon2id();
  const raw = await argon2id({
    password,
    salt,
    parallelism: lanes,
    iterations: passes,
    memorySize: memory,
    hashLength: keyBits / 8,
    outputType: 'binary',
  });
  password.fill(0);
  return importAndForget(Uint8Array.from(raw), raw);
}

/**
 * The key that 128 random bits or more stand for (HKDF with SHA-256, RFC 5869): these need no slow function, since nobody
 * can guess them.
 * @param purpose keeps keys for different uses apart
 */
export async function deriveFromRandom(random: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>, purpose: string): Promise<CryptoKey> {
  const source = await crypto.subtle.importKey('raw', random, 'HKDF', false, ['deriveKey']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(`atslega-vault ${purpose}`) };
  return crypto.subtle.deriveKey(parameters, source, { name: cipher, length: keyBits }, false, [...wrapping]);
}

/**
 * How many passes over 64 MiB take about a second here: never fewer than the least that is allowed. That least is what is
 * timed, since one pass alone spends as long on fetching the memory as on filling it.
 * @param now milliseconds of a clock that does not go backwards
 */
export async function tunePasses(now: () => number): Promise<number> {
  const argon2id = await loadArgon2id();
  const { memory, passes } = shortestKdf;
  const start = now();
  await argon2id({ password: 'measure', salt: new Uint8Array(16), parallelism: 1, iterations: passes, memorySize: memory, hashLength: 32, outputType: 'binary' });
  const taken = Math.max(1, now() - start);
  return Math.min(longestKdf.passes, Math.max(passes, Math.round((1000 * passes) / taken)));
}

/** Its code and tables wait until a passphrase comes: the background starts for every code. */
async function loadArgon2id() {
  const { argon2id } = await import('./argon2id.ts');
  return argon2id;
}

async function importAndForget(raw: Uint8Array<ArrayBuffer>, copy: Uint8Array): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', raw, cipher, false, [...wrapping]);
  } finally {
    raw.fill(0);
    copy.fill(0);
  }
}
