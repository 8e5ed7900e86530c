import { useEffect } from 'preact/hooks';
import type { Send } from '../../messages/protocol.ts';
import { troubleKey } from '../trouble-key.ts';
import type { ProofEnvironment } from './environment.ts';
import type { Proof } from './proof.ts';
import { ProofForm } from './proof-form.tsx';
import { tryUnlock } from './try-unlock.ts';
import { useProtection } from './use-protection.ts';

/** What unlocking needs of the browser. */
export interface UnlockEnvironment extends ProofEnvironment {
  readonly send: Send<'extension'>;
  /** Where the browser closes this page as soon as it asks for a passkey: opens the page where it stays. */
  readonly openPasskeyWindow: (() => void) | undefined;
  /** Whether this page was opened for a passkey; said once. */
  readonly takePasskeyWish: () => boolean;
}

interface Properties {
  readonly environment: UnlockEnvironment;
  /** The vault is open, or there is something else to be said. */
  readonly onSettled: (by: Proof['kind'] | undefined) => void;
}

/** The popup while the vault is locked. */
export function UnlockScreen({ environment, onSettled }: Properties) {
  const { send, translate, openPasskeyWindow, takePasskeyWish } = environment;
  const [protection, refresh] = useProtection(send);
  useEffect(() => void refresh(), []);
  const needsLock = protection !== undefined && 'slots' in protection && protection.guardedBy === 'device' && protection.organisation?.requiresLock === true;
  const isOver = protection !== undefined && protection.status !== 'locked' && !needsLock;
  useEffect(() => {
    // Meanwhile it was unlocked elsewhere, or it can't be read.
    if (!isOver) return;
    onSettled(undefined);
    // Should it be locked again by then, this screen stays.
    void refresh();
  }, [isOver]);
  if (protection === undefined) return null;
  if (!('slots' in protection)) {
    return (
      <div class="screen">
        <p role="alert">{translate(troubleKey[protection.status])}</p>
        <button type="button" class="button button-main" onClick={() => void refresh()}>
          {translate('popupTryAgain')}
        </button>
      </div>
    );
  }
  if (needsLock) {
    return (
      <div class="screen unlock">
        <img src="/icons/atslega.svg" alt="" width="48" height="48" />
        <h2 class="unlock-title">{translate('unlockTitle')}</h2>
        <p>{translate('unlockRequired')}</p>
        <a class="button button-main" href="/manage.html#protection" target="_blank">
          {translate('unlockProtect')}
        </a>
      </div>
    );
  }

  const tryProof = async (proof: Proof) => {
    const answer = await tryUnlock(send, proof);
    if (answer === undefined) onSettled(proof.kind);
    else if (answer.status === 'trouble') onSettled(undefined);
    return answer;
  };
  return (
    <div class="screen unlock">
      <img src="/icons/atslega.svg" alt="" width="48" height="48" />
      <h2 class="unlock-title">{translate('unlockTitle')}</h2>
      <ProofForm
        environment={environment}
        slots={protection.slots}
        wait={protection.wait}
        words={{ go: 'unlockOpen', byPasskey: 'unlockByPasskey' }}
        onProof={tryProof}
        onPasskeyElsewhere={openPasskeyWindow}
        takePasskeyWish={takePasskeyWish}
      />
      <a class="link-button" href="/rescue.html" target="_blank">
        {translate('unlockTrouble')}
      </a>
    </div>
  );
}
