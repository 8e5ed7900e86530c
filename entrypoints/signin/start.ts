import { createPageMessenger } from '../../src/adapters/page-messenger.ts';
import { translate } from '../../src/adapters/translate.ts';
import { press } from '../../src/pages/act.ts';
import { deepElements } from '../../src/pages/dom.ts';
import type { System } from '../../src/pages/page.ts';
import { cardTag } from '../../src/pages/watch.ts';
import { startAssistant } from '../../src/signin/start-assistant.ts';
import type { Tools } from '../../src/signin/tools.ts';
import { createCard } from '../../src/ui/card/create-card.ts';

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

/** The card, and the way to the background, whose answers say how it is to look. */
export function connect(over: AbortController): Pick<Tools, 'card' | 'send' | 'signal'> {
  const { signal } = over;
  const card = createCard({ tag: cardTag, translate, elements: () => deepElements(document), now, signal });
  return { card, send: createPageMessenger(() => over.abort(), card.wear), signal };
}
