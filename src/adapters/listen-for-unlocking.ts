import { browser } from 'wxt/browser';
import { unlockedWord } from './unlocked-word.ts';

/**
 * In a page: calls back whenever the background says that the vault has been unlocked. Only this extension can send that.
 * Nothing takes the listener back: it ends with the page, or with the extension that it listens to.
 */
export function listenForUnlocking(unlocked: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === unlockedWord) unlocked();
  });
}
