import { useEffect, useState } from 'preact/hooks';
import type { SitesAnswer } from '../../messages/site-answers.ts';
import { askForSite, type SiteOffer } from '../capture/ask-for-site.ts';
import type { Trouble } from '../trouble-key.ts';
import type { SitesEnvironment } from './environment.ts';

export type SitesState = Extract<SitesAnswer, { status: 'open' }> | { readonly status: Trouble };

/** What the last action came to. */
export type SiteNotice = { readonly kind: 'revoked' | 'permitted'; readonly host: string } | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** The sites as they are now, and what a person does about them. `state` is undefined before they are known. */
export function useSites(environment: SitesEnvironment) {
  const { send, watch } = environment;
  const [state, setState] = useState<SitesState>();
  const [notice, setNotice] = useState<SiteNotice>();

  const refresh = async () => setState(await send('sites', {}).catch(() => ({ status: 'no-answer' }) as const));
  useEffect(() => {
    void refresh();
    return watch(() => void refresh());
  }, []);

  return {
    state,
    notice,
    async revoke(host: string) {
      const { status } = await send('forget-site', { host }).catch(() => ({ status: 'no-answer' }) as const);
      setNotice(status === 'done' || status === 'no-account' ? { kind: 'revoked', host } : { kind: 'trouble', trouble: status });
      await refresh();
    },
    allow(offer: SiteOffer) {
      void askForSite(environment, offer).then((reply) => {
        if (reply === 'permitted') setNotice({ kind: 'permitted', host: new URL(offer.origin).host });
        if (reply === 'no-answer') setNotice({ kind: 'trouble', trouble: reply });
        return refresh();
      });
    },
  };
}
