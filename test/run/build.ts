/** Builds both browsers into `.output`; with `--zip` also the packages for the stores. */
import { demand, runTool } from './commands.ts';

const command = process.argv.includes('--zip') ? 'zip' : 'build';
for (const browser of ['chrome', 'firefox']) demand(await runTool('wxt', command, '--browser', browser));
