/**
 * What the extension costs, as tables: sizes beside the peers', times beside the least that any extension would need, and
 * how many codes it reads beside others. `decoding` as an argument leaves it at the last.
 */
import { provideBrowsers } from '../run/browsers.ts';
import { demand, runTool } from '../run/commands.ts';
import { browsers } from '../package/built.ts';
import { formatDecoding } from './decoding/decoding-table.ts';
import { measureCorpus } from './decoding/measure-corpus.ts';
import { formatSizes } from './sizes.ts';
import { measureTimes } from './measure-times.ts';
import { formatTimings } from './times.ts';

provideBrowsers();
for (const browser of browsers) demand(await runTool('wxt', 'zip', '--browser', browser));
if (!process.argv.includes('decoding')) {
  process.stdout.write(`\n${formatSizes()}\n`);
  process.stdout.write(`${formatTimings(await measureTimes())}\n`);
}
process.stdout.write(formatDecoding(await measureCorpus()));
