import { demand, runTool } from './commands.ts';

demand(await runTool('wxt', 'prepare'));
demand(await runTool('tsc', '--noEmit'));
