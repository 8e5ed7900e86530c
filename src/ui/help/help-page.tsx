import { useRef } from 'preact/hooks';
import { troubleKey } from '../trouble-key.ts';
import { useKeptKeyboard } from '../use-kept-keyboard.ts';
import type { HelpEnvironment } from './environment.ts';
import { ReasonSection } from './reason-section.tsx';
import { TellSection } from './tell-section.tsx';
import { useDiagnosis } from './use-diagnosis.ts';

/** Why a code was refused, and what to do: for her, and for whoever helps her. */
export function HelpPage({ environment }: { readonly environment: HelpEnvironment }) {
  const { send, translate, now } = environment;
  const [answer, ask] = useDiagnosis(send);
  const known = answer === 'no-answer' ? undefined : answer;
  const [newest] = known?.refusals ?? [];
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(page, heading);
  return (
    <main ref={page} class="page">
      <header class="page-head">
        <img src="/icons/atslega.svg" alt="" width="48" height="48" />
        <h1 ref={heading} tabIndex={-1}>{translate('helpHeading')}</h1>
      </header>
      {answer === 'no-answer' && (
        <>
          <p role="status">{translate(troubleKey['no-answer'])}</p>
          <button type="button" class="button button-main" onClick={ask}>
            {translate('popupTryAgain')}
          </button>
        </>
      )}
      {known && newest === undefined && (
        <section class="section">
          <h2>{translate('helpSeen')}</h2>
          <p class="help-reason">{translate('helpNothing')}</p>
          <p>{translate('helpNothingDo')}</p>
        </section>
      )}
      {/* Then less is known of the reason than could be. */}
      {known && known.vault !== 'open' && <p role="status">{translate(troubleKey[known.vault])}</p>}
      {newest && <ReasonSection key={`${newest.host} ${newest.at}`} refusal={newest} translate={translate} now={now} />}
      {known && <TellSection answer={known} environment={environment} />}
    </main>
  );
}
