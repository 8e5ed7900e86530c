import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { judgePassphrase } from '../../src/adapters/judge-passphrase.ts';
import { organisationAccess } from '../../src/adapters/organisation-access.ts';
import { passkeys } from '../../src/adapters/passkeys.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { translate } from '../../src/adapters/speak.ts';
import { watchLock } from '../../src/adapters/watch-lock.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import '../../src/ui/welcome/welcome.css';
import { WelcomePage } from '../../src/ui/welcome/welcome-page.tsx';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';

function watch(changed: () => void): () => void {
  const stops = [watchStorage(changed), watchLock(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

const environment = {
  send: sendFromExtension,
  translate,
  access: organisationAccess,
  watch,
  now: () => Date.now(),
  passkeys,
  judgePassphrase,
  makeRecoveryCode: () => writeRecoveryCode(crypto.getRandomValues(new Uint8Array(16))),
  print: () => window.print(),
};

// Another environment each time, so that everything is drawn anew.
void showPage('welcomeTitle', () => render(<WelcomePage environment={{ ...environment }} />, document.body));
