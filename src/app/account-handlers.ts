import { describe, remove, rename, restore } from '../core/account-changes.ts';
import { unbindFrom } from '../core/site-changes.ts';
import type { accountMessages } from '../messages/account-messages.ts';
import type { Handlers } from '../messages/protocol.ts';
import { arrangeAccounts, noteCodeUsed, pinAccount } from './arrangement.ts';
import { changeAccount } from './change-account.ts';
import { listAccounts } from './list-accounts.ts';
import { listCodes } from './list-codes.ts';
import type { Ports } from './ports.ts';
import { reveal, type Revealing } from './reveal.ts';
import { settleSites } from './settle-sites.ts';

/** The use cases of the accounts and their codes. */
export function createAccountHandlers(ports: Ports, sides: Revealing): Pick<Handlers, keyof typeof accountMessages> {
  const { vault } = sides;
  return {
    codes: ({ most }) => listCodes(ports, vault, most),
    rename: ({ account, name }) => changeAccount(vault, account, (accounts) => rename(accounts, account, name)),
    accounts: () => listAccounts(ports, vault),
    describe: ({ account, ...called }) => changeAccount(vault, account, (accounts) => describe(accounts, account, called)),
    async 'forget-origin'({ account, origin }) {
      const answer = await changeAccount(vault, account, (accounts) => unbindFrom(accounts, account, origin));
      if (answer.status === 'done') await settleSites(ports, vault);
      return answer;
    },
    reveal: (input) => reveal(ports, sides, input),
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
