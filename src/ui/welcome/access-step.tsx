import { useRef } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import type { Send } from '../../messages/protocol.ts';
import { ContactLine } from '../contact-line.tsx';
import { useKeptKeyboard } from '../use-kept-keyboard.ts';
import type { AccessState } from './use-access.ts';

interface Properties {
  readonly access: AccessState;
  readonly send: Send<'extension'>;
  readonly translate: Translate;
  readonly onAsk: () => void;
}

/** Asks for the organisation's pages where the browser has not given them, and says what came of it. */
export function AccessStep({ access: { missing, wasMissing, isRefused }, send, translate, onAsk }: Properties) {
  const isGranted = missing.length === 0;
  const names = wasMissing.join(', ');
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(section, heading);
  return (
    <section ref={section} class="section" aria-labelledby="access">
      <h2 ref={heading} id="access" tabIndex={-1}>{translate('welcomeAccess')}</h2>
      {!isGranted && <p>{translate('welcomeAccessLead', names)}</p>}
      <div role="status">
        {isGranted && <p class="notice notice-done">{translate('welcomeAccessGranted', names)}</p>}
        {isRefused && (
          <>
            <p class="notice notice-problem">{translate('welcomeAccessRefused')}</p>
            <ContactLine send={send} translate={translate} />
          </>
        )}
      </div>
      {!isGranted && (
        <div class="section-buttons">
          <button type="button" class="button button-main" onClick={onAsk}>{translate('siteAllow')}</button>
        </div>
      )}
    </section>
  );
}
