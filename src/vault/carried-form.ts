import * as v from 'valibot';
import { compareTexts, type Carried } from '../core/carried.ts';
import { bind, isBound } from './binding.ts';
import { contentsVersion, writeAccount } from './contents.ts';
import { openEntry, sealEntries } from './entries.ts';
import { containerVersion, parseEnvelope, type Envelope, type Slot } from './envelope.ts';
import { parseHistory, travellingKinds, writeHistory, type SlotMarks } from './history-form.ts';
import { seal, unseal } from './seal.ts';
import type { TravelProblem } from './travel.ts';

/** Version of what stands around the envelope, and of the history. */
const travelVersion = 2;

/** What travels, opened. */
export interface OpenCarried {
  readonly carried: Carried;
  /** A passphrase and, mostly, a recovery code. */
  readonly slots: readonly Slot[];
  /** When each of these slots was last changed or removed. */
  readonly slotsAt: SlotMarks;
}

const sealed = v.strictObject({ nonce: v.string(), data: v.string() });
const travelling = v.strictObject({ travelling: v.picklist([1, 2]), envelope: v.unknown(), history: sealed });
const newer = v.object({ travelling: v.pipe(v.number(), v.safeInteger(), v.minValue(travelVersion + 1)) });

const contextOf = ({ version, binding }: Pick<Envelope, 'version' | 'binding'>, form: number) =>
  JSON.stringify(['atslega-vault', version, contentsVersion, 'history', form, binding.nonce]);

/** Slots that open a vault anywhere: a device and a passkey belong to one computer. */
export function portable(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(({ kind }) => travellingKinds.some((one) => one === kind)).toSorted((one, other) => compareTexts(one.kind, other.kind));
}

export async function sealCarried(key: CryptoKey, { carried, slots, slotsAt }: OpenCarried): Promise<string> {
  const { histories, gone } = carried;
  const unbound = { version: containerVersion, contents: contentsVersion, sequence: 1, slots, entries: await sealEntries(key, [], carried.accounts) } as const;
  const envelope = { ...unbound, binding: await bind(key, unbound) };
  const plaintext = new TextEncoder().encode(writeHistory({ histories, gone, slotsAt }));
  return JSON.stringify({ travelling: travelVersion, envelope, history: await seal(key, plaintext, contextOf(envelope, travelVersion)) });
}

/** What stands outside the seals. */
export interface SealedCarried {
  readonly travelling: 1 | 2;
  readonly envelope: Envelope;
  readonly history: v.InferOutput<typeof sealed>;
}

/** Never throws, whatever has come. */
export function parseCarried(text: string): SealedCarried | Exclude<TravelProblem, 'other-key'> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  if (v.is(newer, value)) return 'newer-version';
  const parsed = v.safeParse(travelling, value);
  if (!parsed.success) return 'damaged';
  const envelope = parseEnvelope(JSON.stringify(parsed.output.envelope));
  if (typeof envelope === 'string') return envelope;
  const isPortable = portable(envelope.slots).length === envelope.slots.length;
  const { travelling: form, history } = parsed.output;
  return isPortable ? { travelling: form, envelope, history } : 'damaged';
}

export async function openCarried(key: CryptoKey, { travelling: form, envelope, history: sealedHistory }: SealedCarried): Promise<OpenCarried | TravelProblem> {
  if (!(await isBound(key, envelope))) return 'other-key';
  const [plaintext, ...opened] = await Promise.all([
    unseal(key, sealedHistory, contextOf(envelope, form)),
    ...envelope.entries.map((entry) => openEntry(key, envelope.version, entry)),
  ]);
  const accounts = opened.filter((account) => account !== undefined);
  const known = plaintext && parseHistory(new TextDecoder().decode(plaintext));
  if (known === undefined || accounts.length < opened.length) return 'damaged';
  const { histories, gone, slotsAt } = known;
  const isWhole = Object.keys(histories).length === accounts.length && accounts.every(({ id }) => histories[id] !== undefined);
  return isWhole ? { carried: { accounts, histories, gone }, slots: envelope.slots, slotsAt } : 'damaged';
}

/** The same text for what is the same, whatever its seals. */
export function writePlainly({ carried, slots, slotsAt }: OpenCarried): string {
  const accounts = carried.accounts.toSorted((one, other) => compareTexts(one.id, other.id)).map(writeAccount);
  return JSON.stringify([accounts, order(carried.histories), order(carried.gone), slots, order(slotsAt)]);
}

function order(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => compareTexts(one, other)).map(([key, inner]) => [key, order(inner)]));
}
