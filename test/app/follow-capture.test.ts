import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/messages/protocol.ts';
import { createWorld, enrolled, noSources, page, popup, sso, uri, type World } from './fakes.ts';

/** The popup reads an enrolment from the tab of {@link page}. */
async function read(world: World, origin: string = sso): Promise<void> {
  world.front = { origin, sources: { ...noSources, texts: [uri] }, screenshot: undefined };
  await world.handlers['read-page']({}, popup);
}

function see(world: World, place: Input<'page-seen'>['place'], isArrival = false, sender = page) {
  return world.handlers['page-seen']({ place, isArrival, isSignInSystem: true }, sender);
}

const statusOf = (world: World) => world.vault.accounts.map(({ status }) => status);

describe('what was read at an enrolment', () => {
  test('is confirmed where the same document goes on past the sign-in: a code that the person typed was accepted', async () => {
    const world = createWorld();
    await see(world, 'enrolment');
    await read(world);
    await see(world, 'past-sign-in');
    expect(statusOf(world)).toEqual(['confirmed']);
  });

  test('is confirmed also where the account was kept before', async () => {
    const world = createWorld();
    await enrolled(world);
    await read(world);
    await see(world, 'past-sign-in');
    expect(statusOf(world)).toEqual(['confirmed']);
  });

  test('is confirmed where it was read by the card, too, and she typed a code from another device', async () => {
    const world = createWorld();
    await see(world, 'enrolment');
    await enrolled(world);
    await see(world, 'past-sign-in');
    expect(statusOf(world)).toEqual(['confirmed']);
  });

  test.for<[string, (world: World) => Promise<unknown>]>([
    ['a page that was loaded anew', (world) => see(world, 'past-sign-in', true)],
    ['another tab', (world) => see(world, 'past-sign-in', false, { ...page, tabId: 2 })],
    ['another site of the organisation', (world) => see(world, 'past-sign-in', false, { ...page, origin: 'https://atbalsts.smiltenesnovads.lv' })],
    ['a choice of another set-up before', async (world) => [await see(world, 'sign-in'), await see(world, 'past-sign-in')]],
    ['the enrolment loaded anew before', async (world) => [await see(world, 'enrolment', true), await see(world, 'past-sign-in')]],
    ['denied access before', async (world) => [await see(world, 'denied'), await see(world, 'past-sign-in')]],
  ])('stays pending where the sign-in ends after %s', async ([, goOn]) => {
    const world = createWorld();
    await see(world, 'enrolment');
    await read(world);
    await goOn(world);
    expect(statusOf(world)).toEqual(['pending']);
  });

  test('stays pending where it was only in sight: it may be somebody else’s, in a frame', async () => {
    const world = createWorld();
    const screenshot = 'data:image/png;base64,BBBB';
    world.pictures.set(screenshot, [uri]);
    world.front = { origin: sso, sources: noSources, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept', source: 'whole-screenshot' });
    await see(world, 'past-sign-in');
    expect(statusOf(world)).toEqual(['pending']);
  });

  test('stays pending where it was read on a site of somebody else', async () => {
    const world = createWorld();
    await read(world, 'https://elsewhere.example');
    await see(world, 'past-sign-in');
    expect(statusOf(world)).toEqual(['pending']);
  });
});
