// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { findDrawnCharacters } from '../../src/pages/drawn-characters.ts';
import { walkPage } from '../../src/pages/page-walk.ts';
import { loadPage } from './load-page.ts';
import { rowsOf, uri, written } from './qr-renderings.ts';
import { stubInnerText } from './shown-text.ts';

beforeEach(stubInnerText);

const find = (html: string) => findDrawnCharacters(walkPage(loadPage(html)));
const rows = rowsOf(uri);

test.each(Object.entries(written))('a code in %s is found', (_, write) => {
  expect(find(`<pre>${write(uri)}</pre>`)).toEqual([rows]);
});

const small = written['half blocks, dark']?.(uri) ?? '';

test.each([
  ['code', `<code>${small}</code>`],
  ['a field', `<textarea>\n${small}</textarea>`],
  ['a line of text for each row', small.split('\n').map((line) => `<div>${line}</div>`).join('')],
  ['lines with breaks', `<p>${small.replaceAll('\n', '<br>')}</p>`],
  ['lines coloured in pieces', `<pre>${small.replaceAll(/^.*$/gm, '<span style="color:#fff">$&</span>')}</pre>`],
  ['an open shadow root', `<x-code><template shadowrootmode="open"><pre>${small}</pre></template></x-code>`],
  ['between sentences', `<pre>Scan this:\n\n${small}\n\nor type JBSW Y3DP\n</pre>`],
  ['right under a sentence', `<pre>Scan this:\n${small}\n</pre>`],
])('a code is found in %s', (_, html) => {
  expect(find(html)).toEqual([rows]);
});

test('two codes are found, one under the other', () => {
  const other = uri.replace('janis', 'anna');
  expect(find(`<pre>${small}\n\n${written['double blocks']?.(other)}</pre>`)).toEqual([rows, rowsOf(other)]);
});

test.each([
  ['a picture of blocks', `<pre>${'█▀▄ █ ▀▀▄▄ █▀ ▀█▄▄ ▀\n'.repeat(25)}</pre>`],
  ['comments of a program', `<pre>${`${'#'.repeat(60)}\n`.repeat(30)}</pre>`],
  ['a bar chart', `<pre>${Array.from({ length: 30 }, (_, index) => '█'.repeat(index + 1)).join('\n')}</pre>`],
  ['a code of which a line is missing', `<pre>${small.split('\n').toSpliced(9, 1).join('\n')}</pre>`],
  ['a text that is too long', `<pre>${small}\n${'█'.repeat(100_000)}</pre>`],
  ['nothing', ''],
])('none is found in %s', (_, html) => {
  expect(find(html)).toEqual([]);
});

test('a page that takes too long is left', () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 301));
  expect(find(`<pre>${small}</pre>`)).toEqual([]);
  clock.mockRestore();
});
