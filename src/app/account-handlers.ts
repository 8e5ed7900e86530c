import { remove, rename, restore } from '../core/account-changes.ts';
import type { accountMessages } from '../messages/account-messages.ts';
import type { Handlers } from '../messages/protocol.ts';
import type { Vault } from '../vault/vault.ts';
import { arrangeAccounts, noteCodeUsed, pinAccount } from './arrangement.ts';
import { changeAccount } from './change-account.ts';
import { listCodes } from './list-codes.ts';
import type { Ports } from './ports.ts';

/** The use cases of the accounts and their codes. */
export function createAccountHandlers(ports: Ports, vault: Vault): Pick<Handlers, keyof typeof accountMessages> {
  return {
    codes: () => listCodes(ports, vault),
    rename: ({ account, name }) => changeAccount(vault, account, (accounts) => rename(accounts, account, name)),
    remove: ({ account }) => changeAccount(vault, account, (accounts) => remove(accounts, account, ports.now())),
    pin: (input) => pinAccount(ports, vault, input),
    arrange: ({ order }) => arrangeAccounts(ports, vault, order),
    async 'code-copied'({ account }) {
      await noteCodeUsed(ports, vault, account);
      return { status: 'noted' };
    },
    restore: ({ account }) => changeAccount(vault, account, (accounts) => restore(accounts, account, ports.now())),
  };
}
