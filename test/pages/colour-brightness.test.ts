import { expect, test } from 'vitest';
import { brightnessOf } from '../../src/pages/colour-brightness.ts';

test.each([
  ['rgb(0, 0, 0)', 0],
  ['rgb(255, 255, 255)', 1],
  ['rgba(255, 255, 255, 0.8)', 1],
  ['rgb(255, 0, 0)', 0.299],
  ['color(srgb 1 1 1)', 1],
  ['color(display-p3 0 1 0 / 0.9)', 0.587],
  ['oklch(0.2 0.1 250)', 0.2],
  ['oklab(0.98 0 0)', 0.98],
  ['lab(50 10 -10)', 0.5],
  ['lch(100 0 0 / 1)', 1],
])('%s is seen', (colour, brightness) => {
  expect(brightnessOf(colour)).toBeCloseTo(brightness);
});

test.each(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0.4)', 'oklch(0.2 0.1 250 / 0.1)', 'transparent', '', 'rgb(none)'])('%s is not', (colour) => {
  expect(brightnessOf(colour)).toBeUndefined();
});
