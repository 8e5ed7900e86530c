import type { Account } from '../core/account.ts';
import { labelOf } from '../core/account-label.ts';
import { codeAt, millisecondsLeft, stepAt } from '../core/code.ts';
import { arrange } from '../core/arrange.ts';
import type { CodeRow, CodesAnswer } from '../messages/answers.ts';
import { isOwnOrigin } from '../settings/own-sites.ts';
import type { Vault } from '../vault/vault.ts';
import { readArrangement } from './arrangement.ts';
import { prepareLastCodes } from './last-codes.ts';
import type { Ports } from './ports.ts';
import { readClocks } from './session-records.ts';
import { readSettings } from './settings.ts';

/**
 * The accounts that can give a code, with those of now and of the next step: those of the page in front, then by pin, order and use.
 * @param most of them; making the codes of a thousand takes longer than anybody should wait for the first
 */
export async function listCodes(ports: Ports, vault: Vault, most = Infinity): Promise<CodesAnswer> {
  const keepLast = prepareLastCodes(ports);
  const [reading, tab, { arrangement, lastUsed }] = await Promise.all([vault.read(), ports.tabs.front(), readArrangement(ports)]);
  if (reading.status !== 'open') return { status: reading.status };
  // Only now: where the storage fails, it is the vault that says so.
  const settings = await readSettings(ports);
  const shown = reading.accounts.filter((account) => account.status !== 'replaced' && account.deletedAt === undefined);
  const pinned = new Set(arrangement.pinned);
  const placed = arrange(shown, arrangement, lastUsed).map((account): Placed => ({
    account,
    isForPage: tab?.origin !== undefined && account.origins.includes(tab.origin),
    // Elsewhere it can't always be seen that a code was accepted, so that nothing is said of waiting for it.
    isBound: account.origins.some((origin) => isOwnOrigin(origin, settings)),
    isPinned: pinned.has(account.id),
  }));
  const first = placed.toSorted(byPlace).slice(0, most);
  const offsets = await offsetsOf(ports, first);
  const rows = first.map((each) => rowOf(each, ports.now(), offsets.get(each.account.origins[0]) ?? 0));
  void keepLast.then((keep) => keep({ origin: tab?.origin, rows }));
  return { status: 'open', rows };
}

/** An account, and what decides where it stands. */
interface Placed extends Pick<CodeRow, 'isForPage' | 'isBound' | 'isPinned'> {
  readonly account: Account;
}

async function offsetsOf(ports: Ports, placed: readonly Placed[]): Promise<Map<string | undefined, number>> {
  const origins = new Set(placed.flatMap(({ account }) => account.origins.slice(0, 1)));
  const clocks = await readClocks(ports.session, [...origins]);
  return new Map([...clocks].map(([origin, { offset }]) => [origin, offset]));
}

function rowOf({ account, ...place }: Placed, now: number, offset: number): CodeRow {
  const step = stepAt(now + offset, account.period);
  return {
    ...labelOf(account),
    accountStatus: account.status,
    code: codeAt(account, step),
    nextCode: codeAt(account, step + 1),
    period: account.period,
    endsAt: now + millisecondsLeft(now + offset, account.period),
    ...place,
  };
}

/** The page's own first, then what is confirmed or pinned; otherwise as the person's accounts stand. */
function byPlace(a: Placed, b: Placed): number {
  return Number(b.isForPage) - Number(a.isForPage) || Number(isAwaited(a)) - Number(isAwaited(b));
}

function isAwaited({ account: { status }, isBound, isPinned }: Placed): boolean {
  return status === 'pending' && isBound && !isPinned;
}
