import type { Account } from '../core/account.ts';
import { bind, unbind } from '../core/site-changes.ts';
import { foreignHost } from '../settings/foreign-site.ts';
import { isOwnOrigin, ownHostsOutside, type OwnSites } from '../settings/own-sites.ts';
import type { Vault } from '../vault/vault.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';
import { dropOffers, isWish, readOffers, type SiteOffer } from './site-offers.ts';

/**
 * Makes everything agree with what the browser permits now: wishes that it has granted come true, accounts are no longer
 * bound where it permits nothing, and the assistant runs exactly where it may. Asked for at every event that can change
 * any of it; each time the whole is looked at, since a worker may have died in the middle of the time before.
 * @param bound the host that an account was bound to just now
 */
export async function settleSites(ports: Ports, vault: Vault, bound?: string): Promise<void> {
  await ports.exclusively('sites', async () => {
    const settings = await readSettings(ports);
    const granted = await grantWishes(ports, vault);
    const lost = await findLost(ports, vault, settings);
    if (lost.size > 0) await vault.change((accounts) => ({ accounts: unbind(accounts, (origin) => lost.has(origin)), result: undefined }));
    const anew = [bound, ...granted.map(({ origin }) => foreignHost(origin))].filter((host) => host !== undefined);
    await ports.sites.run(await findHosts(ports, vault, settings), { anew: new Set(anew), own: new Set(ownHostsOutside(settings)) });
  });
}

/** @returns those that have come true */
async function grantWishes(ports: Ports, vault: Vault): Promise<readonly SiteOffer[]> {
  const wishes = (await readOffers(ports)).filter((offer) => isWish(ports, offer));
  const permitted = await Promise.all(wishes.map(({ origin }) => ports.sites.isPermitted(origin)));
  const granted = wishes.filter((_, index) => permitted[index] === true);
  if (granted.length === 0) return [];
  const change = await vault.change((accounts) => ({
    accounts: granted.reduce((bound, { account, origin }) => bind(bound, account, origin), accounts),
    result: undefined,
  }));
  if (change.status !== 'done') return [];
  await dropOffers(ports, granted);
  return granted;
}

/**
 * Foreign origins that accounts are bound to and that the browser does not permit any more. The organisation's own stay: nothing
 * is asked about them when they are permitted again.
 */
async function findLost(ports: Ports, vault: Vault, own: OwnSites): Promise<ReadonlySet<string>> {
  const bound = [...new Set((await readAccounts(vault)).flatMap(({ origins }) => origins))].filter((origin) => foreignHost(origin) !== undefined && !isOwnOrigin(origin, own));
  const permitted = await Promise.all(bound.map((origin) => ports.sites.isPermitted(origin)));
  return new Set(bound.filter((_, index) => permitted[index] === false));
}

/**
 * Hosts that the browser permits by name; under a permission for more than one host those that an account is bound to, and the
 * organisation's.
 */
export async function findHosts(ports: Ports, vault: Vault, settings: OwnSites): Promise<readonly string[]> {
  const bound = (await readAccounts(vault)).filter(({ deletedAt }) => deletedAt === undefined).flatMap(({ origins }) => origins);
  const own = ownHostsOutside(settings);
  const permitted = await Promise.all(own.map((host) => ports.sites.isPermitted(`https://${host}`)));
  // An account stays bound to the organisation's, permitted or not.
  const others = bound.map(foreignHost).filter((host) => host !== undefined && !own.includes(host));
  return [...new Set([...(await ports.sites.permittedHosts()), ...others, ...own.filter((_, index) => permitted[index] === true)])].filter((host) => host !== undefined);
}

async function readAccounts(vault: Vault): Promise<readonly Account[]> {
  const reading = await vault.read();
  return reading.status === 'open' ? reading.accounts : [];
}
