import { labelOf, proposeName } from '../core/account-label.ts';
import type { MigrationEntry } from '../core/migration-entry.ts';
import { isMigration, parseMigrationUri, type MigrationBatch } from '../core/migration-uri.ts';
import { parseOtpauthUri } from '../core/otpauth-uri.ts';
import type { CaptureAnswer, CapturedEntry } from '../messages/capture-answers.ts';
import type { Vault } from '../vault/vault.ts';
import { keepEnrolments, type Keeping } from './keep-enrolment.ts';
import type { Ports } from './ports.ts';

const nothingToKeep: Keeping = { status: 'kept', kept: [] };

interface Part {
  readonly batch: MigrationBatch;
  readonly entries: readonly MigrationEntry[];
}

/**
 * Keeps every account that can be kept of the texts in view, where a transfer is among them: the parts of a transfer in
 * their own order, all in one change of the vault. Where one text is refused as a whole nothing is kept, as with a single
 * account: a source that is damaged casts doubt on the rest.
 */
export async function keepTransfer(ports: Ports, vault: Vault, texts: readonly string[]): Promise<CaptureAnswer> {
  const parts: Part[] = [];
  const alone: MigrationEntry[] = [];
  for (const text of new Set(texts)) {
    if (isMigration(text)) {
      const reading = parseMigrationUri(text);
      if (reading.status === 'refused') return { status: 'transfer-refused', problem: reading.problem };
      parts.push(reading);
    } else {
      const reading = parseOtpauthUri(text);
      if (reading.status === 'refused') return reading;
      alone.push({ name: proposeName(reading.enrolment), reading });
    }
  }
  return keepEntries(ports, vault, [...inOrder(parts).flatMap((part) => part.entries), ...alone], batchOf(parts));
}

async function keepEntries(
  ports: Ports,
  vault: Vault,
  entries: readonly MigrationEntry[],
  batch: MigrationBatch | undefined,
): Promise<CaptureAnswer> {
  const enrolments = entries.flatMap(({ reading }) => (reading.status === 'ok' ? [reading.enrolment] : []));
  // A transfer says nothing of the pages that its accounts are for. One of which nothing can be kept needs no open vault.
  const keeping = enrolments.length === 0 ? nothingToKeep : await keepEnrolments(ports, vault, enrolments, undefined);
  if (keeping.status !== 'kept') return keeping;
  const kept = keeping.kept.values();
  const results = entries.map(({ name, reading }): CapturedEntry => {
    if (reading.status === 'refused') return { name, result: reading.problem };
    const { value } = kept.next();
    if (value === undefined) throw new Error('An enrolment was kept as none');
    return { name: labelOf(value.account).name, result: value.isNew ? 'kept' : 'known' };
  });
  return { status: 'kept-several', entries: results, batch };
}

/** The QR codes of one transfer stand together, as they were numbered. */
function inOrder(parts: readonly Part[]): readonly Part[] {
  const transfers = Map.groupBy(parts, ({ batch }) => batch.id);
  return [...transfers.values()].flatMap((transfer) => transfer.toSorted((one, other) => one.batch.index - other.batch.index));
}

/** Which part was read, where it is one and there are more to come. */
function batchOf([part, ...others]: readonly Part[]): MigrationBatch | undefined {
  return part === undefined || others.length > 0 || part.batch.size === 1 ? undefined : part.batch;
}
