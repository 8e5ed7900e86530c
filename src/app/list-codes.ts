import type { Account } from '../core/account.ts';
import { labelOf } from '../core/account-label.ts';
import { codeAt, millisecondsLeft, stepAt } from '../core/code.ts';
import { arrange } from '../core/arrange.ts';
import type { CodeRow, CodesAnswer } from '../messages/answers.ts';
import { isOrganisationOrigin } from '../settings/organisation.ts';
import type { Vault } from '../vault/vault.ts';
import { readArrangement } from './arrangement.ts';
import { prepareLastCodes } from './last-codes.ts';
import type { Ports } from './ports.ts';
import { readClocks } from './session-records.ts';

/** Every account that can give a code, with its code of now and the next: those of the page in front, then by pin, order and use. */
export async function listCodes(ports: Ports, vault: Vault): Promise<CodesAnswer> {
  const keepLast = prepareLastCodes(ports);
  const [reading, tab, { arrangement, lastUsed }] = await Promise.all([vault.read(), ports.tabs.front(), readArrangement(ports)]);
  if (reading.status !== 'open') return { status: reading.status };
  const shown = reading.accounts.filter((account) => account.status !== 'replaced' && account.deletedAt === undefined);
  const offsets = await offsetsOf(ports, shown);
  const pinned = new Set(arrangement.pinned);
  const rows = arrange(shown, arrangement, lastUsed).map((account) => {
    const isForPage = tab?.origin !== undefined && account.origins.includes(tab.origin);
    const offset = offsets.get(account.origins[0]) ?? 0;
    return rowOf(account, ports.now(), offset, { isForPage, isPinned: pinned.has(account.id) });
  });
  const sorted = rows.toSorted(byPlace);
  void keepLast.then((keep) => keep({ origin: tab?.origin, rows: sorted }));
  return { status: 'open', rows: sorted };
}

async function offsetsOf(ports: Ports, accounts: readonly Account[]): Promise<Map<string | undefined, number>> {
  const origins = new Set(accounts.flatMap((account) => account.origins.slice(0, 1)));
  const clocks = await readClocks(ports.session, [...origins]);
  return new Map([...clocks].map(([origin, { offset }]) => [origin, offset]));
}

function rowOf(account: Account, now: number, offset: number, place: Pick<CodeRow, 'isForPage' | 'isPinned'>): CodeRow {
  const step = stepAt(now + offset, account.period);
  return {
    ...labelOf(account),
    accountStatus: account.status,
    // Elsewhere it can't always be seen that a code was accepted, so that nothing is said of waiting for it.
    isBound: account.origins.some(isOrganisationOrigin),
    code: codeAt(account, step),
    nextCode: codeAt(account, step + 1),
    period: account.period,
    endsAt: now + millisecondsLeft(now + offset, account.period),
    ...place,
  };
}

/** The page's own first, then what is confirmed or pinned; otherwise as the person's accounts stand. */
function byPlace(a: CodeRow, b: CodeRow): number {
  return Number(b.isForPage) - Number(a.isForPage) || Number(isAwaited(a)) - Number(isAwaited(b));
}

function isAwaited({ accountStatus, isBound, isPinned }: CodeRow): boolean {
  return accountStatus === 'pending' && isBound && !isPinned;
}
