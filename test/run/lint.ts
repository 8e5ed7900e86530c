/** Style and mistakes by oxlint, then the direction of imports by the table of `test/lint`. */
import { checkDirection } from '../lint/check-direction.ts';
import { demand, root, runTool } from './commands.ts';

demand(await runTool('wxt', 'prepare'));
const lint = await runTool('oxlint', '--deny-warnings');
const breaches = checkDirection(root);
demand({
  exitCode: lint.exitCode || (breaches.length > 0 ? 1 : 0),
  output: `${lint.output}${breaches.map((breach) => `${breach}\n`).join('')}`,
});
