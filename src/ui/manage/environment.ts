import type { Translate } from '../../i18n.ts';
import type { SiteEnvironment } from '../capture/ask-for-site.ts';
import type { AccountsEnvironment } from './accounts/environment.ts';
import type { BackupEnvironment } from './backup/environment.ts';
import type { ProtectionEnvironment } from './protection/environment.ts';
import type { SettingsEnvironment } from './settings/environment.ts';
import type { SyncEnvironment } from './sync/environment.ts';

/** What the section about sites needs of the browser. */
export interface SitesEnvironment extends SiteEnvironment {
  readonly translate: Translate;
  /** Calls back whenever something that is kept, or that the browser permits, may have changed. @returns stops watching */
  readonly watch: (changed: () => void) => () => void;
}

/** All that the settings need of the browser. */
export interface ManageEnvironment extends AccountsEnvironment, SitesEnvironment, BackupEnvironment, ProtectionEnvironment, SyncEnvironment, SettingsEnvironment {}
