import { describe, expect, test } from 'vitest';
import { accepted, createWorld, enrolled, popup, sso, stepStart, uri } from './fakes.ts';

const step = stepStart / 30_000;
const password = 'rīta kafija';
const colleague = uri.replace('vards.uzvards', 'kolege').replace('GEZDGNBV', 'MFRGGZDF');

async function confirmedWorld() {
  const world = createWorld();
  const { account } = await enrolled(world);
  await accepted(world, account.id, step);
  return { world, account };
}
async function written(world: ReturnType<typeof createWorld>): Promise<string> {
  const answer = await world.handlers['back-up']({ password }, popup);
  if (answer.status !== 'written') throw new Error(answer.status);
  expect(await world.handlers['backup-saved']({}, popup)).toEqual({ status: 'noted' });
  return answer.text;
}

describe('a backup', { timeout: 30_000 }, () => {
  test('is due from the first confirmed account on, until one holds it', async () => {
    const world = createWorld();
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: false, accounts: 0 });
    const { account } = await enrolled(world);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: false, missing: 1 });
    await accepted(world, account.id, step);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, at: undefined });
    await written(world);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: false, at: world.now, missing: 0 });
  });

  test('is none before the browser has been given the file', async () => {
    const { world } = await confirmedWorld();
    expect(await world.handlers['back-up']({ password }, popup)).toMatchObject({ status: 'written' });
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, at: undefined });
    const { now } = world;
    world.now += 60_000;
    await world.handlers['backup-saved']({}, popup);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: false, at: now });
    // And nothing is saved twice.
    await world.handlers.rename({ account: world.vault.accounts[0]?.id ?? '', name: 'Mans' }, popup);
    await world.handlers['backup-saved']({}, popup);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, at: now });
  });

  test('is due again after another account was confirmed, and not as long as there is nothing to lose', async () => {
    const { world, account } = await confirmedWorld();
    await written(world);
    await world.handlers.remove({ account: account.id }, popup);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: false });
    const hers = await enrolled(world, colleague);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: false });
    await accepted(world, hers.account.id, step + 1);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, missing: 1 });
  });

  test('is due after each change that it does not have, until that is undone or there is another backup', async () => {
    const { world, account } = await confirmedWorld();
    const hers = await enrolled(world, colleague);
    await written(world);
    const due = async () => (await world.handlers['backup-state']({}, popup)) as { readonly isDue: boolean };
    expect(await due()).toMatchObject({ isDue: false });
    await world.handlers.rename({ account: account.id, name: 'Mans' }, popup);
    expect(await due()).toMatchObject({ isDue: true, missing: 0 });
    await written(world);
    await world.handlers.remove({ account: hers.account.id }, popup);
    expect(await due()).toMatchObject({ isDue: true, missing: 0, mayRemind: true });
    await world.handlers.restore({ account: hers.account.id }, popup);
    expect(await due()).toMatchObject({ isDue: false });
    // Whatever a code was used for, and in whichever order they are shown, is no change.
    world.vault.accounts = world.vault.accounts.toReversed();
    expect(await due()).toMatchObject({ isDue: false });
  });

  test('is not spoken of for a week after she has put it off', async () => {
    const { world } = await confirmedWorld();
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, mayRemind: true });
    expect(await world.handlers['backup-later']({}, popup)).toEqual({ status: 'noted' });
    world.now += 7 * 24 * 60 * 60_000 - 1;
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, mayRemind: false });
    world.now += 1;
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, mayRemind: true });
    await written(world);
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: false, mayRemind: false });
  });

  test('is spoken of on where a full storage does not keep that she has put it off, and she is told', async () => {
    const { world } = await confirmedWorld();
    world.ports.local.set = () => Promise.reject(new Error('full'));
    expect(await world.handlers['backup-later']({}, popup)).toEqual({ status: 'not-kept' });
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ mayRemind: true });
  });

  test('is written where the storage takes nothing any more, and stays due', async () => {
    const { world } = await confirmedWorld();
    world.ports.local.set = () => Promise.reject(new Error('full'));
    expect(JSON.parse(await written(world))).toHaveProperty('header');
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ isDue: true, at: undefined });
  });

  test('is not spoken of no longer because the clock was set back', async () => {
    const { world } = await confirmedWorld();
    await world.handlers['backup-later']({}, popup);
    world.now -= 8 * 24 * 60 * 60_000;
    expect(await world.handlers['backup-state']({}, popup)).toMatchObject({ mayRemind: true });
  });

  test('is named by its day, and shows no secret', async () => {
    const { world } = await confirmedWorld();
    const answer = await world.handlers['back-up']({ password }, popup);
    expect(answer).toMatchObject({ status: 'written', name: 'atslega-2027-01-15.json' });
    expect(JSON.stringify(answer)).not.toContain('GEZDGNBV');
  });

  test('of nothing is none; a locked vault says so', async () => {
    const world = createWorld();
    expect(await world.handlers['back-up']({ password }, popup)).toEqual({ status: 'no-account' });
    world.vault.trouble = { status: 'locked' };
    expect(await world.handlers['back-up']({ password }, popup)).toEqual({ status: 'locked' });
    expect(await world.handlers['backup-state']({}, popup)).toEqual({ status: 'locked' });
    expect(await world.handlers['restore-look']({ text: '{}' }, popup)).toEqual({ status: 'locked' });
  });
});

