import { describe, expect, test } from 'vitest';
import { captureByMenu, type MenuClick } from '../../src/app/menu-capture.ts';
import type { PageSources } from '../../src/capture/source.ts';
import { createWorld, noSources, popup, sso, uri, type World } from './fakes.ts';

const colleague = uri.replace('vards.uzvards', 'kolege').replace('GEZDGNBV', 'MFRGGZDF');
const address = 'https://pictures.example/qr.png';
const inItself = 'data:image/png;base64,QQ==';
const pixels = 'data:image/png;base64,Qg==';
const screenshot = 'data:image/png;base64,Qw==';
const place = { x: 10, y: 20, width: 100, height: 100 };

const onPage = { tab: { tabId: 1, windowId: 1, origin: sso }, frameId: 0, origin: sso } as const;

function onImage(shown: string | undefined): MenuClick {
  return { ...onPage, on: { target: 'image', address: shown } };
}

function onText(text: string): MenuClick {
  return { ...onPage, on: { target: 'selection', text } };
}

/** @returns what the page of ours is told that opens */
async function click(world: World, what: MenuClick) {
  await captureByMenu(world.ports, world.vault, what);
  return world.handlers['capture-outcome']({ wait: false }, popup);
}

function done(target: 'image' | 'selection', answer: object) {
  return { status: 'done', target, answer };
}

/** A page that has more codes than the one that is pointed at. @param images by the number of the frame and the address */
function crowdedWorld(images: Readonly<Record<string, PageSources>> = {}): World {
  const world = createWorld();
  world.front = { origin: sso, sources: { ...noSources, texts: [colleague], rectangles: [place] }, screenshot, images };
  return world;
}

describe('a click on an image', () => {
  test('keeps what its own pixels say, and looks at nothing else', async () => {
    const world = crowdedWorld({ [`0 ${address}`]: { ...noSources, pictures: [pixels], rectangles: [place] } });
    world.pictures.set(pixels, [uri]);
    const outcome = await click(world, onImage(address));
    expect(outcome).toMatchObject(done('image', { status: 'kept', source: 'image', account: { user: 'vards.uzvards' } }));
    expect(JSON.stringify(outcome)).not.toMatch(/secret|GEZDGNBV/u);
    expect(world.looked.map(({ picture }) => picture)).toEqual([pixels]);
    expect(world.vault.accounts).toMatchObject([{ origins: [sso], status: 'pending' }]);
  });

  test('that is its own address needs no page', async () => {
    const world = createWorld();
    world.pictures.set(inItself, [uri]);
    expect(await click(world, { ...onImage(inItself), tab: undefined })).toMatchObject(done('image', { status: 'kept', source: 'image' }));
  });

  test('that is its own address, but is not readable there, is read as the page shows it', async () => {
    const drawing = 'data:image/svg+xml,%3Csvg/%3E';
    const world = crowdedWorld({ [`0 ${drawing}`]: { ...noSources, pictures: [pixels], rectangles: [place] } });
    world.pictures.set(pixels, [uri]);
    expect(await click(world, onImage(drawing))).toMatchObject(done('image', { status: 'kept' }));
    expect(world.looked.map(({ picture }) => picture)).toEqual([drawing, pixels]);
  });

  test('of another origin is cut out of the screenshot, and the rest of that is left alone', async () => {
    const world = crowdedWorld({ [`0 ${address}`]: { ...noSources, rectangles: [place], devicePixelRatio: 2 } });
    world.pictures.set(screenshot, [uri]);
    expect(await click(world, onImage(address))).toMatchObject(done('image', { status: 'kept' }));
    expect(world.looked).toEqual([{ picture: screenshot, rectangles: [{ x: 20, y: 40, width: 200, height: 200 }] }]);
  });

  test('whose place is not known is not looked for on the screenshot', async () => {
    const world = crowdedWorld({ [`4 ${address}`]: noSources });
    world.pictures.set(screenshot, [uri]);
    expect(await click(world, { ...onImage(address), frameId: 4 })).toEqual(done('image', { status: 'nothing-found', content: undefined }));
    expect(world.looked).toEqual([]);
  });

  test('is not looked for on a screenshot of another tab', async () => {
    const world = crowdedWorld({ [`0 ${address}`]: { ...noSources, rectangles: [place] } });
    world.pictures.set(screenshot, [uri]);
    world.frontAfterScreenshot = { origin: 'https://evil.example', sources: noSources, screenshot };
    expect(await click(world, onImage(address))).toEqual(done('image', { status: 'nothing-found', content: undefined }));
  });

  test('in a frame of another origin binds the account to nothing', async () => {
    const world = crowdedWorld({ [`4 ${address}`]: { ...noSources, pictures: [pixels] } });
    world.pictures.set(pixels, [uri]);
    expect(await click(world, { ...onImage(address), frameId: 4, origin: 'https://evil.example' })).toMatchObject(done('image', { status: 'kept' }));
    expect(world.vault.accounts).toMatchObject([{ origins: [] }]);
  });

  test('that holds another QR code says what that is for', async () => {
    const world = crowdedWorld({ [`0 ${address}`]: { ...noSources, pictures: [pixels] } });
    world.pictures.set(pixels, ['https://example.org/menu']);
    expect(await click(world, onImage(address))).toMatchObject(done('image', { status: 'nothing-found', content: { kind: 'web', host: 'example.org' } }));
    expect(world.vault.accounts).toEqual([]);
  });

  test.each([
    ['in a page where the browser lets nobody look', address],
    ['without an address', undefined],
  ])('%s says so', async (_, shown) => {
    expect(await click(crowdedWorld(), onImage(shown))).toEqual(done('image', { status: 'forbidden' }));
  });
});

