import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';

/** What follows the installation: the page for a new person opens, unless policy has turned it off. */
export async function welcome(ports: Pick<Ports, 'local' | 'policy'>, open: () => Promise<void>): Promise<void> {
  const { welcomePage } = await readSettings(ports);
  if (welcomePage.value) await open();
}
