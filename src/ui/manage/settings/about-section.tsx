import type { Translate } from '../../../i18n.ts';

interface Properties {
  readonly version: string;
  /** Who helps, where policy says so. */
  readonly contact: string | undefined;
  readonly translate: Translate;
}

/** What this is, whom to ask, and where everything is kept. */
export function AboutSection({ version, contact, translate }: Properties) {
  return (
    <section class="section" aria-labelledby="about">
      <h2 id="about">{translate('settingsAbout')}</h2>
      <p>{translate('settingsVersion', version)}</p>
      {contact !== undefined && <p>{translate('settingsContact', contact)}</p>}
      <h3>{translate('settingsStored')}</h3>
      <ul class="facts">
        <li>{translate('settingsStoredAccounts')}</li>
        <li>{translate('settingsStoredChoices')}</li>
        <li>{translate('settingsStoredBrowser')}</li>
        <li>{translate('settingsStoredNowhere')}</li>
      </ul>
      <p>
        {translate('settingsLicence')}{' '}
        <a href="/licences.txt" target="_blank">{translate('settingsPacked')}</a>
      </p>
      <p>
        <a href="/help.html" target="_blank">{translate('helpLink')}</a>
      </p>
    </section>
  );
}
