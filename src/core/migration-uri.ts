import { base64Decode } from '@bufbuild/protobuf/wire';
import { readEntry, type MigrationEntry } from './migration-entry.ts';
import { readPayload, type MigrationPayload } from './migration-payload.ts';
import { decodePercent } from './percent.ts';

/** Why a transfer can't be read as a whole; each has a sentence in the interface. */
export type MigrationProblem =
  | 'not-migration'
  | 'too-long'
  /** No such address, or what it carries is no base64. */
  | 'malformed'
  /** What it carries is no message of this format, or ends in its midst. */
  | 'damaged'
  | 'too-many'
  /** It transfers nothing. */
  | 'empty';

/** Which QR code this is of a transfer that may take several. */
export interface MigrationBatch {
  /** 32 bits with a sign; the same on all QR codes of one transfer. */
  readonly id: number;
  /** From 0, less than the size. */
  readonly index: number;
  /** From 1 to 100. */
  readonly size: number;
}

export type MigrationReading =
  | { readonly status: 'ok'; readonly batch: MigrationBatch; readonly entries: readonly MigrationEntry[] }
  | { readonly status: 'refused'; readonly problem: MigrationProblem };

const scheme = /^otpauth-migration:\/\//i;
const address = /^offline\/?$/i;
/** Both alphabets of RFC 4648, sections 4 and 5, with or without padding. */
const base64 = /^[\w+/-]+={0,2}$/;
/** Five times what the largest QR code holds: exporters write ten accounts into one. */
const longestUri = 16_000;
const mostEntries = 100;
const mostParts = 100;

/**
 * Reads `otpauth-migration://offline?data=…`, in which Google Authenticator and others export several accounts.
 * @param text anything at all; white space around it is forgiven
 * @returns at least one entry, each with a result of its own, or why there is none. Never throws, takes linear time.
 */
export function parseMigrationUri(text: unknown): MigrationReading {
  if (typeof text !== 'string') return refuse('not-migration');
  const uri = text.trim();
  if (!scheme.test(uri)) return refuse('not-migration');
  if (uri.length > longestUri) return refuse('too-long');
  const bytes = readData(uri.replace(scheme, ''));
  if (bytes === undefined) return refuse('malformed');
  const payload = readPayload(bytes);
  if (payload === undefined) return refuse('damaged');
  if (payload.entries.length === 0) return refuse('empty');
  if (payload.entries.length > mostEntries) return refuse('too-many');
  return { status: 'ok', batch: batchOf(payload), entries: payload.entries.map(readEntry) };
}

/** Whether a text means to be a transfer, good or not. */
export function isMigration(text: string): boolean {
  return /^otpauth-migration:/iu.test(text.trimStart());
}

function readData(rest: string): Uint8Array | undefined {
  const [host, query, ...others] = rest.split('?');
  if (host === undefined || query === undefined || others.length > 0 || !address.test(host)) return undefined;
  const values = query.split('&').filter((part) => part.startsWith('data='));
  const [value] = values;
  if (value === undefined || values.length > 1) return undefined;
  // A plus that nobody encoded becomes a space where the text went through a form.
  const data = decodePercent(value.slice('data='.length))?.replaceAll(' ', '+');
  if (data === undefined || !base64.test(data)) return undefined;
  // Four characters for three bytes: one left over is half a byte.
  const characters = data.replace(/=+$/, '').length;
  return characters % 4 === 1 ? undefined : base64Decode(data);
}

/** An exporter's miscount costs nobody an account: what can't be a part of several is taken for the only one. */
function batchOf({ batchId, batchIndex, batchSize }: MigrationPayload): MigrationBatch {
  const isPart = batchIndex >= 0 && batchIndex < batchSize && batchSize <= mostParts;
  return isPart ? { id: batchId, index: batchIndex, size: batchSize } : { id: batchId, index: 0, size: 1 };
}

function refuse(problem: MigrationProblem): MigrationReading {
  return { status: 'refused', problem };
}
