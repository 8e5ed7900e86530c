import { expect, test } from 'vitest';
import { judgeClick, settleTime, type ClickFacts } from '../../../src/ui/card/trusted-click.ts';

const good: ClickFacts = {
  isTrusted: true,
  settledFor: settleTime,
  hasMoved: false,
  isUndistorted: true,
  isOnTop: true,
  isOvertaken: false,
  isSeenByBrowser: true,
};

test.each<[string, Partial<ClickFacts>, ReturnType<typeof judgeClick>]>([
  ['everything is as it should be', {}, 'take'],
  ['the browser has no eyes of its own', { isSeenByBrowser: undefined }, 'take'],
  ['a script made it', { isTrusted: false }, 'untrusted'],
  ['the card is faded, shifted or cut', { isUndistorted: false }, 'distorted'],
  ['the button is not where it was', { hasMoved: true }, 'moved'],
  ['something lies over the button', { isOnTop: false }, 'covered'],
  ['something came into the top layer above it', { isOvertaken: true }, 'covered'],
  ['the button came there a moment ago', { settledFor: settleTime - 1 }, 'unsettled'],
  ['the browser does not find it visible', { isSeenByBrowser: false }, 'unseen'],
  ['a script made it on a card in perfect view', { isTrusted: false, settledFor: 60_000 }, 'untrusted'],
])('where %s, a click is judged', (_, facts, verdict) => {
  expect(judgeClick({ ...good, ...facts })).toBe(verdict);
});
