/** What the extension costs, as tables: sizes beside the peers'. */
import { demand, runTool } from '../run/commands.ts';
import { browsers } from '../package/built.ts';
import { formatSizes } from './sizes.ts';

for (const browser of browsers) demand(await runTool('wxt', 'zip', '--browser', browser));
process.stdout.write(`\n${formatSizes()}`);
