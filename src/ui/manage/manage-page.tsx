import { AccountsSection } from './accounts/accounts-section.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import type { ManageEnvironment } from './environment.ts';
import { ProtectionSection } from './protection-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { SyncSection } from './sync/sync-section.tsx';

/** The settings: a section for each matter. */
export function ManagePage({ environment }: { readonly environment: ManageEnvironment }) {
  return (
    <main class="page">
      <header class="page-head">
        <img src="/icons/atslega.svg" alt="" width="48" height="48" />
        <h1>{environment.translate('manageHeading')}</h1>
      </header>
      <AccountsSection environment={environment} />
      <ProtectionSection environment={environment} />
      <BackupSection environment={environment} />
      <SyncSection environment={environment} />
      <SitesSection environment={environment} />
    </main>
  );
}
