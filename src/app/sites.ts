import { labelOf } from '../core/account-label.ts';
import type { AccountId } from '../core/account.ts';
import { unbind } from '../core/site-changes.ts';
import type { ChangeAnswer } from '../messages/answers.ts';
import type { SitesAnswer } from '../messages/site-answers.ts';
import { foreignHost } from '../settings/foreign-site.ts';
import { isOwnOrigin, ownHostsOutside } from '../settings/own-sites.ts';
import type { Vault } from '../vault/vault.ts';
import type { CapturedTab, Ports } from './ports.ts';
import { readSettings } from './settings.ts';
import { findHosts, settleSites } from './settle-sites.ts';
import { isWish, offerSite, readOffers } from './site-offers.ts';

/** @returns the origin that an account is bound to when it is captured there; undefined where the person was not asked yet */
export async function bindableOrigin(ports: Ports, tab: CapturedTab | undefined): Promise<string | undefined> {
  if (tab === undefined) return undefined;
  if (isOwnOrigin(tab.origin, await readSettings(ports))) return tab.origin;
  return foreignHost(tab.origin) !== undefined && (await ports.sites.isPermitted(tab.origin)) ? tab.origin : undefined;
}

/**
 * What follows from an account's capture for the site that showed it.
 * @param bound what {@link bindableOrigin} has said
 * @returns the origin to ask the person about; undefined where there is nothing to ask
 */
export async function followCapturedSite(
  ports: Ports,
  vault: Vault,
  account: AccountId,
  { tab, bound }: { readonly tab: CapturedTab | undefined; readonly bound: string | undefined },
): Promise<string | undefined> {
  if (tab === undefined) return undefined;
  const host = foreignHost(tab.origin);
  if (host === undefined) return undefined;
  if (bound === undefined) return (await offerSite(ports, account, tab.origin)) ? tab.origin : undefined;
  // The permission may be for more than this host, so that the assistant need not run here yet; or it has asked in vain.
  await settleSites(ports, vault, host);
  return undefined;
}

/** Every site outside the organisation where codes may be filled, and those that were offered and not taken. */
export async function listSites(ports: Ports, vault: Vault): Promise<SitesAnswer> {
  const [reading, settings] = await Promise.all([vault.read(), readSettings(ports)]);
  if (reading.status !== 'open') return { status: reading.status };
  const own = ownHostsOutside(settings);
  const accounts = reading.accounts.filter(({ status, deletedAt }) => deletedAt === undefined && status !== 'replaced');
  const sites = (await findHosts(ports, vault, settings)).filter((host) => !own.includes(host)).map((host) => ({
    host,
    accounts: accounts.filter(({ origins }) => origins.some((origin) => foreignHost(origin) === host)).map(({ name }) => name),
  }));
  const offers = (await readOffers(ports)).filter((offer) => !isWish(ports, offer)).flatMap(({ account: id, origin }) => {
    const account = accounts.find((one) => one.id === id);
    return account === undefined || account.origins.includes(origin) ? [] : [{ account: labelOf(account), origin }];
  });
  return { status: 'open', sites: sites.toSorted((one, other) => one.host.localeCompare(other.host)), offers };
}

/** The person takes a site's permission back. Accounts stay; their codes go there no more. */
export async function forgetSite(ports: Ports, vault: Vault, host: string): Promise<ChangeAnswer> {
  // First, so that nothing more goes there even if the rest fails.
  await ports.sites.revoke(host);
  const change = await vault.change((accounts) => ({
    accounts: unbind(accounts, (origin) => foreignHost(origin) === host),
    result: undefined,
  }));
  await settleSites(ports, vault);
  return { status: change.status };
}
