import type { Card } from '../ui/card/view.ts';

/**
 * The card as it is outside the organisation: it says nothing of the organisation's own user names and passwords, which
 * are for its own pages alone, and offers no way into anybody else's.
 */
export function withoutHints(card: Card): Card {
  return {
    show(view, actions, keepClear) {
      if (view.kind === 'user-name' || view.kind === 'password' || view.kind === 'helpdesk') card.hide();
      else card.show(view, actions, keepClear);
    },
    hide: () => card.hide(),
  };
}
