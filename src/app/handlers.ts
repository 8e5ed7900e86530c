import { remove, rename, restore } from '../core/account-changes.ts';
import type { Account, AccountId } from '../core/account.ts';
import { judgeClock } from '../core/clock.ts';
import type { ChangeAnswer } from '../messages/answers.ts';
import type { Handlers, Sender } from '../messages/protocol.ts';
import type { VaultTravel } from '../vault/travel.ts';
import type { Vault, VaultGuard, VaultRescue } from '../vault/vault.ts';
import { answerCode } from './answer-code.ts';
import { answerQuestion } from './answer-question.ts';
import { takeOutcome } from './capture-outcome.ts';
import { backUp } from './back-up.ts';
import { backupState, putOffReminder } from './backup-state.ts';
import { countingUse } from './count-use.ts';
import { deliverPicture, deliverText } from './deliver.ts';
import { enrol } from './enrol.ts';
import { explain } from './explain.ts';
import { followAttempt } from './follow-attempt.ts';
import { followCapture } from './follow-capture.ts';
import { leavingMark } from './had-accounts.ts';
import { listCodes } from './list-codes.ts';
import { createLockHandlers } from './lock-handlers.ts';
import { noteSending } from './note-sending.ts';
import type { Ports } from './ports.ts';
import { readPage } from './read-page.ts';
import { createRescueHandlers } from './rescue.ts';
import { followServed } from './served-account.ts';
import { activityIn, clockOf, journeyIn } from './session-records.ts';
import { lookIntoBackup, restoreBackup } from './restore-backup.ts';
import { settleSites } from './settle-sites.ts';
import { noteAnswer } from './site-offers.ts';
import { forgetSite, listSites } from './sites.ts';
import { createSyncHandlers } from './sync.ts';
import { tidied } from './tidy-vault.ts';
import { noteLocked } from './waiting-pages.ts';

/** How long one measurement of a server's clock is good for. */
const clockLasts = 60 * 60_000;
/** How long the way from the helpdesk's first page to its sign-in page may take. */
const journeyLasts = 60_000;

/** The use cases of the extension, one for each message of the table. */
export function createHandlers(ports: Ports, kept: Vault, guard: VaultGuard, rescue: VaultRescue, travel: VaultTravel): Handlers {
  const vault = leavingMark(ports, tidied(kept, ports.now));
  const noted = { status: 'noted' } as const;
  return countingUse(ports, {
    async 'page-seen'(input, sender) {
      const { isArrival, isSignInSystem } = input;
      // While the person reads the card, so that her click has less to wait for.
      if (input.place === 'enrolment') void vault.prepare();
      const [clockDue, continueJourney] = await Promise.all([
        isSignInSystem && isClockDue(ports, sender.origin),
        isArrival && takeJourney(ports, sender.tabId),
        followAttempt(ports, vault, input, sender),
        followCapture(ports, vault, input, sender),
        followServed(ports, input, sender),
      ]);
      return { ...noted, clockDue, continueJourney };
    },
    async 'person-acted'(_input, sender) {
      await activityIn(ports.session, sender.tabId).set(ports.now());
      return noted;
    },
    async 'journey-started'(_input, sender) {
      await journeyIn(ports.session, sender.tabId).set(ports.now());
      return noted;
    },
    async 'clock-measured'({ offset }, sender) {
      await clockOf(ports.session, sender.origin).set({ offset, measuredAt: ports.now() });
      return noted;
    },
    enrol: async (input, sender) => noteLocked(ports, sender, await enrol(ports, vault, input, sender)),
    async 'code-wanted'({ user, account }, sender) {
      const { origin, tabId, isInFront } = sender;
      if (!isInFront) return { status: 'not-here' };
      return noteLocked(ports, sender, await answerCode(ports, vault, { origin, tabId, user, account }));
    },
    'code-sending': (input, sender) => noteSending(ports, vault, input, sender),
    'code-refused': (input, sender) => explain(ports, vault, input, sender),
    'name-kept': ({ account, name }, sender) =>
      changeAccount(vault, account, (accounts) =>
        isBoundTo(accounts, account, sender) ? rename(accounts, account, name) : accounts,
      ),

    'back-up': (input) => backUp(ports, vault, input),
    'backup-state': () => backupState(ports, vault, guard),
    async 'backup-later'() {
      await putOffReminder(ports);
      return noted;
    },
    'restore-look': (input) => lookIntoBackup(vault, input),
    'restore-backup': (input) => restoreBackup(ports, vault, input),
    codes: () => listCodes(ports, vault),
    'read-page': () => readPage(ports, vault),
    'capture-text': (input) => deliverText(ports, vault, input),
    'capture-picture': (input) => deliverPicture(ports, vault, input),
    'keep-candidates': (input) => answerQuestion(ports, vault, input),
    'capture-outcome': ({ wait }) => takeOutcome(ports, wait),
    sites: () => listSites(ports, vault),
    async 'site-wanted'({ account, origin }) {
      await noteAnswer(ports, account, origin, 'wanted');
      // The browser may have been quicker with its own event.
      await settleSites(ports, vault);
      return noted;
    },
    async 'site-declined'({ account, origin }) {
      await noteAnswer(ports, account, origin, 'declined');
      return noted;
    },
    'forget-site': ({ host }) => forgetSite(ports, vault, host),
    rename: ({ account, name }) => changeAccount(vault, account, (accounts) => rename(accounts, account, name)),
    remove: ({ account }) => changeAccount(vault, account, (accounts) => remove(accounts, account, ports.now())),
    restore: ({ account }) => changeAccount(vault, account, (accounts) => restore(accounts, account)),
    ...createLockHandlers(ports, vault, guard),
    ...createRescueHandlers(vault, rescue),
    ...createSyncHandlers(ports, guard, travel),
  });
}

async function isClockDue(ports: Ports, origin: string): Promise<boolean> {
  const clock = await clockOf(ports.session, origin).get();
  // Nothing is filled until the person has set a clock that is too far off: whether she has can only be measured.
  return clock === undefined || ports.now() - clock.measuredAt > clockLasts || judgeClock(clock.offset) === 'too-far';
}

/** Whether the person came here by the card's button just now; the answer is yes at most once. */
async function takeJourney(ports: Ports, tabId: number): Promise<boolean> {
  const startedAt = await journeyIn(ports.session, tabId).get();
  if (startedAt === undefined) return false;
  await journeyIn(ports.session, tabId).clear();
  return ports.now() - startedAt <= journeyLasts;
}

function isBoundTo(accounts: readonly Account[], id: AccountId, sender: Extract<Sender, { kind: 'page' }>): boolean {
  return accounts.some((account) => account.id === id && account.origins.includes(sender.origin));
}

async function changeAccount(
  vault: Vault,
  id: AccountId,
  edit: (accounts: readonly Account[]) => readonly Account[],
): Promise<ChangeAnswer> {
  const change = await vault.change((accounts) => ({
    accounts: edit(accounts),
    result: accounts.some((account) => account.id === id),
  }));
  if (change.status !== 'done') return { status: change.status };
  return { status: change.result ? 'done' : 'no-account' };
}
