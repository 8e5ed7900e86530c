import type { Handlers, Input } from '../messages/protocol.ts';
import type { syncMessages } from '../messages/sync-messages.ts';
import type { SyncJoinAnswer, SyncOffAnswer, SyncStateAnswer } from '../messages/sync-answers.ts';
import type { VaultTravel } from '../vault/travel.ts';
import type { VaultGuard } from '../vault/vault.ts';
import { exchangeNow } from './exchange.ts';
import { isLockDue, lockVault } from './lock.ts';
import { openWatched } from './open-watched.ts';
import type { Ports } from './ports.ts';
import { readProof } from './read-proof.ts';
import { awaitedSet, syncMemory, syncState, type SyncState } from './sync-records.ts';
import { readTravelItems, travelKeys, type TravelReading } from './travel-items.ts';
import { tryProof } from './try-proof.ts';

/** The use cases about a person's several computers. */
export function createSyncHandlers(ports: Ports, guard: VaultGuard, travel: VaultTravel): Pick<Handlers, keyof typeof syncMessages> {
  return {
    'sync-state': () => describeSync(ports, guard),
    async 'sync-on'() {
      if (!(await turnOn(ports, {}))) return { status: 'not-kept' };
      await exchangeNow(ports, travel);
      return { status: 'done' };
    },
    'sync-join': (input) => join(ports, guard, travel, input),
    'sync-off': () => turnOff(ports),
  };
}

async function describeSync(ports: Ports, guard: VaultGuard): Promise<SyncStateAnswer> {
  if (await isLockDue(ports)) await lockVault(ports, guard);
  const [protection, state, arrived] = await Promise.all([guard.protection(), syncState(ports.local).get(), look(ports)]);
  if (protection.status !== 'open') return { status: protection.status };
  return {
    status: 'known',
    isOn: state !== undefined,
    at: state?.at,
    problem: state?.problem,
    hasPassphrase: protection.slots.some(({ kind }) => kind === 'passphrase'),
    hasTravelling: arrived.status !== 'none',
  };
}

/** A browser without such a storage has nothing in it. */
async function look({ syncStorage }: Ports): Promise<TravelReading> {
  const items = await syncStorage.getAll().catch(() => ({}));
  return readTravelItems(items);
}

/** @returns whether it is kept that this computer exchanges from now on */
async function turnOn({ local }: Ports, state: SyncState): Promise<boolean> {
  return syncState(local)
    .set(state)
    .then(
      () => true,
      () => false,
    );
}

async function join(ports: Ports, guard: VaultGuard, travel: VaultTravel, { proof, own }: Input<'sync-join'>): Promise<SyncJoinAnswer> {
  if (await isLockDue(ports)) await lockVault(ports, guard);
  const arrived = await look(ports);
  if (arrived.status !== 'whole') return { status: arrived.status };
  const reading = readProof(proof);
  if (reading.status !== 'ok') return { ...reading, of: 'travelling' };
  const ownReading = own && readProof(own);
  if (ownReading !== undefined && ownReading.status !== 'ok') return { ...ownReading, of: 'own' };

  let of: 'travelling' | 'own' = 'travelling';
  const answer = await tryProof(ports, async () => {
    const before = await syncState(ports.local).get();
    // First, so that whatever has joined exchanges, also where the program ends meanwhile or the storage is full.
    if (!(await turnOn(ports, before ?? {}))) return { status: 'not-kept' } as const;
    const joined = await openWatched(ports, guard, () => travel.join(arrived.text, reading.proof, ownReading?.proof));
    if (joined.status !== 'done' && before === undefined) await syncState(ports.local).clear().catch(() => undefined);
    of = joined.status === 'wrong-proof' ? 'own' : 'travelling';
    return joined.status === 'wrong-travel-proof' ? ({ status: 'wrong-proof' } as const) : joined;
  });
  switch (answer.status) {
    case 'wrong':
    case 'wait':
      return { ...answer, of };
    case 'done':
      // What it knew of the vault that it had opens no longer.
      await syncMemory(ports.local).clear().catch(() => undefined);
      await exchangeNow(ports, travel);
      return { status: 'done' };
    // Its own slot has opened it, and yet it is not what was sealed then.
    case 'other-key':
    // There is a passphrase in whatever travels.
    case 'last-slot':
    case 'not-protected':
      return { status: 'damaged' };
    case 'proof-needed':
    case 'newer-version':
    case 'damaged':
    case 'locked':
    case 'not-kept':
    case 'unreadable':
      return { status: answer.status };
  }
}

/** From now on this computer exchanges nothing, and nothing of it travels any more. Accounts stay. */
async function turnOff(ports: Ports): Promise<SyncOffAnswer> {
  return ports.exclusively('sync', async () => {
    const { local, syncStorage } = ports;
    try {
      // Last what says that it is on: whatever fails before, it still is.
      await Promise.all([syncMemory(local).clear(), awaitedSet(local).clear()]);
      await syncState(local).clear();
    } catch {
      return { status: 'not-kept' };
    }
    try {
      await syncStorage.remove(travelKeys(await syncStorage.getAll()));
      return { status: 'done' };
    } catch {
      return { status: 'not-removed' };
    }
  });
}
