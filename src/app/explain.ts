import type { Account } from '../core/account.ts';
import { labelOf } from '../core/account-label.ts';
import { chooseAccount, isUsableAt } from '../core/choose-account.ts';
import { credibleStep } from '../core/code-use.ts';
import { stepAt } from '../core/code.ts';
import { explainRefusal, type RefusalReason } from '../core/explain-refusal.ts';
import { throttleLeft } from '../core/throttle.ts';
import { isEmailOfUser, isSameUser } from '../core/user-name.ts';
import type { Input, Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { noteRefusal } from './refusal-records.ts';
import { attemptIn, clockOf, filledIn, refusals, type Attempt } from './session-records.ts';

/** No server counts further back than this many failures: 2^15 seconds are nine hours. */
const rememberedRefusals = 16;
/** What a step lasts where it is not known whose code was refused. */
const usualPeriod = 30;

/** No code that stood in a field for longer was the one that was sent, in milliseconds. */
const filledLasts = 2 * 60_000;

/** Why the page refused the code that was sent in this tab; the attempt is over, and the refusal is remembered. */
export async function explain(
  ports: Ports,
  vault: Vault,
  { ours, user }: Input<'code-refused'>,
  sender: Extract<Sender, { kind: 'page' }>,
): Promise<{ readonly reason: RefusalReason }> {
  const record = attemptIn(ports.session, sender.tabId);
  const filledRecord = filledIn(ports.session, sender.tabId);
  const [sent, filled, clock, remembered = {}, reading] = await Promise.all([
    record.get(),
    filledRecord.get(),
    clockOf(ports.session, sender.origin).get(),
    refusals(ports.session).get(),
    vault.read(),
  ]);
  const accounts = reading.status === 'open' ? reading.accounts : [];
  const now = ports.now();
  // The page sees a code that it was not given by its own assistant: only here is it known where that came from.
  const byHand = !ours && filled?.origin === sender.origin && now - filled.filledAt <= filledLasts ? filled : undefined;
  const attempt: Pick<Attempt, 'account' | 'step' | 'stepBefore'> | undefined = byHand ?? sent;
  const usable = accounts.filter((account) => isUsableAt(account, sender.origin));
  const refused = usable.find(({ id }) => id === attempt?.account) ?? findByUser(accounts, sender.origin, user);
  const failures = (refused && remembered[refused.id]) ?? [];
  // A try while the server makes her wait does not count there: remembered, it would push out one that does.
  const counted = throttleLeft(failures, now) > 0 ? failures : [...failures, now];
  await Promise.all([record.clear(), filledRecord.clear()]);
  // The code was tried on each device of the user, and each that it did not match counts a failure of its own.
  const sharing = usable.filter((account) => account === refused || (refused && isSameUser(account.user, refused.user)));
  const counts = sharing.map(({ id }) => [id, counted.slice(-rememberedRefusals)] as const);
  await refusals(ports.session).set({ ...remembered, ...Object.fromEntries(counts) });

  const period = refused?.period ?? usualPeriod;
  const newerKey = refused && findNewerKey(usable, refused);
  const reason = explainRefusal({
    ours: ours || byHand !== undefined,
    now,
    offsetMilliseconds: clock?.offset,
    period,
    sentStep: attempt?.step,
    lastAcceptedStep: credibleStep(attempt?.stepBefore, stepAt(now + (clock?.offset ?? 0), period)),
    failures,
    newerKey: newerKey && labelOf(newerKey),
    otherAccounts: usable.some((account) => account !== refused),
  });
  await noteRefusal(ports, {
    origin: sender.origin,
    at: now,
    said: reason.kind,
    ...('waitSeconds' in reason && { waitUntil: now + reason.waitSeconds * 1000 }),
    ...(refused && { account: refused.id }),
    isOtherUser: refused !== undefined && isNamedOtherwise(refused, user),
  });
  return { reason };
}

/** The page names somebody, and in no spelling that is known to be the account's. */
function isNamedOtherwise({ user: own, aliases }: Account, user: string | undefined): boolean {
  if (user === undefined || user === '' || own === '') return false;
  return ![own, ...aliases].some((name) => isSameUser(name, user)) && !isEmailOfUser(own, user);
}

function findByUser(accounts: readonly Account[], origin: string, user: string | undefined): Account | undefined {
  const choice = chooseAccount({ accounts, origin, user });
  return choice.choice === 'one' ? choice.account : undefined;
}

/** A key that was kept later, for the same user, and whose acceptance nobody has seen: it may have come unseen. */
function findNewerKey(usable: readonly Account[], refused: Account): Account | undefined {
  return usable.findLast(
    (account) => account.status === 'pending' && isSameUser(account.user, refused.user) && account.createdAt > refused.createdAt,
  );
}
