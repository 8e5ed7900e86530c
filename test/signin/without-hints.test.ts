import { expect, test, vi } from 'vitest';
import { withoutHints } from '../../src/signin/without-hints.ts';
import type { Card, CardKind } from '../../src/ui/card/view.ts';

function draw(kind: CardKind) {
  const card = { show: vi.fn<Card['show']>(), hide: vi.fn<Card['hide']>() };
  withoutHints(card).show({ kind }, { onClose: () => undefined }, []);
  return { isShown: card.show.mock.calls.length > 0, isHidden: card.hide.mock.calls.length > 0 };
}

test.each(['user-name', 'password', 'helpdesk'] as const)('nothing of the organisation is said elsewhere: %s', (kind) => {
  expect(draw(kind)).toEqual({ isShown: false, isHidden: true });
});

test.each(['enrol', 'filled-check', 'choose-setup', 'refused-clock'] as const)('the rest is: %s', (kind) => {
  expect(draw(kind)).toEqual({ isShown: true, isHidden: false });
});
