import { beforeEach, describe, expect, test } from 'vitest';
import { fillAtOnce } from '../../src/app/fill-here.ts';
import { fillByKeys, fillPointed } from '../../src/app/fill-by-hand.ts';
import { usedAt } from '../../src/app/lock-records.ts';
import { clockOf, servedIn } from '../../src/app/session-records.ts';
import { usedSteps } from '../../src/app/used-steps.ts';
import { createWorld, enrolled, page, popup, sso, type World } from './fakes.ts';

const elsewhere = 'https://login.example.org:8443';
const step = 60_000_000;

let world: World;
let account: string;

beforeEach(async () => {
  world = createWorld();
  account = (await enrolled(world)).account.id;
  openPage(elsewhere);
});

/** A page with a field that asks for a code comes to the front. */
function openPage(origin: string, isAsked = true): void {
  world.front = { origin, sources: undefined, screenshot: undefined };
  world.field = { origin, isAsked };
}

const fillHere = (agreed = false, id = account) => world.handlers['fill-here']({ account: id, agreed }, popup);
const look = () => world.handlers['look-for-field']({}, popup);
const question = { status: 'ask', accountHosts: ['sso.smiltenesnovads.lv'], host: 'login.example.org:8443' };

describe('whether the page in front has a field', () => {
  test('is told with the host', async () => {
    expect(await look()).toEqual({ status: 'field', host: 'login.example.org:8443', takesAny: true });
  });

  test('is told, but for its own accounts alone, where the organisation forbids filling elsewhere', async () => {
    world.policy = { fillElsewhere: false };
    expect(await look()).toMatchObject({ status: 'field', takesAny: false });
  });

  test.each<[string, () => void]>([
    ['no field', () => (world.field = undefined)],
    ['a field that asks for something else', () => openPage(elsewhere, false)],
    ['no encryption', () => openPage('http://login.example.org')],
    ['an address that the browser does not tell', () => (world.front = { origin: undefined, sources: undefined, screenshot: undefined })],
    ['no tab', () => (world.front = undefined)],
    ['an organisation that forbids filling', () => (world.policy = { fill: false })],
    ['gone on to another origin', () => (world.field = { origin: 'https://other.example', isAsked: true })],
  ])('is no where it has %s', async (_name, arrange) => {
    arrange();
    expect(await look()).toEqual({ status: 'none' });
  });
});

