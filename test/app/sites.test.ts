import { describe, expect, test, vi } from 'vitest';
import { settleSites } from '../../src/app/settle-sites.ts';
import { createWorld, noSources, page, popup, uri, type World } from './fakes.ts';
import { passphrase, protect, unlock } from './protection.ts';

const site = 'https://elsewhere.example';
const host = 'elsewhere.example';
const other = uri.replace('vards.uzvards', 'kolege').replace('GEZDGNBV', 'MFRGGZDF');

/** The popup reads an account from a page of a foreign site. @returns its id, and the origin that it asks her about */
async function capture(world: World, { origin = site, text = uri } = {}) {
  world.front = { origin, sources: { ...noSources, texts: [text] }, screenshot: undefined };
  const answer = await world.handlers['read-page']({}, popup);
  if (answer.status !== 'kept' && answer.status !== 'known') throw new Error(`not kept: ${answer.status}`);
  return { account: answer.account.id, site: answer.site };
}

/** The person says yes in the popup and in the browser's dialog. */
async function allow(world: World): Promise<string> {
  const { account } = await capture(world);
  await world.handlers['site-wanted']({ account, origin: site }, popup);
  world.permitted.add(host);
  await settle(world);
  return account;
}

const settle = (world: World) => settleSites(world.ports, world.vault);
const originsIn = (world: World) => world.vault.accounts.map(({ origins }) => origins);
const codeAt = (world: World, origin: string) => world.handlers['code-wanted']({}, { ...page, origin });

describe('capture on a site of somebody else’s', () => {
  test('asks about the site, and binds the account to nothing before she has answered', async () => {
    const world = createWorld();
    expect((await capture(world)).site).toBe(site);
    expect(originsIn(world)).toEqual([[]]);
  });

  test('asks nothing where the browser permits the site already: the account is bound, and the assistant runs', async () => {
    const world = createWorld();
    world.permitted.add(host);
    expect((await capture(world)).site).toBeUndefined();
    expect(originsIn(world)).toEqual([[site]]);
    expect([world.running, world.begunAnew]).toEqual([[host], [host]]);
  });

  test.each(['http://elsewhere.example', 'https://sso.smiltenesnovads.lv', undefined])('on %s asks nothing', async (origin) => {
    const world = createWorld();
    world.front = { origin, sources: { ...noSources, texts: [uri] }, screenshot: undefined };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept', site: undefined });
  });

  test('asks again as long as she has not answered, and never after a no', async () => {
    const world = createWorld();
    const { account } = await capture(world);
    expect((await capture(world)).site).toBe(site);
    await world.handlers['site-declined']({ account, origin: site }, popup);
    expect((await capture(world)).site).toBeUndefined();
    expect((await capture(world, { text: other })).site).toBe(site);
  });
});

describe('a yes', () => {
  test.for<[string, (world: World, wish: () => Promise<unknown>, grant: () => Promise<void>) => Promise<unknown>]>([
    ['before the browser’s dialog is answered', async (_world, wish, grant) => [await wish(), await grant()]],
    ['after it', async (_world, wish, grant) => [await grant(), await wish()]],
  ])('that comes %s binds the account and starts the assistant', async ([, happen]) => {
    const world = createWorld();
    const { account } = await capture(world);
    await happen(
      world,
      () => world.handlers['site-wanted']({ account, origin: site }, popup),
      async () => {
        world.permitted.add(host);
        await settle(world);
      },
    );
    expect(originsIn(world)).toEqual([[site]]);
    expect(world.running).toEqual([host]);
    // A page may have asked in vain a moment before.
    expect(world.begunAnew).toEqual([host]);
    expect(await codeAt(world, site)).toMatchObject({ status: 'code' });
  });

  test('counts for its own account and its own origin only', async () => {
    const world = createWorld();
    await allow(world);
    await capture(world, { text: other, origin: 'https://third.example' });
    expect(originsIn(world)).toEqual([[site], []]);
    expect(await codeAt(world, 'https://third.example')).toEqual({ status: 'not-here' });
    expect(await codeAt(world, 'https://elsewhere.example:8443')).toEqual({ status: 'not-here' });
  });

  test('binds nothing while the browser has not permitted it, and not to a permission that comes much later', async () => {
    const world = createWorld();
    const { account } = await capture(world);
    await world.handlers['site-wanted']({ account, origin: site }, popup);
    expect(originsIn(world)).toEqual([[]]);
    world.now += 10 * 60_000;
    world.permitted.add(host);
    await settle(world);
    expect(originsIn(world)).toEqual([[]]);
  });

  test('is kept for the next event where the vault could not be written', async () => {
    const world = createWorld();
    const { account } = await capture(world);
    world.permitted.add(host);
    world.vault.trouble = { status: 'not-kept' };
    await world.handlers['site-wanted']({ account, origin: site }, popup);
    world.vault.trouble = undefined;
    await settle(world);
    expect(originsIn(world)).toEqual([[site]]);
  });
});

