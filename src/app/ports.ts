import type { Pixels, Rectangle } from '../capture/pixels.ts';
import type { PageSources } from '../capture/source.ts';
import type { PictureProblem } from '../messages/capture-answers.ts';
import type { Translate } from '../i18n.ts';
import type { BadgeState } from './badge.ts';
import type { FieldPlace, FoundField } from '../pages/field-here.ts';

/** A small store of plain values. What comes out of it is unknown until parsed. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  /** All at once. @returns only those that are there */
  getMany(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface FrontTab {
  readonly tabId: number;
  readonly windowId: number;
  /** Undefined where the browser does not say. */
  readonly origin: string | undefined;
}

/** The tab that showed what is kept. */
export interface CapturedTab {
  readonly tabId: number;
  readonly origin: string;
}

/** The tab in front of the person, and what may be seen of it. */
export interface Tabs {
  front(): Promise<FrontTab | undefined>;
  /** @returns undefined where the browser lets no extension look */
  collect(tabId: number): Promise<PageSources | undefined>;
  /**
   * Looks only at the image with this address (as the browser's menu names it) in one frame, light DOM and open shadow roots.
   * Nothing is loaded. `pictures` holds its pixels, unless they are another origin's; `rectangles` its place in the viewport,
   * but only in the top frame (0), since where a frame lies is not known inside it.
   * @returns undefined where the browser lets no extension look, or no element has the address
   */
  pictureAt(tabId: number, frameId: number, address: string): Promise<PageSources | undefined>;
  /** @returns a PNG as a data URL, undefined where the browser lets no extension look */
  screenshot(windowId: number): Promise<string | undefined>;
  /** Tells the pages in these tabs that the vault has been unlocked, and nothing else. A tab that has gone is no error. */
  tellUnlocked(tabIds: readonly number[]): Promise<void>;
}

/** The popup, where the person has not opened it herself. */
export interface Popup {
  /** @returns the window of ours that it opened in, where the browser does not show it at the toolbar */
  open(): Promise<number | undefined>;
  /** Closes that window. One that is closed already is no error. */
  close(windowId: number): Promise<void>;
}

/** Rings every minute between start and stop, also where the background has ended meanwhile. */
export interface LockAlarm {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The field for a code in the top frame of a tab. The page notices nothing before a code is put there. */
export interface Fields {
  /** @returns undefined where there is none, or the browser lets no extension look */
  look(tabId: number, place: FieldPlace): Promise<FoundField | undefined>;
  /** Only where the document is at that place still in the moment of typing. @returns whether the code stands there */
  fill(tabId: number, place: FieldPlace, code: string): Promise<boolean>;
}

/** The sign beside the icon in the toolbar. */
export interface Badge {
  /** @param tabId of the tab that it is about; all that have none of their own without */
  show(state: BadgeState, tabId?: number): Promise<void>;
}

export type PictureReading =
  /** The texts of the QR codes in it, without repetition. */
  | { readonly status: 'read'; readonly texts: readonly string[] }
  | { readonly status: 'refused'; readonly problem: PictureProblem };

export interface PictureReader {
  /**
   * @param picture a data URL
   * @param rectangles where alone to look, in pixels of the picture; everywhere without
   */
  read(picture: string, rectangles?: readonly Rectangle[]): Promise<PictureReading>;
  /** @returns the texts of the QR codes in pixels of our own making, without repetition */
  readPixels(pixels: Pixels): Promise<readonly string[]>;
}

/** Sites outside the organisation. Hosts are as in `URL.hostname`. */
export interface Sites {
  /** Asked anew each time: the person may have taken it back this moment. @param origin as `URL.origin` writes it */
  isPermitted(origin: string): Promise<boolean>;
  /** The hosts that she has permitted by name. */
  permittedHosts(): Promise<readonly string[]>;
  revoke(host: string): Promise<void>;
  /**
   * The assistant runs on these hosts and on no other, also in pages that are open already.
   * @param among.anew hosts on whose open pages it begins anew, for there is now something to be had
   * @param among.own hosts of the organisation's, where it helps as on the pages of its domain
   */
  run(hosts: readonly string[], among: { readonly anew: ReadonlySet<string>; readonly own: ReadonlySet<string> }): Promise<void>;
}

/** What the browser carries between a person's computers, of every key. Any call may reject. */
export interface SyncStorage {
  getAll(): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** The sentences, in the language that was chosen. */
export interface Words {
  readonly translate: Translate;
  /** Those of the card by their keys, where another language than the browser's was chosen; else none. */
  ofCard(): Promise<Readonly<Record<string, string>>>;
}

export interface Ports {
  /** This computer's clock: milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly randomId: () => string;
  /** Runs `work` alone among all works of this name, in every context of the extension. */
  readonly exclusively: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
  /** Lives as long as the browser runs: attempts, clocks, activity. */
  readonly session: KeyValueStore;
  /** Survives a restart: which step each account used last. Nothing secret. */
  readonly local: KeyValueStore;
  /** May travel with the person's browser from computer to computer, and may outlive a profile. Any call may reject. */
  readonly synced: KeyValueStore;
  /** The same place as `synced`, whole. */
  readonly syncStorage: SyncStorage;
  /** What the administrator has set; unknown until parsed. Rejects where the browser can't say. */
  readonly policy: { read(): Promise<unknown> };
  readonly tabs: Tabs;
  readonly fields: Fields;
  readonly badge: Badge;
  readonly words: Words;
  /** Opens the help page beside a tab. */
  readonly openHelp: (tabId: number) => Promise<void>;
  readonly pictures: PictureReader;
  readonly sites: Sites;
  readonly popup: Popup;
  readonly lockAlarm: LockAlarm;
  /** Whether nobody has touched this computer for so long, or its screen is locked. */
  readonly isIdleFor: (seconds: number) => Promise<boolean>;
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
  /** Measures how many passes of Argon2id take about a second here; takes a moment itself. */
  readonly tunePasses: () => Promise<number>;
}
