import { render } from 'preact';
import { sendFromExtension } from '../../src/adapters/extension-messenger.ts';
import { describeProgram } from '../../src/adapters/describe-program.ts';
import { showPage } from '../../src/adapters/show-page.ts';
import { translate } from '../../src/adapters/speak.ts';
import '../../src/ui/help/help.css';
import { HelpPage } from '../../src/ui/help/help-page.tsx';

const environment = {
  send: sendFromExtension,
  translate,
  now: () => Date.now(),
  copy: (text: string) => navigator.clipboard.writeText(text),
  ...describeProgram(),
};

// Another environment each time, so that everything is drawn anew.
void showPage('helpTitle', () => render(<HelpPage environment={{ ...environment }} />, document.body));
