import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from '../run/commands.ts';

const catalogue = v.record(v.string(), v.object({ message: v.string() }));
const english = v.parse(catalogue, JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8')));

/**
 * What the English interface says under a key of `public/_locales`, to be found within a longer text.
 * @returns a pattern in which each `$1` stands for anything
 * @throws RangeError where there is no such key, so that a renamed one is noticed
 */
export function says(key: string): RegExp {
  const message = english[key]?.message;
  if (message === undefined) throw new RangeError(`no message ${key}`);
  const parts = message.split(/\$\d/u).map((part) => escape(part));
  return new RegExp(parts.join('.*'), 'u');
}

/** The same, and nothing besides it: the name of a button. */
export function named(key: string): RegExp {
  return new RegExp(`^${says(key).source}$`, 'u');
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
