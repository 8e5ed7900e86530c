import { describe, expect, test } from 'vitest';
import { stretch, threshold } from '../../src/capture/contrast.ts';
import type { Grey } from '../../src/capture/image-operations.ts';

function line(...data: readonly number[]): Grey {
  return { data: Uint8Array.from(data), width: data.length, height: 1 };
}

describe('threshold', () => {
  test.each([
    ['two groups close to each other', [100, 101, 105, 106], [0, 0, 255, 255]],
    ['a few light ones among dark ones', [10, 10, 10, 10, 200, 10], [0, 0, 0, 0, 255, 0]],
    ['two dark groups in a white page', [255, 255, 20, 40, 20, 40, 20, 40, 255, 255], [255, 255, 0, 255, 0, 255, 0, 255, 255, 255]],
  ])('parts %s', (_, before, after) => {
    expect([...threshold(line(...before)).data]).toEqual(after);
  });
});

describe('stretch', () => {
  test('spreads a narrow range over the whole', () => {
    expect([...stretch(line(100, 105, 110)).data]).toEqual([0, 128, 255]);
  });

  test('goes by the middle, whatever surrounds it', () => {
    expect([...stretch(line(255, 255, 100, 110, 100, 110, 100, 110, 0, 0)).data]).toEqual([255, 255, 0, 255, 0, 255, 0, 255, 0, 0]);
  });

  test('leaves a single brightness alone', () => {
    expect([...stretch(line(7, 7, 7)).data]).toEqual([7, 7, 7]);
  });
});
