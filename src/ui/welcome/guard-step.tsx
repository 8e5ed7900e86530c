import { useRef } from 'preact/hooks';
import { useCanUse } from '../lock/use-can-use.ts';
import { TaskPanel } from '../manage/protection/task-panel.tsx';
import type { useProtectionTasks } from '../manage/protection/use-protection-tasks.ts';
import { useKeptKeyboard } from '../use-kept-keyboard.ts';
import type { WelcomeEnvironment } from './environment.ts';

interface Properties {
  readonly environment: WelcomeEnvironment;
  readonly tasks: ReturnType<typeof useProtectionTasks>;
  /** The organisation wants the person to guard them herself. */
  readonly isRequired: boolean;
}

/** What guards the codes: the browser, unless the person wants to do it herself. Nothing is shown where that is not known. */
export function GuardStep({ environment, tasks, isRequired }: Properties) {
  const { translate, passkeys } = environment;
  const { protection, task, notice, isGuarded, go } = tasks;
  const canUsePasskeys = useCanUse(passkeys);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptKeyboard(section, heading);
  if (protection === undefined || !('slots' in protection)) return null;
  return (
    <section ref={section} class="section" aria-labelledby="guard">
      <h2 ref={heading} id="guard" tabIndex={-1}>{translate('welcomeGuard')}</h2>
      <div role="status">{notice && <p class={`notice notice-${notice.tone}`}>{translate(notice.key)}</p>}</div>
      {task ? (
        <TaskPanel environment={environment} task={task} tasks={tasks} protection={protection} />
      ) : isGuarded ? (
        <p class="welcome-default">{translate('welcomeGuardPerson')}</p>
      ) : (
        <>
          <p class="welcome-default">{translate(isRequired ? 'welcomeGuardRequired' : 'welcomeGuardBrowser')}</p>
          <p class="section-lead">{translate(isRequired ? 'welcomeGuardRequiredHint' : 'welcomeGuardHint')}</p>
          <div class="section-buttons">
            <button type="button" class={`button${isRequired ? ' button-main' : ''}`} onClick={() => go({ at: 'passphrase' })}>{translate('protectSetPassphrase')}</button>
            {canUsePasskeys && (
              <button type="button" class="button" onClick={() => go({ at: 'passkey' })}>{translate('protectAddPasskey')}</button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
