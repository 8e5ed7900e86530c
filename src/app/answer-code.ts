import type { Account, AccountId } from '../core/account.ts';
import { labelOf } from '../core/account-label.ts';
import { chooseAccount, isUsableAt, type AccountChoice } from '../core/choose-account.ts';
import { judgeClock } from '../core/clock.ts';
import { codeAt } from '../core/code.ts';
import { codeUse } from '../core/code-use.ts';
import { throttleLeft } from '../core/throttle.ts';
import type { ClockWarning, CodeAnswer } from '../messages/answers.ts';
import { foreignHost } from '../settings/foreign-site.ts';
import { isOwnOrigin } from '../settings/own-sites.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { noteServed } from './served-account.ts';
import { activityIn, clockOf, refusals, servedIn } from './session-records.ts';
import { readSettings } from './settings.ts';
import { usedSteps } from './used-steps.ts';

/** How long after a person's own action in a tab a code may be sent there without a further click. */
const activityCounts = 5 * 60_000;

export interface Prompt {
  readonly origin: string;
  readonly tabId: number;
  /** The user name that the page shows, if it shows one. */
  readonly user: string | undefined;
  /** The account that the person chose, if she was asked. */
  readonly account: AccountId | undefined;
}

/** The code for a prompt, or why there is none now. Every store is asked at once, since a field is waiting. */
export async function answerCode(ports: Ports, vault: Vault, prompt: Prompt): Promise<CodeAnswer> {
  const [reading, circumstances] = await Promise.all([vault.read(), readCircumstances(ports, prompt)]);
  const mayFill = circumstances.settings.fill.value;
  // The page asked by itself: there is nothing to say.
  if (!mayFill && prompt.account === undefined) return { status: 'not-here' };
  if (reading.status !== 'open') return { status: reading.status };
  const choice = findAccount(reading.accounts, prompt);
  const isElsewhere = foreignHost(prompt.origin) !== undefined && !isOwnOrigin(prompt.origin, circumstances.settings);
  // Somebody else's page may ask for a code whenever it likes: where none is kept for it, there is nothing to say.
  if (choice.choice === 'none') return { status: isElsewhere ? 'not-here' : 'no-account' };
  if (choice.choice === 'ask') return { status: 'choose', choices: choice.accounts.map(labelOf) };
  const { account } = choice;
  // An enrolment goes on that she has begun by her click.
  if (!mayFill && account.status !== 'pending') return { status: 'not-here' };
  const served = circumstances.served?.origin === prompt.origin ? circumstances.served.account : undefined;
  if (served !== account.id) {
    if (served !== undefined && prompt.account === undefined) return { status: 'choose', choices: [labelOf(account)] };
    await noteServed(ports, account.id, prompt);
  }
  return codeOf(account, circumstances, ports.now());
}

/** The first code of an account that was kept this moment, without opening the vault anew. */
export async function answerFirstCode(ports: Ports, account: Account, place: Pick<Prompt, 'origin' | 'tabId'>): Promise<CodeAnswer> {
  if (!isUsableAt(account, place.origin)) return { status: 'no-account' };
  const [circumstances] = await Promise.all([readCircumstances(ports, place), noteServed(ports, account.id, place)]);
  return codeOf(account, circumstances, ports.now());
}

/**
 * The code of an account at its server's clock, whoever wants it.
 * @param origin of the server that checks it
 */
export async function codeNow(ports: Ports, account: Account, origin: string): Promise<CodeMoment> {
  const [clock, used, refused, settings] = await Promise.all([
    clockOf(ports.session, origin).get(),
    usedSteps(ports.local).get(),
    refusals(ports.session).get(),
    readSettings(ports),
  ]);
  return codeOf(account, { clock, used, refused, settings, maySend: false }, ports.now());
}

/** What a code depends on besides its account. */
type Circumstances = Awaited<ReturnType<typeof readCircumstances>>;

/** What an account whose codes may be had can answer. */
type CodeMoment = Extract<CodeAnswer, { readonly status: 'code' | 'wait' | 'clock-too-far' }>;

async function readCircumstances(ports: Ports, { origin, tabId }: Pick<Prompt, 'origin' | 'tabId'>) {
  const [clock, used, refused, served, settings, isActive] = await Promise.all([
    clockOf(ports.session, origin).get(),
    usedSteps(ports.local).get(),
    refusals(ports.session).get(),
    servedIn(ports.session, tabId).get(),
    readSettings(ports),
    wasJustActive(ports, tabId),
  ]);
  return { clock, used, refused, served, settings, maySend: isActive && settings.send.value };
}

/** @param now this computer's clock, milliseconds since the epoch */
function codeOf(account: Account, { clock, used, refused, settings, maySend }: Omit<Circumstances, 'served'>, now: number): CodeMoment {
  const offset = clock?.offset ?? 0;
  const verdict = judgeClock(offset);
  const offsetSeconds = Math.round(offset / 1000);
  if (verdict === 'too-far') return { status: 'clock-too-far', offsetSeconds };
  const warning: { clock?: ClockWarning } = verdict === 'corrected-with-warning' ? { clock: { offsetSeconds } } : {};

  const label = labelOf(account);
  const throttled = throttleLeft(refused?.[account.id] ?? [], now);
  if (throttled > 0) return { status: 'wait', account: label, milliseconds: throttled, because: 'throttled', ...warning };
  const serverNow = now + offset;
  const use = codeUse({
    period: account.period,
    serverNow,
    lastUsedStep: used?.[account.id],
    // Of a short step nothing would be left to use.
    sparesMilliseconds: Math.min(settings.countdown.value, account.period / 2) * 1000,
  });
  if (use.use === 'wait') {
    return { status: 'wait', account: label, milliseconds: use.milliseconds, because: use.because, ...warning };
  }
  return {
    status: 'code',
    account: label,
    code: codeAt(account, use.step),
    step: use.step,
    milliseconds: use.milliseconds,
    maySend,
    ...warning,
  };
}

/** Whether the person has acted in the tab so lately that sending a code is still her own doing. */
export async function wasJustActive(ports: Ports, tabId: number): Promise<boolean> {
  const actedAt = await activityIn(ports.session, tabId).get();
  return actedAt !== undefined && ports.now() - actedAt <= activityCounts;
}

function findAccount(accounts: readonly Account[], prompt: Prompt): AccountChoice {
  const { origin, user, account: chosen } = prompt;
  if (chosen === undefined) return chooseAccount({ accounts, origin, user });
  const account = accounts.find(({ id }) => id === chosen);
  return account !== undefined && isUsableAt(account, origin) ? { choice: 'one', account } : { choice: 'none' };
}
