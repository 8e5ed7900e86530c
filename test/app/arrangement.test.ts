import { describe, expect, test, vi } from 'vitest';
import { accepted, createWorld, enrolled, noSources, page, popup, sso, stepStart, uri, type World } from './fakes.ts';

const keys = ['MFRGGZDF', 'NFRGGZDF', 'OFRGGZDF'];
const hour = 60 * 60_000;

/** Three accounts that are bound to no page, in the order in which they were kept. */
async function keepThree(world: World): Promise<readonly [string, string, string]> {
  world.front = undefined;
  const ids: string[] = [];
  for (const [index, key] of keys.entries()) {
    const text = uri.replace('GEZDGNBV', key).replace('vards.uzvards', `user${index}`);
    const answer = await world.handlers['capture-text']({ text, by: 'paste' }, popup);
    if (answer.status !== 'kept') throw new Error(`not kept: ${answer.status}`);
    ids.push(answer.account.id);
  }
  return ids as unknown as [string, string, string];
}

async function listed(world: World): Promise<readonly string[]> {
  const answer = await world.handlers.codes({}, popup);
  return answer.status === 'open' ? answer.rows.map(({ id }) => id) : [answer.status];
}

describe('the popup’s accounts', () => {
  test('stand in the person’s order, which survives the browser’s end', async () => {
    const world = createWorld();
    const [a, b, c] = await keepThree(world);
    expect(await listed(world)).toEqual([a, b, c]);
    expect(await world.handlers.arrange({ order: [c, a, b] }, popup)).toEqual({ status: 'done' });
    world.restart();
    expect(await listed(world)).toEqual([c, a, b]);
  });

  test('stand above that where they are pinned, and say so', async () => {
    const world = createWorld();
    const [a, b, c] = await keepThree(world);
    expect(await world.handlers.pin({ account: b, pinned: true }, popup)).toEqual({ status: 'done' });
    expect(await world.handlers.codes({}, popup)).toMatchObject({ rows: [{ id: b, isPinned: true }, { id: a, isPinned: false }, { id: c }] });
    await world.handlers.pin({ account: b, pinned: false }, popup);
    expect(await listed(world)).toEqual([a, b, c]);
  });

  test('that nobody has put in order stand by the last use of their codes', async () => {
    const world = createWorld();
    const [a, b, c] = await keepThree(world);
    expect(await world.handlers['code-copied']({ account: b }, popup)).toEqual({ status: 'noted' });
    world.now += 1000;
    await world.handlers['code-copied']({ account: c }, popup);
    expect(await listed(world)).toEqual([c, b, a]);
  });

  test('that are gone are not noted as used', async () => {
    const world = createWorld();
    const [a] = await keepThree(world);
    await world.handlers['code-copied']({ account: '00000000-0000-4000-8000-00000000ffff' }, popup);
    expect(await world.ports.local.get('last-used')).toBeUndefined();
    await world.handlers['code-copied']({ account: a }, popup);
    expect(await world.ports.local.get('last-used')).toEqual({ [a]: world.now });
  });

  test('count a code that was filled as used', async () => {
    const world = createWorld();
    const first = await enrolled(world);
    const second = await enrolled(world, uri.replace('GEZDGNBV', 'MFRGGZDF').replace('vards.uzvards', 'kolege'));
    await accepted(world, first.account.id, stepStart / 30_000);
    await accepted(world, second.account.id, stepStart / 30_000);
    world.now += hour;
    expect(await world.handlers['code-wanted']({ account: second.account.id }, page)).toMatchObject({ status: 'code' });
    world.front = { origin: sso, sources: noSources, screenshot: undefined };
    await vi.waitFor(async () => expect(await listed(world)).toEqual([second.account.id, first.account.id]));
  });
});

describe('what is written of them', () => {
  test('is one note an hour for an account that is used again and again', async () => {
    const world = createWorld();
    const [a] = await keepThree(world);
    const noted = async () => (await world.ports.local.get('last-used')) as Record<string, number>;
    const start = world.now;
    await world.handlers['code-copied']({ account: a }, popup);
    world.now += hour - 1;
    await world.handlers['code-copied']({ account: a }, popup);
    expect(await noted()).toEqual({ [a]: start });
    world.now += 1;
    await world.handlers['code-copied']({ account: a }, popup);
    expect(await noted()).toEqual({ [a]: start + hour });
  });

  test('names no account that is gone', async () => {
    const world = createWorld();
    const [a, b, c] = await keepThree(world);
    for (const account of [a, b]) {
      await world.handlers['code-copied']({ account }, popup);
      await world.handlers.pin({ account, pinned: true }, popup);
    }
    world.vault.accounts = world.vault.accounts.filter(({ id }) => id !== a);
    await world.handlers.arrange({ order: [a, c, c, b] }, popup);
    await world.handlers['code-copied']({ account: c }, popup);
    expect(await world.ports.local.get('arrangement')).toEqual({ order: [c, b], pinned: [b] });
    expect(Object.keys((await world.ports.local.get('last-used')) as object)).toEqual([b, c]);
  });

  test('that can’t be read, or a store that fails, hides no account', async () => {
    const world = createWorld();
    const ids = await keepThree(world);
    await world.ports.local.set('arrangement', { order: 'x' });
    await world.ports.local.set('last-used', [1]);
    expect(await listed(world)).toEqual(ids);
    const { get } = world.ports.local;
    world.ports.local.get = (key) => (['arrangement', 'last-used'].includes(key) ? Promise.reject(new Error('disk')) : get(key));
    expect(await listed(world)).toEqual(ids);
  });

  test('is refused where there is no such account, or nobody may look', async () => {
    const world = createWorld();
    const [a] = await keepThree(world);
    expect(await world.handlers.pin({ account: '00000000-0000-4000-8000-00000000ffff', pinned: true }, popup)).toEqual({ status: 'no-account' });
    world.ports.local.set = () => Promise.reject(new Error('disk'));
    expect(await world.handlers.pin({ account: a, pinned: true }, popup)).toEqual({ status: 'not-kept' });
    expect(await world.handlers['code-copied']({ account: a }, popup)).toEqual({ status: 'noted' });
    world.vault.trouble = { status: 'locked' };
    expect(await world.handlers.arrange({ order: [a] }, popup)).toEqual({ status: 'locked' });
  });
});
