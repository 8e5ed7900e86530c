import type { ComponentChild } from 'preact';
import type { CodeRow } from '../../messages/answers.ts';
import { CapturePanel } from '../capture/capture-panel.tsx';
import { progressOf } from '../capture/transfer-progress.ts';
import { UnlockScreen } from '../lock/unlock-screen.tsx';
import { AccountList } from './account-list.tsx';
import type { ArrangedRows } from './arrange-rows.ts';
import type { CodesState } from './codes-state.ts';
import { EmptyScreen } from './empty-screen.tsx';
import type { PopupEnvironment } from './environment.ts';
import { NoMatch } from './no-match.tsx';
import { TroubleScreen } from './trouble-screen.tsx';
import type { useActions } from './use-actions.ts';

interface Properties {
  readonly environment: PopupEnvironment;
  readonly codes: CodesState;
  /** Whether every account is known: what was not found among some may be among the others. */
  readonly isWhole: boolean;
  /** Those that the search has found, where there is one. */
  readonly rows: ArrangedRows;
  /** Empty where nothing is searched for. */
  readonly query: string;
  /** Milliseconds since the Unix epoch. */
  readonly moment: number;
  /** There were accounts once. */
  readonly isWiped: boolean;
  readonly actions: ReturnType<typeof useActions>;
  readonly refresh: () => Promise<void>;
  readonly onClearSearch: () => void;
}

/** What fills the popup: a question about what was read, the accounts, or why there are none. */
export function PopupBody({ environment, codes, isWhole, rows, query, moment, isWiped, actions, refresh, onClearSearch }: Properties): ComponentChild {
  const { send, translate } = environment;
  const { capture, fill, rowActions, listState, feedback, wasUnlocked } = actions;
  const { panel } = capture;
  if (panel) {
    return <CapturePanel outcome={panel.outcome} progress={progressOf(panel.outcome)} translate={translate} onChosen={capture.choose} onDismiss={capture.dismiss} />;
  }
  if (codes.status === 'locked') return <UnlockScreen environment={environment} onSettled={(by) => void wasUnlocked(by)} />;
  if (codes.status !== 'open') return <TroubleScreen trouble={codes.status} send={send} translate={translate} onRetry={() => void refresh()} />;
  if (rows.front.length + rows.others.length === 0) {
    if (query === '') return <EmptyScreen isWiped={isWiped} send={send} translate={translate} />;
    return isWhole && <NoMatch translate={translate} onClear={onClearSearch} />;
  }
  const actionsOf = (row: CodeRow) => ({ ...rowActions, onFill: fill.mayFill(row) ? fill.fill : undefined });
  return <AccountList rows={rows} query={query} state={listState} focusWish={feedback.focusWish} moment={moment} translate={translate} actionsOf={actionsOf} />;
}
