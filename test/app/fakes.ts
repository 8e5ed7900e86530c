import { makeTranslate } from '../i18n/catalogue.ts';
import type { KeyValueStore, Ports, SyncStorage } from '../../src/app/ports.ts';
import type { BadgeState } from '../../src/app/badge.ts';
import type { PageSources } from '../../src/capture/source.ts';
import { createHandlers } from '../../src/app/handlers.ts';
import { lockingInTime } from '../../src/app/lock-in-time.ts';
import { requiringLock } from '../../src/app/requiring-lock.ts';
import type { Account } from '../../src/core/account.ts';
import type { Handlers, Sender } from '../../src/messages/protocol.ts';
import type { Proof } from '../../src/vault/proofs.ts';
import type { VaultProver } from '../../src/vault/create-prover.ts';
import type { VaultTravel } from '../../src/vault/travel.ts';
import type { NewSlot, OlderVault, Vault, VaultChange, VaultGuard, VaultReading, VaultRescue } from '../../src/vault/vault.ts';

export const sso = 'https://sso.smiltenesnovads.lv';
export const uri =
  'otpauth://totp/Smiltenes%20novads%3Avards.uzvards?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30&issuer=Smiltenes%20novads';

/** Exactly at the start of a 30 s step. */
export const stepStart = 1_800_000_000_000;

