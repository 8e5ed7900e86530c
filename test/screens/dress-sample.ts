import { dressCard } from '../../src/app/dress-card.ts';
import type { Translate } from '../../src/i18n.ts';
import type { CardDress } from '../../src/messages/card-dress.ts';
import { preferencesPlace } from '../../src/settings/preferences-place.ts';
import type { CardSample } from './card-samples.ts';

/** How the background would have a card look. */
export function dressSample({ preferences, contact }: NonNullable<CardSample['chosen']>, translate: Translate): Promise<CardDress> {
  const nothing = async () => undefined;
  return dressCard({
    words: { translate, ofCard: async () => ({}) },
    local: { get: async (key) => (key === preferencesPlace ? preferences : undefined), getMany: async () => ({}), set: nothing, remove: nothing },
    policy: { read: async () => ({ contact }) },
  });
}
