import { describe, expect, test } from 'vitest';
import { parseHistory, writeHistory, type History } from '../../src/vault/history-form.ts';
import { account } from './fake-environment.ts';

const [here, there] = [account(1).id, account(2).id];
const history: History = {
  histories: {
    [account(3).id]: {
      changed: { [here]: 1, [there]: 3 },
      fields: { name: { counter: 1, computer: here }, 'origin https://sso.smiltenesnovads.lv': { counter: 3, computer: there } },
      deletions: { [there]: { counter: 4, seen: { [here]: 1 }, at: 1_700_000_000_000 } },
    },
  },
  gone: { [account(4).id]: { [there]: 2 } },
  slotsAt: { passphrase: { counter: 1, computer: here }, recovery: { counter: 2, computer: there } },
};

test('a history is read as it was written', () => {
  expect(parseHistory(writeHistory(history))).toEqual(history);
});

test('the one mark for all slots, of the first version, is each one’s', () => {
  const first = JSON.stringify({ ...(JSON.parse(writeHistory(history)) as object), slots: [1, 0] });
  const at = { counter: 1, computer: here };
  expect(parseHistory(first)).toEqual({ ...history, slotsAt: { passphrase: at, recovery: at } });
});

describe('what is not read as a history', () => {
  const spoilt: Record<string, unknown> = JSON.parse(writeHistory(history)) as Record<string, unknown>;
  test.each([
    ['no JSON', '{'],
    ['a computer that is not named', JSON.stringify({ ...spoilt, computers: [here] })],
    ['a name that is no random one', JSON.stringify({ ...spoilt, computers: ['dators', there] })],
    ['a negative counter', JSON.stringify({ ...spoilt, slots: { passphrase: [-1, 0] } })],
    ['a slot that does not travel', JSON.stringify({ ...spoilt, slots: { passkey: [1, 0] } })],
    ['a number more', JSON.stringify({ ...spoilt, slots: { passphrase: [1, 0, 0] } })],
    ['a field more', JSON.stringify({ ...spoilt, more: 1 })],
    ['an account without an id', JSON.stringify({ ...spoilt, gone: { account: [] } })],
  ])('%s', (_, text) => {
    expect(parseHistory(text)).toBeUndefined();
  });
});
