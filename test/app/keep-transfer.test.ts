import { describe, expect, test, vi } from 'vitest';
import { formatMigrationUri, hotp, md5, secret20, sha512, writtenEntry, type WrittenEntry } from '../core/migration-sample.ts';
import { account as kept } from '../vault/fake-environment.ts';
import { createWorld, noSources, page, popup, sso, uri, type World } from './fakes.ts';

const picture = 'data:image/png;base64,QQ==';
const secretOf = (byte: number) => new Uint8Array(20).fill(byte);
const account = (user: string, byte: number, changes: WrittenEntry = {}) =>
  writtenEntry({ issuer: 'A', name: `A:${user}`, secret: secretOf(byte), ...changes });

const first = formatMigrationUri([account('anna', 1), account('berta', 2)], { version: 1, size: 3, index: 0, id: -7 });
const second = formatMigrationUri([account('cilda', 3)], { version: 1, size: 3, index: 1, id: -7 });
const third = formatMigrationUri([account('dace', 4)], { version: 1, size: 3, index: 2, id: -7 });

const paste = (world: World, text: string) => world.handlers['capture-text']({ text, by: 'paste' }, popup);
const users = (world: World) => world.vault.accounts.map(({ user }) => user);

describe('a transfer', () => {
  test('is kept, each account pending and bound to no page, in one change of the vault', async () => {
    const world = createWorld();
    const change = vi.spyOn(world.vault, 'change');
    const text = formatMigrationUri([writtenEntry(), account('anna', 1, { algorithm: sha512, digits: 2 })]);
    expect(await paste(world, `\n ${text} `)).toEqual({
      status: 'kept-several',
      entries: [
        { name: 'Smiltenes novads (jānis.bērziņš)', result: 'kept' },
        { name: 'A (anna)', result: 'kept' },
      ],
      batch: undefined,
    });
    expect(change).toHaveBeenCalledTimes(1);
    expect(world.vault.accounts).toMatchObject([
      { user: 'jānis.bērziņš', secret: secret20, status: 'pending', origins: [], algorithm: 'SHA1', digits: 6 },
      { user: 'anna', secret: secretOf(1), status: 'pending', origins: [], algorithm: 'SHA512', digits: 8 },
    ]);
  });

  test('refuses some accounts by name, and keeps the rest', async () => {
    const world = createWorld();
    const text = formatMigrationUri([
      account('anna', 1, { type: hotp, counter: 4n }),
      account('berta', 2),
      account('cilda', 3, { algorithm: md5 }),
      account('dace', 4, { secret: new Uint8Array(5) }),
      account('elza', 5),
    ]);
    expect(await paste(world, text)).toMatchObject({
      entries: [
        { name: 'A (anna)', result: 'hotp' },
        { name: 'A (berta)', result: 'kept' },
        { name: 'A (cilda)', result: 'algorithm-md5' },
        { name: 'A (dace)', result: 'secret-too-short' },
        { name: 'A (elza)', result: 'kept' },
      ],
    });
    expect(users(world)).toEqual(['berta', 'elza']);
  });

  test('of which nothing can be kept says so even of a locked vault', async () => {
    const world = createWorld();
    world.vault.trouble = { status: 'locked' };
    const text = formatMigrationUri([account('anna', 1, { type: hotp })]);
    expect(await paste(world, text)).toMatchObject({ status: 'kept-several', entries: [{ result: 'hotp' }] });
  });

  test('read a second time is known, under the names that the person has given', async () => {
    const world = createWorld();
    await paste(world, first);
    const [anna] = world.vault.accounts;
    await world.handlers.rename({ account: anna?.id ?? '', name: 'Mans konts' }, popup);
    expect(await paste(world, first)).toMatchObject({
      entries: [
        { name: 'Mans konts', result: 'known' },
        { name: 'A (berta)', result: 'known' },
      ],
    });
    expect(users(world)).toEqual(['anna', 'berta']);
  });

  test('and a single account, of more accounts than a vault holds keep none, and say so', async () => {
    const world = createWorld();
    const full = Array.from({ length: 9_999 }, (_, index) => kept(index + 1, { user: `lietotājs.${index}` }));
    world.vault.accounts = full;
    const two = formatMigrationUri([account('anna', 1), account('berta', 2)]);
    expect(await paste(world, two)).toEqual({ status: 'too-many' });
    expect(world.vault.accounts).toBe(full);
    expect(await paste(world, uri)).toMatchObject({ status: 'kept' });
    expect(await paste(world, formatMigrationUri([account('anna', 1)]))).toEqual({ status: 'too-many' });
    expect(await world.handlers.enrol({ texts: [uri.replaceAll('vards', 'janis')] }, page)).toEqual({ status: 'not-kept' });
    expect(world.vault.accounts).toHaveLength(10_000);
  });

  test('with an account twice keeps it once', async () => {
    const world = createWorld();
    const text = formatMigrationUri([account('anna', 1), account('anna', 1)]);
    expect(await paste(world, text)).toMatchObject({ entries: [{ result: 'kept' }, { result: 'known' }] });
    expect(users(world)).toEqual(['anna']);
  });

  test.each([{ status: 'not-kept' }, { status: 'locked' }] as const)('that meets a vault which is $status says so and keeps nothing', async (trouble) => {
    const world = createWorld();
    world.vault.trouble = trouble;
    expect(await paste(world, first)).toEqual(trouble);
    expect(world.vault.accounts).toEqual([]);
  });

  test.each([
    ['otpauth-migration:', 'not-migration'],
    ['otpauth-migration://offline?data=%', 'malformed'],
    ['otpauth-migration://offline?data=Cv8', 'damaged'],
    [`otpauth-migration://offline?data=${'A'.repeat(20_000)}`, 'too-long'],
    [formatMigrationUri([]), 'empty'],
    [formatMigrationUri(Array.from({ length: 101 }, () => ({}))), 'too-many'],
  ])('%#: one that can’t be read leaves the vault as it was (%s)', async (text, problem) => {
    const world = createWorld();
    const change = vi.spyOn(world.vault, 'change');
    expect(await paste(world, text)).toEqual({ status: 'transfer-refused', problem });
    expect(change).not.toHaveBeenCalled();
  });
});

