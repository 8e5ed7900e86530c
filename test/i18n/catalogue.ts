import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Translate } from '../../src/i18n.ts';

export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const locales = resolve(import.meta.dirname, '../../public/_locales');

export function readCatalogue(language: 'lv' | 'en'): Catalogue {
  return JSON.parse(readFileSync(resolve(locales, language, 'messages.json'), 'utf8')) as Catalogue;
}

/** Translates as the browser does, from the shipped file. An unknown key throws, where the browser gives nothing. */
export function makeTranslate(language: 'lv' | 'en'): Translate {
  const catalogue = readCatalogue(language);
  return (key, ...values) => {
    const entry = catalogue[key];
    if (entry === undefined) throw new Error(`no message ${key}`);
    return entry.message.replaceAll(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
  };
}
