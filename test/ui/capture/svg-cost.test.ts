// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { svgCost } from '../../../src/ui/capture/svg-cost.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

test.each([
  ['each element counts', '<g><rect/><rect/></g>', 4],
  ['what is used counts again each time', '<rect id="a"/><use href="#a"/><use xlink:href="#a"/>', 6],
  ['what something is painted with counts, too', '<pattern id="a"><rect/></pattern><rect fill="url(#a)"/><rect style="x" mask="url(\'#a\')"/>', 9],
  ['what uses itself ends', '<g id="a"><use href="#a"/></g>', 3],
  ['what is not there does not count', '<use href="#a"/><use href="elsewhere.svg#a"/>', 3],
])('%s', (_, inside, cost) => {
  expect(svgCost(svg(inside))).toBe(cost);
});

test('a drawing that repeats itself without end is counted at once', () => {
  const levels = Array.from({ length: 30 }, (_, level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`);
  expect(svgCost(svg(`<rect id="a0"/>${levels.join('')}`))).toBeGreaterThan(1e29);
});
