import type { BrowserContext, ConsoleMessage, Page, Worker } from 'playwright-core';
import { probeChromiumCard } from './chromium-card.ts';

/** What anybody could read during a journey who looks at the consoles and at the card. */
export interface JourneyRecord {
  /** Every line of every page's console, content scripts included, and of the background's. */
  readonly consoles: readonly string[];
  /** Every text of a card, each once. */
  readonly cards: ReadonlySet<string>;
  /** Something else that a card says, such as the names of its buttons for those who do not see them. */
  noteCard(text: string): void;
  forget(): void;
}

/** Begins to write down; pages and workers that come later are written down, too. */
export function keepRecord(context: BrowserContext): JourneyRecord {
  const consoles: string[] = [];
  const cards = new Set<string>();
  context.on('console', (message) => void note(message, consoles));
  context.on('weberror', (error) => consoles.push(String(error.error().stack)));
  const followWorker = (worker: Worker): void => void worker.on('console', (message) => void note(message, consoles));
  const followPage = (page: Page): void => void followCard(page, cards);
  context.serviceWorkers().forEach(followWorker);
  context.on('serviceworker', followWorker);
  context.pages().forEach(followPage);
  context.on('page', followPage);
  return {
    consoles,
    cards,
    noteCard: (text) => void cards.add(text),
    forget() {
      consoles.length = 0;
      cards.clear();
    },
  };
}

/** Objects are written down as the console would show them, and once more in whole. */
async function note(message: ConsoleMessage, consoles: string[]): Promise<void> {
  consoles.push(message.text());
  const values = await Promise.all(message.args().map((value) => value.jsonValue().catch(() => undefined)));
  consoles.push(JSON.stringify(values));
}

/** Looks at the card again and again, as long as the page is there. */
async function followCard(page: Page, cards: Set<string>): Promise<void> {
  const card = probeChromiumCard(page);
  while (!page.isClosed()) {
    try {
      cards.add(await card.text());
    } catch {
      // The page is on its way somewhere else, or closed.
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** A row of digits as long as a code, also where they are set apart in groups. */
export const codeDigits = /\d(?:\s?\d){5}/u;

/** @returns what was found of `secrets` in the consoles, and every text of a card that holds as many digits as a code */
export function findLeaks({ consoles, cards }: JourneyRecord, secrets: readonly string[]): readonly string[] {
  const lower = secrets.map((secret) => secret.toLowerCase());
  const holdsSecret = (text: string): boolean => lower.some((secret) => text.toLowerCase().includes(secret));
  return [
    ...consoles.filter((line) => holdsSecret(line)).map((line) => `console: ${line}`),
    ...[...cards].filter((text) => holdsSecret(text) || codeDigits.test(text)).map((text) => `card: ${text}`),
  ];
}
