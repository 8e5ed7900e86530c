/**
 * What the extension costs, as tables: sizes beside the peers', times beside the least that any extension would need, and
 * how many codes it reads beside others. With `decoding` as its argument it is the last alone.
 */
import { provideBrowsers } from '../run/browsers.ts';
import { demand, runTool } from '../run/commands.ts';
import { browsers } from '../package/built.ts';
import { formatDecoding } from './decoding/decoding-table.ts';
import { measureCorpus } from './decoding/measure-corpus.ts';
import { formatSizes } from './sizes.ts';
import { measureTimes } from './measure-times.ts';
import { formatTimings } from './times.ts';

const isDecodingOnly = process.argv.includes('decoding');

provideBrowsers();
if (isDecodingOnly) {
  demand(await runTool('wxt', 'build', '--browser', 'chrome'));
} else {
  for (const browser of browsers) demand(await runTool('wxt', 'zip', '--browser', browser));
  process.stdout.write(`\n${formatSizes()}\n`);
  process.stdout.write(`${formatTimings(await measureTimes())}\n`);
}
process.stdout.write(formatDecoding(await measureCorpus()));
