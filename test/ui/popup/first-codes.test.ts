import { expect, test } from 'vitest';
import { firstCodes, type CodesState } from '../../../src/ui/popup/codes-state.ts';
import { makeRow, moment } from './rows.ts';

const last = [makeRow('Before')];
const answer: CodesState = { status: 'open', rows: [makeRow('Now')] };
const locked: CodesState = { status: 'locked' };
/** An answer that comes after all else. */
const late = (state: CodesState) => new Promise<CodesState>((resolve) => setTimeout(() => resolve(state)));

test.each([
  ['at once', moment, last, { status: 'open', rows: last }],
  ['in the step after, whose code is known, too', moment + 49_000, last, { status: 'open', rows: last }],
  ['no longer once a code is not known', moment + 50_000, last, answer],
  ['not if one of the codes is not known', moment, [...last, makeRow('Old', { endsAt: moment - 40_000 })], answer],
  ['not if there was nothing', moment, [], answer],
  ['not if nothing was kept', moment, undefined, answer],
])('what was shown last is shown %s', async (_, now, rows, expected) => {
  expect(await firstCodes(Promise.resolve(rows), late(answer), () => now)).toEqual(expected);
});

test('an answer that is sooner counts', async () => {
  expect(await firstCodes(new Promise(() => undefined), Promise.resolve(locked), () => moment)).toEqual(locked);
});
