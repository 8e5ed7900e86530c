import { useRef } from 'preact/hooks';
import { useKeptKeyboard } from '../../use-kept-keyboard.ts';
import { SectionTrouble } from '../section-trouble.tsx';
import { describeLast, syncProblemKey } from './describe-sync.ts';
import type { SyncEnvironment } from './environment.ts';
import { JoinForm } from './join-form.tsx';
import { useSync } from './use-sync.ts';

/** Whether a person's computers exchange what they have: off until she wants it. */
export function SyncSection({ environment }: { readonly environment: SyncEnvironment }) {
  const { translate } = environment;
  const { state, task, notice, isBusy, finish, go, turnOn, turnOff } = useSync(environment);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(section, heading);

  const known = state?.status === 'known' ? state : undefined;
  const canJoin = known !== undefined && (known.isOn ? known.problem === 'other-key' || (known.problem === 'unguarded' && known.hasTravelling) : known.hasTravelling && !known.hasPassphrase);
  const needsPassphrase = known !== undefined && !known.hasPassphrase && !canJoin;
  // What is still arriving only has to be waited for.
  const isTroubled = known?.problem !== undefined && known.problem !== 'arriving';
  return (
    <section ref={section} class="section" aria-labelledby="sync">
      <h2 ref={heading} id="sync" tabIndex={-1}>{translate('syncHeading')}</h2>
      <div role="status">{notice && <p class={`notice notice-${notice.tone}`}>{translate(notice.key)}</p>}</div>
      {state !== undefined && state.status !== 'known' && <SectionTrouble trouble={state.status} translate={translate} />}
      {known && (
        <>
          <p class="section-lead">{translate('syncLead')}</p>
          {canJoin && <p>{translate('syncFound')}</p>}
          {needsPassphrase && (
            <p>
              {translate(known.isOn ? 'syncUnguarded' : 'syncNeedsPassphrase')} <a class="link-button" href="#protection">{translate('protectHeading')}</a>
            </p>
          )}
          {known.isOn && !canJoin && !needsPassphrase && <p class={isTroubled ? 'notice notice-problem' : undefined}>{known.problem ? translate(syncProblemKey[known.problem]) : translate('syncIsOn')}</p>}
          {known.isOn && <p class="row-detail">{describeLast(known.at, translate)}</p>}
          {task === 'join' && (
            <JoinForm environment={environment} onJoined={() => finish('syncJoined')} onProblem={(key) => finish(key, 'problem')} onCancel={() => go(undefined)} />
          )}
          {task === 'turn-off' && (
            <div class="task">
              <p>{translate('syncOffAsk')}</p>
              <div class="section-buttons">
                <button type="button" class="button button-main" aria-disabled={isBusy} onClick={() => void turnOff()}>{translate('syncOff')}</button>
                <button type="button" class="button" onClick={() => go(undefined)}>{translate('protectCancel')}</button>
              </div>
            </div>
          )}
          {task === undefined && (
            <div class="section-buttons">
              {canJoin && <button type="button" class="button button-main" onClick={() => go('join')}>{translate('syncJoin')}</button>}
              {!known.isOn && known.hasPassphrase && <button type="button" class="button" aria-disabled={isBusy} onClick={() => void turnOn()}>{translate('syncOn')}</button>}
              {known.isOn && <button type="button" class="link-button" onClick={() => go('turn-off')}>{translate('syncOff')}</button>}
            </div>
          )}
        </>
      )}
    </section>
  );
}
