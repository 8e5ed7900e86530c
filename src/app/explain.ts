import { isUsableAt } from '../core/choose-account.ts';
import { explainRefusal, type RefusalReason } from '../core/explain-refusal.ts';
import { throttleLeft } from '../core/throttle.ts';
import type { Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { attemptIn, clockOf, refusalsOf } from './session-records.ts';

/** No server counts further back than this many failures: 2^15 seconds are nine hours. */
const rememberedRefusals = 16;
/** What a step lasts where it is not known whose code was refused. */
const usualPeriod = 30;

/** Why the page refused the code that was sent in this tab; the attempt is over, and the refusal is remembered. */
export async function explain(
  ports: Ports,
  vault: Vault,
  ours: boolean,
  sender: Extract<Sender, { kind: 'page' }>,
): Promise<{ readonly reason: RefusalReason }> {
  const record = attemptIn(ports.session, sender.tabId);
  const refusals = refusalsOf(ports.session, sender.origin);
  const [attempt, clock, before, reading] = await Promise.all([
    record.get(),
    clockOf(ports.session, sender.origin).get(),
    refusals.get(),
    vault.read(),
  ]);
  const failures = before ?? [];
  const now = ports.now();
  // A try while the server makes her wait does not count there: remembered, it would push out one that does.
  const counted = throttleLeft(failures, now) > 0 ? failures : [...failures, now];
  await Promise.all([record.clear(), refusals.set(counted.slice(-rememberedRefusals))]);

  const usable =
    reading.status === 'open' ? reading.accounts.filter((account) => isUsableAt(account, sender.origin)) : [];
  const sent = usable.find((account) => account.id === attempt?.account);
  const reason = explainRefusal({
    ours,
    now,
    offsetMilliseconds: clock?.offset,
    period: sent?.period ?? usualPeriod,
    sentStep: attempt?.step,
    lastAcceptedStep: attempt?.stepBefore,
    failures,
    otherAccounts: usable.some((account) => account !== sent),
  });
  return { reason };
}
