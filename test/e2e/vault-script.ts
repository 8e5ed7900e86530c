import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { writeRecoveryCode } from '../../src/vault/recovery-code.ts';
import type { Random } from '../corpus/random.ts';
import type { Chromium } from './chromium.ts';
import { foreignAccount } from './foreign-pages.ts';
import { askAsPopup, deskOf, listKept, type KeptRow } from './kept-accounts.ts';
import { openOwnWorld, type OwnWorld } from './own-world.ts';

/** In pages of the extension. */
declare const chrome: Browser;

/** What is kept of an account, as far as the script knows. */
interface Known {
  readonly user: string;
  readonly id: string;
  readonly name: string;
  readonly isConfirmed: boolean;
  readonly isRemoved: boolean;
}

/** An operation: what is asked, and what it makes of the accounts and of what guards them. */
interface Operation {
  readonly name: string;
  readonly input: object;
  /** Where it is not the popup that asks. */
  readonly ask?: () => Promise<unknown>;
  readonly after: (known: readonly Known[], output: Readonly<Record<string, unknown>>) => readonly Known[];
}

const reply = v.object({ output: v.looseObject({ status: v.string() }) });
const kept = v.object({ account: v.object({ id: v.string(), name: v.string(), user: v.string() }) });
const most = 12;

const bytes = (count: number) => Buffer.alloc(count, 7).toString('base64');
/** A passkey, since its proof takes no second to make. */
const passkey = { kind: 'passkey', credential: bytes(16) } as const;
const proof = { ...passkey, output: bytes(32) };
const newSlot = { ...proof, input: bytes(32), name: 'Touch ID' };
const recovery = writeRecoveryCode(new Uint8Array(16));

/** Random operations on the vault, sent as the popup sends them, and what has to be kept after them. */
export function createScript(browser: Chromium, random: Random) {
  let known: readonly Known[] = [];
  let users = 0;
  /** Not answered yet: it may have been carried out or not. */
  let open: Operation | undefined;
  let isGuarded = false;
  let page: OwnWorld | undefined;

  const change = (user: string, changed: Partial<Known>) => (before: readonly Known[]) =>
    before.map((account) => (account.user === user ? { ...account, ...changed } : account));

  function keep(): Operation {
    users += 1;
    const { uri } = foreignAccount(`user-${users}`);
    return {
      name: 'capture-text',
      input: { text: uri, by: 'paste' },
      after: (before, output) => [...before, { ...v.parse(kept, output).account, isConfirmed: false, isRemoved: false }],
    };
  }

  /** As a page does that comes past the sign-in after its code was sent. */
  function confirm({ origin, tabId, send }: OwnWorld, user: string, account: string): Operation {
    const input = { place: 'past-sign-in', isArrival: true, isSignInSystem: false };
    return {
      name: 'page-seen',
      input,
      async ask() {
        const attempt = { account, origin, step: 1, sentAt: Date.now() };
        await (await deskOf(browser)).evaluate((values) => chrome.storage.session.set(values), { [`attempt:${tabId}`]: attempt });
        return send('page-seen', input);
      },
      after: change(user, { isConfirmed: true }),
    };
  }

  function next(): Operation {
    const [account, ...others] = known;
    if (account === undefined || (known.length < most && random.chance(0.25))) return keep();
    const { user, id, isRemoved } = random.pick([account, ...others]);
    if (isRemoved) return { name: 'restore', input: { account: id }, after: change(user, { isRemoved: false }) };
    if (random.chance(0.3)) return { name: 'remove', input: { account: id }, after: change(user, { isRemoved: true }) };
    if (page !== undefined && random.chance(0.2)) return confirm(page, user, id);
    if (random.chance(0.2)) {
      const input = isGuarded ? { proof, change: { do: 'unprotect' } } : { change: { do: 'protect', by: newSlot, recovery } };
      return { name: 'change-protection', input, after: (before) => before };
    }
    const name = `Konts ${random.whole(1, 1_000_000)}`;
    return { name: 'rename', input: { account: id, name }, after: change(user, { name }) };
  }

  async function ask(name: string, input: object): Promise<Readonly<Record<string, unknown>>> {
    return v.parse(reply, await askAsPopup(browser, name, input)).output;
  }

  /** @returns whether it was answered; not, where the browser has been killed */
  async function carryOut(operation: Operation): Promise<boolean> {
    open = operation;
    const { name, input, ask: asked = () => askAsPopup(browser, name, input) } = operation;
    const answer: unknown = await asked().catch(() => undefined);
    if (answer === undefined) return false;
    const { output } = v.parse(reply, answer);
    if (!['done', 'kept', 'noted'].includes(output.status)) throw new Error(`${name}: ${output.status}`);
    known = operation.after(known, output);
    if (name === 'change-protection') isGuarded = !isGuarded;
    open = undefined;
    return true;
  }

  return {
    secretOf: (user: string) => foreignAccount(user).secret,
    /** A page of the organisation, as far as the browser just started needs one. */
    async openPage(): Promise<void> {
      page = await openOwnWorld(browser);
    },
    /** Goes on until the browser ends. @returns how many operations were answered */
    async run(): Promise<number> {
      let answered = 0;
      while (await carryOut(next())) answered += 1;
      return answered;
    },
    /** Opens the vault in the browser that has come back. @returns what is there, and the one or two states that may be there */
    async open(): Promise<{ readonly rows: readonly KeptRow[]; readonly expected: readonly (readonly string[])[] }> {
      const protection = await ask('protection', {});
      if (protection['status'] === 'locked') await ask('unlock', { proof });
      isGuarded = protection['guardedBy'] === 'person';
      const rows = await listKept(browser);
      const states = [known, ...followed(rows)];
      const seen = JSON.stringify(rows.map(lineOf));
      page = undefined;
      known = states.find((state) => JSON.stringify(describe(state)) === seen) ?? known;
      open = undefined;
      return { rows, expected: states.map(describe) };
    },
  };

  /** What there is where the operation that nobody answered was carried out. */
  function followed(rows: readonly KeptRow[]): readonly (readonly Known[])[] {
    if (open === undefined) return [];
    if (open.name !== 'capture-text') return [open.after(known, {})];
    const account = rows.find(({ user }) => user === `user-${users}`);
    return account ? [open.after(known, { account })] : [];
  }
}

function describe(accounts: readonly Known[]): readonly string[] {
  return accounts.filter(({ isRemoved }) => !isRemoved).map(({ user, name, isConfirmed }) => lineOf({ user, name, accountStatus: isConfirmed ? 'confirmed' : 'pending' }));
}

/** An account in one line. */
export function lineOf({ user, name, accountStatus }: Pick<KeptRow, 'user' | 'name' | 'accountStatus'>): string {
  return `${user}: ${name}, ${accountStatus}`;
}
