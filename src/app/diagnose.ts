import type { Account } from '../core/account.ts';
import { labelOf } from '../core/account-label.ts';
import { diagnose, type RefusedAccount } from '../core/diagnose.ts';
import type { DiagnosedRefusal, DiagnosisAnswer } from '../messages/help-answers.ts';
import type { helpMessages } from '../messages/help-messages.ts';
import type { Handlers } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { readRefusals, type NotedRefusal } from './refusal-records.ts';
import { clockOf, refusals } from './session-records.ts';
import { readSettings } from './settings.ts';

/** The use cases of the help page. */
export function createHelpHandlers(ports: Ports, vault: Vault): Pick<Handlers, keyof typeof helpMessages> {
  return { diagnosis: () => readDiagnosis(ports, vault) };
}

async function readDiagnosis(ports: Ports, vault: Vault): Promise<DiagnosisAnswer> {
  const [noted, reading, { contact }] = await Promise.all([readRefusals(ports), vault.read(), readSettings(ports)]);
  const accounts = reading.status === 'open' ? reading.accounts : undefined;
  return {
    status: 'known',
    refusals: await Promise.all(noted.map((refusal) => diagnoseOne(ports, accounts, refusal))),
    vault: reading.status,
    contact: contact.value,
  };
}

/** @param accounts undefined where the vault does not tell */
async function diagnoseOne(ports: Ports, accounts: readonly Account[] | undefined, noted: NotedRefusal): Promise<DiagnosedRefusal> {
  const { origin, at, said, waitUntil, isOtherUser } = noted;
  const [clock, counted] = await Promise.all([clockOf(ports.session, origin).get(), refusals(ports.session).get()]);
  const account = accounts?.find(({ id }) => id === noted.account);
  const accountStatus = noted.account === undefined || accounts === undefined ? 'unknown' : statusOf(account);
  return {
    host: URL.parse(origin)?.host ?? origin,
    at,
    diagnosis: diagnose({ at, said, waitUntil, account: accountStatus, isOtherUser, offsetMilliseconds: clock?.offset }),
    account: account && labelOf(account),
    accountStatus,
    refusals: (noted.account === undefined ? undefined : counted?.[noted.account])?.length ?? 0,
    clock: clock && { offsetSeconds: Math.round(clock.offset / 1000), measuredAt: clock.measuredAt },
  };
}

function statusOf(account: Account | undefined): RefusedAccount {
  if (account === undefined) return 'gone';
  return account.deletedAt === undefined ? account.status : 'deleted';
}
