import { render } from 'preact';
import { camera } from '../../src/adapters/camera.ts';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { translate } from '../../src/adapters/translate.ts';
import { judgeSecret } from '../../src/core/judge-secret.ts';
import { formatTypedEnrolment } from '../../src/core/otpauth-format.ts';
import '../../src/ui/add/add.css';
import { AddPage } from '../../src/ui/add/add-page.tsx';

document.documentElement.lang = translate('extensionLanguage');
document.title = translate('addTitle');

const environment = { send: sendFromExtension, translate, camera, judgeSecret, formatTypedEnrolment };
render(<AddPage environment={environment} />, document.body);