describe('a transfer of several QR codes', () => {
  test('is read part by part in any order', async () => {
    const world = createWorld();
    expect(await paste(world, third)).toMatchObject({ batch: { id: -7, index: 2, size: 3 }, entries: [{ name: 'A (dace)' }] });
    expect(await paste(world, first)).toMatchObject({ batch: { id: -7, index: 0, size: 3 }, entries: [{ name: 'A (anna)' }, { name: 'A (berta)' }] });
    expect(await paste(world, second)).toMatchObject({ batch: { id: -7, index: 1, size: 3 }, entries: [{ name: 'A (cilda)' }] });
    expect(users(world)).toEqual(['dace', 'anna', 'berta', 'cilda']);
  });

  test('that are pasted line by line are kept together', async () => {
    const world = createWorld();
    expect(await paste(world, `Mani konti:\n${first}\r\n\r\n${second}\n${third}\n`)).toMatchObject({ status: 'kept-several', batch: undefined });
    expect(users(world)).toEqual(['anna', 'berta', 'cilda', 'dace']);
  });

  test('that are in one picture are kept together, in their own order', async () => {
    const world = createWorld();
    const change = vi.spyOn(world.vault, 'change');
    world.pictures.set(picture, [third, 'https://example.org', first, second, first]);
    expect(await world.handlers['capture-picture']({ picture, by: 'drop' }, popup)).toMatchObject({
      status: 'kept-several',
      entries: [{ name: 'A (anna)' }, { name: 'A (berta)' }, { name: 'A (cilda)' }, { name: 'A (dace)' }],
      batch: undefined,
    });
    expect(change).toHaveBeenCalledTimes(1);
    expect(users(world)).toEqual(['anna', 'berta', 'cilda', 'dace']);
  });

  test('one of which is damaged keeps nothing', async () => {
    const world = createWorld();
    world.pictures.set(picture, [first, second.slice(0, -20)]);
    expect(await world.handlers['capture-picture']({ picture, by: 'file' }, popup)).toMatchObject({ status: 'transfer-refused' });
    expect(world.vault.accounts).toEqual([]);
  });
});

describe('a page that shows a transfer', () => {
  test('is read from its pictures before any screenshot is taken', async () => {
    const world = createWorld();
    world.pictures.set(picture, [second]);
    world.front = { origin: sso, sources: { ...noSources, pictures: [picture] }, screenshot: 'data:image/png;base64,Qg==' };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept-several', batch: { index: 1 } });
    expect(world.looked.map((look) => look.picture)).toEqual([picture]);
    expect(world.vault.accounts).toMatchObject([{ user: 'cilda', origins: [] }]);
  });

  test('and a single account keeps both', async () => {
    const world = createWorld();
    world.front = { origin: sso, sources: { ...noSources, texts: [uri, second] }, screenshot: undefined };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({
      status: 'kept-several',
      entries: [
        { name: 'A (cilda)', result: 'kept' },
        { name: 'Smiltenes novads (vards.uzvards)', result: 'kept' },
      ],
    });
  });

  test('and a single account that is refused keeps neither', async () => {
    const world = createWorld();
    world.front = { origin: sso, sources: { ...noSources, texts: ['otpauth://hotp/A', second] }, screenshot: undefined };
    expect(await world.handlers['read-page']({}, popup)).toEqual({ status: 'refused', problem: 'hotp' });
    expect(world.vault.accounts).toEqual([]);
  });
});
