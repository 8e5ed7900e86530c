import type { Account, AccountId } from '../core/account.ts';
import { chooseAccount } from '../core/choose-account.ts';
import type { FieldAnswer, FillHereAnswer } from '../messages/field-answers.ts';
import type { FieldPlace } from '../pages/field-here.ts';
import type { Setting } from '../settings/effective.ts';
import type { Vault } from '../vault/vault.ts';
import { codeNow } from './answer-code.ts';
import { noteCodeUsed } from './arrangement.ts';
import { askToFill, takeAgreement } from './fill-question.ts';
import { noteUse } from './lock.ts';
import { forgetPointed, isFieldPointed } from './pointed-field.ts';
import type { FrontTab, Ports } from './ports.ts';
import { filledIn, servedIn } from './session-records.ts';
import { readSettings } from './settings.ts';
import { spendStep } from './used-steps.ts';

/** A page in front to which a code could go. */
interface Here {
  readonly tabId: number;
  readonly place: FieldPlace;
}

/** Whether the page in front has a field that a code may be put into. */
export async function lookForField(ports: Ports): Promise<FieldAnswer> {
  const here = await findHere(ports, await ports.tabs.front());
  if (typeof here === 'string') return { status: 'none' };
  const [field, { fill, fillElsewhere }] = await Promise.all([ports.fields.look(here.tabId, here.place), readSettings(ports)]);
  if (field === undefined || isForbidden(fill)) return { status: 'none' };
  return { status: 'field', host: hostOf(here.place.origin), takesAny: fillElsewhere.value };
}

/**
 * Puts a code of the account that the person chose into the field of the page in front. It is the one way by which a code
 * comes to an origin that is not its account's: only after she has said yes to that very page.
 * @param agreed she says so; worth nothing without the question that it answers
 */
export async function fillHere(ports: Ports, vault: Vault, { account: id, agreed }: { readonly account: AccountId; readonly agreed: boolean }): Promise<FillHereAnswer> {
  const here = await findHere(ports, await ports.tabs.front());
  if (typeof here === 'string') return { status: here };
  const { tabId, place } = here;
  const [reading, field, { fill, fillElsewhere }] = await Promise.all([vault.read(), ports.fields.look(tabId, place), readSettings(ports)]);
  if (reading.status !== 'open') return { status: reading.status };
  if (isForbidden(fill)) return { status: 'forbidden' };
  const account = reading.accounts.find((candidate) => candidate.id === id && isInUse(candidate));
  if (account === undefined) return { status: 'no-account' };
  if (field === undefined) return { status: 'no-field' };
  const isOwn = account.origins.includes(place.origin);
  if (!isOwn && !fillElsewhere.value) return { status: 'forbidden' };
  const code = await codeNow(ports, account, isOwn ? place.origin : (account.origins[0] ?? place.origin));
  if (code.status !== 'code') return code;
  const question = { account: id, tabId, origin: place.origin };
  if (!isOwn && !(agreed && (await takeAgreement(ports, question)))) {
    await askToFill(ports, question);
    return { status: 'ask', accountHosts: [...new Set(account.origins.map(hostOf))], host: hostOf(place.origin) };
  }
  return put(ports, vault, here, account, code);
}

/**
 * Puts a code into the field of a page whose own account is beyond doubt, by a click or keys outside of any page of ours.
 * @returns whether it did; else there is something to ask or to say, which takes a page of ours
 */
export async function fillAtOnce(ports: Ports, vault: Vault, tab: FrontTab | undefined): Promise<boolean> {
  const here = await findHere(ports, tab);
  if (typeof here === 'string') return false;
  const { tabId, place } = here;
  const { origin } = place;
  const [reading, field, served, { fill }] = await Promise.all([
    vault.read(),
    ports.fields.look(tabId, place),
    servedIn(ports.session, tabId).get(),
    readSettings(ports),
  ]);
  if (reading.status !== 'open' || field === undefined || isForbidden(fill)) return false;
  const choice = chooseAccount({ accounts: reading.accounts, origin, user: field.user });
  if (choice.choice !== 'one') return false;
  const { account } = choice;
  // A script in the page may name any user: whose codes the tab is for, the person has settled before.
  if (served?.origin === origin && served.account !== account.id) return false;
  const code = await codeNow(ports, account, origin);
  if (code.status !== 'code' || (await put(ports, vault, here, account, code)).status !== 'filled') return false;
  // What a page of ours asks for counts as use by itself.
  await noteUse(ports).catch(() => undefined);
  return true;
}

/** A step is spent before it is typed: the person sends it, and nobody sees whether she does. */
async function put(ports: Ports, vault: Vault, { tabId, place }: Here, { id, period }: Account, { code, step }: { readonly code: string; readonly step: number }): Promise<FillHereAnswer> {
  const front = await ports.tabs.front();
  if (front?.tabId !== tabId || front.origin !== place.origin) return { status: 'no-field' };
  const spending = await spendStep(ports, id, step).catch(() => 'not-kept' as const);
  if (spending === 'not-kept') return { status: spending };
  if (!spending) return { status: 'wait', milliseconds: period * 1000, because: 'step-used' };
  const isFilled = await ports.fields.fill(tabId, place, code);
  if (!isFilled) return { status: 'no-field' };
  const filled = { account: id, origin: place.origin, step, filledAt: ports.now() };
  await Promise.all([filledIn(ports.session, tabId).set(filled), forgetPointed(ports), noteCodeUsed(ports, vault, id)]);
  return { status: 'filled' };
}

async function findHere(ports: Ports, tab: FrontTab | undefined): Promise<Here | 'no-field' | 'not-secure'> {
  if (tab?.origin === undefined) return 'no-field';
  const { tabId, origin } = tab;
  if (URL.parse(origin)?.protocol !== 'https:') return 'not-secure';
  return { tabId, place: { origin, isPointed: await isFieldPointed(ports, tab) } };
}

/** A person who wants no filling by itself may still want it here; an organisation that does, wants none. */
function isForbidden({ value, setBy }: Setting<boolean>): boolean {
  return !value && setBy === 'organisation';
}

function isInUse({ status, deletedAt }: Account): boolean {
  return status !== 'replaced' && deletedAt === undefined;
}

function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}
