import { useRef } from 'preact/hooks';
import type { MessageKey } from '../../../i18n.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { ProofForm } from '../../lock/proof-form.tsx';
import { useCountdown } from '../../lock/use-countdown.ts';
import { type Trouble, troubleKey } from '../../trouble-key.ts';
import { useKeptKeyboard } from '../../use-kept-keyboard.ts';
import type { AccountsEnvironment } from './environment.ts';
import { HoldButton } from './hold-button.tsx';
import { QrPicture } from './qr-picture.tsx';
import { shownFor, useReveal, type RevealState } from './use-reveal.ts';

const refusalKey: Readonly<Record<Trouble | 'forbidden' | 'no-account', MessageKey>> = {
  ...troubleKey,
  forbidden: 'accountsForbidden',
  'no-account': 'popupNoAccount',
};

interface Properties {
  readonly account: ManagedAccount;
  readonly environment: AccountsEnvironment;
}

/** An account's QR code and key for another device, after the person has shown that she means it. */
export function RevealPanel({ account, environment }: Properties) {
  const { translate } = environment;
  const { state, proveBy, holdIsOver, hide, askAgain } = useReveal(environment, account.id);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Enter, which may be held down still, does nothing on a heading.
  useKeptKeyboard(section, heading);
  return (
    <section ref={section} class="reveal" aria-labelledby={`reveal-${account.id}`}>
      <h3 ref={heading} id={`reveal-${account.id}`} tabIndex={-1}>{translate('accountsReveal')}</h3>
      {(state.at === 'hold' || state.at === 'proof') && <p class="section-lead">{translate('accountsRevealLead')}</p>}
      {state.at === 'hold' && <HoldButton translate={translate} onHeld={holdIsOver} />}
      {state.at === 'proof' && (
        <ProofForm
          environment={environment}
          slots={state.slots}
          wait={state.wait}
          words={{ go: 'accountsShow', byPasskey: 'unlockByPasskey' }}
          onProof={proveBy}
        />
      )}
      {state.at === 'shown' && <Shown account={account} environment={environment} state={state} onHide={hide} />}
      {state.at === 'hidden' && (
        <>
          <p role="status">{translate('accountsHidden')}</p>
          <button type="button" class="button" onClick={askAgain}>{translate('accountsShowAgain')}</button>
        </>
      )}
      {state.at === 'refused' && <p role="alert">{translate(refusalKey[state.because])}</p>}
    </section>
  );
}

interface ShownProperties extends Properties {
  readonly state: Extract<RevealState, { readonly at: 'shown' }>;
  readonly onHide: () => void;
}

function Shown({ account, environment: { translate, now, drawQr }, state: { uri, secret }, onHide }: ShownProperties) {
  const [secondsLeft] = useCountdown(now, shownFor);
  const modules = drawQr(uri);
  return (
    <>
      <p>{translate(modules === undefined ? 'accountsQrTooLong' : 'accountsScan')}</p>
      {modules !== undefined && <QrPicture modules={modules} label={translate('accountsQr', account.name)} />}
      <p class="account-label">{translate('accountsKey')}</p>
      <p class="reveal-key" translate={false}>{(secret.match(/.{1,4}/g) ?? []).join(' ')}</p>
      <p class="section-lead">{translate('accountsHides', secondsLeft)}</p>
      <button type="button" class="button" onClick={onHide}>{translate('accountsHide')}</button>
    </>
  );
}
