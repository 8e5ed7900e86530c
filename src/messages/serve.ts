import * as v from 'valibot';
import type { CardDress } from './card-dress.ts';
import { protocol, type Handlers, type MessageName, type Sender } from './protocol.ts';

/** What travels back; `dress` to a page alone. `refused` never repeats anything of the message. */
export type Reply =
  | { readonly output: unknown; readonly dress?: CardDress }
  | { readonly refused: 'unknown-message' | 'sender' | 'input' };

const envelope = v.object({ name: v.string(), input: v.unknown() });

/**
 * Answers one message: finds it in the table, checks the sender and the input, and runs its handler.
 * @param message as it came, unknown
 * @param sender undefined where the sender may send nothing
 * @param dressCard how the card is to look; never rejects
 * @throws what the handler throws: a broken environment, never an expected outcome
 */
export async function serve(
  handlers: Handlers,
  message: unknown,
  sender: Sender | undefined,
  dressCard: () => Promise<CardDress>,
): Promise<Reply> {
  const parsed = v.safeParse(envelope, message);
  if (!parsed.success || !isMessageName(parsed.output.name)) return { refused: 'unknown-message' };
  const { name } = parsed.output;
  const { from, input: schema } = protocol[name];
  if (sender === undefined || sender.kind !== from) return { refused: 'sender' };
  const input = v.safeParse(schema, parsed.output.input);
  if (!input.success) return { refused: 'input' };
  // The table pairs each name with its input and sender; TypeScript can't follow the pair through a variable name.
  const handle = handlers[name] as (input: unknown, sender: Sender) => Promise<unknown>;
  // Both at once, since a field may be waiting.
  const [output, dress] = await Promise.all([handle(input.output, sender), sender.kind === 'page' ? dressCard() : undefined]);
  return { output, ...(dress !== undefined && { dress }) };
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(protocol, name);
}
