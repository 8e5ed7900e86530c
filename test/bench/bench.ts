/**
 * What the extension costs, as tables: sizes beside the peers', times beside the least that any extension would need, and
 * how many codes it reads beside others. With `decoding` as its argument it is the last alone, with `vault` or `popup` the times of these.
 */
import { provideBrowsers } from '../run/browsers.ts';
import { demand, runTool } from '../run/commands.ts';
import { browsers } from '../package/built.ts';
import { formatDecoding } from './decoding/decoding-table.ts';
import { measureCorpus } from './decoding/measure-corpus.ts';
import { formatSizes } from './sizes.ts';
import { measurePopup, measureTimes, measureVault } from './measure-times.ts';
import { formatTimings } from './times.ts';

const only = process.argv.find((argument) => argument === 'decoding' || argument === 'vault' || argument === 'popup');

provideBrowsers();
if (only === undefined) {
  for (const browser of browsers) demand(await runTool('wxt', 'zip', '--browser', browser));
  process.stdout.write(`\n${formatSizes()}\n`);
} else {
  demand(await runTool('wxt', 'build', '--browser', 'chrome'));
}
if (only !== 'decoding') process.stdout.write(`${formatTimings(await { vault: measureVault, popup: measurePopup, all: measureTimes }[only ?? 'all']())}\n`);
if (only === undefined || only === 'decoding') process.stdout.write(formatDecoding(await measureCorpus()));