describe('restoring', { timeout: 30_000 }, () => {
  test('shows each account beside what is kept, and changes nothing', async () => {
    const { world } = await confirmedWorld();
    await enrolled(world, colleague);
    const text = await written(world);
    const other = createWorld();
    await enrolled(other, uri.replace('GEZDGNBV', 'NBSWY3DP'));
    const before = other.vault.accounts;
    expect(await other.handlers['restore-look']({ text }, popup)).toEqual({ status: 'refused', problem: 'password-needed' });
    expect(await other.handlers['restore-look']({ text, password: 'x' }, popup)).toEqual({ status: 'refused', problem: 'wrong-password' });
    expect(await other.handlers['restore-look']({ text, password }, popup)).toMatchObject({
      status: 'looked',
      entries: [{ relation: 'different' }, { relation: 'new' }],
    });
    expect(other.vault.accounts).toBe(before);
  });

  test('keeps what was chosen, as it was, and all or nothing', async () => {
    const { world } = await confirmedWorld();
    const text = await written(world);
    const other = createWorld();
    other.vault.trouble = { status: 'not-kept' };
    expect(await other.handlers['restore-backup']({ text, password, chosen: [0] }, popup)).toEqual({ status: 'not-kept' });
    other.vault.trouble = undefined;
    expect(await other.handlers['restore-backup']({ text, password, chosen: [0, 0, 7] }, popup)).toMatchObject({
      status: 'restored',
      entries: [{ result: 'kept' }],
    });
    expect(other.vault.accounts).toMatchObject([{ status: 'confirmed', origins: world.vault.accounts[0]?.origins, secret: world.vault.accounts[0]?.secret }]);
    expect(await other.handlers['restore-backup']({ text, password, chosen: [0] }, popup)).toMatchObject({ entries: [{ result: 'known' }] });
    expect(other.vault.accounts).toHaveLength(1);
  });

  test('of more accounts than a vault holds changes nothing and says so', async () => {
    const { world } = await confirmedWorld();
    const text = await written(world);
    const other = createWorld();
    const [account] = world.vault.accounts;
    if (account === undefined) throw new Error('nothing was kept');
    const before = Array.from({ length: 10_000 }, (_, index) => ({ ...account, id: String(index), secret: Uint8Array.of(index % 256, index >> 8, ...account.secret) }));
    other.vault.accounts = before;
    expect(await other.handlers['restore-backup']({ text, password, chosen: [0] }, popup)).toEqual({ status: 'too-many' });
    expect(other.vault.accounts).toBe(before);
    other.vault.accounts = before.slice(1);
    expect(await other.handlers['restore-backup']({ text, password, chosen: [0] }, popup)).toMatchObject({ status: 'restored' });
  });

  test('binds an account to no site that the browser does not permit here, and offers it instead', async () => {
    const site = 'https://elsewhere.example';
    const { world } = await confirmedWorld();
    world.vault.accounts = world.vault.accounts.map((account) => ({ ...account, origins: [...account.origins, site, 'http://elsewhere.example'] }));
    const text = await written(world);
    const other = createWorld();
    expect(await other.handlers['restore-backup']({ text, password, chosen: [0] }, popup)).toMatchObject({ entries: [{ result: 'kept', sites: ['elsewhere.example'] }] });
    expect(other.vault.accounts.map(({ origins }) => origins)).toEqual([[sso]]);
    const [account] = other.vault.accounts;
    expect(await other.handlers.sites({}, popup)).toMatchObject({ sites: [], offers: [{ account: { id: account?.id }, origin: site }] });
    expect(other.running).toEqual([]);

    const permitted = createWorld();
    permitted.permitted.add('elsewhere.example');
    expect(await permitted.handlers['restore-backup']({ text, password, chosen: [0] }, popup)).toMatchObject({ entries: [{ sites: [] }] });
    expect(permitted.vault.accounts.map(({ origins }) => origins)).toEqual([[sso, site]]);
    expect(permitted.running).toEqual(['elsewhere.example']);
  });
});
