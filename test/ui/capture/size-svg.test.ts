// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sizeSvg } from '../../../src/ui/capture/size-svg.ts';

const svg = (attributes: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect/></svg>`;
const sizeOf = (text: string) => /width="([^"]*)" height="([^"]*)"/.exec(text)?.slice(1);

test.each([
  ['only a view box', 'viewBox="0 0 33 44"', ['33', '44']],
  ['a view box with commas', 'viewBox=" -1,-1, 33.5,44"', ['33.5', '44']],
  ['a size in hundredths', 'width="100%" height="100%" viewBox="0 0 33 44"', ['33', '44']],
])('a drawing with %s gets the size of the box', (_, attributes, expected) => {
  expect(sizeOf(sizeSvg(svg(attributes)))).toEqual(expected);
});

test.each([
  ['has a size', svg('width="265" height="265px" viewBox="0 0 33 33"')],
  ['has no view box', svg('')],
  ['has an empty view box', svg('viewBox="0 0 0 0"')],
  ['has a view box of words', svg('viewBox="a b c d"')],
])('a drawing that %s stays as it is', (_, text) => {
  expect(sizeSvg(text)).toBe(text);
});
