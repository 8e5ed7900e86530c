import type { SyncProblem } from '../messages/sync-answers.ts';
import { isOwnOrigin } from '../settings/own-sites.ts';
import type { TravelExchanged, VaultTravel } from '../vault/travel.ts';
import { leaveMark } from './had-accounts.ts';
import { isLockDue } from './lock.ts';
import type { Ports } from './ports.ts';
import { readSettings } from './settings.ts';
import { awaitedSet, syncMemory, syncState } from './sync-records.ts';
import { readTravelItems, travelKeys, writeTravelItems, type Items } from './travel-items.ts';

/** How long pieces are awaited. Whoever writes over them loses nothing: what another computer has, it will tell again. */
const awaitsFor = 10 * 60_000;

/** One exchange with the person's other computers, where she wants it. Never rejects. */
export async function exchangeNow(ports: Ports, travel: VaultTravel): Promise<void> {
  await ports.exclusively('sync', async () => {
    const state = syncState(ports.local);
    const before = await state.get().catch(() => undefined);
    if (before === undefined) return;
    const problem = await tryExchange(ports, travel).catch(() => 'unavailable' as const);
    // While it is locked, nothing is known to be wrong.
    if (problem === 'locked') return;
    const after = problem === undefined ? { at: ports.now() } : { ...before, problem };
    await state.set(after).catch(() => undefined);
  });
}

/** @returns undefined where everything is exchanged */
async function tryExchange(ports: Ports, travel: VaultTravel): Promise<SyncProblem | 'locked' | undefined> {
  if (await isLockDue(ports)) return 'locked';
  const items = await ports.syncStorage.getAll();
  const reading = await readTravelItems(items);
  if (reading.status === 'newer-version' || reading.status === 'damaged') return reading.status;
  if (reading.status === 'arriving' && !(await isOverdue(ports, reading.set))) return 'arriving';
  const memory = syncMemory(ports.local);
  const settings = await readSettings(ports);
  const answer: TravelExchanged = await travel.exchange({
    arrived: reading.status === 'whole' ? reading.text : undefined,
    remembered: await memory.get(),
    remember: (text) => memory.set(text),
    newComputer: ports.randomId(),
    isShared: (origin) => isOwnOrigin(origin, settings),
  });
  if (answer.status === 'unguarded') await withdraw(ports, answer.hasExchanged);
  if (answer.status !== 'exchanged') return answer.status;
  // What comes from another computer does not come by the vault that leaves it.
  if (answer.hasConfirmed) await leaveMark(ports).catch(() => undefined);
  return answer.isNews ? send(ports, answer.text, items) : undefined;
}

/**
 * A vault that has lost its passphrase, by the person's wish, and has exchanged before: what it has sent must not open by that any
 * longer. Other computers, which still have it, send theirs again. What a vault has sent that was given up since is not withdrawn:
 * it may be all that is left of the accounts.
 */
async function withdraw({ local, syncStorage }: Ports, hasExchanged: boolean): Promise<void> {
  const memory = syncMemory(local);
  if ((await memory.get()) === undefined) return;
  if (hasExchanged) await syncStorage.remove(travelKeys(await syncStorage.getAll()));
  await memory.clear();
}

async function isOverdue(ports: Ports, set: string): Promise<boolean> {
  const record = awaitedSet(ports.local);
  const now = ports.now();
  const known = await record.get();
  if (known?.set === set) return Math.abs(now - known.since) > awaitsFor;
  await record.set({ set, since: now });
  return false;
}

async function send({ syncStorage, randomId }: Ports, text: string, items: Items): Promise<SyncProblem | undefined> {
  const writing = await writeTravelItems(text, items, randomId());
  if (writing === undefined) return 'full';
  try {
    if (writing.removeFirst.length > 0) await syncStorage.remove(writing.removeFirst);
    await syncStorage.set(writing.pieces);
    await syncStorage.set(writing.manifest);
    if (writing.removeLast.length > 0) await syncStorage.remove(writing.removeLast);
    return undefined;
  } catch {
    return 'unsent';
  }
}
