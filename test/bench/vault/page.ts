import type { Browser } from 'webextension-polyfill';
import { deviceKeyStore } from '../../../src/adapters/device-key-store.ts';
import { sessionKey } from '../../../src/adapters/session-key.ts';
import { vaultStorage } from '../../../src/adapters/vault-storage.ts';
import { runAlone } from '../../../src/adapters/writer-lock.ts';
import { createVault } from '../../../src/vault/create-vault.ts';
import { parseEnvelope } from '../../../src/vault/envelope.ts';
import { account } from '../../vault/fake-environment.ts';
import { changeBarely, deriveBarely, openBarely } from './bare.ts';

/** In pages of the extension. */
declare const chrome: Browser;

/** What can be timed in a page of the extension; each gives milliseconds. */
export interface VaultBench {
  /** So many accounts are kept afterwards, whatever was before. */
  fill(count: number): Promise<void>;
  /** The vault is opened by the device's key. */
  open(): Promise<number>;
  openBarely(): Promise<number>;
  /** One account gets another name. */
  change(): Promise<number>;
  changeBarely(): Promise<number>;
  /** From the message to the background to its answer; the vault is locked before. */
  unlock(passphrase: string): Promise<number>;
  /** Argon2id alone, with the parameters of the vault's own passphrase slot. */
  deriveBarely(passphrase: string): Promise<number>;
}

declare global {
  interface Window {
    vaultBench: VaultBench;
  }
}

const vault = createVault({ storage: vaultStorage, deviceKeys: deviceKeyStore, sessionKey, exclusively: (work) => runAlone('vault', work) });

/** Only the first is for the SSO: nobody has a thousand accounts at one place. */
const makeAccount = (number: number) => account(number, { status: 'confirmed', ...(number > 1 && { origins: [`https://konts-${number}.example`] }) });

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function demandStatus(expected: string, work: Promise<{ readonly status: string }>): Promise<void> {
  const { status } = await work;
  if (status !== expected) throw new Error(`The vault is ${status}`);
}

/** The generation that counts. */
async function look() {
  const texts = await chrome.storage.local.get(['vault.current', 'vault.a', 'vault.b']);
  const { generation } = JSON.parse(String(texts['vault.current'])) as { generation: string };
  const envelope = parseEnvelope(texts[`vault.${generation}`]);
  if (typeof envelope === 'string') throw new Error(`The vault is ${envelope}`);
  return envelope;
}

const ask = (name: string, input: object) => chrome.runtime.sendMessage<object, { output: { status: string } }>({ name, input });

let names = 0;

window.vaultBench = {
  fill: (count) =>
    demandStatus(
      'done',
      vault.change(() => ({ accounts: Array.from({ length: count }, (_, index) => makeAccount(index + 1)), result: undefined })),
    ),
  open: () => time(() => demandStatus('open', vault.read())),
  openBarely: async () => {
    const { entries } = await look();
    return time(await openBarely(deviceKeyStore, entries.map(({ data }) => data)));
  },
  change: () =>
    time(() =>
      demandStatus(
        'done',
        vault.change(([first, ...others]) => ({
          accounts: first === undefined ? [] : [{ ...first, name: `Konts ${(names += 1)}` }, ...others],
          result: undefined,
        })),
      ),
    ),
  changeBarely: async () => {
    const { entries } = await look();
    return time(await changeBarely(deviceKeyStore, entries.map(({ data }) => data)));
  },
  async unlock(passphrase) {
    await ask('lock', {});
    return time(async () => {
      const { output } = await ask('unlock', { proof: { kind: 'passphrase', passphrase } });
      if (output.status !== 'unlocked') throw new Error(`The vault is ${output.status}`);
    });
  },
  async deriveBarely(passphrase) {
    const slot = (await look()).slots.find(({ kind }) => kind === 'passphrase');
    if (slot?.kind !== 'passphrase') throw new Error('The vault has no passphrase');
    return time(() => deriveBarely(passphrase, slot.kdf));
  },
};
