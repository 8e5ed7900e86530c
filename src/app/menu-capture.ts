import type { Found } from '../capture/sources.ts';
import type { CaptureAnswer } from '../messages/capture-answers.ts';
import { findUris } from '../pages/otpauth-text.ts';
import type { Vault } from '../vault/vault.ts';
import { keepFound } from './capture.ts';
import { noteOutcome } from './capture-outcome.ts';
import { lookAtPicture } from './look-at-picture.ts';
import type { FrontTab, Ports } from './ports.ts';
import { tidied } from './tidy-vault.ts';

/** What the person pointed at when she called up the menu. */
export type PointedAt =
  /** `address`: what the image shows, as the browser names it; undefined where it doesn't. */
  | { readonly target: 'image'; readonly address: string | undefined }
  | { readonly target: 'selection'; readonly text: string };

/** A click on one of our entries in the browser's menu. */
export interface MenuClick {
  readonly on: PointedAt;
  /** Undefined for what is in no tab. */
  readonly tab: FrontTab | undefined;
  /** 0 for the page itself. */
  readonly frameId: number;
  /** Of the document that she pointed into. */
  readonly origin: string | undefined;
}

/** Keeps what the person points at. What it comes to waits for the page of ours that opens. */
export function captureByMenu(ports: Ports, kept: Vault, click: MenuClick): Promise<void> {
  const vault = tidied(kept, ports.now);
  return noteOutcome(ports, click.on.target, () => capture(ports, vault, click));
}

async function capture(ports: Ports, vault: Vault, click: MenuClick): Promise<CaptureAnswer> {
  const { on, tab, origin } = click;
  const found = on.target === 'selection' ? readSelection(on.text) : await lookAtPicture(ports, { ...click, address: on.address });
  if (found === undefined) return { status: 'forbidden' };
  // A frame of somebody else's inside the page says nothing about the page.
  const isOfPage = tab?.origin !== undefined && tab.origin === origin;
  return keepFound(ports, vault, found, isOfPage ? { tabId: tab.tabId, origin: tab.origin } : undefined);
}

function readSelection(text: string): readonly Found[] {
  return [...new Set(findUris(text))].map((uri) => ({ text: uri, source: 'selection' }));
}
