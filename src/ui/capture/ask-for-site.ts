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

/**
 * The person wants it: asks the browser, and tells the background what for. Both begin in the moment of her click: Firefox
 * counts nothing later as her click, and closes a popup under its dialog.
 * @returns whether she has permitted it in the dialog, too
 */
export async function askForSite({ send, permitSite }: SiteEnvironment, offer: SiteOffer): Promise<boolean> {
  // Without an answer of the background's the permission alone does nothing; the settings still have the offer.
  const told = send('site-wanted', offer).catch(() => undefined);
  const isPermitted = await permitSite(offer.origin).catch(() => false);
  await told;
  if (!isPermitted) await send('site-declined', offer).catch(() => undefined);
  return isPermitted;
}
