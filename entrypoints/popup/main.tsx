import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { getLanguage, translate } from '../../src/adapters/translate.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import { loadCodes } from '../../src/ui/popup/codes-state.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import '../../src/ui/popup/popup.css';

const codes = loadCodes(sendFromExtension);

document.documentElement.lang = getLanguage();

const environment = {
  send: sendFromExtension,
  translate,
  now: () => Date.now(),
  copy: (text: string) => navigator.clipboard.writeText(text),
  watchVault: watchStorage,
};

// Nothing is drawn before the codes are there, so that nothing flashes.
void codes.then((first) => render(<Popup environment={environment} first={first} />, document.body));
