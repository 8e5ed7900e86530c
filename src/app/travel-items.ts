import * as v from 'valibot';
import { toBase64 } from '../core/base64.ts';

/**
 * How a text lies in the browser's synchronised storage: pieces under a name that no other writing has, and a manifest that
 * says which pieces make the whole. The manifest is written last, and pieces arrive in any order: only a whole set is read.
 */

/** `storage.sync` takes 8,192 bytes an item, its key and the JSON of its value, and 102,400 in all. */
const mostItemBytes = 8000;
const mostBytes = 100_000;

export const manifestKey = 'travel';
const pieceKey = (set: string, index: number) => `${manifestKey}.${set}.${index}`;
const piecePattern = /^travel\.(\d{1,15})-[0-9a-f-]{36}\.\d{1,3}$/u;

const manifest = v.strictObject({
  version: v.literal(1),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10 ** 14)),
  set: v.pipe(v.string(), v.regex(/^\d{1,15}-[0-9a-f-]{36}$/u)),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(512)),
  /** SHA-256 of the whole text in UTF-8, base64. */
  hash: v.pipe(v.string(), v.length(44)),
});
const newer = v.object({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(2)) });

export type Items = Readonly<Record<string, unknown>>;

export type TravelReading =
  | { readonly status: 'whole'; readonly text: string }
  | { readonly status: 'none' | 'newer-version' | 'damaged' }
  /** Pieces are still on their way, or got lost. `set` names what is awaited. */
  | { readonly status: 'arriving'; readonly set: string };

/** Never rejects, whatever lies there. */
export async function readTravelItems(items: Items): Promise<TravelReading> {
  const value = items[manifestKey];
  if (value === undefined) return { status: 'none' };
  if (v.is(newer, value)) return { status: 'newer-version' };
  const parsed = v.safeParse(manifest, value);
  if (!parsed.success) return { status: 'damaged' };
  const { set, count, hash } = parsed.output;
  const pieces = Array.from({ length: count }, (_, index) => items[pieceKey(set, index)]).filter((piece) => typeof piece === 'string');
  const text = pieces.join('');
  const isWhole = pieces.length === count && (await hashOf(text)) === hash;
  return isWhole ? { status: 'whole', text } : { status: 'arriving', set };
}

/** What to do with the storage, in this order. */
export interface TravelWriting {
  readonly removeFirst: readonly string[];
  readonly pieces: Items;
  readonly manifest: Items;
  /** What nobody needs any more. Pieces that another computer may just be writing are left alone. */
  readonly removeLast: readonly string[];
}

/**
 * @param id a random UUID
 * @returns undefined where it does not fit
 */
export async function writeTravelItems(text: string, items: Items, id: string): Promise<TravelWriting | undefined> {
  const before = v.safeParse(manifest, items[manifestKey]);
  const sequence = (before.success ? before.output.sequence : 0) + 1;
  const set = `${sequence}-${id}`;
  const texts = cut(text, pieceKey(set, 999).length);
  const pieces = Object.fromEntries(texts.map((piece, index) => [pieceKey(set, index), piece]));
  const written = { [manifestKey]: { version: 1, sequence, set, count: texts.length, hash: await hashOf(text) } };
  const own = measure({ ...pieces, ...written });
  const fitsWithout = (keys: readonly string[]) =>
    own + measure(Object.fromEntries(Object.entries(items).filter(([key]) => key !== manifestKey && !keys.includes(key)))) <= mostBytes;
  const ours = Object.keys(items).filter((key) => piecePattern.test(key));
  const old = ours.filter((key) => Number(piecePattern.exec(key)?.[1]) < sequence);
  const plan = { pieces, manifest: written };
  if (fitsWithout([])) return { ...plan, removeFirst: [], removeLast: old };
  // A writing that broke off may have left the rest. Where another computer is at it just now, it will write anew.
  const removed = [old, ours].find(fitsWithout);
  return removed && { ...plan, removeFirst: removed, removeLast: [] };
}

/** Every key of ours in it. */
export function travelKeys(items: Items): readonly string[] {
  return Object.keys(items).filter((key) => key === manifestKey || piecePattern.test(key));
}

function cut(text: string, keyLength: number): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + mostItemBytes - keyLength);
    while (byteLength(JSON.stringify(text.slice(start, end))) + keyLength > mostItemBytes) end -= 100;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function measure(items: Items): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(JSON.stringify(value)), 0);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

async function hashOf(text: string): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
