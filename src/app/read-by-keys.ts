import type { Vault } from '../vault/vault.ts';
import { noteOutcome } from './capture-outcome.ts';
import type { Ports } from './ports.ts';
import { readPage } from './read-page.ts';
import { tidied } from './tidy-vault.ts';

/** The person's keys for "read the QR on this page". What it comes to waits for the page of ours that opens. */
export function readByKeys(ports: Ports, kept: Vault): Promise<void> {
  const vault = tidied(kept, ports.now);
  return noteOutcome(ports, 'page', () => readPage(ports, vault));
}
