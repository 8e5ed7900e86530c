import { expect, test } from 'vitest';
import { chooseCorner, chooseWidth, overlap, type Box, type Corner } from '../../../src/ui/card/corner.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 320, height: 200 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });

test.each<[string, readonly Box[], Corner, Corner]>([
  ['nothing is in the way', [], 'bottom-right', 'bottom-right'],
  ['it covers nothing where it is', [], 'top-left', 'top-left'],
  ['a form in the middle', [box(350, 250, 300, 300)], 'bottom-right', 'bottom-right'],
  ['a form at the right', [box(600, 0, 400, 800)], 'bottom-right', 'bottom-left'],
  ['a button at the bottom right', [box(700, 700, 200, 50)], 'bottom-right', 'top-right'],
  ['the way is free at the top left only', [box(600, 0, 400, 800), box(0, 600, 1000, 200)], 'bottom-right', 'top-left'],
  ['everything is covered, the top less', [box(0, 0, 1000, 60), box(0, 300, 1000, 500)], 'bottom-right', 'top-right'],
])('where %s, the card is best at its corner', (_, keepClear, current, expected) => {
  expect(chooseCorner(viewport, card, keepClear, current)).toBe(expected);
});

test.each<[string, readonly Box[], number]>([
  ['nothing is in the way', [], 320],
  ['there is room enough at the left', [box(400, 0, 600, 800)], 320],
  ['there is a little room at both sides', [box(290, 0, 430, 800), box(400, 300, 10, 10)], 258],
  ['there is no room', [box(200, 0, 600, 800)], 320],
])('where %s, it is as wide as that lets it', (_, keepClear, expected) => {
  expect(chooseWidth(1000, keepClear)).toBe(expected);
});

test.each([
  [box(0, 0, 10, 10), box(5, 5, 10, 10), 25],
  [box(0, 0, 10, 10), box(10, 0, 10, 10), 0],
  [box(0, 0, 10, 10), box(2, 2, 3, 3), 9],
  [box(0, 0, 10, 10), box(50, 50, 0, 0), 0],
])('%j and %j share %i', (one, other, area) => {
  expect(overlap(one, other)).toBe(area);
  expect(overlap(other, one)).toBe(area);
});
