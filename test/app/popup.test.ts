import { describe, expect, test } from 'vitest';
import { account } from '../core/account-sample.ts';
import { accepted, createWorld, enrolled, noSources, popup, sso, stepStart, uri } from './fakes.ts';

const step = stepStart / 30_000;
const colleague = uri.replace('vards.uzvards', 'kolege').replace('GEZDGNBV', 'MFRGGZDF');
const picture = 'data:image/png;base64,QQ==';
const screenshot = 'data:image/png;base64,Qg==';

describe('the popup’s codes', () => {
  test('come with the account of the page in front first, and with what is confirmed before what is pending', async () => {
    const world = createWorld();
    const mine = await enrolled(world);
    const hers = await enrolled(world, colleague);
    await accepted(world, hers.account.id, step);
    world.front = { origin: sso, sources: noSources, screenshot: undefined };
    const answer = await world.handlers.codes({}, popup);
    expect(answer).toMatchObject({
      status: 'open',
      rows: [
        { id: hers.account.id, isForPage: true, accountStatus: 'confirmed', endsAt: stepStart + 30_000, period: 30 },
        { id: mine.account.id, isForPage: true, accountStatus: 'pending' },
      ],
    });
    expect(JSON.stringify(answer)).not.toMatch(/secret|MFRGGZDF|GEZDGNBV/u);
  });

  test('say what waits to be confirmed on a site that policy has made the organisation’s, and of no other site', async () => {
    const world = createWorld();
    world.vault.accounts = [account({ origins: ['https://ieeja.example'], status: 'pending' })];
    expect(await world.handlers.codes({}, popup)).toMatchObject({ rows: [{ isBound: false }] });
    world.policy = { sso: 'https://ieeja.example' };
    expect(await world.handlers.codes({}, popup)).toMatchObject({ rows: [{ isBound: true }] });
  });

  test('are the first of them where only so many are wanted', async () => {
    const world = createWorld();
    await enrolled(world);
    const hers = await enrolled(world, colleague);
    await accepted(world, hers.account.id, step);
    world.front = { origin: sso, sources: noSources, screenshot: undefined };
    expect(await world.handlers.codes({ most: 1 }, popup)).toMatchObject({ status: 'open', rows: [{ id: hers.account.id }] });
    const whole = await world.handlers.codes({}, popup);
    expect(whole).toEqual(await world.handlers.codes({ most: 2 }, popup));
  });

  test('leave out what is deleted', async () => {
    const world = createWorld();
    const { account } = await enrolled(world);
    await world.handlers.remove({ account: account.id }, popup);
    expect(await world.handlers.codes({}, popup)).toEqual({ status: 'open', rows: [] });
  });

  test('come with those of the next step', async () => {
    const world = createWorld();
    await enrolled(world);
    const now = await world.handlers.codes({}, popup);
    world.now += 30_000;
    const next = await world.handlers.codes({}, popup);
    if (now.status !== 'open' || next.status !== 'open') throw new Error('not open');
    expect(now.rows.map(({ nextCode }) => nextCode)).toEqual(next.rows.map(({ code }) => code));
    expect(now.rows[0]?.nextCode).not.toBe(now.rows[0]?.code);
  });

  test('follow the server’s clock', async () => {
    const world = createWorld();
    await enrolled(world);
    await world.handlers['clock-measured']({ offset: 10_000 }, { kind: 'page', origin: sso, tabId: 1, isInFront: true });
    expect(await world.handlers.codes({}, popup)).toMatchObject({ rows: [{ endsAt: stepStart + 20_000 }] });
  });

  test('an account that is not there can’t be changed', async () => {
    const account = '00000000-0000-4000-8000-00000000ffff';
    expect(await createWorld().handlers.rename({ account, name: 'x' }, popup)).toEqual({ status: 'no-account' });
  });
});

