import { expect, test } from 'vitest';
import { formatDecoding } from './decoding-table.ts';
import type { Attempt, PictureResult } from './measure-decoding.ts';
import { ours, peers } from './readers.ts';

function attempt(reader: string, milliseconds: number, outcome: Partial<Attempt> = {}): Attempt {
  return { reader, milliseconds, isRead: true, isWrong: false, ...outcome };
}

const results: readonly PictureResult[] = [
  {
    className: { name: 'plain', kind: 'realistic' },
    isInPage: false,
    attempts: [attempt(ours.name, 2), attempt(peers.name, 40)],
  },
  {
    className: { name: 'plain', kind: 'realistic' },
    isInPage: true,
    attempts: [attempt(ours.name, 4, { isRead: false }), attempt(peers.name, 80, { isRead: false, isWrong: true })],
  },
  {
    className: { name: 'hidden', kind: 'unreadable' },
    isInPage: false,
    attempts: [attempt(ours.name, 900), attempt(peers.name, 900)],
  },
];

function cellsOf(name: string): readonly string[] {
  const line = formatDecoding(results).split('\n').find((candidate) => candidate.startsWith(name)) ?? '';
  return line.split(/ {2,}/);
}

test('a class has its rate, median and 95th percentile for each reader, and what the page saves', () => {
  expect(cellsOf('plain')).toEqual(['plain', '2', '50.0 %', '3.0 / 3.9', '50.0 %, 1 wrong', '60 / 78', '100.0 %', '100 %']);
});

test('what can not be read is left out of the total', () => {
  expect(cellsOf('all that can be read ').slice(0, 4)).toEqual(['all that can be read', '2', '50.0 %', '3.0 / 3.9']);
  expect(cellsOf('hidden').at(-1)).toBe('nothing');
});

test.each([
  ['pictures whose page has it', '100.0 %', '100 %'],
  ['all that can be read, by', '50.0 %', '99 %'],
  ['realistic classes', '50.0 %', '100 %'],
  ['times as quick', '20.0', '10'],
  ['texts that nobody drew', '0', '0'],
])('the goal stands beside %s', (name, here, goal) => {
  expect(cellsOf(name).slice(1)).toEqual([here, goal]);
});
