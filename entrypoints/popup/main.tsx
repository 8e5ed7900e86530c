import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { organisationAccess } from '../../src/adapters/organisation-access.ts';
import { isBrowserPopup, openPasskeyWindow, takePasskeyWish } from '../../src/adapters/own-window.ts';
import { passkeys } from '../../src/adapters/passkeys.ts';
import { permitSite } from '../../src/adapters/permit-site.ts';
import { translate } from '../../src/adapters/translate.ts';
import { watchLock } from '../../src/adapters/watch-lock.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import { loadCodes } from '../../src/ui/popup/codes-state.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import rules from '../../src/ui/popup/popup.css?inline';

const codes = loadCodes(sendFromExtension);
const isPopup = isBrowserPopup();

// Within the script: a file of its own is one more that the first painting has to wait for.
const sheet = new CSSStyleSheet();
sheet.replaceSync(rules);
document.adoptedStyleSheets = [sheet];

// The language of the sentences, which is not the browser's where we don't have that one.
document.documentElement.lang = translate('extensionLanguage');

const environment = {
  send: sendFromExtension,
  translate,
  now: () => Date.now(),
  copy: (text: string) => navigator.clipboard.writeText(text),
  watchVault(changed: () => void) {
    const stops = [watchStorage(changed), watchLock(changed)];
    return () => stops.forEach((stop) => stop());
  },
  permitSite,
  access: organisationAccess,
  close: () => window.close(),
  passkeys,
  takePasskeyWish,
};

// Nothing is drawn before the codes are there, so that nothing flashes.
void Promise.all([codes, isPopup]).then(([first, closesUnderDialogs]) => {
  const elsewhere = closesUnderDialogs ? () => void openPasskeyWindow().then(() => window.close()) : undefined;
  render(<Popup environment={{ ...environment, openPasskeyWindow: elsewhere }} first={first} />, document.body);
});
