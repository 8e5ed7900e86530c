import { useRef } from 'preact/hooks';
import type { ProtectionAnswer } from '../../messages/lock-answers.ts';
import { ProofForm } from '../lock/proof-form.tsx';
import { tryUnlock } from '../lock/try-unlock.ts';
import { isTrouble, troubleKey } from '../trouble-key.ts';
import { useKeptKeyboard } from '../use-kept-keyboard.ts';
import type { ProtectionEnvironment } from './protection/environment.ts';
import { GuardList } from './protection/guard-list.tsx';
import { LockSettings } from './protection/lock-settings.tsx';
import { TaskPanel } from './protection/task-panel.tsx';
import { useProtectionTasks } from './protection/use-protection-tasks.ts';

/** What guards the vault, how to change that, and when the vault locks itself. */
export function ProtectionSection({ environment }: { readonly environment: ProtectionEnvironment }) {
  const { translate, send } = environment;
  const tasks = useProtectionTasks(environment);
  const { protection, task, notice, isGuarded, go } = tasks;
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(section, heading);

  return (
    <section ref={section} class="section" aria-labelledby="protection">
      <h2 ref={heading} id="protection" tabIndex={-1}>{translate('protectHeading')}</h2>
      <div role="status">{notice && <p class={`notice notice-${notice.tone}`}>{translate(notice.key)}</p>}</div>
      {protection !== undefined && isTrouble(protection.status) && protection.status !== 'locked' && <p role="alert">{translate(troubleKey[protection.status])}</p>}
      {isLocked(protection) && (
        <>
          <p class="section-lead">{translate('protectLocked')}</p>
          <ProofForm
            environment={environment}
            slots={protection.slots}
            wait={protection.wait}
            words={{ go: 'unlockOpen', byPasskey: 'unlockByPasskey' }}
            onProof={async (proof) => {
              const answer = await tryUnlock(send, proof);
              await tasks.refresh();
              return answer;
            }}
          />
        </>
      )}
      {isOpen(protection) &&
        (task ? (
          <TaskPanel environment={environment} task={task} tasks={tasks} protection={protection} />
        ) : (
          <>
            {isGuarded || protection.organisation?.requiresLock !== true ? (
              <p class="section-lead">{translate(isGuarded ? 'protectByPerson' : 'protectByDevice')}</p>
            ) : (
              <p class="notice notice-problem">{translate('protectRequired')}</p>
            )}
            <GuardList environment={environment} protection={protection} onTask={go} onNewRecovery={() => go({ at: 'sheet', code: environment.makeRecoveryCode(), by: undefined })} />
            {isGuarded && (
              <LockSettings
                minutes={protection.lockAfterMinutes}
                organisation={protection.organisation}
                translate={translate}
                onMinutes={(minutes) => void tasks.settle(send('lock-after', { minutes }))}
                onLock={() => void tasks.settle(send('lock', {}))}
                onUnprotect={() => go({ at: 'proof', change: { do: 'unprotect' } })}
              />
            )}
          </>
        ))}
    </section>
  );
}

type Known = Extract<ProtectionAnswer, { readonly slots: unknown }>;
type State = ReturnType<typeof useProtectionTasks>['protection'];

function isLocked(protection: State): protection is Known {
  return protection !== undefined && 'slots' in protection && protection.status === 'locked';
}

function isOpen(protection: State): protection is Known {
  return protection !== undefined && 'slots' in protection && protection.status === 'open';
}
