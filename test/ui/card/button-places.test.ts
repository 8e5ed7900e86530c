// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createButtonPlaces, type ButtonPlaces } from '../../../src/ui/card/button-places.ts';

let now: number;
let left: number;
let button: HTMLElement;
let places: ButtonPlaces;
beforeEach(() => {
  [now, left] = [1000, 10];
  button = document.createElement('button');
  button.getBoundingClientRect = () => new DOMRect(left, 20, 100, 40);
  places = createButtonPlaces(() => now);
});

test('a button that was never looked at has moved and is not settled', () => {
  expect(places.hasMoved(button)).toBe(true);
  expect(places.settledFor(button)).toBe(0);
});

test('a button settles from the moment that it got into its place, however often it is drawn', () => {
  places.look([button]);
  now += 200;
  places.look([button]);
  now += 150;
  expect(places.settledFor(button)).toBe(350);
  expect(places.hasMoved(button)).toBe(false);
});

test('a button that moved settles anew once it was looked at', () => {
  places.look([button]);
  now += 1000;
  left += 2;
  expect(places.hasMoved(button)).toBe(true);
  places.look([button]);
  expect(places.hasMoved(button)).toBe(false);
  expect(places.settledFor(button)).toBe(0);
});

test('everything settles anew when the card as a whole was disturbed', () => {
  places.look([button]);
  now += 1000;
  places.unsettle();
  expect(places.hasMoved(button)).toBe(true);
  expect(places.settledFor(button)).toBe(0);
});
