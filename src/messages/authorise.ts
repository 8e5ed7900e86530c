import type { Sender } from './protocol.ts';

/** What the browser says of the sender of a message: `runtime.MessageSender`, as far as we look at it. */
export interface BrowserSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Not given by older browsers; then the URL's origin stands for it. */
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  /** Chromium: `active` for a document that is not prerendered, cached or being unloaded. */
  readonly documentLifecycle?: string | undefined;
  /** Chromium. */
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly active?: boolean | undefined } | undefined;
}

export interface OwnIdentity {
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** May pages of this origin ask at all? Looked up for each message: a permission can be taken back at any moment. */
  isKnownOrigin(origin: string): boolean | Promise<boolean>;
}

/**
 * Decides who sent a message, from what the browser says alone.
 * @returns undefined for every sender that may send nothing: other extensions, frames, unknown origins, pages that are
 *   not on screen as a document
 */
export async function authorise(sender: BrowserSender, own: OwnIdentity): Promise<Sender | undefined> {
  if (sender.id !== own.extensionId) return undefined;
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === undefined) return undefined;
  if (origin === own.extensionOrigin) return isTopFrame(sender) ? { kind: 'extension' } : undefined;
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || !isLiveDocument(sender)) return undefined;
  // A sandboxed or inherited document has a URL that is not its origin.
  if (originOf(sender.url) !== origin || !(await own.isKnownOrigin(origin))) return undefined;
  const { documentId } = sender;
  return { kind: 'page', origin, tabId, isInFront: sender.tab?.active === true, ...(documentId !== undefined && { documentId }) };
}

function originOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  if (parsed === null) return undefined;
  // `URL.origin` is "null" for the schemes of extensions in some engines.
  return parsed.origin === 'null' ? `${parsed.protocol}//${parsed.host}` : parsed.origin;
}

function isTopFrame(sender: BrowserSender): boolean {
  return sender.frameId === undefined || sender.frameId === 0;
}

function isLiveDocument(sender: BrowserSender): boolean {
  return sender.documentLifecycle === undefined || sender.documentLifecycle === 'active';
}
