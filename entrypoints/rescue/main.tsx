import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { saveFile } from '../../src/adapters/save-file.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { translate } from '../../src/adapters/speak.ts';
import { watchStorage } from '../../src/adapters/watch-storage.ts';
import '../../src/ui/rescue/rescue.css';
import { RescuePage } from '../../src/ui/rescue/rescue-page.tsx';

const environment = { send: sendFromExtension, translate, saveFile, watchVault: watchStorage };
void showPage('rescueTitle', () => render(<RescuePage environment={{ ...environment }} />, document.body));
