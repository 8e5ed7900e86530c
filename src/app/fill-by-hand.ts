import type { Vault } from '../vault/vault.ts';
import { fillAtOnce } from './fill-here.ts';
import { notePointed } from './pointed-field.ts';
import type { FrontTab, Ports } from './ports.ts';

/** The person's keys for a code: into the field of the page in front, or else the popup says what there is to say. */
export async function fillByKeys(ports: Ports, vault: Vault): Promise<void> {
  if (!(await fillAtOnce(ports, vault, await ports.tabs.front()))) await ports.popup.open();
}

/** A click on a field by the browser's menu: this very field is meant, whatever it is called. */
export async function fillPointed(ports: Ports, vault: Vault, { tab, frameId }: { readonly tab: FrontTab | undefined; readonly frameId: number }): Promise<void> {
  // What is in a frame is perhaps somebody else's.
  const isTop = tab?.origin !== undefined && frameId === 0;
  if (isTop) await notePointed(ports, tab.tabId, tab.origin);
  if (!isTop || !(await fillAtOnce(ports, vault, tab))) await ports.popup.open();
}
