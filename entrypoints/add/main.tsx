import { render } from 'preact';
import { camera } from '../../src/adapters/camera.ts';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { translate } from '../../src/adapters/speak.ts';
import { judgeSecret } from '../../src/core/judge-secret.ts';
import { formatTypedEnrolment } from '../../src/core/otpauth-format.ts';
import '../../src/ui/add/add.css';
import { AddPage } from '../../src/ui/add/add-page.tsx';

const environment = { send: sendFromExtension, translate, camera, judgeSecret, formatTypedEnrolment };
// Another environment each time, so that everything is drawn anew.
void showPage('addTitle', () => render(<AddPage environment={{ ...environment }} />, document.body));
