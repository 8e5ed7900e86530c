import { expect, test } from 'vitest';
import { formatTable } from './table.ts';

test('names stand to the left, numbers to the right', () => {
  const rows = [
    ['popup', '31.2'],
    ['content script', '8'],
  ];
  expect(formatTable(['size', 'kB'], rows)).toBe(
    ['size              kB', '--------------  ----', 'popup           31.2', 'content script     8', ''].join('\n'),
  );
});
