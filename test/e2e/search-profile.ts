import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromBase32 } from '../sso/rules/base32.ts';

/** Bytes to look for, by what they are called in the answer. */
export type Needles = Readonly<Record<string, Buffer>>;

/**
 * Searches every byte of every file of a profile, as a thief would.
 * @param profile the folder; its browser should be closed, so that everything has been written
 * @returns `needle in file` for each find
 * @throws where the folder has no files: then nothing was searched
 */
export function searchProfile(profile: string, needles: Needles): readonly string[] {
  const files = globSync('**/*', { cwd: profile }).filter((file) => statSync(join(profile, file), { throwIfNoEntry: false })?.isFile());
  if (files.length === 0) throw new Error(`${profile} holds no file`);
  return files.flatMap((file) => {
    const bytes = readFileSync(join(profile, file));
    return Object.entries(needles).flatMap(([name, needle]) => (bytes.includes(needle) ? [`${name} in ${file}`] : []));
  });
}

/**
 * The spellings under which a secret could lie in a file.
 * @param secret its bytes
 * @param base32 the same in base32 without padding
 */
export function spellSecret(secret: Uint8Array, base32: string): Needles {
  const bytes = Buffer.from(secret);
  const texts = {
    'base32': base32,
    'lower-case base32': base32.toLowerCase(),
    'hex': bytes.toString('hex'),
    'upper-case hex': bytes.toString('hex').toUpperCase(),
    'base64': bytes.toString('base64').replace(/=+$/, ''),
    'base64url': bytes.toString('base64url'),
    'list of numbers': [...bytes].join(','),
  };
  const spellings = Object.entries(texts).flatMap(([name, text]): [string, Buffer][] => [
    [name, Buffer.from(text)],
    [`${name} in UTF-16`, Buffer.from(text, 'utf16le')],
  ]);
  return { raw: bytes, ...Object.fromEntries(spellings) };
}

/** As it would stand within a longer base64 text: at each of the three places where it can begin. */
export function alignBase64(secret: Uint8Array): Needles {
  const needles: Record<string, Buffer> = {};
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), secret]).toString('base64');
    // The first and the last character depend on the neighbours.
    const inner = text.replace(/=+$/u, '').slice(before === 0 ? 0 : before + 1, -1);
    needles[`base64 after ${before}`] = Buffer.from(inner);
    needles[`base64url after ${before}`] = Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_'));
    needles[`base64 after ${before}, in UTF-16`] = Buffer.from(inner, 'utf16le');
  }
  return needles;
}

/** Every spelling of a secret. @param base32 without padding */
export function needlesOf(base32: string): Needles {
  const secret = fromBase32(base32);
  return { ...spellSecret(secret, base32), ...alignBase64(secret) };
}
