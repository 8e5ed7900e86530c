import { rename } from '../core/account-changes.ts';
import type { Account, AccountId } from '../core/account.ts';
import { judgeClock } from '../core/clock.ts';
import type { pageMessages } from '../messages/page-messages.ts';
import type { Handlers, Sender } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { answerCode } from './answer-code.ts';
import { noteCodeUsed } from './arrangement.ts';
import { changeAccount } from './change-account.ts';
import { enrol } from './enrol.ts';
import { explain } from './explain.ts';
import { followAttempt } from './follow-attempt.ts';
import { followCapture } from './follow-capture.ts';
import { noteSending } from './note-sending.ts';
import type { Ports } from './ports.ts';
import { followServed } from './served-account.ts';
import { activityIn, clockOf, journeyIn } from './session-records.ts';
import { noteLocked } from './waiting-pages.ts';

/** How long one measurement of a server's clock is good for. */
const clockLasts = 60 * 60_000;
/** How long the way from the helpdesk's first page to its sign-in page may take. */
const journeyLasts = 60_000;

/** The use cases that the assistant in a page asks for. */
export function createPageHandlers(ports: Ports, vault: Vault): Pick<Handlers, keyof typeof pageMessages> {
  const noted = { status: 'noted' } as const;
  return {
    async 'page-seen'(input, sender) {
      const { isArrival, isSignInSystem } = input;
      // While the person reads the card, so that her click has less to wait for.
      if (input.place === 'enrolment') void vault.prepare();
      const [clockDue, continueJourney] = await Promise.all([
        isSignInSystem && isClockDue(ports, sender.origin),
        isArrival && takeJourney(ports, sender),
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
      await journeyIn(ports.session, sender.tabId).set({ startedAt: ports.now() });
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
      const answer = await answerCode(ports, vault, { origin, tabId, user, account });
      if (answer.status === 'code') void noteCodeUsed(ports, vault, answer.account.id);
      return noteLocked(ports, sender, answer);
    },
    'code-sending': (input, sender) => noteSending(ports, vault, input, sender),
    'code-refused': (input, sender) => explain(ports, vault, input, sender),
    async 'open-help'(_input, { tabId, isInFront }) {
      if (!isInFront) return { status: 'not-here' };
      await ports.openHelp(tabId);
      return { status: 'opened' };
    },
    'name-kept': ({ account, name }, sender) =>
      changeAccount(vault, account, (accounts) =>
        isBoundTo(accounts, account, sender) ? rename(accounts, account, name) : accounts,
      ),
  };
}

async function isClockDue(ports: Ports, origin: string): Promise<boolean> {
  const clock = await clockOf(ports.session, origin).get();
  // Nothing is filled until the person has set a clock that is too far off: whether she has can only be measured.
  return clock === undefined || ports.now() - clock.measuredAt > clockLasts || judgeClock(clock.offset) === 'too-far';
}

/**
 * Whether the person came here by the card's button just now. The answer is yes to one document at most, and to that one again: an
 * answer may get lost on the way to it.
 */
async function takeJourney(ports: Ports, { tabId, documentId }: Extract<Sender, { kind: 'page' }>): Promise<boolean> {
  const record = journeyIn(ports.session, tabId);
  const journey = await record.get();
  if (journey === undefined) return false;
  const isOurs = journey.takenBy === undefined || journey.takenBy === documentId;
  if (documentId === undefined) await record.clear();
  else if (journey.takenBy === undefined) await record.set({ ...journey, takenBy: documentId });
  return isOurs && ports.now() - journey.startedAt <= journeyLasts;
}

function isBoundTo(accounts: readonly Account[], id: AccountId, sender: Extract<Sender, { kind: 'page' }>): boolean {
  return accounts.some((account) => account.id === id && account.origins.includes(sender.origin));
}
