import { describe, expect, test } from 'vitest';
import { arrange, noArrangement, type Arrangement, type LastUsed } from '../../src/core/arrange.ts';

const letters = (text: string) => text.split('').map((id) => ({ id }));

describe('accounts stand', () => {
  test.each<[string, Partial<Arrangement>, LastUsed, string]>([
    ['as they were kept, where nothing is known', {}, {}, 'abcd'],
    ['by their last use, the newest first', {}, { c: 5, b: 9 }, 'bcad'],
    ['in her own order, and new ones after it by their use', { order: ['c', 'a'] }, { d: 3, a: 9 }, 'cadb'],
    ['pinned first, whatever the order says', { order: ['c', 'a'], pinned: ['d'] }, {}, 'dcab'],
    ['pinned ones among themselves in her order, then by their use', { order: ['d'], pinned: ['a', 'b', 'd'] }, { b: 1 }, 'dbac'],
    ['as if ids that are gone had never been', { order: ['x', 'b', 'y'], pinned: ['x'] }, { y: 9 }, 'bacd'],
  ])('%s', (_name, arrangement, lastUsed, expected) => {
    const arranged = arrange(letters('abcd'), { ...noArrangement, ...arrangement }, lastUsed);
    expect(arranged.map(({ id }) => id).join('')).toBe(expected);
  });

  test('all of them, once each, and the given list is left as it was', () => {
    const given = letters('abcd');
    expect(arrange(given, { order: ['d', 'd', 'a'], pinned: ['b', 'b'] }, {})).toHaveLength(4);
    expect(given).toEqual(letters('abcd'));
  });
});
