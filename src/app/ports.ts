import type { Rectangle } from '../capture/pixels.ts';

/** A small store of plain values. What comes out of it is unknown until parsed. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What a look into a page's DOM found. */
export interface PageSources {
  /** Every otpauth text of the page, without repetition. */
  readonly texts: readonly string[];
  /** Pictures that may hold a QR, as data URLs, the likeliest first. */
  readonly pictures: readonly string[];
  /** Where on a screenshot a QR may be, in CSS pixels of the viewport. */
  readonly rectangles: readonly Rectangle[];
  readonly devicePixelRatio: number;
}

export interface FrontTab {
  readonly tabId: number;
  readonly windowId: number;
  /** Undefined where the browser does not say. */
  readonly origin: string | undefined;
}

/** The tab in front of the person, and what may be seen of it. */
export interface Tabs {
  front(): Promise<FrontTab | undefined>;
  /** @returns undefined where the browser lets no extension look */
  collect(tabId: number): Promise<PageSources | undefined>;
  /** @returns a PNG as a data URL, undefined where the browser lets no extension look */
  screenshot(windowId: number): Promise<string | undefined>;
}

export interface PictureReader {
  /**
   * @param picture a data URL
   * @param rectangles where to look first, in pixels of the picture
   * @returns the texts of the QR codes in it, without repetition
   */
  read(picture: string, rectangles: readonly Rectangle[]): Promise<readonly string[]>;
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
  readonly tabs: Tabs;
  readonly pictures: PictureReader;
}
