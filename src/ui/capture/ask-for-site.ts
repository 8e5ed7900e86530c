import type { AccountId } from '../../core/account.ts';
import type { Send } from '../../messages/protocol.ts';

/** An account, and a site outside the organisation where its codes may be filled if the person permits it. */
export interface SiteOffer {
  readonly account: AccountId;
  readonly origin: string;
}

export interface SiteEnvironment {
  readonly send: Send<'extension'>;
  /** Asks in the browser's own dialog. To be called within the person's click. @returns whether she permits it */
  readonly permitSite: (origin: string) => Promise<boolean>;
}

/** What the question came to; `no-answer` where the browser permits it, but the background has not heard what for. */
export type SiteReply = 'permitted' | 'declined' | 'no-answer';

/**
 * The person wants it: asks the browser, and tells the background what for. Both begin in the moment of her click: Firefox
 * counts nothing later as her click, and closes a popup under its dialog.
 */
export async function askForSite({ send, permitSite }: SiteEnvironment, offer: SiteOffer): Promise<SiteReply> {
  const told = send('site-wanted', offer).then(() => true, () => false);
  const isPermitted = await permitSite(offer.origin).catch(() => false);
  const isHeard = await told;
  if (!isPermitted) {
    await send('site-declined', offer).catch(() => undefined);
    return 'declined';
  }
  // The permission alone does nothing; the settings still have the offer.
  return isHeard ? 'permitted' : 'no-answer';
}
