import { expect, test } from 'vitest';
import { addPart, allEntries, isComplete, type BatchProgress } from '../../../src/ui/add/batch-progress.ts';

const entry = (name: string, result: 'kept' | 'known' = 'kept') => ({ name, result });

function readAll(...parts: readonly (readonly [index: number, name: string])[]): BatchProgress {
  let progress: BatchProgress | undefined;
  for (const [index, name] of parts) progress = addPart(progress, { id: 7, index, size: 3 }, [entry(name)]);
  if (progress === undefined) throw new Error('nothing was read');
  return progress;
}

test('a transfer is complete when each of its QR codes has been read, in whatever order', () => {
  expect(isComplete(readAll([2, 'c']))).toBe(false);
  expect(isComplete(readAll([2, 'c'], [0, 'a']))).toBe(false);
  expect(isComplete(readAll([2, 'c'], [0, 'a'], [1, 'b']))).toBe(true);
});

test('its entries stand in the order of the transfer', () => {
  expect(allEntries(readAll([2, 'c'], [0, 'a'], [1, 'b'])).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test('a QR code that is read again neither counts nor changes what it said first', () => {
  const once = readAll([1, 'b']);
  const twice = addPart(once, { id: 7, index: 1, size: 3 }, [entry('b', 'known')]);
  expect(isComplete(twice)).toBe(false);
  expect(allEntries(twice)).toEqual([entry('b')]);
});

test.each([
  ['another transfer', { id: 8, index: 0, size: 3 }],
  ['one that says another size', { id: 7, index: 0, size: 2 }],
])('%s begins anew', (_, batch) => {
  const progress = addPart(readAll([1, 'b'], [2, 'c']), batch, [entry('x')]);
  expect(allEntries(progress)).toEqual([entry('x')]);
  expect(isComplete(progress)).toBe(false);
});

test('what was there before stays as it was', () => {
  const before = readAll([0, 'a']);
  addPart(before, { id: 7, index: 1, size: 3 }, [entry('b')]);
  expect(allEntries(before)).toEqual([entry('a')]);
});
