import type { Handlers, MessageName, Sender } from '../messages/protocol.ts';
import { protocol } from '../messages/protocol.ts';
import { noteUse } from './lock.ts';
import type { Ports } from './ports.ts';

/** The handlers, each of which notes that the person has used the vault where its message says so. */
export function countingUse(ports: Ports, handlers: Handlers): Handlers {
  const names = Object.keys(handlers) as MessageName[];
  const counting = names.map((name) => {
    // The table pairs each name with its input and sender; TypeScript can't follow the pair through a variable name.
    const handle = handlers[name] as (input: unknown, sender: Sender) => Promise<unknown>;
    const handleAndCount = async (input: unknown, sender: Sender) => {
      const answer = await handle(input, sender);
      // Nothing waits for it.
      if (isUse(name, answer)) noteUse(ports).catch(() => undefined);
      return answer;
    };
    return [name, handleAndCount] as const;
  });
  return Object.fromEntries(counting) as unknown as Handlers;
}

/** What pages of ours ask by themselves, for as long as they are open somewhere. */
const askedUnbidden: ReadonlySet<MessageName> = new Set(['accounts', 'sites', 'protection', 'backup-state', 'sync-state', 'settings', 'capture-outcome', 'look-for-field', 'diagnosis']);

/** Pages report and ask by themselves, too: that alone keeps no vault open. */
function isUse(name: MessageName, answer: unknown): boolean {
  if (name === 'code-wanted') return typeof answer === 'object' && answer !== null && 'maySend' in answer && answer.maySend === true;
  if (askedUnbidden.has(name)) return false;
  return protocol[name].from === 'extension' || name === 'enrol' || name === 'code-sending';
}
