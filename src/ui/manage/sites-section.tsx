import { useRef } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import type { OfferedSite, PermittedSite } from '../../messages/site-answers.ts';
import type { EffectiveSettings } from '../../settings/effective.ts';
import { troubleKey } from '../trouble-key.ts';
import { useKeptKeyboard } from '../use-kept-keyboard.ts';
import { useOwnId } from '../use-own-id.ts';
import type { SitesEnvironment } from './environment.ts';
import { Host } from './host.tsx';
import { OwnSites } from './own-sites.tsx';
import { SectionTrouble } from './section-trouble.tsx';
import { useSites, type SiteNotice } from './use-sites.ts';

interface Properties {
  readonly environment: SitesEnvironment;
  /** Undefined before they are known. */
  readonly settings?: EffectiveSettings | undefined;
}

/** Where codes may be filled outside the organisation, and how to take that back. */
export function SitesSection({ environment, settings }: Properties) {
  const { translate } = environment;
  const { state, notice, revoke, allow } = useSites(environment);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(section, heading);
  return (
    <section ref={section} class="section" aria-labelledby="sites">
      <h2 ref={heading} id="sites" tabIndex={-1}>{translate('manageSites')}</h2>
      <p class="section-lead">{translate('manageSitesHint')}</p>
      <div role="status">
        {notice && (
          <p class={`notice notice-${notice.kind === 'trouble' ? 'problem' : 'done'}`}>{describeNotice(notice, translate)}</p>
        )}
      </div>
      {state?.status === 'open' && (
        <>
          {state.sites.length === 0 && <p>{translate('manageSitesNone')}</p>}
          <ul class="rows">
            {state.sites.map((site) => (
              <SiteRow key={site.host} site={site} translate={translate} onRevoke={() => void revoke(site.host)} />
            ))}
          </ul>
          {state.offers.length > 0 && (
            <>
              <h3>{translate('manageOffers')}</h3>
              <ul class="rows">
                {state.offers.map((offer) => (
                  <OfferRow
                    key={`${offer.account.id} ${offer.origin}`}
                    offer={offer}
                    translate={translate}
                    onAllow={() => allow({ account: offer.account.id, origin: offer.origin })}
                  />
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {state !== undefined && state.status !== 'open' && <SectionTrouble trouble={state.status} translate={translate} />}
      {settings && <OwnSites settings={settings} translate={translate} />}
    </section>
  );
}

function describeNotice(notice: SiteNotice, translate: Translate): string {
  if (notice.kind === 'trouble') return translate(troubleKey[notice.trouble]);
  return translate(notice.kind === 'revoked' ? 'siteRevoked' : 'sitePermitted', notice.host);
}

interface SiteProperties {
  readonly site: PermittedSite;
  readonly translate: Translate;
  readonly onRevoke: () => void;
}

function SiteRow({ site: { host, accounts }, translate, onRevoke }: SiteProperties) {
  const id = useOwnId();
  return (
    <li class="row">
      <div class="row-text">
        <p id={id} class="row-name">
          <Host host={host} />
        </p>
        <p class="row-detail">{accounts.length === 0 ? translate('siteNoAccounts') : translate('siteAccounts', accounts.join(', '))}</p>
      </div>
      <button type="button" class="button" aria-describedby={id} onClick={onRevoke}>
        {translate('siteRevoke')}
      </button>
    </li>
  );
}

interface OfferProperties {
  readonly offer: OfferedSite;
  readonly translate: Translate;
  readonly onAllow: () => void;
}

function OfferRow({ offer: { account, origin }, translate, onAllow }: OfferProperties) {
  const id = useOwnId();
  return (
    <li class="row">
      <div class="row-text">
        <p id={id} class="row-name">
          <Host host={new URL(origin).host} />
        </p>
        <p class="row-detail">{translate('siteAccounts', account.name)}</p>
      </div>
      <button type="button" class="button" aria-describedby={id} onClick={onAllow}>
        {translate('siteAllow')}
      </button>
    </li>
  );
}
