import * as v from 'valibot';
import type { Vault } from '../vault/vault.ts';
import { cell } from './cell.ts';
import type { KeyValueStore, Ports } from './ports.ts';

/** That an account was confirmed once, and on which day it was seen first: nothing else of it leaves this computer. */
const mark = v.object({ hadAccounts: v.literal(true), since: v.pipe(v.string(), v.isoDate()) });

const hadAccounts = (store: KeyValueStore) => cell(store, 'had-accounts', mark);

/** A vault that leaves a mark outside itself once an account in it is confirmed, so that a wiped profile is recognised. */
export function leavingMark(ports: Ports, vault: Vault): Vault {
  return {
    prepare: () => vault.prepare(),
    read: () => vault.read(),
    async change(edit) {
      let hasConfirmed = false;
      const change = await vault.change((before) => {
        const edited = edit(before);
        hasConfirmed = edited.accounts.some(({ status }) => status === 'confirmed');
        return edited;
      });
      // Nothing waits for it, and where it can't be left nothing is lost but a hint.
      if (change.status === 'done' && hasConfirmed) leaveMark(ports).catch(() => undefined);
      return change;
    },
  };
}

/** Whether there is a mark; none where the browser does not tell. */
export async function findMark({ synced }: Pick<Ports, 'synced'>): Promise<boolean> {
  const found = await hadAccounts(synced)
    .get()
    .catch(() => undefined);
  return found !== undefined;
}

export async function leaveMark({ synced, now }: Pick<Ports, 'synced' | 'now'>): Promise<void> {
  const record = hadAccounts(synced);
  if ((await record.get()) !== undefined) return;
  await record.set({ hadAccounts: true, since: new Date(now()).toISOString().slice(0, 10) });
}
