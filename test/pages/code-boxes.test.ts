// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findBoxes, readSpread, typeSpread } from '../../src/pages/code-boxes.ts';

function draw(count: number, more = ''): HTMLInputElement[] {
  document.body.innerHTML = `<div>${'<span><input maxlength="1" inputmode="numeric"></span>'.repeat(count)}</div>${more}`;
  return [...document.querySelectorAll('div input')] as HTMLInputElement[];
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('a row of boxes', () => {
  test.each([6, 7, 8])('of %d is found by its first', (count) => {
    const boxes = draw(count);
    expect(findBoxes(boxes[0] as HTMLInputElement)).toEqual(boxes);
    expect(findBoxes(boxes[1] as HTMLInputElement)).toBeUndefined();
  });

  test.each([1, 4, 5, 9, 12])('of %d is none', (count) => {
    expect(findBoxes(draw(count)[0] as HTMLInputElement)).toBeUndefined();
  });

  test('has nothing else beside its boxes', () => {
    const [first] = draw(5);
    document.querySelector('div')?.append(document.createElement('input'));
    expect(findBoxes(first as HTMLInputElement)).toBeUndefined();
  });

  test('may stand on a page with other fields', () => {
    const boxes = draw(6, '<input name="device">');
    expect(findBoxes(boxes[0] as HTMLInputElement)).toHaveLength(6);
  });
});

describe('typing', () => {
  test('spreads a code, a digit a box, with the events of typing', async () => {
    const boxes = draw(6);
    const heard: string[] = [];
    for (const [index, box] of boxes.entries()) box.addEventListener('input', () => heard.push(`${index}:${box.value}`));
    typeSpread(boxes[0] as HTMLInputElement, '123456');
    await vi.runAllTimersAsync();
    expect(heard).toEqual(['0:1', '1:2', '2:3', '3:4', '4:5', '5:6']);
    expect(readSpread(boxes[0] as HTMLInputElement)).toBe('123456');
  });

  test('leaves boxes alone that the page has taken away meanwhile', async () => {
    const boxes = draw(6);
    boxes[0]?.addEventListener('input', () => boxes[3]?.remove());
    typeSpread(boxes[0] as HTMLInputElement, '123456');
    await vi.runAllTimersAsync();
    expect(boxes.map(({ value }) => value)).toEqual(['1', '2', '3', '', '5', '6']);
  });

  test('lets a page that keeps its digits elsewhere note each before the next', async () => {
    const boxes = draw(6);
    let kept = '      ';
    for (const [index, box] of boxes.entries()) {
      const before = () => kept;
      box.addEventListener('input', () => {
        const old = before();
        queueMicrotask(() => (kept = old.slice(0, index) + box.value + old.slice(index + 1)));
      });
    }
    typeSpread(boxes[0] as HTMLInputElement, '123456');
    await vi.runAllTimersAsync();
    expect(kept).toBe('123456');
  });

  test('takes out all that is there', async () => {
    const boxes = draw(6);
    for (const box of boxes) box.value = '9';
    typeSpread(boxes[0] as HTMLInputElement, '');
    await vi.runAllTimersAsync();
    expect(readSpread(boxes[0] as HTMLInputElement)).toBe('');
  });

  test('puts nothing where there are fewer boxes than digits', async () => {
    const boxes = draw(6);
    typeSpread(boxes[0] as HTMLInputElement, '12345678');
    await vi.runAllTimersAsync();
    expect(readSpread(boxes[0] as HTMLInputElement)).toBe('');
  });

  test('puts the whole code into a single field', () => {
    document.body.innerHTML = '<input maxlength="6">';
    const field = document.querySelector('input') as HTMLInputElement;
    typeSpread(field, '123456');
    expect(readSpread(field)).toBe('123456');
  });
});
