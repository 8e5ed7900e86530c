import { translate } from '../../src/adapters/translate.ts';
import { press } from '../../src/pages/act.ts';
import { deepElements } from '../../src/pages/dom.ts';
import type { System } from '../../src/pages/page.ts';
import { cardTag } from '../../src/pages/watch.ts';
import { startAssistant } from '../../src/signin/start-assistant.ts';
import type { Tools } from '../../src/signin/tools.ts';
import { createCard } from '../../src/ui/card/create-card.ts';
import type { Card } from '../../src/ui/card/view.ts';

const now = () => Date.now();

/** What differs between the pages on which the assistant runs. */
export type OwnTools = Pick<Tools, 'watch' | 'typeCode' | 'readCode' | 'card' | 'send' | 'watchUnlocking' | 'signal'>;

/** Starts the assistant on a page of a system. */
export function start(system: System, own: OwnTools): void {
  startAssistant({
    isSignInSystem: system.isSignIn,
    isLive: system.isLive,
    recognise: () => system.recognise(document),
    press,
    fetch: (...request) => fetch(...request),
    now,
    ...own,
  });
}

export function createPageCard(signal: AbortSignal): Card {
  return createCard({ tag: cardTag, translate, elements: () => deepElements(document), now, signal });
}
