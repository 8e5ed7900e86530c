import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { protocol, type Handlers, type MessageName, type Sender } from '../../src/messages/protocol.ts';
import { serve as serveDressed } from '../../src/messages/serve.ts';

const dress = { words: {}, colorScheme: 'dark', fontSize: '' } as const;
const serve = (handlers: Handlers, message: unknown, sender: Sender | undefined) => serveDressed(handlers, message, sender, async () => dress);

const senders: Record<Sender['kind'], Sender> = {
  page: { kind: 'page', origin: 'https://sso.smiltenesnovads.lv', tabId: 1, isInFront: true },
  extension: { kind: 'extension' },
};
const names = Object.keys(protocol) as MessageName[];

/** Handlers that only tell that they were called. */
function spies() {
  const called = vi.fn();
  const handlers = Object.fromEntries(
    names.map((name) => [name, async (input: unknown) => (called(name, input), { status: 'answer' })]),
  ) as unknown as Handlers;
  return { called, handlers };
}

describe('serving the table', () => {
  test('a good message reaches its handler, and the answer goes back', async () => {
    const { called, handlers } = spies();
    const reply = await serve(handlers, { name: 'person-acted', input: {} }, senders.page);
    expect(called).toHaveBeenCalledWith('person-acted', {});
    expect(reply).toEqual({ output: { status: 'answer' }, dress });
  });

  test('how the card is to look is told to pages alone', async () => {
    const { handlers } = spies();
    const dressCard = vi.fn(async () => dress);
    expect(await serveDressed(handlers, { name: 'codes', input: {} }, senders.extension, dressCard)).toEqual({ output: { status: 'answer' } });
    expect(dressCard).not.toHaveBeenCalled();
  });

  test.each(names)('%s is refused to the other kind of sender and to none', async (name) => {
    const { called, handlers } = spies();
    const other = protocol[name].from === 'page' ? senders.extension : senders.page;
    expect(await serve(handlers, { name, input: {} }, other)).toEqual({ refused: 'sender' });
    expect(await serve(handlers, { name, input: {} }, undefined)).toEqual({ refused: 'sender' });
    expect(called).not.toHaveBeenCalled();
  });

  test.each(names)('%s with a field that it does not have is refused', async (name) => {
    const { called, handlers } = spies();
    const reply = await serve(handlers, { name, input: { surprise: 1 } }, senders[protocol[name].from]);
    expect(reply).toEqual({ refused: 'input' });
    expect(called).not.toHaveBeenCalled();
  });

  test.each(['toString', '__proto__', 'constructor', 'secret', ''])('the name "%s" is unknown', async (name) => {
    expect(await serve(spies().handlers, { name, input: {} }, senders.page)).toEqual({ refused: 'unknown-message' });
  });

  test('no page may ask for what only our own pages may', () => {
    const forPages = names.filter((name) => protocol[name].from === 'page');
    expect(forPages).toMatchInlineSnapshot(`
      [
        "page-seen",
        "journey-started",
        "person-acted",
        "clock-measured",
        "enrol",
        "code-wanted",
        "code-sending",
        "code-refused",
        "open-help",
        "name-kept",
        "open-popup",
      ]
    `);
  });

  test('whatever comes, the reply is a reply, and never repeats the message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        const { called, handlers } = spies();
        expect(await serve(handlers, message, senders.page)).toEqual({ refused: 'unknown-message' });
        expect(called).not.toHaveBeenCalled();
      }),
    );
  });
});