describe('a permission that is taken back', () => {
  test('in the browser’s own settings ends everything', async () => {
    const world = createWorld();
    await allow(world);
    world.permitted.clear();
    await settle(world);
    expect(originsIn(world)).toEqual([[]]);
    expect(world.running).toEqual([]);
  });

  test('in ours is taken from the browser, too, and leaves what the organisation has', async () => {
    const world = createWorld();
    const account = await allow(world);
    await world.handlers.enrol({ texts: [uri] }, page);
    expect(await world.handlers['forget-site']({ host }, popup)).toEqual({ status: 'done' });
    expect(world.permitted.size).toBe(0);
    expect(world.vault.accounts).toMatchObject([{ id: account, origins: [page.origin] }]);
    expect(world.running).toEqual([]);
  });

  test('in ours counts also where the browser permits more than the site, and goes on permitting it', async () => {
    const world = createWorld();
    await allow(world);
    vi.spyOn(world.ports.sites, 'revoke').mockResolvedValue(undefined);
    await world.handlers['forget-site']({ host }, popup);
    expect(originsIn(world)).toEqual([[]]);
  });

  test('is gone also where nothing can be written', async () => {
    const world = createWorld();
    await allow(world);
    world.vault.trouble = { status: 'not-kept' };
    expect(await world.handlers['forget-site']({ host }, popup)).toEqual({ status: 'not-kept' });
    expect(world.permitted.size).toBe(0);
  });
});

test('where the browser permits more than single sites, the assistant runs on none of an account in the bin', async () => {
  const world = createWorld();
  world.permitted.add(host);
  vi.spyOn(world.ports.sites, 'permittedHosts').mockResolvedValue([]);
  const { account } = await capture(world);
  expect(world.running).toEqual([host]);
  await world.handlers.remove({ account }, popup);
  await settle(world);
  expect(world.running).toEqual([]);
});

describe('while the vault is locked', () => {
  test('a permission may be taken back: once it is unlocked no account is bound there any more, whoever is permitted there next', async () => {
    const world = createWorld();
    await allow(world);
    await protect(world);
    await world.handlers.lock({}, popup);
    world.permitted.clear();
    await settle(world);
    await unlock(world, passphrase);
    world.permitted.add(host);
    await settle(world);
    expect(originsIn(world)).toEqual([[]]);
  });

  test('a site that the browser does not permit by name is not known: the assistant runs there once it is unlocked', async () => {
    const world = createWorld();
    world.permitted.add(host);
    vi.spyOn(world.ports.sites, 'permittedHosts').mockResolvedValue([]);
    await capture(world);
    await protect(world);
    await world.handlers.lock({}, popup);
    await settle(world);
    await unlock(world, passphrase);
    expect(world.running).toEqual([host]);
  });
});

describe('the list of sites', () => {
  test('names each site with its accounts, also one whose accounts are gone', async () => {
    const world = createWorld();
    const account = await allow(world);
    expect(await world.handlers.sites({}, popup)).toMatchObject({ status: 'open', sites: [{ host, accounts: [expect.stringContaining('vards.uzvards')] }], offers: [] });
    await world.handlers.remove({ account }, popup);
    expect(await world.handlers.sites({}, popup)).toMatchObject({ status: 'open', sites: [{ host, accounts: [] }] });
  });

  test('has what was offered and not taken, until it is', async () => {
    const world = createWorld();
    const { account } = await capture(world);
    await world.handlers['site-declined']({ account, origin: site }, popup);
    expect(await world.handlers.sites({}, popup)).toMatchObject({ sites: [], offers: [{ account: { id: account }, origin: site }] });
    world.permitted.add(host);
    await world.handlers['site-wanted']({ account, origin: site }, popup);
    expect(await world.handlers.sites({}, popup)).toMatchObject({ sites: [{ host }], offers: [] });
  });
});

test('nothing is said of waiting for a first code to be accepted, since elsewhere that can’t always be seen', async () => {
  const world = createWorld();
  await allow(world);
  expect(await world.handlers.codes({}, popup)).toMatchObject({ rows: [{ isBound: false }] });
});

describe('a code that was sent on a foreign site', () => {
  const sender = { ...page, origin: site };
  const statusOf = (world: World) => world.vault.accounts.map(({ status }) => status);

  async function send(world: World): Promise<void> {
    const account = await allow(world);
    const answer = await codeAt(world, site);
    if (answer.status !== 'code') throw new Error(answer.status);
    expect(await world.handlers['code-sending']({ account, step: answer.step, by: 'person' }, sender)).toEqual({ status: 'go' });
  }
  const arrive = (world: World, place: 'elsewhere' | 'code' = 'elsewhere', from = sender) =>
    world.handlers['page-seen']({ place, isArrival: true, isSignInSystem: false }, from);

  test('confirms the account where the next page of the site asks for nothing', async () => {
    const world = createWorld();
    await send(world);
    await arrive(world);
    expect(statusOf(world)).toEqual(['confirmed']);
  });

  test.for<[string, (world: World) => Promise<unknown>]>([
    ['the next page asks for a code again', async (world) => [await arrive(world, 'code'), await arrive(world)]],
    ['she comes to another page much later', async (world) => [(world.now += 61_000), await arrive(world)]],
    ['the next page is another site’s', (world) => arrive(world, 'elsewhere', { ...sender, origin: 'https://third.example' })],
    ['the next page is in another tab', (world) => arrive(world, 'elsewhere', { ...sender, tabId: 2 })],
  ])('leaves it as it was where %s', async ([, goOn]) => {
    const world = createWorld();
    await send(world);
    await goOn(world);
    expect(statusOf(world)).toEqual(['pending']);
  });
});
