import { useRef } from 'preact/hooks';
import type { MessageKey, Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';
import type { VaultProblem } from '../../messages/rescue-answers.ts';
import { troubleKey } from '../trouble-key.ts';
import { useHelpdesk } from '../use-helpdesk.ts';
import { useKeptKeyboard } from '../use-kept-keyboard.ts';
import type { RescueEnvironment } from './environment.ts';
import { OlderSection } from './older-section.tsx';
import { StartAnew } from './start-anew.tsx';
import { type RescueState, useRescue } from './use-rescue.ts';

const problemKey: Readonly<Record<VaultProblem, MessageKey>> = {
  damaged: 'rescueDamaged',
  'device-key-missing': 'rescueKeyMissing',
  'newer-version': 'rescueNewer',
};

/** What is wrong with the saved accounts in plain words, and what can be done. Nothing is done before the person decides. */
export function RescuePage({ environment }: { readonly environment: RescueEnvironment }) {
  const { translate } = environment;
  const { state, notice, retry, returnToOlder, startAnew, save } = useRescue(environment);
  const page = useRef<HTMLElement>(null);
  const lead = useRef<HTMLParagraphElement>(null);
  useKeptKeyboard(page, lead);
  const isLost = state?.status === 'unreadable' && state.problem !== 'newer-version';
  return (
    <main ref={page} class="page">
      <header class="page-head">
        <img src="/icons/atslega.svg" alt="" width="48" height="48" />
        <h1>{translate('rescueHeading')}</h1>
      </header>
      {state && (
        <p ref={lead} role="status" class="rescue-lead" tabIndex={-1}>
          {translate(leadKey(state))}
        </p>
      )}
      {state && canBeRetried(state) && (
        <button type="button" class="button button-main rescue-button" onClick={() => void retry()}>
          {translate('popupTryAgain')}
        </button>
      )}
      {state?.status === 'begun' && <NextSteps send={environment.send} translate={translate} />}
      <div role="status">{notice && <p class={`notice notice-${notice.tone}`}>{translate(notice.key)}</p>}</div>
      {state?.status === 'unreadable' && state.older && (
        <OlderSection older={state.older} translate={translate} onReturn={() => void returnToOlder()} />
      )}
      {(isLost || state?.hasAside === true) && (
        <section class="section">
          <h2>{translate('rescueCopy')}</h2>
          <p>{translate(isLost ? 'rescueCopyHint' : 'rescueAsideHint')}</p>
          <button type="button" class="button rescue-button" onClick={() => void save()}>
            {translate('rescueSave')}
          </button>
        </section>
      )}
      {(isLost || state?.status === 'locked') && <StartAnew translate={translate} onStart={() => void startAnew()} />}
    </main>
  );
}

function leadKey(state: RescueState): MessageKey {
  switch (state.status) {
    case 'readable':
      return 'rescueReadable';
    case 'returned':
      return 'rescueReturned';
    case 'begun':
      return 'rescueBegun';
    case 'locked':
      return 'rescueLocked';
    case 'unreadable':
      return problemKey[state.problem];
    case 'unavailable':
    case 'no-answer':
      return troubleKey[state.status];
  }
}

/** Where something outside may have changed it meanwhile. */
function canBeRetried(state: RescueState): boolean {
  return state.status === 'unavailable' || state.status === 'no-answer' || (state.status === 'unreadable' && state.problem === 'newer-version');
}

function NextSteps({ send, translate }: { readonly send: Send<'extension'>; readonly translate: Translate }) {
  const helpdesk = useHelpdesk(send);
  return (
    <p class="rescue-links">
      <a class="button button-main" href="/manage.html#backup">
        {translate('rescueOpenSettings')}
      </a>
      <a class="button" href={helpdesk} target="_blank" rel="noopener noreferrer">
        {translate('popupOpenHelpdesk')}
      </a>
    </p>
  );
}
