import { expect, test } from 'vitest';
import { arrangeRows } from '../../../src/ui/popup/arrange-rows.ts';
import { makeRow } from './rows.ts';

const here = makeRow('here', { isForPage: true });
const pendingHere = makeRow('pending here', { isForPage: true, accountStatus: 'pending' });
const there = makeRow('there');
const farther = makeRow('farther');
const replaced = makeRow('replaced', { isForPage: true, accountStatus: 'replaced' });
const many = ['1', '2', '3', '4', '5'].map((name) => makeRow(name, { isForPage: true }));

test.each([
  ['those for the page come first and large', [here, pendingHere, there], [here, pendingHere], [there]],
  ['the order of the others is kept', [there, here, farther], [here], [there, farther]],
  ['without one for the page, none is large', [there, farther], [], [there, farther]],
  ['an only account is large on every page', [there], [there], []],
  ['replaced ones are not shown', [replaced, here, there], [here], [there]],
  ['an only account beside a replaced one is large', [replaced, there], [there], []],
  ['four for the page are large', [...many.slice(1), there], many.slice(1), [there]],
  ['of five none is, and they stay where they are', [...many, there], [], [...many, there]],
  ['no accounts', [], [], []],
])('%s', (_, rows, front, others) => {
  expect(arrangeRows(rows)).toEqual({ front, others });
});
