import type { Translate } from '../../i18n.ts';
import type { SiteEnvironment } from '../capture/ask-for-site.ts';
import type { UnlockEnvironment } from '../lock/unlock-screen.tsx';
import type { OrganisationAccess } from '../welcome/environment.ts';
import type { WatchVault } from './use-codes.ts';

/** All that the popup needs of the browser. */
export interface PopupEnvironment extends SiteEnvironment, UnlockEnvironment {
  readonly translate: Translate;
  /** This computer's clock: milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** Puts a text on the clipboard; rejects where the browser does not let it. */
  readonly copy: (text: string) => Promise<void>;
  readonly watchVault: WatchVault;
  readonly access: OrganisationAccess;
  /** Closes the popup, so that she is in the page again. */
  readonly close: () => void;
}
