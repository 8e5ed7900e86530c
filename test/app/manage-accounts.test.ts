import { beforeEach, describe, expect, test } from 'vitest';
import { parseOtpauthUri } from '../../src/core/otpauth-uri.ts';
import type { ManagedAccount } from '../../src/messages/account-answers.ts';
import { accepted, createWorld, enrolled, popup, sso, stepStart, uri, type World } from './fakes.ts';
import { passphrase, protect, recovery, wrong } from './protection.ts';

const step = stepStart / 30_000;
const day = 24 * 60 * 60_000;
const nobody = '00000000-0000-4000-8000-00000000ffff';
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

let world: World;
let id: string;
beforeEach(async () => {
  world = createWorld();
  ({ id } = (await enrolled(world)).account);
});

async function listed(): Promise<readonly ManagedAccount[]> {
  const answer = await world.handlers.accounts({}, popup);
  if (answer.status !== 'open') throw new Error(`not open: ${answer.status}`);
  return answer.accounts;
}

describe('the accounts to be managed', () => {
  test('are told with everything but their secrets and codes', async () => {
    expect(await listed()).toStrictEqual([
      {
        id,
        name: 'Smiltenes novads (vards.uzvards)',
        issuer: 'Smiltenes novads',
        user: 'vards.uzvards',
        accountStatus: 'pending',
        isPinned: false,
        isBound: true,
        origins: [sso],
        createdAt: stepStart,
        statusAt: stepStart,
      },
    ]);
  });

  test('say when they were used last, and whether they are pinned', async () => {
    await world.handlers['code-copied']({ account: id }, popup);
    await world.handlers.pin({ account: id, pinned: true }, popup);
    expect(await listed()).toMatchObject([{ lastUsedAt: stepStart, isPinned: true }]);
  });

  test('hold what was deleted and replaced until it goes for good', async () => {
    await accepted(world, id, step);
    const newer = await enrolled(world, uri.replace('GEZDGNBV', 'MFRGGZDF'));
    await accepted(world, newer.account.id, step);
    world.now += 1000;
    await world.handlers.remove({ account: newer.account.id }, popup);
    expect(await listed()).toMatchObject([
      { id, accountStatus: 'replaced', statusAt: stepStart, until: stepStart + 30 * day },
      { id: newer.account.id, deletedAt: stepStart + 1000, until: stepStart + 1000 + 30 * day },
    ]);
    world.now = stepStart + 30 * day + 1;
    expect(await listed()).toMatchObject([{ id: newer.account.id }]);
  });

  test('bring back one that was replaced beside the one in its place', async () => {
    await accepted(world, id, step);
    const newer = await enrolled(world, uri.replace('GEZDGNBV', 'MFRGGZDF'));
    await accepted(world, newer.account.id, step);
    expect(await world.handlers.restore({ account: id }, popup)).toEqual({ status: 'done' });
    expect((await listed()).map(({ accountStatus }) => accountStatus)).toEqual(['confirmed', 'confirmed']);
  });

  test('take a name and an issuer', async () => {
    expect(await world.handlers.describe({ account: id, name: 'Darbs', issuer: '' }, popup)).toEqual({ status: 'done' });
    expect(await listed()).toMatchObject([{ name: 'Darbs', issuer: '' }]);
    expect(await world.handlers.describe({ account: nobody, name: 'Darbs', issuer: '' }, popup)).toEqual({ status: 'no-account' });
  });

  test('are filled no more where the person has taken an origin away, and the assistant does not run for them there', async () => {
    const site = 'https://cits.example';
    world.vault.accounts = world.vault.accounts.map((account) => ({ ...account, origins: [sso, site] }));
    expect(await world.handlers['forget-origin']({ account: id, origin: site }, popup)).toEqual({ status: 'done' });
    expect(await listed()).toMatchObject([{ origins: [sso] }]);
    expect(world.running).toEqual([]);
  });

  test.each(['locked', 'unreadable'] as const)('are not told where the vault is %s', async (status) => {
    world.vault.trouble = status === 'locked' ? { status } : { status, problem: 'damaged' };
    expect(await world.handlers.accounts({}, popup)).toEqual({ status });
  });
});

describe('a secret', () => {
  test('is shown after a deliberate hold where only the device guards it, as a URI that gives the same account', async () => {
    const answer = await world.handlers.reveal({ account: id, held: true }, popup);
    expect(answer).toMatchObject({ status: 'revealed', secret });
    expect(parseOtpauthUri(answer.status === 'revealed' ? answer.uri : '')).toMatchObject({
      status: 'ok',
      enrolment: { issuer: 'Smiltenes novads', user: 'vards.uzvards', secret: world.vault.accounts[0]?.secret, algorithm: 'SHA1', digits: 6, period: 30 },
    });
  });

  test('says the issuer that the person has given', async () => {
    await world.handlers.describe({ account: id, name: 'Darbs', issuer: 'Novads: IT' }, popup);
    const answer = await world.handlers.reveal({ account: id, held: true }, popup);
    expect(parseOtpauthUri(answer.status === 'revealed' ? answer.uri : '')).toMatchObject({ enrolment: { issuer: 'Novads: IT', user: 'vards.uzvards' } });
  });

  test('is not shown without the hold, and a proof does not stand for it', async () => {
    expect(await world.handlers.reveal({ account: id }, popup)).toEqual({ status: 'hold-needed' });
    expect(await world.handlers.reveal({ account: id, proof: passphrase }, popup)).toEqual({ status: 'hold-needed' });
  });

  test.each([['the passphrase', passphrase], ['the recovery code', recovery]])('takes a proof where a person guards the vault: %s', async (_name, proof) => {
    await protect(world);
    expect(await world.handlers.reveal({ account: id, held: true }, popup)).toEqual({ status: 'proof-needed' });
    expect(await world.handlers.reveal({ account: id, proof }, popup)).toMatchObject({ status: 'revealed', secret });
  });

  test('is not to be had by guessing', async () => {
    await protect(world);
    expect(await world.handlers.reveal({ account: id, proof: wrong }, popup)).toEqual({ status: 'wrong', wait: 0 });
    for (;;) {
      const answer = await world.handlers.reveal({ account: id, proof: wrong }, popup);
      if (answer.status === 'wrong') continue;
      expect(answer.status).toBe('wait');
      break;
    }
    const { tried } = world.guard;
    expect(await world.handlers.reveal({ account: id, proof: passphrase }, popup)).toMatchObject({ status: 'wait' });
    expect(world.guard.tried).toBe(tried);
    expect(await world.handlers.reveal({ account: id, proof: { kind: 'recovery', code: 'ABC' } }, popup)).toMatchObject({ status: 'recovery-length' });
  });

  test('stays where policy lets none out', async () => {
    world.policy = { exportSecrets: false };
    expect(await world.handlers.reveal({ account: id, held: true }, popup)).toEqual({ status: 'forbidden' });
  });

  test('stays in a locked vault, whatever the proof', async () => {
    await protect(world);
    await world.handlers.lock({}, popup);
    expect(await world.handlers.reveal({ account: id, proof: passphrase }, popup)).toEqual({ status: 'locked' });
  });

  test('of an account that is gone or in the bin is not shown', async () => {
    expect(await world.handlers.reveal({ account: nobody, held: true }, popup)).toEqual({ status: 'no-account' });
    await world.handlers.remove({ account: id }, popup);
    expect(await world.handlers.reveal({ account: id, held: true }, popup)).toEqual({ status: 'no-account' });
  });
});
