import { describe, expect, test } from 'vitest';
import { plural } from '../../src/ui/plural.ts';
import { makeTranslate } from '../i18n/catalogue.ts';

describe.each([
  ['lv', ['Pēc 0 minūtēm', 'Pēc 1 minūtes', 'Pēc 2 minūtēm', 'Pēc 10 minūtēm', 'Pēc 11 minūtēm', 'Pēc 21 minūtes', 'Pēc 22 minūtēm', 'Pēc 111 minūtēm', 'Pēc 121 minūtes']],
  ['en', ['After 0 minutes', 'After 1 minute', 'After 2 minutes', 'After 10 minutes', 'After 11 minutes', 'After 21 minutes', 'After 22 minutes', 'After 111 minutes', 'After 121 minutes']],
] as const)('in %s', (language, expected) => {
  test('a sentence has the form that its number takes', () => {
    const numbers = [0, 1, 2, 10, 11, 21, 22, 111, 121];
    expect(numbers.map((count) => plural(makeTranslate(language), 'protectLockMinutes', count))).toEqual(expected);
  });
});

test('Latvian takes the form for zero where the browser’s rules say so', () => {
  const asked: string[] = [];
  const translate = (key: string) => (key === 'extensionLanguage' ? 'lv' : (asked.push(key), key));
  for (const count of [0, 10, 11, 19, 20, 1, 21, 2, 9]) plural(translate, 'protectLockMinutes', count);
  const form = (ending: string) => `protectLockMinutes${ending}`;
  expect(asked).toEqual([...Array.from({ length: 5 }, () => form('Zero')), form('One'), form('One'), form('Other'), form('Other')]);
});
