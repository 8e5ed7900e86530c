import { describe, expect, test } from 'vitest';
import { settleSites } from '../../src/app/settle-sites.ts';
import { createWorld, enrolled, noSources, page, popup, stepStart, uri, type World } from './fakes.ts';

const sso = 'https://sso.example';
const helpdesk = 'https://help.example';
const sender = { ...page, origin: sso };
const settle = (world: World) => settleSites(world.ports, world.vault);

/** Policy names both, and the person has permitted them. */
function createOwnWorld(): World {
  const world = createWorld();
  world.policy = { sso, helpdesk };
  world.permitted.add('sso.example').add('help.example');
  return world;
}

async function capture(world: World) {
  world.front = { origin: sso, sources: { ...noSources, texts: [uri] }, screenshot: undefined };
  return world.handlers['read-page']({}, popup);
}

describe('a site that policy makes the organisation’s', () => {
  test('is helped with as the domain’s pages are, where the browser permits it', async () => {
    const world = createOwnWorld();
    world.permitted.add('elsewhere.example');
    await settle(world);
    expect(world.running).toEqual(['sso.example', 'help.example', 'elsewhere.example']);
    expect(world.runningAsOwn).toEqual(['sso.example', 'help.example']);
    world.policy = {};
    await settle(world);
    expect(world.runningAsOwn).toEqual([]);
  });

  test('is helped with under a permission for every site, too, and not without one', async () => {
    const world = createOwnWorld();
    Object.assign(world.ports.sites, { permittedHosts: async () => [] });
    await settle(world);
    expect(world.running).toEqual(['help.example', 'sso.example']);
    world.permitted.clear();
    await settle(world);
    expect(world.running).toEqual([]);
  });

  test('has an account bound that is captured there, and nobody is asked about it', async () => {
    const world = createWorld();
    world.policy = { sso };
    expect(await capture(world)).toMatchObject({ status: 'kept', site: undefined });
    expect(world.vault.accounts).toMatchObject([{ origins: [sso] }]);
    expect(world.running).toEqual([]);
    world.permitted.add('sso.example');
    await settle(world);
    expect(world.running).toEqual(['sso.example']);
    expect(await world.handlers['code-wanted']({}, sender)).toMatchObject({ status: 'code' });
  });

  test('keeps its accounts where the browser does not permit it for a while', async () => {
    const world = createOwnWorld();
    await capture(world);
    world.permitted.clear();
    await settle(world);
    expect(world.vault.accounts).toMatchObject([{ origins: [sso] }]);
    // No longer the organisation's, it is as any other.
    world.policy = {};
    await settle(world);
    expect(world.vault.accounts).toMatchObject([{ origins: [] }]);
  });

  test('is not in the list of the person’s own', async () => {
    const world = createOwnWorld();
    world.permitted.add('elsewhere.example');
    await capture(world);
    expect(await world.handlers.sites({}, popup)).toMatchObject({ sites: [{ host: 'elsewhere.example' }], offers: [] });
  });

  test('is told where there is no account for it, as elsewhere nobody is', async () => {
    const world = createOwnWorld();
    expect(await world.handlers['code-wanted']({}, sender)).toEqual({ status: 'no-account' });
    expect(await world.handlers['code-wanted']({}, { ...page, origin: 'https://sso.example:8443' })).toEqual({ status: 'not-here' });
  });

  test('lets it be seen that an enrolment waits for its first code', async () => {
    const world = createOwnWorld();
    await capture(world);
    expect(await world.handlers.accounts({}, popup)).toMatchObject({ accounts: [{ isBound: true }] });
  });
});

describe('a code that was sent at the organisation’s sign-on service', () => {
  async function send(world: World): Promise<void> {
    const { account } = await enrolled(world);
    await world.handlers['person-acted']({}, page);
    await world.handlers['code-sending']({ account: account.id, step: stepStart / 30_000, by: 'assistant' }, page);
  }
  const arrive = (world: World, origin: string) =>
    world.handlers['page-seen']({ place: 'past-sign-in', isArrival: true, isSignInSystem: false }, { ...page, origin });

  test.each([
    ['the helpdesk that policy names', helpdesk, 'confirmed'],
    ['the one that policy has replaced', 'https://atbalsts.smiltenesnovads.lv', 'pending'],
  ])('is accepted where the way ends at %s: %s is %s', async (_name, end, status) => {
    const world = createOwnWorld();
    await send(world);
    await arrive(world, end);
    expect(world.vault.accounts).toMatchObject([{ status }]);
  });
});
