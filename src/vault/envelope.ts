import * as v from 'valibot';
import { contentsVersion } from './contents.ts';
import type { VaultProblem } from './vault.ts';

/** Version of the file's own form. Another kind of slot, too, is another version. See README.md. */
export const containerVersion = 1;

/** More accounts than this are neither written nor read. */
export const mostAccounts = 10_000;
/** Characters of a stored text that are looked at, at most; `storage.local` holds 10 MiB in all. */
const longestText = 16 * 1024 * 1024;
/** Characters of base64. The bounds of `contents.ts` keep every account far below. */
const longestData = 1024 * 1024;

/** 96 bits are sixteen characters without padding. */
const nonce = v.pipe(v.string(), v.length(16));
const data = v.pipe(v.string(), v.maxLength(longestData));
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const deviceSlot = v.strictObject({ kind: v.literal('device'), nonce, data });
const slot = v.variant('kind', [deviceSlot]);
const entry = v.strictObject({ id: v.pipe(v.string(), v.uuid()), nonce, data });

const envelope = v.strictObject({
  version: v.literal(containerVersion),
  contents: v.literal(contentsVersion),
  sequence: wholeNumber,
  slots: v.pipe(v.array(slot), v.minLength(1), v.maxLength(16), v.readonly()),
  binding: v.strictObject({ nonce, data }),
  entries: v.pipe(v.array(entry), v.maxLength(mostAccounts), v.readonly()),
});

/** The vault key, wrapped by a key that stands on this device. */
export type DeviceSlot = v.InferOutput<typeof deviceSlot>;
export type Slot = v.InferOutput<typeof slot>;
/** One sealed account. */
export type Entry = v.InferOutput<typeof entry>;
/** One generation of the vault as it is stored. README.md tells it field by field. */
export type Envelope = v.InferOutput<typeof envelope>;

/** Never throws, whatever is stored. */
export function parseEnvelope(stored: unknown): Envelope | Exclude<VaultProblem, 'device-key-missing'> {
  if (typeof stored !== 'string' || stored.length > longestText) return 'damaged';
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return 'damaged';
  }
  if (isNewer(value)) return 'newer-version';
  const parsed = v.safeParse(envelope, value);
  return parsed.success ? parsed.output : 'damaged';
}

const container = v.object({ version: wholeNumber });
const containerWithContents = v.object({ version: v.literal(containerVersion), contents: wholeNumber });

/** Nothing but the version may be expected of a container that is newer. */
function isNewer(value: unknown): boolean {
  if (v.is(container, value) && value.version > containerVersion) return true;
  return v.is(containerWithContents, value) && value.contents > contentsVersion;
}

export function writeEnvelope({ version, contents, sequence, slots, binding, entries }: Envelope): string {
  return JSON.stringify({ version, contents, sequence, slots, binding, entries });
}
