import * as v from 'valibot';
import { contentsVersion } from './contents.ts';
import { longestKdf, mostKdfWork, shortestKdf } from './key-derivation.ts';
import type { VaultProblem } from './vault.ts';

/** Version of the file's own form that is written. Another kind of slot, too, is another version. See README.md. */
export const containerVersion = 3;
/** The versions that are read: the first one knew the device slot alone, the second one no file key. */
export type ContainerVersion = 1 | 2 | 3;

/** More accounts than this are neither written nor read. */
export const mostAccounts = 10_000;
/** Characters of a stored text that are looked at, at most; `storage.local` holds 10 MiB in all. */
const longestText = 16 * 1024 * 1024;
/** Characters of the largest sealed account: an account's own bounds keep an account far below. */
const longestData = 1024 * 1024;

/** 96 bits are sixteen characters without padding. */
const nonce = v.pipe(v.string(), v.length(16));
const data = v.pipe(v.string(), v.maxLength(longestData));
/** 128 and 256 bits. */
const salt = v.pipe(v.string(), v.length(24));
const longSalt = v.pipe(v.string(), v.length(44));
const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const between = (least: number, most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

const kdf = v.pipe(
  v.strictObject({
    name: v.literal('argon2id'),
    memory: between(shortestKdf.memory, longestKdf.memory),
    passes: between(shortestKdf.passes, longestKdf.passes),
    lanes: v.literal(1),
    salt,
  }),
  v.check(({ memory, passes }) => memory * passes <= mostKdfWork),
);

const plainDeviceSlot = v.strictObject({ kind: v.literal('device'), nonce, data });
const deviceSlot = v.strictObject({
  kind: v.literal('device'),
  /** Of the seal by the file key, which is around the wrapped key; without it there is none. */
  file: v.exactOptional(nonce),
  nonce,
  data,
});
const passphraseSlot = v.strictObject({ kind: v.literal('passphrase'), kdf, nonce, data });
const recoverySlot = v.strictObject({ kind: v.literal('recovery'), salt, nonce, data });
const passkeySlot = v.strictObject({
  kind: v.literal('passkey'),
  /** WebAuthn credential id, base64. */
  credential: v.pipe(v.string(), v.minLength(4), v.maxLength(1400)),
  /** What the authenticator is asked to evaluate: the first input of the PRF extension. */
  input: longSalt,
  name: v.pipe(v.string(), v.maxLength(60)),
  nonce,
  data,
});
const slot = v.variant('kind', [deviceSlot, passphraseSlot, recoverySlot, passkeySlot]);
const slotOfVersion2 = v.variant('kind', [plainDeviceSlot, passphraseSlot, recoverySlot, passkeySlot]);
const entry = v.strictObject({ id: v.pipe(v.string(), v.uuid()), nonce, data });

const body = {
  contents: v.literal(contentsVersion),
  sequence: wholeNumber,
  binding: v.strictObject({ nonce, data }),
  entries: v.pipe(v.array(entry), v.maxLength(mostAccounts), v.readonly()),
};
/** Of every kind but passkeys there is one: what a wrong passphrase costs is then bounded, too. */
const slotsOf = <Schema extends v.GenericSchema<unknown, { readonly kind: string }>>(schema: Schema) =>
  v.pipe(
    v.array(schema),
    v.minLength(1),
    v.maxLength(16),
    v.check((slots) => (['device', 'passphrase', 'recovery'] as const).every((kind) => slots.filter((one) => one.kind === kind).length <= 1)),
    v.readonly(),
  );

const newestSlots = slotsOf(slot);
const envelope = v.variant('version', [
  v.strictObject({ version: v.literal(1), slots: slotsOf(plainDeviceSlot), ...body }),
  v.strictObject({ version: v.literal(2), slots: slotsOf(slotOfVersion2), ...body }),
  v.strictObject({ version: v.literal(3), slots: newestSlots, ...body }),
]);

/** The vault key, wrapped by another key: whoever holds that one opens the vault. */
export type Slot = v.InferOutput<typeof slot>;
export type SlotKind = Slot['kind'];
/** A slot without what is sealed in it: all that is needed to find the key that opens it. */
export type SlotHead = { [Kind in SlotKind]: Omit<Extract<Slot, { kind: Kind }>, 'nonce' | 'data' | 'file'> }[SlotKind];
/** One sealed account. */
export type Entry = v.InferOutput<typeof entry>;
/** One generation of the vault as it is stored. README.md tells it field by field. */
export interface Envelope {
  readonly version: ContainerVersion;
  readonly contents: typeof contentsVersion;
  readonly sequence: number;
  readonly slots: readonly Slot[];
  readonly binding: { readonly nonce: string; readonly data: string };
  readonly entries: readonly Entry[];
}

/** Never throws, whatever is stored. */
export function parseEnvelope(stored: unknown): Envelope | Extract<VaultProblem, 'damaged' | 'newer-version'> {
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
const containerWithContents = v.object({ version: v.picklist([1, 2, 3]), contents: wholeNumber });

/** Nothing but the version may be expected of a container that is newer. */
function isNewer(value: unknown): boolean {
  if (v.is(container, value) && value.version > containerVersion) return true;
  return v.is(containerWithContents, value) && value.contents > contentsVersion;
}

export function writeEnvelope({ version, contents, sequence, slots, binding, entries }: Envelope): string {
  return JSON.stringify({ version, contents, sequence, slots, binding, entries });
}

/**
 * Whether a text of {@link writeEnvelope} is within the bounds of what is read; an account's own bounds are checked where it is
 * sealed.
 */
export function isReadable(text: string, { slots }: Pick<Envelope, 'slots'>): boolean {
  return text.length <= longestText && v.is(newestSlots, slots);
}
