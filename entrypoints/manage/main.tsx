import { render } from 'preact';
import { drawQr } from '../../src/adapters/draw-qr.ts';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { judgePassphrase } from '../../src/adapters/judge-passphrase.ts';
import { passkeys } from '../../src/adapters/passkeys.ts';
import { permitSite } from '../../src/adapters/permit-site.ts';
import { saveFile } from '../../src/adapters/save-file.ts';
import { watchExchange } from '../../src/adapters/sync-storage.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { translate } from '../../src/adapters/speak.ts';
import { version } from '../../src/adapters/version.ts';
import { watchLock } from '../../src/adapters/watch-lock.ts';
import { watchSettings } from '../../src/adapters/watch-settings.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import '../../src/ui/manage/manage.css';
import { ManagePage } from '../../src/ui/manage/manage-page.tsx';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';

/** She may have come back from the browser's own settings. */
function watch(changed: () => void): () => void {
  const stops = [watchStorage(changed), watchLock(changed), watchExchange(changed)];
  const over = new AbortController();
  window.addEventListener('focus', changed, { signal: over.signal });
  return () => {
    for (const stop of stops) stop();
    over.abort();
  };
}

const environment = {
  send: sendFromExtension,
  translate,
  permitSite,
  saveFile,
  watch,
  watchSettings,
  version,
  now: () => Date.now(),
  drawQr,
  passkeys,
  judgePassphrase,
  makeRecoveryCode: () => writeRecoveryCode(crypto.getRandomValues(new Uint8Array(16))),
  print: () => window.print(),
};

// Another environment each time, so that everything is drawn anew.
void showPage('manageTitle', () => render(<ManagePage environment={{ ...environment }} />, document.body));
