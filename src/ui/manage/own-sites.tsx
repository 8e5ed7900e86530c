import type { MessageKey, Translate } from '../../i18n.ts';
import type { EffectiveSettings } from '../../settings/effective.ts';
import { Host } from './host.tsx';
import { ByOrganisation } from './settings/by-organisation.tsx';

interface Properties {
  readonly settings: EffectiveSettings;
  readonly translate: Translate;
}

const kinds = [
  ['helpdesk', 'siteHelpdesk'],
  ['sso', 'siteSso'],
] as const satisfies readonly (readonly [keyof EffectiveSettings, MessageKey])[];

/** The sites that policy makes the organisation's: the person can't take them away. Nothing where it names none. */
export function OwnSites({ settings, translate }: Properties) {
  const set = kinds.flatMap(([name, key]) => {
    const { value, setBy } = settings[name];
    return value === undefined || setBy !== 'organisation' ? [] : [{ name, key, host: new URL(value).host }];
  });
  if (set.length === 0) return null;
  return (
    <>
      <h3>{translate('manageOwnSites')}</h3>
      <ul class="rows own-sites">
        {set.map(({ name, key, host }) => (
          <li key={name} class="row">
            <div class="row-text">
              <p class="row-name"><Host host={host} /></p>
              <p class="row-detail">{translate(key)}</p>
            </div>
            <ByOrganisation id={`own-${name}`} translate={translate} />
          </li>
        ))}
      </ul>
    </>
  );
}
