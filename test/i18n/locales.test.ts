import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';

const root = resolve(import.meta.dirname, '../..');
const english = readCatalogue('en');
const latvian = readCatalogue('lv');
const keys = Object.keys(english);

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\$\d/g))].toSorted();
}

function readSources(): string {
  const folders = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(tsx?|html)$/.test(path))
      .map((path) => resolve(root, folder, path)),
  );
  return [...folders, resolve(root, 'wxt.config.ts')].map((path) => readFileSync(path, 'utf8')).join('\n');
}

/** `src/ui/plural.ts` makes them. */
function pluralsOf(key: string): readonly string[] {
  return ['Zero', 'One', 'Other'].map((ending) => `${key}${ending}`);
}

/** Keys begin with the word of the part that shows them: `popupSave`, `cardFill`. */
function findUsedKeys(sources: string): ReadonlySet<string> {
  const areas = new Set(keys.map((key) => key.replace(/[A-Z].*/, '')));
  const quoted = [...sources.matchAll(/['"]([a-z]+)([A-Z]\w*)['"]/g)]
    .filter(([, area]) => area !== undefined && areas.has(area))
    .map(([, area, rest]) => `${area}${rest}`);
  const inManifest = [...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => `${key}`);
  return new Set([...quoted, ...inManifest].flatMap((key) => (keys.includes(`${key}Other`) ? pluralsOf(key) : [key])));
}

test('both languages have the same sentences in the same order', () => {
  expect(Object.keys(latvian)).toEqual(keys);
});

test('each language names itself, for the page that shows it', () => {
  expect([english, latvian].map((catalogue) => catalogue['extensionLanguage']?.message)).toEqual(['en', 'lv']);
});

test.each(keys)('%s has the same placeholders in both languages', (key) => {
  expect(placeholders(latvian[key]?.message ?? '')).toEqual(placeholders(english[key]?.message ?? ''));
});

test.each([
  ['English', english],
  ['Latvian', latvian],
])('in %s no sentence is empty, untidy or misuses the dollar sign', (_, catalogue) => {
  for (const { message } of Object.values(catalogue)) {
    expect(message).toMatch(/^\S.*\S$/);
    expect(message).not.toMatch(/ {2}|\.\.\.|\$(?!\d)|['"]/);
  }
});

const used = findUsedKeys(readSources());

test('every key that a source file uses exists', () => {
  expect([...used].filter((key) => !keys.includes(key))).toEqual([]);
});

test('every key is used by a source file', () => {
  // The card makes its keys of what it shows: `test/ui/card/words.test.ts`.
  expect(keys.filter((key) => !key.startsWith('card_') && !used.has(key))).toEqual([]);
});

test('the search for used keys sees keys in code and in the manifest, and no other words', () => {
  const found = findUsedKeys(`translate('popupNotThere', 'keydownArrow'); name: '__MSG_extensionNotThere__'; 'popup'`);
  expect([...found]).toEqual(['popupNotThere', 'extensionNotThere']);
});
