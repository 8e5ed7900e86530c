import { expect, test } from 'vitest';
import type { CodeRow } from '../../../src/messages/answers.ts';
import { noOrder, steadyOrder } from '../../../src/ui/popup/steady-order.ts';
import { makeRow } from './rows.ts';

const row = (name: string, changes: Partial<CodeRow> = {}) => makeRow(name, changes);
const pinned = (name: string) => row(name, { isPinned: true });
const names = (...answers: readonly (readonly CodeRow[])[]) => answers.reduce(steadyOrder, noOrder).rows.map(({ name }) => name).join('');

test.each<[string, readonly (readonly CodeRow[])[], string]>([
  ['the first rows stand as they come', [[row('b'), row('a')]], 'ba'],
  ['a code that was used moves nothing', [[row('a'), row('b'), row('c')], [row('c'), row('a'), row('b')]], 'abc'],
  ['one that has gone leaves the others in their places', [[row('a'), row('b'), row('c')], [row('c'), row('a')]], 'ac'],
  ['it comes back in its place', [[row('a'), row('b'), row('c')], [row('c'), row('a')], [row('c'), row('b'), row('a')]], 'abc'],
  ['new ones come after those that they follow', [[row('a'), row('b')], [row('b'), row('x'), row('y'), row('a'), row('z')]], 'azbxy'],
  ['new ones come first where they are first', [[row('a')], [row('x'), row('y'), row('a')]], 'xya'],
  ['a pin moves', [[row('a'), row('b'), row('c')], [pinned('c'), row('b'), row('a')]], 'cba'],
  ['so does taking it away', [[pinned('c'), row('a')], [row('a'), row('c')]], 'ac'],
  ['another page in front brings its account up', [[row('a'), row('b')], [row('b', { isForPage: true }), row('a')]], 'ba'],
  ['nothing stays of nothing', [[row('a')], []], ''],
])('%s', (_, answers, expected) => {
  expect(names(...answers)).toBe(expected);
});

test('the rows are the newest', () => {
  const { rows } = steadyOrder(steadyOrder(noOrder, [row('a')]), [row('a', { code: '777777' })]);
  expect(rows.map(({ code }) => code)).toEqual(['777777']);
});
