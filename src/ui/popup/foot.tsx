import type { Translate } from '../../i18n.ts';
import type { useCapture } from '../capture/use-capture.ts';
import { SiteQuestion } from '../capture/site-question.tsx';
import type { useSiteQuestion } from '../capture/use-site-question.ts';
import { PadlockIcon } from '../lock/icons.tsx';
import { AccessBar } from './access-bar.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { FillQuestion } from './fill-question.tsx';
import { IconButton } from './icon-button.tsx';
import { CogIcon } from './icons.tsx';
import { type Notice, NoticeBar } from './notice-bar.tsx';
import type { BackupHint } from './use-backup.ts';
import type { Fill } from './use-fill.ts';

interface Properties {
  readonly notice: Notice | undefined;
  /** There is a vault that something could be kept in, and nothing else is being asked. */
  readonly isOpen: boolean;
  /** Something is being dragged over the popup. */
  readonly isDropping: boolean;
  readonly capture: Pick<ReturnType<typeof useCapture>, 'isReading' | 'readPage'>;
  readonly site: ReturnType<typeof useSiteQuestion>;
  readonly fill: Pick<Fill, 'question' | 'agree' | 'decline'>;
  readonly backup: BackupHint;
  /** Where the person guards the vault. */
  readonly lockNow: (() => void) | undefined;
  /** The organisation's sites that the browser keeps the extension out of. */
  readonly missingSites: readonly string[];
  readonly onAskAccess: () => void;
  readonly translate: Translate;
}

/** The foot of the popup: what the last action came to, and the ways to a further account. */
export function Foot({ notice, isOpen, isDropping, capture: { isReading, readPage }, site, fill, backup, lockNow, missingSites, onAskAccess, translate }: Properties) {
  if (!notice && !isOpen) return null;
  const question = fill.question ?? site.question;
  const isAccessMissing = missingSites.length > 0;
  return (
    <footer class="foot">
      {notice && <NoticeBar notice={notice} translate={translate} />}
      {fill.question && <FillQuestion question={fill.question} translate={translate} onAgree={fill.agree} onDecline={fill.decline} />}
      {site.question && !fill.question && <SiteQuestion origin={site.question.origin} translate={translate} onAllow={site.allow} onDecline={site.decline} />}
      {isOpen && !notice && !question && isAccessMissing && <AccessBar missing={missingSites} translate={translate} onAllow={onAskAccess} />}
      {isOpen && !notice && !question && !isAccessMissing && backup.missing && <BackupReminder missing={backup.missing} translate={translate} onPutOff={() => void backup.putOff()} />}
      {isOpen && isDropping && <p class="foot-drop">{translate('captureDropHere')}</p>}
      {isOpen && !isDropping && (
        <>
          <button type="button" class="button button-wide" aria-disabled={isReading} onClick={() => void readPage()}>
            {translate(isReading ? 'popupReading' : 'popupReadPage')}
          </button>
          <div class="foot-links">
            {lockNow && (
              <IconButton label={translate('unlockLockNow')} onClick={lockNow}>
                <PadlockIcon />
              </IconButton>
            )}
            <a class="link-button foot-link" href="/add.html" target="_blank">
              {translate('captureOtherwise')}
            </a>
            <a class="icon-button" href="/manage.html" target="_blank" aria-label={translate('manageHeading')} title={translate('manageHeading')}>
              <CogIcon />
            </a>
          </div>
        </>
      )}
    </footer>
  );
}
