import { expect, test } from 'vitest';
import { indexRows, searchRows } from '../../../src/ui/popup/search-rows.ts';
import { makeRow } from './rows.ts';

const rows = [
  makeRow('Smiltenes novads', { issuer: 'authentik', user: 'jānis.bērziņš' }),
  makeRow('Veikals', { issuer: 'Rīgas piens', user: 'anna@example.org' }),
  makeRow('GitHub', { user: 'berzins' }),
];

test.each([
  ['berzins', ['Smiltenes novads', 'GitHub']],
  ['BĒRZIŅŠ', ['Smiltenes novads', 'GitHub']],
  ['rīgas', ['Veikals']],
  ['rigas', ['Veikals']],
  ['example.org', ['Veikals']],
  ['janis authentik', ['Smiltenes novads']],
  ['authentik janis', ['Smiltenes novads']],
  ['  git  ', ['GitHub']],
  ['veikals nekas', []],
  ['veikalsrigas', []],
  ['', ['Smiltenes novads', 'Veikals', 'GitHub']],
  ['   ', ['Smiltenes novads', 'Veikals', 'GitHub']],
])('“%s” finds %j', (query, names) => {
  expect(searchRows(indexRows(rows), query).map(({ name }) => name)).toEqual(names);
});
