import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';

/** What a transfer says, field by field, judged by nobody yet. Numbers that a message leaves out are 0 (Protocol Buffers 3). */
export interface MigrationPayload {
  /** A message each, to be read by {@link readParameters}. */
  readonly entries: readonly Uint8Array[];
  readonly batchSize: number;
  readonly batchIndex: number;
  /** Often negative. */
  readonly batchId: number;
}

export interface MigrationParameters {
  readonly secret: Uint8Array;
  readonly name: string;
  readonly issuer: string;
  readonly algorithm: number;
  readonly digits: number;
  readonly type: number;
  readonly counter: number;
}

/**
 * Reads the message that Google Authenticator exports. Nobody published its definition; this is what all who read it agree on:
 * `otp_parameters` = 1 (repeated), `version` = 2, `batch_size` = 3, `batch_index` = 4, `batch_id` = 5. Other fields are skipped.
 * @returns undefined where the bytes are no such message. Never throws.
 * @see https://alexbakker.me/post/parsing-google-auth-export-qr-code.html
 */
export function readPayload(bytes: Uint8Array): MigrationPayload | undefined {
  const entries: Uint8Array[] = [];
  const numbers = new Map<number, number>();
  const isWhole = readFields(bytes, new Set([1]), new Set([3, 4, 5]), (field, value) => {
    if (typeof value === 'number') numbers.set(field, value);
    else entries.push(value);
  });
  if (!isWhole) return undefined;
  const numberOf = (field: number) => numbers.get(field) ?? 0;
  return { entries, batchSize: numberOf(3), batchIndex: numberOf(4), batchId: numberOf(5) };
}

/**
 * Reads one entry: `secret` = 1, `name` = 2, `issuer` = 3, `algorithm` = 4, `digits` = 5, `type` = 6, `counter` = 7. Text that is
 * not UTF-8 has replacement characters: a name that is spoilt costs nobody an account.
 * @returns undefined where the bytes are no such message. Never throws.
 */
export function readParameters(bytes: Uint8Array): MigrationParameters | undefined {
  const numbers = new Map<number, number>();
  const strings = new Map<number, Uint8Array>();
  const isWhole = readFields(bytes, new Set([1, 2, 3]), new Set([4, 5, 6, 7]), (field, value) => {
    if (typeof value === 'number') numbers.set(field, value);
    else strings.set(field, value);
  });
  if (!isWhole) return undefined;
  const bytesOf = (field: number) => strings.get(field) ?? new Uint8Array();
  const textOf = (field: number) => new TextDecoder().decode(bytesOf(field));
  const numberOf = (field: number) => numbers.get(field) ?? 0;
  return {
    secret: bytesOf(1),
    name: textOf(2),
    issuer: textOf(3),
    algorithm: numberOf(4),
    digits: numberOf(5),
    type: numberOf(6),
    counter: numberOf(7),
  };
}

/** @returns false where the bytes end in the midst of a field, a number has more than 64 bits or a known field another type */
function readFields(
  bytes: Uint8Array,
  chunks: ReadonlySet<number>,
  numbers: ReadonlySet<number>,
  take: (field: number, value: number | Uint8Array) => void,
): boolean {
  const reader = new BinaryReader(bytes);
  try {
    while (reader.pos < reader.len) {
      const [field, type] = reader.tag();
      if (chunks.has(field) || numbers.has(field)) {
        if (type !== (chunks.has(field) ? WireType.LengthDelimited : WireType.Varint)) return false;
        take(field, chunks.has(field) ? reader.bytes() : readNumber(reader, bytes));
      } else {
        // Groups nest without end, and nobody writes them since Protocol Buffers 3.
        if (type === WireType.StartGroup || type === WireType.EndGroup) return false;
        reader.skip(type, field);
      }
    }
    return true;
  } catch {
    // The reader throws where a length or a number leads past the end of the bytes.
    return false;
  }
}

/** The number as an `int32` has it: its lower 32 bits, since a negative one is written with 64. */
function readNumber(reader: BinaryReader, bytes: Uint8Array): number {
  const start = reader.pos;
  const value = BigInt(reader.int64());
  // Nine bytes hold 63 bits: the tenth has room for one.
  if (reader.pos - start === 10 && (bytes[reader.pos - 1] ?? 0) > 1) throw new RangeError('A number of more than 64 bits');
  return Number(BigInt.asIntN(32, value));
}
