import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from '../run/commands.ts';

const catalogue = v.record(v.string(), v.object({ message: v.string() }));
const english = v.parse(catalogue, JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8')));

/**
 * What the English interface says under a key of `public/_locales`, to be found within a longer text.
 * @param values patterns of what stands for `$1`, `$2` …; anything where left out
 * @throws RangeError where there is no such key, so that a renamed one is noticed
 */
export function says(key: string, ...values: readonly RegExp[]): RegExp {
  const message = english[key]?.message;
  if (message === undefined) throw new RangeError(`no message ${key}`);
  const escaped = message.replaceAll(/[()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  return new RegExp(escaped.replaceAll(/\$(\d)/gu, (_, place: string) => values[Number(place) - 1]?.source ?? '.*'), 'u');
}

/** The same, and nothing besides it: the name of a button. */
export function named(key: string): RegExp {
  return new RegExp(`^${says(key).source}$`, 'u');
}