function memoryStore(): KeyValueStore & { clear(): void } {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => structuredClone(values.get(key)),
    getMany: async (keys) => structuredClone(Object.fromEntries([...values].filter(([key]) => keys.includes(key)))),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    remove: async (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

/** What the browser carries between computers; those that share the items have arrived at the same. */
export function memorySyncStorage(items: Map<string, unknown>): SyncStorage {
  return {
    getAll: async () => structuredClone(Object.fromEntries(items)),
    async set(added) {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
    async remove(keys) {
      for (const key of keys) items.delete(key);
    },
  };
}

/** Nothing of the vault of memory travels. */
const noTravel: VaultTravel = { exchange: async () => ({ status: 'unguarded', hasExchanged: false }), join: async () => ({ status: 'locked' }) };

/** A vault without cryptography; `trouble` is what every call answers while it is set. */
export interface MemoryVault extends Vault {
  accounts: readonly Account[];
  trouble: Exclude<VaultChange<never>, { status: 'done' }> | undefined;
  isPrepared: boolean;
  /** There was never one. */
  isNew: boolean;
}

function memoryVault(): MemoryVault {
  return {
    accounts: [],
    trouble: undefined,
    isPrepared: false,
    isNew: false,
    async prepare() {
      this.isPrepared = true;
    },
    async read(): Promise<VaultReading> {
      if (this.trouble !== undefined && this.trouble.status !== 'not-kept') return this.trouble;
      return { status: 'open', accounts: this.accounts };
    },
    async change(edit) {
      if (this.trouble !== undefined) return this.trouble;
      const { accounts, result } = edit(this.accounts);
      this.accounts = accounts;
      this.isNew = false;
      return { status: 'done', result };
    },
  };
}

/** What guards the vault of memory: it opens by the proofs of its slots, without cryptography. */
export interface MemoryGuard extends VaultGuard {
  slots: readonly NewSlot[];
  /** How many proofs were looked at. */
  tried: number;
  /** What a proof is looked at does before it is answered. */
  onTry: () => Promise<void>;
}

function memoryGuard(vault: MemoryVault): MemoryGuard {
  const opens = ({ proof: own }: NewSlot, proof: Proof) => JSON.stringify(own) === JSON.stringify(proof);
  const isGuarded = (slots: readonly NewSlot[]) => slots.some(({ head }) => head.kind !== 'recovery');
  return {
    slots: [],
    tried: 0,
    onTry: async () => undefined,
    async protection() {
      if (vault.trouble?.status === 'unreadable') return vault.trouble;
      if (vault.isNew) return { status: 'open', slots: [] };
      const heads = this.slots.map(({ head }) => head);
      return { status: vault.trouble === undefined ? 'open' : 'locked', slots: isGuarded(this.slots) ? heads : [{ kind: 'device' }, ...heads] };
    },
    async unlock(proof) {
      if (vault.trouble?.status === 'unreadable') return vault.trouble;
      this.tried += 1;
      await this.onTry();
      if (!this.slots.some((slot) => opens(slot, proof))) return { status: 'wrong-proof' };
      vault.trouble = undefined;
      return { status: 'unlocked' };
    },
    async lock() {
      if (isGuarded(this.slots)) vault.trouble = { status: 'locked' };
    },
    async changeSlots(proof, change) {
      if (vault.trouble !== undefined) return vault.trouble;
      if (isGuarded(this.slots)) {
        if (proof === undefined) return { status: 'proof-needed' };
        this.tried += 1;
        if (!this.slots.some((slot) => opens(slot, proof))) return { status: 'wrong-proof' };
      }
      if (change.do === 'protect') this.slots = [change.by, change.recovery];
      if (change.do === 'set') this.slots = [...this.slots.filter(({ head }) => head.kind !== change.slot.head.kind), change.slot];
      if (change.do === 'unprotect') this.slots = this.slots.filter(({ head }) => head.kind === 'recovery');
      if (change.do === 'remove') {
        const left = this.slots.filter(({ head }) => head.kind !== change.slot.kind);
        if (!isGuarded(left)) return { status: 'last-slot' };
        this.slots = left;
      }
      return { status: 'done' };
    },
  };
}

/** Proves by the slots of the vault of memory, without cryptography. */
function memoryProver(guard: MemoryGuard): VaultProver {
  return {
    async prove(proof) {
      guard.tried += 1;
      return { status: guard.slots.some((slot) => JSON.stringify(slot.proof) === JSON.stringify(proof)) ? 'done' : 'wrong-proof' };
    },
  };
}

/** What can be done about the vault of memory while its trouble is that it can't be read. */
export interface MemoryRescue extends VaultRescue {
  olderVault: OlderVault | undefined;
  /** The storage refuses everything. */
  isBroken: boolean;
  /** How many copies are set aside. */
  asides: number;
}

function memoryRescue(vault: MemoryVault): MemoryRescue {
  return {
    olderVault: undefined,
    isBroken: false,
    async save() {
      if (this.isBroken) throw new Error('I/O');
      return vault.trouble === undefined ? undefined : '{"vault.a":"…"}';
    },
    asides: 0,
    async saved() {
      this.asides = 0;
    },
    async hasAside() {
      if (this.isBroken) throw new Error('I/O');
      return this.asides > 0;
    },
    async forgetAside() {
      this.asides = 0;
    },
    async older() {
      if (this.isBroken) throw new Error('I/O');
      return this.olderVault;
    },
    async returnToOlder() {
      if (this.isBroken) throw new Error('I/O');
      if (this.olderVault === undefined) return 'none';
      if (this.olderVault.status === 'open') vault.accounts = this.olderVault.accounts;
      vault.trouble = this.olderVault.status === 'open' ? undefined : { status: 'locked' };
      return 'done';
    },
    async startAnew() {
      if (this.isBroken) return 'not-kept';
      if (vault.trouble === undefined) return 'none';
      vault.accounts = [];
      vault.trouble = undefined;
      return 'done';
    },
  };
}

export interface World {
  now: number;
  readonly vault: MemoryVault;
  readonly guard: MemoryGuard;
  readonly rescue: MemoryRescue;
  /** The browser was closed and opened again. */
  restart(): void;
  /** Nobody has touched the computer for so many seconds. */
  idleSeconds: number;
  isAlarmOn: boolean;
  /** Windows of ours that were opened for the popup and are open still. */
  windows: readonly number[];
  /** Whether the browser shows the popup at the toolbar; else it comes in a window. */
  opensPopup: boolean;
  /** Tabs that were told that the vault is open. */
  told: readonly number[];
  /** The sentences of the card, where another language than the browser's is chosen. */
  cardWords: Readonly<Record<string, string>>;
  /** Tabs beside which the help page was opened. */
  helped: readonly number[];
  /** What the administrator has set. */
  policy: Readonly<Record<string, unknown>>;
  readonly handlers: Handlers;
  readonly ports: Ports;
  /** The page in front, as the toolbar sees it. */
  front:
    | {
        origin: string | undefined;
        sources: PageSources | undefined;
        screenshot: string | undefined;
        /** By the number of the frame and the address. */
        images?: Readonly<Record<string, PageSources>>;
      }
    | undefined;
  /** The page to which the person switches while the screenshot is taken. */
  frontAfterScreenshot: World['front'];
  /** The field of the document in front, of which the browser may know an older address. */
  field: { readonly origin: string; readonly isAsked: boolean } | undefined;
  /** What the toolbar says, by tab; what concerns all under undefined. */
  readonly badges: Map<number | undefined, BadgeState>;
  /** What was put into it. */
  filled: readonly { readonly origin: string; readonly isPointed: boolean; readonly code: string }[];
  /** What the QR codes of a picture say, by its data URL; of a drawing, by the size of its pixels. */
  readonly pictures: Map<string, readonly string[]>;
  /** Hosts outside the organisation that the browser permits. */
  readonly permitted: Set<string>;
  /** Where the assistant runs outside the organisation. */
  running: readonly string[];
  /** Where of it as on the organisation's pages. */
  runningAsOwn: readonly string[];
  /** Where it has begun anew the last time. */
  begunAnew: readonly string[];
  /** With what pictures were read. */
  readonly looked: { picture: string; rectangles: readonly unknown[] | undefined }[];
}

export const noSources: PageSources = { texts: [], pictures: [], drawings: [], rectangles: [], devicePixelRatio: 1 };

export function createWorld(): World {
  let ids = 0;
  const vault = memoryVault();
  const guard = memoryGuard(vault);
  const rescue = memoryRescue(vault);
  const queue = new Map<string, Promise<unknown>>();
  const world = {
    now: stepStart,
    vault,
    front: undefined,
    frontAfterScreenshot: undefined,
    field: undefined,
    filled: [],
    badges: new Map(),
    pictures: new Map<string, readonly string[]>(),
    looked: [],
    permitted: new Set<string>(),
    running: [],
    runningAsOwn: [],
    begunAnew: [],
    guard,
    rescue,
    idleSeconds: 0,
    isAlarmOn: false,
    windows: [],
    opensPopup: true,
    told: [],
    cardWords: {},
    helped: [],
    policy: {},
  } as unknown as { -readonly [Key in keyof World]: World[Key] };
  const session = memoryStore();
  const ports: Ports = {
    now: () => world.now,
    randomId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    exclusively(name, work) {
      const turn = (queue.get(name) ?? Promise.resolve()).then(work);
      queue.set(name, turn.catch(() => undefined));
      return turn;
    },
    session,
    local: memoryStore(),
    synced: memoryStore(),
    syncStorage: memorySyncStorage(new Map()),
    policy: { read: async () => world.policy },
    tabs: {
      front: async () => world.front && { tabId: 1, windowId: 1, origin: world.front.origin },
      collect: async () => world.front?.sources,
      pictureAt: async (_tabId, frameId, address) => world.front?.images?.[`${frameId} ${address}`],
      async screenshot() {
        const { front } = world;
        if (world.frontAfterScreenshot !== undefined) world.front = world.frontAfterScreenshot;
        return front?.screenshot;
      },
      tellUnlocked: async (tabIds) => void (world.told = [...world.told, ...tabIds]),
    },
    fields: {
      look: async (_tabId, place) => (world.field?.origin === place.origin && (world.field.isAsked || place.isPointed) ? {} : undefined),
      async fill(_tabId, place, code) {
        if (world.field?.origin !== place.origin) return false;
        world.filled = [...world.filled, { ...place, code }];
        return true;
      },
    },
    words: { translate: makeTranslate('en'), ofCard: async () => world.cardWords },
    openHelp: async (tabId) => void (world.helped = [...world.helped, tabId]),
    badge: { show: async (state, tabId) => void world.badges.set(tabId, state) },
    pictures: {
      async read(picture, rectangles) {
        world.looked.push({ picture, rectangles });
        return { status: 'read', texts: world.pictures.get(picture) ?? [] };
      },
      readPixels: async ({ width, height }) => world.pictures.get(`${width}x${height}`) ?? [],
    },
    sites: {
      isPermitted: async (origin) => world.permitted.has(new URL(origin).hostname),
      permittedHosts: async () => [...world.permitted],
      revoke: async (host) => void world.permitted.delete(host),
      async run(hosts, { anew, own }) {
        world.running = hosts;
        world.begunAnew = [...anew];
        world.runningAsOwn = hosts.filter((host) => own.has(host));
      },
    },
    popup: {
      async open() {
        if (world.opensPopup) return undefined;
        world.windows = [...world.windows, 7];
        return 7;
      },
      close: async (id) => void (world.windows = world.windows.filter((window) => window !== id)),
    },
    lockAlarm: {
      start: async () => void (world.isAlarmOn = true),
      stop: async () => void (world.isAlarmOn = false),
    },
    isIdleFor: async (seconds) => world.idleSeconds >= seconds,
    randomBytes: (count) => new Uint8Array(count).fill((ids += 1)),
    tunePasses: async () => 5,
  };
  world.restart = () => {
    session.clear();
    void guard.lock();
  };
  world.ports = ports;
  world.handlers = createHandlers(ports, { vault: requiringLock(ports, guard, lockingInTime(ports, guard, vault)), guard, prover: memoryProver(guard), rescue, travel: noTravel });
  return world;
}

export const page: Extract<Sender, { kind: 'page' }> = { kind: 'page', origin: sso, tabId: 1, isInFront: true };
export const popup: Extract<Sender, { kind: 'extension' }> = { kind: 'extension' };

/** Moves on from an arrival at the enrolment to a kept account. */
export async function enrolled(world: World, text = uri) {
  const answer = await world.handlers.enrol({ texts: [text] }, page);
  if (answer.status !== 'kept') throw new Error(`not kept: ${answer.status}`);
  return answer;
}

/** Sends the code of an account's step from the page, as the assistant does, and lets the provider accept it. */
export async function accepted(world: World, account: string, step: number, user?: string) {
  await world.handlers['person-acted']({}, page);
  await world.handlers['code-sending']({ account, step, by: 'assistant', ...(user !== undefined && { user }) }, page);
  await world.handlers['page-seen']({ place: 'past-sign-in', isArrival: false, isSignInSystem: true }, page);
}
