import { beforeEach, describe, expect, test } from 'vitest';
import { accepted, createWorld, enrolled, page, popup, sso, stepStart, uri, type World } from './fakes.ts';

let world: World;
let account: string;
const step = stepStart / 30_000;

beforeEach(async () => {
  world = createWorld();
  account = (await enrolled(world)).account.id;
});

const diagnosis = () => world.handlers.diagnosis({}, popup);
const refuse = (input: { ours: boolean; user?: string } = { ours: true }, sender = page) => world.handlers['code-refused'](input, sender);
const send = (at = step) => world.handlers['code-sending']({ account, step: at, by: 'person' }, page);

describe('the diagnosis', () => {
  test('is of nothing where no code was refused', async () => {
    expect(await diagnosis()).toEqual({ status: 'known', refusals: [], vault: 'open', contact: undefined });
  });

  test('names where, when, whose and why', async () => {
    await world.handlers['clock-measured']({ offset: 900_400 }, page);
    await send();
    await refuse();
    expect((await diagnosis()).refusals).toEqual([
      {
        host: 'sso.smiltenesnovads.lv',
        at: stepStart,
        diagnosis: { kind: 'clock', offsetSeconds: 900 },
        account: expect.objectContaining({ id: account, user: 'vards.uzvards' }),
        accountStatus: 'pending',
        refusals: 1,
        clock: { offsetSeconds: 900, measuredAt: stepStart },
      },
    ]);
  });

  test('is of eight sites at most, those of the newest refusals', async () => {
    for (let number = 0; number < 10; number += 1) {
      world.now += 1000;
      await refuse({ ours: false }, { ...page, origin: `https://s${number}.smiltenesnovads.lv` });
    }
    expect((await diagnosis()).refusals.map(({ host }) => host)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((number) => `s${number}.smiltenesnovads.lv`));
  });

  test('is of nothing that comes only later by a clock that was set back', async () => {
    await refuse();
    world.now -= 1000;
    expect((await diagnosis()).refusals).toEqual([]);
  });

  test('counts on to the moment in which a used step is over', async () => {
    await accepted(world, account, step);
    await send();
    await refuse();
    expect((await diagnosis()).refusals).toMatchObject([{ diagnosis: { kind: 'step-used', until: stepStart + 30_000 } }]);
  });

  test.each<[string, string | undefined, () => unknown, string]>([
    ['the account was put into the bin since', undefined, () => world.handlers.remove({ account }, popup), 'deleted'],
    ['the page named a colleague', 'cits.lietotajs', () => undefined, 'wrong-account'],
    ['no code was ever accepted', 'vards.uzvards', () => undefined, 'never-accepted'],
    ['no code was ever accepted, whose user the page called by an address', 'vards.uzvards@smiltenesnovads.lv', () => undefined, 'never-accepted'],
  ])('finds that %s', async (_name, user, arrange, kind) => {
    await send();
    await refuse({ ours: true, ...(user !== undefined && { user }) });
    await arrange();
    expect((await diagnosis()).refusals).toMatchObject([{ diagnosis: { kind } }]);
  });

  test('finds that a newer key has taken its place', async () => {
    await accepted(world, account, step);
    world.now += 60_000;
    await enrolled(world, uri.replace('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR'));
    await send(step + 2);
    await refuse();
    expect((await diagnosis()).refusals).toMatchObject([{ diagnosis: { kind: 'newer-key' } }]);
  });

  test('tells of what it may while the vault is locked', async () => {
    await send();
    await refuse();
    world.vault.trouble = { status: 'locked' };
    expect(await diagnosis()).toMatchObject({ vault: 'locked', refusals: [{ host: 'sso.smiltenesnovads.lv', account: undefined, accountStatus: 'unknown' }] });
  });

  test('keeps the last refusal of each page for an hour, the newest first', async () => {
    await refuse();
    world.now += 1000;
    await refuse({ ours: false }, { ...page, origin: 'https://cits.smiltenesnovads.lv' });
    world.now += 1000;
    await refuse();
    expect((await diagnosis()).refusals.map(({ host }) => host)).toEqual(['sso.smiltenesnovads.lv', 'cits.smiltenesnovads.lv']);
    world.now += 3_600_000;
    expect((await diagnosis()).refusals).toHaveLength(1);
    world.now += 1;
    expect((await diagnosis()).refusals).toHaveLength(0);
  });

  test('is over once a code was accepted', async () => {
    await send();
    await refuse();
    world.now += 30_000;
    await accepted(world, account, step + 1);
    expect((await diagnosis()).refusals).toEqual([]);
  });

  test('names who helps', async () => {
    world.policy = { contact: '64 123 456' };
    expect(await diagnosis()).toMatchObject({ contact: '64\u00a0123\u00a0456' });
  });

  test('has neither a code nor a secret in it', async () => {
    await world.handlers['person-acted']({}, page);
    const answer = await world.handlers['code-wanted']({}, page);
    if (answer.status !== 'code') throw new Error(answer.status);
    await send();
    await refuse({ ours: true, user: `${answer.code} GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ` });
    const text = JSON.stringify([await diagnosis(), await world.ports.session.get('last-refusals')]);
    expect(text).not.toContain(answer.code);
    expect(text).not.toContain('GEZDGNBVGY');
    expect(text).toContain(new URL(sso).host);
  });
});
