import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** One account as an exporter writes it; what is left out is not written. */
export interface WrittenEntry {
  readonly secret?: Uint8Array;
  readonly name?: string;
  readonly issuer?: string;
  readonly algorithm?: number;
  readonly digits?: number;
  readonly type?: number;
  readonly counter?: bigint;
}

export interface WrittenBatch {
  readonly version?: number;
  readonly size?: number;
  readonly index?: number;
  readonly id?: number;
}

/** The numbers of the format's enumerations. */
export const sha256 = 2;
export const sha512 = 3;
export const md5 = 4;
export const eightDigits = 2;
export const hotp = 1;
export const totp = 2;

export const secret20 = Uint8Array.from(Buffer.from('12345678901234567890'));

/** A usual account of the organisation, with changes. */
export function writtenEntry(changes: WrittenEntry = {}): WrittenEntry {
  return { secret: secret20, name: 'Smiltenes novads:jānis.bērziņš', issuer: 'Smiltenes novads', algorithm: 1, digits: 1, type: totp, ...changes };
}

export function encodeEntry({ secret, name, issuer, algorithm, digits, type, counter }: WrittenEntry): Uint8Array {
  const writer = new BinaryWriter();
  if (secret !== undefined) writer.tag(1, WireType.LengthDelimited).bytes(secret);
  if (name !== undefined) writer.tag(2, WireType.LengthDelimited).string(name);
  if (issuer !== undefined) writer.tag(3, WireType.LengthDelimited).string(issuer);
  if (algorithm !== undefined) writer.tag(4, WireType.Varint).int32(algorithm);
  if (digits !== undefined) writer.tag(5, WireType.Varint).int32(digits);
  if (type !== undefined) writer.tag(6, WireType.Varint).int32(type);
  if (counter !== undefined) writer.tag(7, WireType.Varint).int64(counter);
  return writer.finish();
}

export function encodePayload(entries: readonly Uint8Array[], { version, size, index, id }: WrittenBatch = {}): Uint8Array {
  const writer = new BinaryWriter();
  for (const entry of entries) writer.tag(1, WireType.LengthDelimited).bytes(entry);
  if (version !== undefined) writer.tag(2, WireType.Varint).int32(version);
  if (size !== undefined) writer.tag(3, WireType.Varint).int32(size);
  if (index !== undefined) writer.tag(4, WireType.Varint).int32(index);
  if (id !== undefined) writer.tag(5, WireType.Varint).int32(id);
  return writer.finish();
}

export function migrationUri(bytes: Uint8Array): string {
  return `otpauth-migration://offline?data=${encodeURIComponent(Buffer.from(bytes).toString('base64'))}`;
}

/** The text of one QR code of a transfer. */
export function formatMigrationUri(entries: readonly WrittenEntry[], batch: WrittenBatch = { version: 1, size: 1, index: 0, id: -1 }): string {
  return migrationUri(encodePayload(entries.map(encodeEntry), batch));
}
