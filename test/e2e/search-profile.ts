import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

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
