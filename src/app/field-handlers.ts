import type { fieldMessages } from '../messages/field-messages.ts';
import type { Handlers } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { fillHere, lookForField } from './fill-here.ts';
import type { Ports } from './ports.ts';

/** The use cases of the field in the page in front. */
export function createFieldHandlers(ports: Ports, vault: Vault): Pick<Handlers, keyof typeof fieldMessages> {
  return {
    'look-for-field': () => lookForField(ports),
    'fill-here': (input) => fillHere(ports, vault, input),
  };
}
