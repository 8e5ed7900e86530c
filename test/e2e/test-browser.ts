import type { StandIn } from '../sso/server.ts';

/**
 * What a journey needs of a browser, the same in Chromium and Firefox. Selectors are CSS and see into open shadow roots.
 * Everything waits for its condition and rejects where that does not come true in time.
 */
export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  /** The folder of the profile; it is gone after `close`. */
  readonly profile: string;
  /** Where the extension's pages are, with a slash at the end. */
  readonly extensionUrl: string;
  openTab(url: string): Promise<Tab>;
  /** Presses the extension's button for a tab, as a person would: it opens the popup and grants `activeTab`. */
  openPopup(tab: Tab): Promise<Tab>;
  /** Reads all that the extension keeps in a storage area. */
  readStorage(area: 'local' | 'session'): Promise<Readonly<Record<string, unknown>>>;
  /** Ends the background as the browser does when it idles: variables are lost, session storage stays. */
  stopBackground(): Promise<void>;
  /** Closes the browser and opens it again on the same profile. Tabs of before are no longer good. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Tab {
  readonly card: CardProbe;
  readonly url: () => string;
  goto(url: string): Promise<void>;
  /** Waits until the address begins with `start`. @param milliseconds how long at most, where that may take long */
  waitForUrl(start: string, milliseconds?: number): Promise<void>;
  /** Waits until something visible matches. */
  waitFor(selector: string): Promise<void>;
  /** Clicks with the mouse, once the element is visible. */
  click(selector: string): Promise<void>;
  /** Types with the keyboard into a field, after what stands there. */
  type(selector: string, text: string): Promise<void>;
  /** The value of a field. */
  valueOf(selector: string): Promise<string>;
  /** The visible text of the first match. */
  textOf(selector: string): Promise<string>;
  press(key: string): Promise<void>;
  bringToFront(): Promise<void>;
  /** @param path of a PNG to write */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** The assistant's card: in a closed shadow root, where no page can look, but the browser's own tools can. */
export interface CardProbe {
  /** Its visible text; empty where no card is shown. */
  text(): Promise<string>;
  /** The accessible names of its buttons. */
  buttons(): Promise<readonly string[]>;
  /** @returns its text, once that matches */
  waitForText(expected: string | RegExp): Promise<string>;
  waitUntilGone(): Promise<void>;
  /** Presses a button with the real mouse, once it has been in its place as long as a person needs to get there. */
  click(buttonName: string | RegExp): Promise<void>;
  /** Puts a text in the place of what its only field holds. */
  fill(text: string): Promise<void>;
  /** The value of a CSS property as it came to be for its panel; undefined where no card is shown. */
  styleOf(property: string): Promise<string | undefined>;
}

export interface LaunchOptions {
  /** Every host name leads to it. Only its ports are asked for. */
  readonly standIn: Pick<StandIn, 'port' | 'httpPort' | 'proxyPort'>;
  /** The folder of the built extension. The production build unless said otherwise. */
  readonly extension?: string;
  /** Folders of further extensions, Chromium only. */
  readonly beside?: readonly string[];
  /** Further ones of the command line, Chromium only. */
  readonly switches?: readonly string[];
  /** Of the browser's interface, and so of the extension's. English unless said otherwise. */
  readonly language?: 'lv' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  /** Device pixels for one CSS pixel. */
  readonly scale?: number;
  readonly isHeadless?: boolean;
  /**
   * What becomes of the page for a new person, which opens at every start, since the browser takes the extension for new each time:
   * `closed` unless said otherwise; `left` in its tab, in front; `none` where it is not to be expected.
   */
  readonly welcome?: 'closed' | 'left' | 'none';
}
