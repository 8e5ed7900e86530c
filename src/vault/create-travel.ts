import * as v from 'valibot';
import type { Account } from '../core/account.ts';
import type { Carried } from '../core/carried.ts';
import { exchange as exchangeAccounts, type Base } from '../core/exchange.ts';
import { openCarried, parseCarried, portable, sealCarried, writePlainly, type OpenCarried } from './carried-form.ts';
import { writeAccount } from './contents.ts';
import { accountsOf } from './entries.ts';
import { mostAccounts } from './envelope.ts';
import type { VaultEnvironment } from './environment.ts';
import { finishProtecting } from './finish-protecting.ts';
import { openVault } from './open-vault.ts';
import { openWithProof } from './proofs.ts';
import { settleSlots } from './settle-slots.ts';
import type { TravelExchange, TravelExchanged, TravelProblem, VaultTravel } from './travel.ts';
import type { VaultGuard } from './vault.ts';
import { basisOf, keep } from './write-vault.ts';

/** What a computer remembers of its exchanges: its name for itself, and what it knew, sealed as it travels, the newest first. */
const remembered = v.strictObject({ version: v.literal(1), computer: v.pipe(v.string(), v.uuid()), known: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(8)) });

interface Memory {
  readonly computer: string;
  readonly known: readonly [OpenCarried, ...OpenCarried[]];
}

export function createTravel(environment: VaultEnvironment, guard: VaultGuard): VaultTravel {
  return {
    exchange: (exchanging) => environment.exclusively(() => exchange(exchanging)),
    async join(text, proof, own) {
      const arrived = parseCarried(text);
      if (typeof arrived === 'string') return { status: arrived };
      const { version, slots } = arrived.envelope;
      const key = await openWithProof(version, slots, proof);
      if (key === undefined) return { status: 'wrong-travel-proof' };
      const opened = await openCarried(key, arrived);
      if (typeof opened === 'string') return { status: opened };
      return guard.changeSlots(own, { do: 'join', slots, key });
    },
  };

  async function exchange(exchanging: TravelExchange): Promise<TravelExchanged> {
    const { storage } = environment;
    const opening = await openVault(environment);
    if (opening.status === 'none') return { status: 'unguarded', hasExchanged: false };
    if (opening.status !== 'open') return opening.status === 'locked' ? { status: 'locked' } : opening;
    const { key, envelope, opened } = opening.vault;
    const memory = await openMemory(key, exchanging.remembered);
    if (!envelope.slots.some(({ kind }) => kind === 'passphrase')) return { status: 'unguarded', hasExchanged: memory !== undefined };
    const arrived = exchanging.arrived === undefined ? undefined : await openText(key, exchanging.arrived);
    if (typeof arrived === 'string') return { status: arrived };

    const own = accountsOf(opened);
    if (countIds(own, arrived?.carried.accounts ?? [], ...(memory?.known ?? []).map(({ carried }) => carried.accounts)) > mostAccounts) return { status: 'full' };
    const { accounts, during, after } = exchangeAccounts(own, memory && baseOf(memory), arrived?.carried, exchanging);
    const { slots, slotsAt } = settleSlots(envelope.slots, memory?.known ?? [], arrived, after.computer);
    const whole = (carried: Carried): OpenCarried => ({ carried, slots: portable(slots), slotsAt });
    const next = whole(after.known[0]);
    const text = await sealCarried(key, next);

    const isVaultNew = slots !== envelope.slots || !isSameList(own, accounts);
    if (isVaultNew) {
      if (during !== undefined && memory !== undefined) {
        const texts = await Promise.all(memory.known.map((one) => sealCarried(key, one)));
        if (!(await remember(exchanging, during.computer, [text, ...texts]))) return { status: 'not-kept' };
      }
      const basis = await basisOf(opening.vault, opening.device);
      if (basis === undefined || !(await keep(storage, { ...basis, slots }, accounts))) return { status: 'not-kept' };
      if (slots !== envelope.slots) await finishProtecting(environment);
    }
    const isRemembered = !isVaultNew && memory?.known.length === 1 && memory.computer === after.computer && writePlainly(memory.known[0]) === writePlainly(next);
    if (!isRemembered && !(await remember(exchanging, after.computer, [text]))) return { status: 'not-kept' };
    const isNews = arrived === undefined || writePlainly(arrived) !== writePlainly(next);
    return { status: 'exchanged', text, isNews, hasConfirmed: accounts.some(({ status }) => status === 'confirmed') };
  }
}

async function openText(key: CryptoKey, text: string): Promise<OpenCarried | TravelProblem> {
  const parsed = parseCarried(text);
  return typeof parsed === 'string' ? parsed : openCarried(key, parsed);
}

/** @returns undefined where there is none, or it is not of this vault: then nothing is known of what was before */
async function openMemory(key: CryptoKey, value: unknown): Promise<Memory | undefined> {
  if (typeof value !== 'string') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return undefined;
  }
  const memory = v.safeParse(remembered, parsed);
  if (!memory.success) return undefined;
  const opened = await Promise.all(memory.output.known.map((text) => openText(key, text)));
  const [first, ...others] = opened.filter((one) => typeof one !== 'string');
  return first === undefined || others.length + 1 < opened.length ? undefined : { computer: memory.output.computer, known: [first, ...others] };
}

function baseOf({ computer, known: [first, ...others] }: Memory): Base {
  return { computer, known: [first.carried, ...others.map(({ carried }) => carried)] };
}

async function remember({ remember: keepText }: TravelExchange, computer: string, known: readonly string[]): Promise<boolean> {
  return keepText(JSON.stringify({ version: 1, computer, known })).then(
    () => true,
    () => false,
  );
}

function countIds(...lists: readonly (readonly Account[])[]): number {
  return new Set(lists.flatMap((list) => list.map(({ id }) => id))).size;
}

function isSameList(one: readonly Account[], other: readonly Account[]): boolean {
  return one.length === other.length && one.every((account, index) => other[index] !== undefined && writeAccount(account) === writeAccount(other[index]));
}
