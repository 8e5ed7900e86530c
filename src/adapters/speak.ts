import { browser } from 'wxt/browser';
import { putIn, type Translate } from '../i18n.ts';
import type { Preferences } from '../settings/preferences.ts';
import { translate as translateAsBrowser } from './translate.ts';

type Language = Preferences['language'];
type Words = Readonly<Record<string, { readonly message: string } | undefined>>;

/** The sentences, where they are in another language than the browser's. Lost with the worker, and loaded anew. */
let words: Words | undefined;
let speaking: Promise<void> = Promise.resolve();

/** Takes its sentences from `public/_locales`, in the language that `speak` has set; before that, in the browser's. */
export const translate: Translate = (key, ...values) => {
  if (words === undefined) return translateAsBrowser(key, ...values);
  return putIn(words[key]?.message ?? '', values);
};

/** From now on `translate` speaks this language: it is safe to draw once the promise has resolved. Never rejects. */
export function speak(language: Language | Promise<Language>): Promise<void> {
  speaking = speaking.then(async () => {
    try {
      words = await loadWords(await language);
    } catch {
      // The browser's own language is better than none.
      words = undefined;
    }
  });
  return speaking;
}

/** Resolves once `translate` speaks what it has last been told to. */
export function spoken(): Promise<void> {
  return speaking;
}

/** The sentences of the card by their keys, where they are in another language than the browser's; else none. Never rejects. */
export async function wordsOfCard(): Promise<Readonly<Record<string, string>>> {
  await speaking;
  const ofCard = Object.entries(words ?? {}).filter(([key]) => key.startsWith('card_') || key === 'extensionLanguage');
  return Object.fromEntries(ofCard.map(([key, word]) => [key, word?.message ?? '']));
}

async function loadWords(language: Language): Promise<Words | undefined> {
  if (language === 'browser' || language === translateAsBrowser('extensionLanguage')) return undefined;
  // A file of this extension: nothing goes over the network.
  const answer = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json` as '/'));
  return (await answer.json()) as Words;
}
