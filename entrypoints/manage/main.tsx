import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { permitSite } from '../../src/adapters/permit-site.ts';
import { translate } from '../../src/adapters/translate.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import '../../src/ui/manage/manage.css';
import { ManagePage } from '../../src/ui/manage/manage-page.tsx';

document.documentElement.lang = translate('extensionLanguage');
document.title = translate('manageTitle');

/** She may have come back from the browser's own settings. */
function watch(changed: () => void): () => void {
  const stop = watchStorage(changed);
  const over = new AbortController();
  window.addEventListener('focus', changed, { signal: over.signal });
  return () => {
    stop();
    over.abort();
  };
}

render(<ManagePage environment={{ send: sendFromExtension, translate, permitSite, watch }} />, document.body);
