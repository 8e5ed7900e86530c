import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CapturePanel } from '../capture/capture-panel.tsx';
import { progressOf } from '../capture/transfer-progress.ts';
import { useDeliveries } from '../capture/use-deliveries.ts';
import { UnlockScreen } from '../lock/unlock-screen.tsx';
import { AccountList } from './account-list.tsx';
import { arrangeRows } from './arrange-rows.ts';
import type { CodesState } from './codes-state.ts';
import { EmptyScreen } from './empty-screen.tsx';
import type { PopupEnvironment } from './environment.ts';
import { Foot } from './foot.tsx';
import { TroubleScreen } from './trouble-screen.tsx';
import { useActions } from './use-actions.ts';
import { useBackup } from './use-backup.ts';
import { useCodes } from './use-codes.ts';
import { useLockNow } from './use-lock-now.ts';
import { useMoment } from './use-moment.ts';

interface Properties {
  readonly environment: PopupEnvironment;
  /** What was fetched before anything was shown, so that the first thing painted is the codes. */
  readonly first: CodesState;
}

/** The whole popup: the accounts with their codes, or why there are none; below, what the last action came to. */
export function Popup({ environment, first }: Properties) {
  const { send, translate, now, watchVault } = environment;
  const { codes, refresh } = useCodes(first, send, watchVault);
  const rows = codes.status === 'open' ? codes.rows : [];
  const moment = useMoment(now, rows);
  const { listState, notice, announcement, focusWish, rowActions, capture, site, wasUnlocked } = useActions(environment, refresh);
  const { panel } = capture;
  const lockNow = useLockNow(send, codes.status, refresh);
  const backup = useBackup(send, codes.status === 'open');
  const isDropping = useDeliveries((delivery) => void capture.receive(delivery));
  const root = useRef<HTMLElement>(null);

  const isStale = rows.some((row) => row.endsAt <= moment);
  useEffect(() => {
    if (isStale) void refresh();
    // Asked again each second for as long as the answer is stale.
  }, [isStale, moment]);

  useLayoutEffect(() => {
    const stop = focusWish.current && root.current?.querySelector<HTMLElement>(`[data-account="${focusWish.current}"]`);
    if (!stop) return;
    focusWish.current = undefined;
    stop.focus();
  });
  useEffect(() => {
    // At the start, and when a button that had the keyboard has gone: Enter copies the first code.
    if (notice || (document.activeElement !== document.body && document.activeElement !== null)) return;
    root.current?.querySelector<HTMLElement>('[data-account]')?.focus({ preventScroll: true });
  }, [notice, panel, codes.status, backup.missing]);

  const arranged = arrangeRows(rows);
  const isEmpty = arranged.front.length + arranged.others.length === 0;
  return (
    <main ref={root}>
      <h1 class="visually-hidden">{translate('popupHeading')}</h1>
      <p class="visually-hidden" role="status">
        <span key={announcement.serial}>{announcement.text}</span>
      </p>
      {panel ? (
        <CapturePanel
          outcome={panel.outcome}
          progress={progressOf(panel.outcome)}
          translate={translate}
          onChosen={capture.choose}
          onDismiss={capture.dismiss}
        />
      ) : codes.status === 'locked' ? (
        <UnlockScreen environment={environment} onSettled={(by) => void wasUnlocked(by)} />
      ) : codes.status !== 'open' ? (
        <TroubleScreen trouble={codes.status} translate={translate} onRetry={() => void refresh()} />
      ) : isEmpty ? (
        <EmptyScreen isWiped={backup.isWiped} translate={translate} />
      ) : (
        <AccountList rows={arranged} state={listState} moment={moment} translate={translate} actions={rowActions} />
      )}
      <Foot notice={notice} isOpen={codes.status === 'open' && !panel} isDropping={isDropping} capture={capture} site={site} backup={backup} lockNow={lockNow} translate={translate} />
    </main>
  );
}
