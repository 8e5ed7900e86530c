import { expect, test } from 'vitest';
import type { CodesAnswer } from '../../../src/messages/answers.ts';
import type { Input, Send } from '../../../src/messages/protocol.ts';
import { mostAtFirst } from '../../../src/settings/last-codes-place.ts';
import { loadFirst } from '../../../src/ui/popup/codes-state.ts';
import { makeRow, moment } from './rows.ts';

const rows = [makeRow('Before')];
const answer: CodesAnswer = { status: 'open', rows: [makeRow('Now')] };
const send = (() => Promise.resolve(answer)) as Send<'extension'>;

test.each([
  ['at once', moment, rows, true],
  ['in the step after, whose code is known, too', moment + 49_000, rows, true],
  ['no longer once a code is not known', moment + 50_000, rows, false],
  ['not if one of the codes is not known', moment, [...rows, makeRow('Old', { endsAt: moment - 40_000 })], false],
  ['not if there was nothing', moment, [], false],
  ['not if nothing was kept', moment, undefined, false],
])('what was shown last is shown %s', async (_, now, last, isShown) => {
  const expected = isShown ? { codes: { status: 'open', rows: last }, isProvisional: true } : { codes: answer, isProvisional: false };
  expect(await loadFirst(send, last, now)).toEqual(expected);
});

test.each([
  [mostAtFirst - 1, false],
  [mostAtFirst, true],
  [mostAtFirst + 30, true],
])('of %i accounts as many as are seen at once are shown; that there may be more: %s', async (count, isProvisional) => {
  const all = Array.from({ length: count }, (_, place) => makeRow(`Account ${place}`));
  const sendFirst = ((_name: 'codes', { most }: Input<'codes'>) => Promise.resolve({ status: 'open', rows: all.slice(0, most) })) as Send<'extension'>;
  expect(await loadFirst(sendFirst, undefined, moment)).toEqual({ codes: { status: 'open', rows: all.slice(0, mostAtFirst) }, isProvisional });
});

test('nobody answers', async () => {
  const nobody = (() => Promise.reject(new Error('codes: no-answer'))) as Send<'extension'>;
  expect(await loadFirst(nobody, undefined, moment)).toEqual({ codes: { status: 'no-answer' }, isProvisional: false });
});
