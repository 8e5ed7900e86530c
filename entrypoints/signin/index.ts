import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageMessenger } from '../../src/adapters/page-messenger.ts';
import { listenForUnlocking } from '../../src/adapters/listen-for-unlocking.ts';
import { typeCode } from '../../src/pages/act.ts';
import { recognise } from '../../src/pages/systems.ts';
import { watchPage } from '../../src/pages/watch.ts';
import { reportWayOut } from '../../src/signin/report-place.ts';
import { connect, start } from './start.ts';

const ignore = () => undefined;

/**
 * The content script, on the helpdesk and the sign-on service: recognises the page and starts the assistant. Elsewhere
 * next to nothing happens. `wxt.config.ts` lists it, since the framework's own frame for content scripts weighs an eighth of what
 * this one may, and dispatches an event on the page by which a page could tell that the extension is there.
 */
export default defineUnlistedScript(() => {
  if (window !== window.top || location.protocol !== 'https:') return;
  const system = recognise(document)?.system;
  if (system === undefined) return reportWayOut(createPageMessenger(ignore, ignore));
  const { drawer } = system;
  start(system, {
    watch: (onSettled, until) => drawer && watchPage(document, drawer, onSettled, until),
    typeCode,
    readCode: (input) => input.value,
    watchUnlocking: listenForUnlocking,
    ...connect(new AbortController()),
  });
});
