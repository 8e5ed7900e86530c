import type { ComponentType } from 'preact';
import type { MessageKey, Translate } from '../../i18n.ts';
import { useProtectionTasks } from '../manage/protection/use-protection-tasks.ts';
import { useHelpdesk } from '../use-helpdesk.ts';
import { useSetting } from '../use-setting.ts';
import { AccessStep } from './access-step.tsx';
import type { WelcomeEnvironment } from './environment.ts';
import { GuardStep } from './guard-step.tsx';
import { CodePicture, EnrolmentPicture, HelpdeskPicture } from './pictures.tsx';
import { useAccess } from './use-access.ts';

interface Step {
  readonly Picture: ComponentType;
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** The card's button that the text names. */
  readonly button?: MessageKey;
}

const steps: readonly Step[] = [
  { Picture: HelpdeskPicture, title: 'welcomeHelpdesk', text: 'welcomeHelpdeskText', button: 'card_helpdesk_do' },
  { Picture: EnrolmentPicture, title: 'welcomeEnrolment', text: 'welcomeEnrolmentText', button: 'card_enrol_do' },
  { Picture: CodePicture, title: 'welcomeCode', text: 'welcomeCodeText' },
];

/** Shows a new person the way in, sees to what is missing for it, and ends at the helpdesk. */
export function WelcomePage({ environment }: { readonly environment: WelcomeEnvironment }) {
  const { translate } = environment;
  const helpdesk = useHelpdesk(environment.send);
  const [access, ask] = useAccess(environment.access);
  const tasks = useProtectionTasks(environment);
  const isLockRequired = useSetting(environment.send, 'lockRequired')?.value === true;
  // What she must not skip is the one button that stands out.
  const isLockMissing = isLockRequired && tasks.protection !== undefined && 'slots' in tasks.protection && !tasks.isGuarded;
  const isReady = (access === undefined || access.missing.length === 0) && !isLockMissing;
  return (
    <main class="page welcome">
      <header class="page-head">
        <img src="/icons/atslega.svg" alt="" width="48" height="48" />
        <h1>{translate('welcomeHeading')}</h1>
      </header>
      <p class="welcome-lead">{translate('welcomeLead')}</p>
      <ol class="welcome-steps">
        {steps.map((step) => (
          <WayStep key={step.title} step={step} translate={translate} />
        ))}
      </ol>
      {access !== undefined && access.wasMissing.length > 0 && <AccessStep access={access} send={environment.send} translate={translate} onAsk={() => void ask()} />}
      <GuardStep environment={environment} tasks={tasks} isRequired={isLockRequired} />
      <a class={`button welcome-end${isReady ? ' button-main' : ''}`} href={helpdesk}>
        {translate('popupOpenHelpdesk')}
      </a>
    </main>
  );
}

function WayStep({ step: { Picture, title, text, button }, translate }: { readonly step: Step; readonly translate: Translate }) {
  return (
    <li class="welcome-step">
      <Picture />
      <h2>{translate(title)}</h2>
      <p>{translate(text, ...(button === undefined ? [] : [translate(button)]))}</p>
    </li>
  );
}