describe("a page of the account's own", () => {
  beforeEach(() => openPage(sso));

  test('gets its code without a question, and the step is spent', async () => {
    expect(await fillHere()).toEqual({ status: 'filled' });
    expect(world.filled).toEqual([{ origin: sso, isPointed: false, code: expect.stringMatching(/^\d{6}$/) }]);
    expect(await usedSteps(world.ports.local).get()).toEqual({ [account]: step });
  });

  describe('that refuses the code', () => {
    const refused = () => world.handlers['code-refused']({ ours: false }, page);

    test('does not make it one that she has typed', async () => {
      await fillHere();
      expect(await refused()).toEqual({ reason: { kind: 'unknown' } });
    });

    test('after she has typed another one is told so', async () => {
      await fillHere();
      await refused();
      world.now += 10_000;
      expect(await refused()).toEqual({ reason: { kind: 'typed' } });
    });

    test('after minutes refuses one that she has typed', async () => {
      await fillHere();
      world.now += 121_000;
      expect(await refused()).toEqual({ reason: { kind: 'typed' } });
    });

    test('in another tab or on another origin refuses one that she has typed', async () => {
      await fillHere();
      expect(await world.handlers['code-refused']({ ours: false }, { ...page, tabId: 2 })).toEqual({ reason: { kind: 'typed' } });
      expect(await world.handlers['code-refused']({ ours: false }, { ...page, origin: 'https://other.smiltenesnovads.lv' })).toEqual({ reason: { kind: 'typed' } });
    });
  });

  test('gets nothing where a full storage could not remember the step, and that is said', async () => {
    Object.assign(world.ports.local, { set: async () => Promise.reject(new Error('quota')) });
    expect(await fillHere()).toEqual({ status: 'not-kept' });
    expect(world.filled).toEqual([]);
  });

  test('gets its code although a clock that was wrong then has used a step far ahead', async () => {
    await usedSteps(world.ports.local).set({ [account]: step + 100 });
    expect(await fillHere()).toEqual({ status: 'filled' });
    expect(await usedSteps(world.ports.local).get()).toEqual({ [account]: step });
  });

  test('gets no second code of the same step', async () => {
    await fillHere();
    expect(await fillHere()).toMatchObject({ status: 'wait', because: 'step-used' });
    expect(world.filled).toHaveLength(1);
  });

  test('gets one of two that are asked for at once', async () => {
    const answers = await Promise.all([fillHere(), fillHere()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['filled', 'wait']);
    expect(world.filled).toHaveLength(1);
  });

  test.each([
    ['in the last seconds of a step', () => (world.now += 27_000), { status: 'wait', because: 'step-ending' }],
    ['with a clock too far off', () => clockOf(world.ports.session, sso).set({ offset: 600_000, measuredAt: 0 }), { status: 'clock-too-far', offsetSeconds: 600 }],
    ['while the vault is locked', () => (world.vault.trouble = { status: 'locked' }), { status: 'locked' }],
  ])('gets none %s', async (_name, arrange, expected) => {
    await arrange();
    expect(await fillHere()).toMatchObject(expected);
    expect(world.filled).toEqual([]);
  });
});

describe('a page of another origin', () => {
  test('gets nothing without a question that shows both hosts', async () => {
    expect(await fillHere()).toEqual(question);
    expect(world.filled).toEqual([]);
    expect(await usedSteps(world.ports.local).get()).toBeUndefined();
  });

  test('gets the code after a yes, once', async () => {
    await fillHere();
    expect(await fillHere(true)).toEqual({ status: 'filled' });
    world.now += 60_000;
    expect(await fillHere(true)).toEqual(question);
    expect(world.filled).toHaveLength(1);
  });

  test('gets the code of the step at which the account’s own server is', async () => {
    await clockOf(world.ports.session, sso).set({ offset: 90_000, measuredAt: 0 });
    await fillHere();
    expect(await fillHere(true)).toEqual({ status: 'filled' });
    expect(await usedSteps(world.ports.local).get()).toEqual({ [account]: step + 3 });
  });

  test('gets nothing for a yes that nobody was asked for', async () => {
    expect(await fillHere(true)).toEqual(question);
    expect(world.filled).toEqual([]);
  });

  test('gets nothing for a yes after a minute', async () => {
    await fillHere();
    world.now += 61_000;
    expect(await fillHere(true)).toEqual(question);
    expect(world.filled).toEqual([]);
  });

  test('gets nothing for a yes of a clock that was set back', async () => {
    await fillHere();
    world.now -= 30_000;
    expect(await fillHere(true)).toEqual(question);
  });

  test('gets nothing for a yes to another page', async () => {
    await fillHere();
    openPage('https://evil.example');
    expect(await fillHere(true)).toMatchObject({ status: 'ask', host: 'evil.example' });
    expect(world.filled).toEqual([]);
  });

  test('gets nothing for a yes to another account', async () => {
    const other = (await enrolled(world, 'otpauth://totp/Cits:cits?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR&issuer=Cits')).account.id;
    await fillHere();
    expect(await fillHere(true, other)).toEqual(question);
    expect(world.filled).toEqual([]);
  });

  test('is asked about one account at a time', async () => {
    const other = (await enrolled(world, 'otpauth://totp/Cits:cits?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR&issuer=Cits')).account.id;
    await fillHere();
    await fillHere(false, other);
    expect(await fillHere(true)).toEqual(question);
    expect(world.filled).toEqual([]);
  });

  test.each([
    ['it has gone on', { tabId: 1, windowId: 1, origin: 'https://evil.example' }],
    ['another tab of the same site has come to the front', { tabId: 2, windowId: 1, origin: elsewhere }],
  ])('gets nothing where %s in the moment of typing', async (_name, later) => {
    await fillHere();
    const { front } = world.ports.tabs;
    let calls = 0;
    Object.assign(world.ports.tabs, { front: async () => ((calls += 1) > 1 ? later : front()) });
    expect(await fillHere(true)).toEqual({ status: 'no-field' });
    expect(world.filled).toEqual([]);
  });

  test('gets one code for two yeses at once', async () => {
    await fillHere();
    const answers = await Promise.all([fillHere(true), fillHere(true)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['ask', 'filled']);
    expect(world.filled).toHaveLength(1);
  });

  test.each([
    ['filling elsewhere', { fillElsewhere: false }],
    ['filling at all', { fill: false }],
  ])('is not asked about where the organisation forbids %s', async (_name, policy) => {
    world.policy = policy;
    expect(await fillHere()).toEqual({ status: 'forbidden' });
    expect(await fillHere(true)).toEqual({ status: 'forbidden' });
    expect(world.filled).toEqual([]);
  });

  test('is refused where it is not encrypted', async () => {
    openPage('http://login.example.org');
    expect(await fillHere(true)).toEqual({ status: 'not-secure' });
  });

  test('does not get the code of an account in the bin', async () => {
    await world.handlers.remove({ account }, popup);
    expect(await fillHere()).toEqual({ status: 'no-account' });
  });
});

describe('keys and the menu', () => {
  const opened = () => world.windows.length;
  const tab = (origin: string) => ({ tabId: 1, windowId: 1, origin });
  beforeEach(() => (world.opensPopup = false));

  test("fill the code of the page's only account at once", async () => {
    openPage(sso);
    await fillByKeys(world.ports, world.vault);
    expect(world.filled).toHaveLength(1);
    expect(opened()).toBe(0);
  });

  test('are a use of the vault, which so long does not lock itself', async () => {
    openPage(sso);
    await usedAt(world.ports.session).set(world.now);
    world.now += 30_000 * 10;
    await fillByKeys(world.ports, world.vault);
    expect(await usedAt(world.ports.session).get()).toBe(world.now);
  });

  test('open the popup where a full storage could not remember the step', async () => {
    openPage(sso);
    Object.assign(world.ports.local, { set: async () => Promise.reject(new Error('quota')) });
    await fillByKeys(world.ports, world.vault);
    expect(world.filled).toEqual([]);
    expect(opened()).toBe(1);
  });

  test('open the popup on a page of nobody’s account, and never fill there', async () => {
    await fillByKeys(world.ports, world.vault);
    await fillPointed(world.ports, world.vault, { tab: tab(elsewhere), frameId: 0 });
    expect(world.filled).toEqual([]);
    expect(opened()).toBe(2);
  });

  test('fill a field of any name that she has pointed at, on the own page', async () => {
    openPage(sso, false);
    expect(await fillAtOnce(world.ports, world.vault, tab(sso))).toBe(false);
    await fillPointed(world.ports, world.vault, { tab: tab(sso), frameId: 0 });
    expect(world.filled).toEqual([{ origin: sso, isPointed: true, code: expect.any(String) }]);
  });

  test('mean the field that she has pointed at for a minute, also in the popup', async () => {
    openPage(elsewhere, false);
    await fillPointed(world.ports, world.vault, { tab: tab(elsewhere), frameId: 0 });
    expect(await look()).toMatchObject({ status: 'field' });
    world.now += 61_000;
    expect(await look()).toEqual({ status: 'none' });
  });

  test.each<[string, () => void]>([
    ['goes on to another origin', () => openPage('https://other.example', false)],
    ['has its clock set back', () => (world.now -= 1000)],
  ])('mean no longer the field that she has pointed at where the tab %s', async (_name, arrange) => {
    openPage(elsewhere, false);
    await fillPointed(world.ports, world.vault, { tab: tab(elsewhere), frameId: 0 });
    arrange();
    expect(await look()).toEqual({ status: 'none' });
  });

  test('mean no longer the field that has had its code', async () => {
    openPage(sso, false);
    await fillPointed(world.ports, world.vault, { tab: tab(sso), frameId: 0 });
    expect(await look()).toEqual({ status: 'none' });
  });

  test('fill nothing in a frame', async () => {
    openPage(sso, false);
    await fillPointed(world.ports, world.vault, { tab: tab(sso), frameId: 3 });
    expect(world.filled).toEqual([]);
    expect(opened()).toBe(1);
  });

  test('fill no account but the one for which the tab is', async () => {
    openPage(sso);
    await servedIn(world.ports.session, page.tabId).set({ account: 'another', origin: sso, hasLeft: false });
    await fillByKeys(world.ports, world.vault);
    expect(world.filled).toEqual([]);
    expect(opened()).toBe(1);
  });

  test('fill nothing where there are several accounts', async () => {
    openPage(sso);
    await servedIn(world.ports.session, page.tabId).clear();
    await enrolled(world, 'otpauth://totp/Cits:cits?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJR&issuer=Cits');
    await servedIn(world.ports.session, page.tabId).clear();
    await fillByKeys(world.ports, world.vault);
    expect(world.filled).toEqual([]);
  });
});
