import type { Handlers, Input, MessageName, Output, Sender } from '../messages/protocol.ts';
import type { VaultGuard } from '../vault/vault.ts';
import type { Ports } from './ports.ts';

/** What the toolbar says without being opened: a sign beside the icon, and a sentence. */
export type BadgeState =
  | 'quiet'
  /** A page waits for a code. */
  | 'wanted'
  /** It is for the person to say whose. */
  | 'choose'
  | 'clock'
  | 'refused'
  | 'locked'
  /** What is kept can't be read. */
  | 'trouble';

type AfterMessage = { readonly [Name in MessageName]?: (input: Input<Name>, output: Output<Name>) => BadgeState | undefined };

const afterCodeWanted: Record<Output<'code-wanted'>['status'], BadgeState> = {
  code: 'wanted',
  wait: 'wanted',
  choose: 'choose',
  'clock-too-far': 'clock',
  'no-account': 'quiet',
  'not-here': 'quiet',
  locked: 'locked',
  unreadable: 'trouble',
  unavailable: 'trouble',
  'not-kept': 'trouble',
};

const afterReading: Record<Output<'codes'>['status'], BadgeState> = {
  open: 'quiet',
  locked: 'locked',
  unreadable: 'trouble',
  unavailable: 'trouble',
  'not-kept': 'trouble',
};

/**
 * What a message says: of a page about its tab, of our own about all. Undefined where nothing changes. The browser itself
 * clears a tab that goes on to another document.
 */
const afterMessage: AfterMessage = {
  'code-wanted': (_input, { status }) => afterCodeWanted[status],
  'code-sending': (_input, { status }) => (status === 'go' ? 'quiet' : undefined),
  'code-refused': () => 'refused',
  'page-seen': ({ place }) => (place === 'code' || place === 'enrolment' ? undefined : 'quiet'),
  codes: (_input, { status }) => afterReading[status],
};

/** The handlers, after which the toolbar says how it stands. */
export function showingBadge(ports: Ports, handlers: Handlers): Handlers {
  const names = Object.keys(afterMessage) as (keyof typeof afterMessage)[];
  // A message that takes longer than one after it, such as of the page before, has nothing more to say.
  const newest = new Map<number | undefined, number>();
  let asked = 0;
  const showing = names.map((name) => {
    // The table pairs each name with its input and output; TypeScript can't follow the pair through a variable name.
    const after = afterMessage[name] as (input: unknown, output: unknown) => BadgeState | undefined;
    const handle = handlers[name] as (input: unknown, sender: Sender) => Promise<unknown>;
    const handleAndShow = async (input: unknown, sender: Sender) => {
      asked += 1;
      const turn = asked;
      const output = await handle(input, sender);
      const state = after(input, output);
      const tabId = sender.kind === 'page' ? sender.tabId : undefined;
      if (state === undefined || turn < (newest.get(tabId) ?? 0)) return output;
      newest.set(tabId, turn);
      // Nothing waits for it.
      void ports.badge.show(state, tabId);
      return output;
    };
    return [name, handleAndShow] as const;
  });
  return { ...handlers, ...Object.fromEntries(showing) };
}

/** How it stands with the vault, which concerns every tab that has nothing of its own to say. */
export async function showVaultBadge(ports: Ports, guard: VaultGuard): Promise<void> {
  const { status } = await guard.protection();
  await ports.badge.show(status === 'open' ? 'quiet' : status === 'locked' ? 'locked' : 'trouble');
}
