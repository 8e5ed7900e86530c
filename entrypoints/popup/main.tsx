import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { readLastCodes } from '../../src/adapters/last-codes.ts';
import { organisationAccess } from '../../src/adapters/organisation-access.ts';
import { isBrowserPopup, openPasskeyWindow, takePasskeyWish } from '../../src/adapters/own-window.ts';
import { applyLook, readLook } from '../../src/adapters/page-look.ts';
import { passkeys } from '../../src/adapters/passkeys.ts';
import { permitSite } from '../../src/adapters/permit-site.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { translate } from '../../src/adapters/speak.ts';
import { watchLock } from '../../src/adapters/watch-lock.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import { loadFirst } from '../../src/ui/popup/codes-state.ts';
import type { PopupEnvironment } from '../../src/ui/popup/environment.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import rules from '../../src/ui/popup/popup.css?inline';

const now = () => Date.now();

// What takes longest is asked for first: meanwhile everything else is made ready. The background, which may have to be started,
// is left in peace until what was shown last has been painted.
const loading = readLastCodes().then((last) => loadFirst(sendFromExtension, last, now()));

// Within the script: a file of its own is one more that the first painting has to wait for.
const sheet = new CSSStyleSheet();
sheet.replaceSync(rules);
document.adoptedStyleSheets = [sheet];
applyLook(readLook());
// With the first sentence the browser loads them all, for which nothing else can be done in this page: now nothing else is to be done.
document.title = translate('extensionName');

/** Where a dialog of the browser closes this page: what opens it in a window that stays. */
let openElsewhere: (() => void) | undefined;
async function findOutWhere(): Promise<void> {
  if (await isBrowserPopup()) openElsewhere = () => void openPasskeyWindow().then(() => window.close());
}

const createEnvironment = (): PopupEnvironment => ({
  send: sendFromExtension,
  translate,
  now,
  copy: (text) => navigator.clipboard.writeText(text),
  watchVault(changed) {
    const stops = [watchStorage(changed), watchLock(changed)];
    return () => stops.forEach((stop) => stop());
  },
  permitSite,
  access: organisationAccess,
  close: () => window.close(),
  passkeys,
  get openPasskeyWindow() {
    return openElsewhere;
  },
  takePasskeyWish,
});

// Nothing is drawn before there are codes, or a reason why there are none, so that nothing flashes.
void loading.then(async (first) => {
  const where = findOutWhere();
  // Who unlocks may be asked for a passkey at once.
  if (first.codes.status !== 'open') await where;
  // Another environment each time, so that everything is drawn anew.
  await showPage('extensionName', () => render(<Popup environment={createEnvironment()} first={first} />, document.body));
});
