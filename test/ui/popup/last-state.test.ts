import { expect, test } from 'vitest';
import { lastState } from '../../../src/ui/popup/codes-state.ts';
import { makeRow, moment } from './rows.ts';

const rows = [makeRow('Before')];

test.each([
  ['at once', moment, rows, true],
  ['in the step after, whose code is known, too', moment + 49_000, rows, true],
  ['no longer once a code is not known', moment + 50_000, rows, false],
  ['not if one of the codes is not known', moment, [...rows, makeRow('Old', { endsAt: moment - 40_000 })], false],
  ['not if there was nothing', moment, [], false],
  ['not if nothing was kept', moment, undefined, false],
])('what was shown last is shown %s', (_, now, kept, isShown) => {
  expect(lastState(kept, now)).toEqual(isShown ? { status: 'open', rows: kept } : undefined);
});
