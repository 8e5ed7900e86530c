import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageMessenger } from '../src/adapters/page-messenger.ts';
import { translate } from '../src/adapters/translate.ts';
import { press, typeCode } from '../src/pages/act.ts';
import { recognise } from '../src/pages/systems.ts';
import { cardTag, watchPage } from '../src/pages/watch.ts';
import { organisationPattern } from '../src/settings/organisation.ts';
import { startAssistant } from '../src/signin/start-assistant.ts';
import { createCard } from '../src/ui/card/create-card.ts';

/** On the helpdesk and the sign-on service: recognises the page and starts the assistant. Elsewhere nothing happens. */
export default defineContentScript({
  matches: [organisationPattern],
  runAt: 'document_end',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    const system = recognise(document)?.system;
    if (system === undefined || window !== window.top || location.protocol !== 'https:') return;
    const over = new AbortController();
    const { signal } = over;
    const now = () => Date.now();
    startAssistant({
      document,
      isSignInSystem: system.name === 'authentik',
      isLive: system.isLive,
      recognise: () => system.recognise(document),
      watch: (onSettled, until) => watchPage(document, onSettled, until),
      typeCode,
      press,
      card: createCard({ document, tag: cardTag, translate, now, signal }),
      send: createPageMessenger(() => over.abort()),
      fetch: (...request) => fetch(...request),
      now,
      signal,
    });
  },
});
