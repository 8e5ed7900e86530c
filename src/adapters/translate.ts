import { browser } from 'wxt/browser';
import type { Translate } from '../i18n.ts';

/** Takes its sentences from `public/_locales`, in the language of the browser's own interface. */
export const translate: Translate = (key, ...values) =>
  // The framework's type knows the browser's predefined messages only.
  (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, values.map(String));
