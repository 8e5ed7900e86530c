import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { permitSite } from '../../src/adapters/permit-site.ts';
import { translate } from '../../src/adapters/translate.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import { loadCodes } from '../../src/ui/popup/codes-state.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import rules from '../../src/ui/popup/popup.css?inline';

const codes = loadCodes(sendFromExtension);

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
  watchVault: watchStorage,
  permitSite,
};

// Nothing is drawn before the codes are there, so that nothing flashes.
void codes.then((first) => render(<Popup environment={environment} first={first} />, document.body));
