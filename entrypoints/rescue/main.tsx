import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { saveFile } from '../../src/adapters/save-file.ts';
import { translate } from '../../src/adapters/translate.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import '../../src/ui/rescue/rescue.css';
import { RescuePage } from '../../src/ui/rescue/rescue-page.tsx';

document.documentElement.lang = translate('extensionLanguage');
document.title = translate('rescueTitle');

render(<RescuePage environment={{ send: sendFromExtension, translate, saveFile, watchVault: watchStorage }} />, document.body);
