import { afterEach, expect, test, vi } from 'vitest';
import { speak, translate, wordsOfCard } from '../../src/adapters/speak.ts';
import { readCatalogue } from '../i18n/catalogue.ts';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: (key: string) => (key === 'extensionLanguage' ? 'en' : `${key} in English`) }, runtime: { getURL: (path: string) => `own:${path}` } },
}));
vi.stubGlobal('fetch', async (address: string) => {
  if (address !== 'own:/_locales/lv/messages.json') throw new Error(`not to be fetched: ${address}`);
  return Response.json(readCatalogue('lv'));
});

afterEach(() => speak('browser'));

test.each(['browser', 'en'] as const)('the card is brought no words where %s is spoken, which the browser speaks itself', async (language) => {
  await speak(language);
  expect(await wordsOfCard()).toEqual({});
});

test('the card is brought its words, and only its own, in another language', async () => {
  void speak(Promise.resolve('lv'));
  const words = await wordsOfCard();
  expect(words['card_done']).toBe('Kods ir pieņemts');
  expect(words['extensionLanguage']).toBe('lv');
  expect(Object.keys(words).filter((key) => !key.startsWith('card_'))).toEqual(['extensionLanguage']);
  expect(translate('card_account', 'SSO')).toBe('Konts: SSO');
});

test('a change of language is taken up', async () => {
  await speak('lv');
  await speak('browser');
  expect(await wordsOfCard()).toEqual({});
});