describe('a click on a selection', () => {
  test.each([
    ['alone', uri],
    ['between words', `Tavs kods: ${uri} (turi to slepenībā)`],
    ['at the end of a sentence', `Atver ${uri}.`],
    ['inside another address', `https://example.org/open?link=${encodeURIComponent(uri)}&theme=dark`],
    ['twice', `${uri} ${uri}`],
  ])('keeps an otpauth text that stands %s', async (_, text) => {
    const world = crowdedWorld();
    expect(await click(world, onText(text))).toMatchObject(
      done('selection', { status: 'kept', source: 'selection', account: { user: 'vards.uzvards' } }),
    );
    expect(world.vault.accounts).toMatchObject([{ origins: [sso] }]);
    expect(world.looked).toEqual([]);
  });

  test('needs no tab', async () => {
    const world = createWorld();
    expect(await click(world, { ...onText(uri), tab: undefined, origin: undefined })).toMatchObject(done('selection', { status: 'kept' }));
    expect(world.vault.accounts).toMatchObject([{ origins: [] }]);
  });

  test('with several accounts asks which', async () => {
    const candidates = [{ user: 'vards.uzvards' }, { user: 'kolege' }];
    expect(await click(createWorld(), onText(`${uri}\n${colleague}`))).toMatchObject(done('selection', { status: 'choose', candidates }));
  });

  test.each(['', 'Sveiki!', 'otpauth'])('without an otpauth text (%j) finds nothing', async (text) => {
    const world = crowdedWorld();
    expect(await click(world, onText(text))).toEqual(done('selection', { status: 'nothing-found', content: undefined }));
    expect(world.vault.accounts).toEqual([]);
  });

  test('is refused by what is wrong with it', async () => {
    const text = uri.replace('totp', 'hotp');
    expect(await click(createWorld(), onText(text))).toEqual(done('selection', { status: 'refused', problem: 'hotp' }));
  });
});

test('what can not be kept is not lost by silence', async () => {
  const world = createWorld();
  world.vault.trouble = { status: 'not-kept' };
  expect(await click(world, onText(uri))).toEqual(done('selection', { status: 'not-kept' }));
});
