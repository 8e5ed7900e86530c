import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForUnlocking } from '../src/adapters/listen-for-unlocking.ts';
import { readSpread, typeSpread } from '../src/pages/code-boxes.ts';
import { oneTimeCode } from '../src/pages/one-time-code.ts';
import { hasSignInField } from '../src/pages/sign-in-fields.ts';
import { systemsElsewhere } from '../src/pages/systems-elsewhere.ts';
import { watchAnyPage } from '../src/pages/watch-any-page.ts';
import { watchPage } from '../src/pages/watch.ts';
import { beginAnew } from '../src/signin/begin-anew.ts';
import { isOwnSite } from '../src/signin/own-site.ts';
import { reportLanding } from '../src/signin/report-landing.ts';
import { withoutHints } from '../src/signin/without-hints.ts';
import { connect, start } from './signin/start.ts';

/**
 * The content script on the sites that the person has permitted one by one, registered when she does. Those that policy makes the
 * organisation's run `own-site.ts` before.
 */
export default defineUnlistedScript(() => {
  if (window !== window.top || location.protocol !== 'https:') return;
  const { card, send, signal } = connect(beginAnew());
  // Any other page may come to ask for a code.
  const system = systemsElsewhere.find((candidate) => candidate.isPage(document)) ?? oneTimeCode;
  const { drawer } = system;
  start(system, {
    watch(onSettled, until) {
      if (drawer !== undefined) watchPage(document, drawer, onSettled, until);
      else if (system.isLive) watchAnyPage(document, onSettled, until);
    },
    typeCode: typeSpread,
    readCode: readSpread,
    card: isOwnSite() ? card : withoutHints(card),
    send,
    watchUnlocking: listenForUnlocking,
    signal,
  });
  // Nothing is shown here that would have to wait for an answer.
  if (system === oneTimeCode) reportLanding({ send, signal }, () => hasSignInField(document)).catch(() => undefined);
});
