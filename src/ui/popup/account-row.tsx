import type { Translate } from '../../i18n.ts';
import type { CodeRow } from '../../messages/answers.ts';
import { Avatar } from '../avatar.tsx';
import { describeAccount } from '../describe-account.ts';
import { AccountActions } from './account-actions.tsx';
import { codeAt } from './code-at.ts';
import { CountdownRing } from './countdown-ring.tsx';
import { groupDigits } from './group-digits.ts';
import { IconButton } from './icon-button.tsx';
import { DotsIcon, PinIcon } from './icons.tsx';
import { NameForm } from './name-form.tsx';

/** What a person can do with an account in the popup. */
export interface RowActions {
  readonly onCopy: (row: CodeRow) => Promise<void>;
  /** Shows the account's actions, or hides them. */
  readonly onUnfold: (row: CodeRow) => void;
  readonly onStartRename: (row: CodeRow) => void;
  readonly onRename: (row: CodeRow, name: string) => Promise<void>;
  readonly onCancelRename: (row: CodeRow) => void;
  readonly onPin: (row: CodeRow) => Promise<void>;
  readonly onRemove: (row: CodeRow) => Promise<void>;
  /** Undefined where the page in front has no field for its code. */
  readonly onFill: ((row: CodeRow) => Promise<void>) | undefined;
}

export interface RowState {
  readonly isLarge: boolean;
  readonly isCopied: boolean;
  readonly isBeingRenamed: boolean;
  readonly isHighlighted: boolean;
  /** Its actions are shown. */
  readonly isUnfolded: boolean;
}

interface Properties extends RowState {
  readonly row: CodeRow;
  /** Milliseconds since the Unix epoch. */
  readonly moment: number;
  readonly translate: Translate;
  readonly actions: RowActions;
  /** Where it stands in a list of which only a part is drawn; both count from 1. */
  readonly position?: { readonly place: number; readonly size: number };
}

/** One account: a wide button that copies its code, beside it what shows the other things that can be done. */
export function AccountRow({ row, moment, translate, actions, position, ...state }: Properties) {
  const { code, nextCode, secondsLeft, endsAt } = codeAt(row, moment);
  const detail = describeAccount(row);
  const next = nextCode !== undefined && translate('popupNextCode', groupDigits(nextCode));
  // Beside the code there is no room for the sentence: a line more would move every account below just when it is clicked on.
  const isShort = nextCode !== undefined && !state.isLarge && !state.isCopied;
  const classes = ['account', state.isLarge && 'account-large', state.isHighlighted && 'account-highlighted'];

  return (
    <li class={classes.filter(Boolean).join(' ')} aria-posinset={position?.place} aria-setsize={position?.size}>
      {state.isBeingRenamed ? (
        <NameForm
          name={row.name}
          translate={translate}
          onSave={(name) => void actions.onRename(row, name)}
          onCancel={() => actions.onCancelRename(row)}
        />
      ) : (
        <div class="account-line">
          <button type="button" class="copy" data-account={row.id} title={translate('popupCopyCode')} onClick={() => void actions.onCopy(row)}>
            <span class="account-picture">
              <Avatar account={row} />
              {row.isPinned && <span class="account-pin"><PinIcon /></span>}
            </span>
            <span class="account-text">
              <span class="account-name" title={row.name} dir="auto">{row.name}</span>
              {row.isPinned && <span class="visually-hidden">{translate('popupIsPinned')}</span>}
              {detail !== '' && <span class="account-detail" title={detail} dir="auto">{detail}</span>}
              <span class="code-line">
                <span class="code">{code === undefined ? '…' : groupDigits(code)}</span>
                {state.isCopied && <span class="aside aside-copied">✓ {translate('popupCopied')}</span>}
                {!state.isCopied && <span class={isShort ? 'visually-hidden' : 'aside'}>{next}</span>}
                {isShort && <span class="aside" aria-hidden="true">→ {groupDigits(nextCode)}</span>}
              </span>
            </span>
            <CountdownRing key={endsAt} secondsLeft={secondsLeft} period={row.period} />
          </button>
          {/* Not in the button: a screen reader says anew what has the keyboard whenever its name changes. */}
          <span class="visually-hidden">{translate('popupSecondsLeft', secondsLeft)}</span>
          <IconButton label={translate('popupActions', row.name)} isExpanded={state.isUnfolded} onClick={() => actions.onUnfold(row)}>
            <DotsIcon />
          </IconButton>
          {state.isLarge && actions.onFill && !state.isUnfolded && (
            <button type="button" class="button button-main button-fill" aria-label={translate('popupFillHereName', row.name)} onClick={() => void actions.onFill?.(row)}>
              {translate('popupFillHere')}
            </button>
          )}
          {state.isUnfolded && <AccountActions row={row} translate={translate} actions={actions} />}
        </div>
      )}
      {row.accountStatus === 'pending' && row.isBound && (
        <p class="pending">
          <strong>{translate('popupPending')}</strong> {translate('popupPendingHint')}{' '}
          <button type="button" class="link-button" onClick={() => void actions.onRemove(row)}>
            {translate('accountRemove')}
          </button>
        </p>
      )}
    </li>
  );
}
