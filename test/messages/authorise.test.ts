import { describe, expect, test } from 'vitest';
import { authorise, type BrowserSender } from '../../src/messages/authorise.ts';
import { isOrganisationOrigin } from '../../src/settings/organisation.ts';

const own = {
  extensionId: 'atslega-id',
  extensionOrigin: 'chrome-extension://atslega-id',
  isKnownOrigin: isOrganisationOrigin,
};
const sso = 'https://sso.smiltenesnovads.lv';
const page: BrowserSender = {
  id: 'atslega-id',
  origin: sso,
  url: `${sso}/if/flow/default/?next=%2F`,
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, active: true },
};
const popup: BrowserSender = {
  id: 'atslega-id',
  origin: 'chrome-extension://atslega-id',
  url: 'chrome-extension://atslega-id/popup.html',
};

describe('who may send', () => {
  test('a page’s document is named where the browser names it', async () => {
    expect(await authorise({ ...page, documentId: 'A1' }, own)).toEqual({ kind: 'page', origin: sso, tabId: 7, isInFront: true, documentId: 'A1' });
  });

  test('the content script of a known page is a page, with its origin and tab as the browser tells them', async () => {
    expect(await authorise(page, own)).toEqual({ kind: 'page', origin: sso, tabId: 7, isInFront: true });
  });

  test('a tab behind another is said to be behind', async () => {
    expect(await authorise({ ...page, tab: { id: 7, active: false } }, own)).toMatchObject({ isInFront: false });
  });

  test('a tab of which the browser does not say that it is in front is said to be behind', async () => {
    expect(await authorise({ ...page, tab: { id: 7 } }, own)).toMatchObject({ isInFront: false });
  });

  test('a browser that tells no origin is asked for the URL', async () => {
    const { origin: _origin, ...older } = page;
    expect(await authorise(older, own)).toMatchObject({ kind: 'page', origin: sso });
  });

  test.each<[string, BrowserSender]>([
    ['the popup', popup],
    ['a page of ours in a tab', { ...popup, frameId: 0, tab: { id: 3, active: true } }],
  ])('%s is the extension', async (_name, sender) => {
    expect(await authorise(sender, own)).toEqual({ kind: 'extension' });
  });

  test('a page of ours in Firefox is the extension', async () => {
    const firefox = { ...own, extensionOrigin: 'moz-extension://4f6c' };
    expect(await authorise({ id: own.extensionId, url: 'moz-extension://4f6c/popup.html' }, firefox)).toEqual({
      kind: 'extension',
    });
  });

  test.each<[string, BrowserSender]>([
    ['another extension', { ...page, id: 'other-id' }],
    ['another extension that names our page', { ...popup, id: 'other-id' }],
    ['a sender without an id', { ...page, id: undefined }],
    ['a frame of a known page', { ...page, frameId: 4 }],
    ['a frame that holds a page of ours', { ...popup, frameId: 4, tab: { id: 7, active: true } }],
    ['http instead of https', { ...page, origin: 'http://sso.smiltenesnovads.lv', url: 'http://sso.smiltenesnovads.lv/' }],
    ['a look-alike domain', { ...page, origin: 'https://sso.smiltenesnovads.lv.evil.example', url: 'https://sso.smiltenesnovads.lv.evil.example/' }],
    ['a domain that ends alike', { ...page, origin: 'https://evilsmiltenesnovads.lv', url: 'https://evilsmiltenesnovads.lv/' }],
    ['a sandboxed document with an opaque origin', { ...page, origin: 'null' }],
    ['an inherited document (about:blank)', { ...page, url: 'about:blank' }],
    ['an origin that is not the URL’s', { ...page, url: 'https://other.smiltenesnovads.lv/' }],
    ['a prerendered document', { ...page, documentLifecycle: 'prerender' }],
    ['a document in the back/forward cache', { ...page, documentLifecycle: 'cached' }],
    ['a page without a tab', { ...page, tab: undefined }],
    ['a URL that is none', { ...page, origin: undefined, url: 'nonsense' }],
    ['nothing at all', {}],
  ])('%s may send nothing', async (_name, sender) => {
    expect(await authorise(sender, own)).toBeUndefined();
  });
});

describe('a page outside the organisation', () => {
  const site = 'https://elsewhere.example';
  const foreign: BrowserSender = { ...page, origin: site, url: `${site}/login` };
  const permits = (answer: boolean) => ({ ...own, isKnownOrigin: async (origin: string) => origin === site && answer });

  test('may send while the browser permits it', async () => {
    expect(await authorise(foreign, permits(true))).toEqual({ kind: 'page', origin: site, tabId: 7, isInFront: true });
  });

  test.each<[string, BrowserSender, boolean]>([
    ['whose permission was taken back', foreign, false],
    ['below the permitted host', { ...foreign, origin: 'https://www.elsewhere.example', url: 'https://www.elsewhere.example/' }, true],
    ['above it', { ...foreign, origin: 'https://example', url: 'https://example/' }, true],
    ['without encryption', { ...foreign, origin: 'http://elsewhere.example', url: 'http://elsewhere.example/' }, true],
    ['in a frame', { ...foreign, frameId: 2 }, true],
  ])('%s may not', async (_name, sender, isPermitted) => {
    expect(await authorise(sender, permits(isPermitted))).toBeUndefined();
  });

  test('is asked about anew for each message', async () => {
    const asked: string[] = [];
    const identity = { ...own, isKnownOrigin: async (origin: string) => asked.push(origin) === 1 };
    expect([await authorise(foreign, identity), await authorise(foreign, identity)].map((sender) => sender?.kind)).toEqual(['page', undefined]);
  });
});
