import { describe, remove, rename, restore } from '../../src/core/account-changes.ts';
import type { Account } from '../../src/core/account.ts';
import type { Carried } from '../../src/core/carried.ts';
import { confirm, keepPending, purge } from '../../src/core/enrolment.ts';
import { exchange, type Base } from '../../src/core/exchange.ts';
import { bind, unbind } from '../../src/core/site-changes.ts';
import { enrolment, sso } from './account-sample.ts';

const day = 24 * 60 * 60_000;
export const foreign = 'https://cits.example';
const isShared = (origin: string) => origin !== foreign;

export type Act =
  | { readonly do: 'keep'; readonly secret: number }
  | { readonly do: 'confirm' | 'delete' | 'restore' | 'rename' | 'describe' | 'bind' | 'unbind'; readonly which: number }
  /** A month passes here, and what is old enough goes. */
  | { readonly do: 'purge' }
  /** Its vault is returned to the state before the last act that changed it. */
  | { readonly do: 'return' }
  /** What it remembered of its exchanges is lost. */
  | { readonly do: 'forget' }
  /** Its profile is a copy of the first computer's from now on. */
  | { readonly do: 'copy' };

/**
 * How an exchange goes: `whole`; `late`, by an older state of what travels; `unsent`, never reaching it; or killed just
 * before or just after the vault was written.
 */
export type Way = 'whole' | 'late' | 'unsent' | 'killed before' | 'killed after';

interface Computer {
  accounts: readonly Account[];
  /** The older generation of its vault. */
  older: readonly Account[];
  base: Base | undefined;
  now: number;
}

/** Several computers of one person, and what travels between them. */
export class Computers {
  readonly all: readonly Computer[];
  /** Every state of what travels, the newest last. */
  readonly states: Carried[] = [];
  #ids = 0;
  #names = 0;

  readonly #edit = {
    confirm: (accounts: readonly Account[], id: string, now: number) => confirm(accounts, id, { now }),
    delete: remove,
    restore,
    rename: (accounts: readonly Account[], id: string) => rename(accounts, id, `Vārds ${(this.#names += 1)}`),
    describe: (accounts: readonly Account[], id: string) => describe(accounts, id, { name: '', issuer: `Iestāde ${(this.#names += 1) % 3}` }),
    bind: (accounts: readonly Account[], id: string) => bind(accounts, id, foreign),
    unbind: (accounts: readonly Account[]) => unbind(accounts, (origin) => origin === foreign),
  };

  constructor(count: number) {
    this.all = Array.from({ length: count }, (_, index) => ({ accounts: [], older: [], base: undefined, now: 1_800_000_000_000 + index * 1000 }));
  }

  act(index: number, act: Act): void {
    const computer = this.#computer(index);
    const { accounts, now } = computer;
    computer.now += 1000;
    switch (act.do) {
      case 'keep': {
        const one = enrolment({ secret: new Uint8Array(20).fill(act.secret), user: `user${act.secret % 2}` });
        computer.accounts = keepPending(accounts, one, { id: this.#newId(), origin: sso, now }).accounts;
        break;
      }
      case 'copy':
        computer.accounts = this.#computer(0).accounts;
        computer.base = this.#computer(0).base;
        break;
      case 'return':
        computer.accounts = computer.older;
        break;
      case 'forget':
        computer.base = undefined;
        break;
      case 'purge':
        computer.now += 31 * day;
        computer.accounts = purge(accounts, computer.now);
        break;
      case 'confirm':
      case 'delete':
      case 'restore':
      case 'rename':
      case 'describe':
      case 'bind':
      case 'unbind':
        if (accounts.length > 0) computer.accounts = this.#edit[act.do](accounts, accounts[act.which % accounts.length]?.id ?? '', now);
    }
    if (computer.accounts !== accounts) computer.older = accounts;
  }

  exchange(index: number, way: Way = 'whole'): void {
    const computer = this.#computer(index);
    const arrived = way === 'late' ? this.states.at(-3) : this.states.at(-1);
    const { accounts, during, after } = exchange(computer.accounts, computer.base, arrived, { newComputer: this.#newId(), isShared });
    computer.base = during ?? computer.base;
    if (way === 'killed before') return;
    if (computer.accounts !== accounts) computer.older = computer.accounts;
    computer.accounts = accounts;
    if (way === 'killed after') return;
    computer.base = after;
    if (way !== 'unsent') this.states.push(after.known[0]);
  }

  /** Everybody hears of everything. */
  settle(): void {
    for (let round = 0; round < 3; round += 1) for (const index of this.all.keys()) this.exchange(index);
  }

  /** What a computer has, in an order that is nobody's own, without the origins that are its own. */
  seenOn(index: number): readonly Account[] {
    const plain = this.#computer(index).accounts.map((account) => ({ ...account, origins: account.origins.filter(isShared) }));
    return plain.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  #computer(index: number): Computer {
    const computer = this.all[index % this.all.length];
    if (computer === undefined) throw new Error('no such computer');
    return computer;
  }

  /** Not in the order of their making, as random ones are not. */
  #newId(): string {
    this.#ids += 1;
    return `${((this.#ids * 7919) % 100_003).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  }
}
