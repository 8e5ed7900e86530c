import { useEffect } from 'preact/hooks';
import { troubleKey } from '../trouble-key.ts';
import { AccountsSection } from './accounts/accounts-section.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import type { ManageEnvironment } from './environment.ts';
import { Navigation, type Place } from './navigation.tsx';
import { ProtectionSection } from './protection-section.tsx';
import { AboutSection } from './settings/about-section.tsx';
import { FillingSection } from './settings/filling-section.tsx';
import { LanguageSection } from './settings/language-section.tsx';
import { LookSection } from './settings/look-section.tsx';
import { useSettings } from './settings/use-settings.ts';
import { SitesSection } from './sites-section.tsx';
import { SyncSection } from './sync/sync-section.tsx';

const places: readonly Place[] = [
  { id: 'accounts', name: 'accountsHeading' },
  { id: 'filling', name: 'settingsFilling' },
  { id: 'protection', name: 'protectHeading' },
  { id: 'backup', name: 'manageBackup' },
  { id: 'sync', name: 'syncHeading' },
  { id: 'sites', name: 'manageSites' },
  { id: 'look', name: 'settingsLook' },
  { id: 'language', name: 'settingsLanguage' },
  { id: 'about', name: 'settingsAbout' },
];

/** The settings: a section for each matter. */
export function ManagePage({ environment }: { readonly environment: ManageEnvironment }) {
  const { translate, version } = environment;
  const { settings, trouble, change } = useSettings(environment);
  const isKnown = settings !== undefined;
  useEffect(() => {
    // The browser has looked for the place when nothing was drawn yet.
    if (isKnown && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isKnown]);
  const of = settings && { settings, translate, onChange: change };
  return (
    <main class="page manage">
      <header class="page-head">
        <img src="/icons/atslega.svg" alt="" width="48" height="48" />
        <h1>{translate('manageHeading')}</h1>
      </header>
      <Navigation places={places} translate={translate} />
      <div class="manage-sections">
        <div role="alert">{trouble && <p class="notice notice-problem">{translate(troubleKey[trouble])}</p>}</div>
        <AccountsSection environment={environment} />
        {of && <FillingSection {...of} />}
        <ProtectionSection environment={environment} />
        <BackupSection environment={environment} exportSecrets={settings?.exportSecrets} reminder={settings?.backupReminder} />
        <SyncSection environment={environment} />
        <SitesSection environment={environment} settings={settings} />
        {of && <LookSection {...of} />}
        {of && <LanguageSection {...of} />}
        <AboutSection version={version} contact={settings?.contact.value} translate={translate} />
      </div>
    </main>
  );
}