describe('reading the QR on the page in front', () => {
  test('takes the page’s text where its pictures say nothing else, and no screenshot', async () => {
    const world = createWorld();
    world.pictures.set(picture, ['https://example.org', uri]);
    world.front = { origin: sso, sources: { ...noSources, texts: [uri], pictures: [picture] }, screenshot };
    const answer = await world.handlers['read-page']({}, popup);
    expect(answer).toMatchObject({ status: 'kept' });
    expect(JSON.stringify(answer)).not.toMatch(/secret|GEZDGNBV/u);
    expect(world.looked.map((look) => look.picture)).toEqual([picture]);
    expect(world.vault.accounts).toMatchObject([{ origins: [sso], status: 'pending' }]);
  });

  test('a picture with another secret than the text disagrees', async () => {
    const world = createWorld();
    world.pictures.set(picture, [uri.replace('GEZDGNBV', 'MFRGGZDF')]);
    world.front = { origin: sso, sources: { ...noSources, texts: [uri], pictures: [picture] }, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toEqual({ status: 'sources-disagree' });
    expect(world.vault.accounts).toEqual([]);
  });

  test('then the pictures’ own pixels', async () => {
    const world = createWorld();
    world.pictures.set(picture, [uri]);
    world.front = { origin: sso, sources: { ...noSources, pictures: [picture] }, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept' });
    expect(world.looked.map((look) => look.picture)).toEqual([picture]);
  });

  test('then its drawings, and no screenshot', async () => {
    const world = createWorld();
    world.pictures.set('36x36', [uri]);
    world.front = { origin: sso, sources: { ...noSources, drawings: [['1']] }, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept', source: 'drawn-modules' });
    expect(world.looked).toEqual([]);
  });

  test('then a screenshot, at the rectangles of the page times the device’s pixel ratio', async () => {
    const world = createWorld();
    world.pictures.set(screenshot, [uri]);
    const rectangles = [{ x: 10, y: 20, width: 100, height: 100 }];
    world.front = { origin: sso, sources: { ...noSources, rectangles, devicePixelRatio: 2 }, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept' });
    expect(world.looked).toEqual([{ picture: screenshot, rectangles: [{ x: 20, y: 40, width: 200, height: 200 }] }]);
  });

  test('then the whole screenshot, where somebody else’s frame may show anything: the account is bound to nothing', async () => {
    const world = createWorld();
    world.pictures.set(screenshot, [uri]);
    world.front = { origin: sso, sources: noSources, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept', source: 'whole-screenshot' });
    expect(world.vault.accounts).toMatchObject([{ origins: [] }]);
    expect(world.looked).toEqual([{ picture: screenshot, rectangles: undefined }]);
  });

  test('an account that is kept already is known', async () => {
    const world = createWorld();
    await enrolled(world);
    world.front = { origin: sso, sources: { ...noSources, texts: [uri] }, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'known' });
    expect(world.vault.accounts).toHaveLength(1);
  });

  test.each(['https://evil.example', 'http://sso.smiltenesnovads.lv', undefined])(
    'on %s binds the account to nothing',
    async (origin) => {
      const world = createWorld();
      world.front = { origin, sources: { ...noSources, texts: [uri] }, screenshot };
      expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept' });
      expect(world.vault.accounts).toMatchObject([{ origins: [] }]);
    },
  );

  test('a QR that is no authenticator’s is told by its host, and not followed', async () => {
    const world = createWorld();
    world.pictures.set(screenshot, [`https://example.org/${'a'.repeat(500)}`]);
    world.front = { origin: sso, sources: noSources, screenshot };
    const answer = await world.handlers['read-page']({}, popup);
    expect(answer).toEqual({ status: 'nothing-found', content: { kind: 'web', host: 'example.org' } });
  });

  test('several accounts in view are not guessed between', async () => {
    const world = createWorld();
    world.front = { origin: sso, sources: { ...noSources, texts: [uri, colleague] }, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({
      status: 'choose',
      candidates: [{ user: 'vards.uzvards' }, { user: 'kolege' }],
    });
    expect(world.vault.accounts).toEqual([]);
  });

  test('two secrets for one user disagree', async () => {
    const world = createWorld();
    const texts = [uri, uri.replace('GEZDGNBV', 'MFRGGZDF')];
    world.front = { origin: sso, sources: { ...noSources, texts }, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toEqual({ status: 'sources-disagree' });
  });

  test('where the browser lets nobody look, it says so', async () => {
    const world = createWorld();
    expect(await world.handlers['read-page']({}, popup)).toEqual({ status: 'forbidden' });
    world.front = { origin: undefined, sources: undefined, screenshot: undefined };
    expect(await world.handlers['read-page']({}, popup)).toEqual({ status: 'forbidden' });
  });

  test('where it lets nobody look but at the screen, and nothing is there, it says so, too: a picture can still be pasted', async () => {
    const world = createWorld();
    world.front = { origin: undefined, sources: undefined, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toEqual({ status: 'forbidden' });
    world.pictures.set(screenshot, ['https://example.org/']);
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'nothing-found', content: { kind: 'web' } });
  });

  test('a screenshot of another page than the one asked about is not used', async () => {
    const world = createWorld();
    world.pictures.set(screenshot, [uri]);
    world.front = { origin: sso, sources: noSources, screenshot };
    world.frontAfterScreenshot = { origin: 'https://evil.example', sources: noSources, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toEqual({ status: 'nothing-found', content: undefined });
    expect(world.vault.accounts).toEqual([]);
  });

  test('a PDF has no DOM for us, but a screenshot', async () => {
    const world = createWorld();
    world.pictures.set(screenshot, [uri]);
    world.front = { origin: undefined, sources: undefined, screenshot };
    expect(await world.handlers['read-page']({}, popup)).toMatchObject({ status: 'kept' });
  });
});
