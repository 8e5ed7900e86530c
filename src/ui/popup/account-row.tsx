import type { Translate } from '../../i18n.ts';
import type { CodeRow } from '../../messages/answers.ts';
import { describeAccount } from '../describe-account.ts';
import { codeAt } from './code-at.ts';
import { CountdownRing } from './countdown-ring.tsx';
import { groupDigits } from './group-digits.ts';
import { IconButton } from './icon-button.tsx';
import { BinIcon, PencilIcon } from './icons.tsx';
import { NameForm } from './name-form.tsx';

/** What a person can do with an account in the popup. */
export interface RowActions {
  readonly onCopy: (row: CodeRow) => Promise<void>;
  readonly onStartRename: (row: CodeRow) => void;
  readonly onRename: (row: CodeRow, name: string) => Promise<void>;
  readonly onCancelRename: (row: CodeRow) => void;
  readonly onRemove: (row: CodeRow) => Promise<void>;
}

export interface RowState {
  readonly isLarge: boolean;
  readonly isCopied: boolean;
  readonly isBeingRenamed: boolean;
  readonly isHighlighted: boolean;
}

interface Properties extends RowState {
  readonly row: CodeRow;
  /** Milliseconds since the Unix epoch. */
  readonly moment: number;
  readonly translate: Translate;
  readonly actions: RowActions;
}

/** One account: a wide button that copies its code, beside it the buttons that rename and delete. */
export function AccountRow({ row, moment, translate, actions, ...state }: Properties) {
  const { code, nextCode, secondsLeft, endsAt } = codeAt(row, moment);
  const detail = describeAccount(row);
  const aside = state.isCopied
    ? `✓ ${translate('popupCopied')}`
    : nextCode !== undefined && translate('popupNextCode', groupDigits(nextCode));
  const classes = ['account', state.isLarge && 'account-large', state.isHighlighted && 'account-highlighted'];

  return (
    <li class={classes.filter(Boolean).join(' ')}>
      {state.isBeingRenamed ? (
        <NameForm
          name={row.name}
          translate={translate}
          onSave={(name) => void actions.onRename(row, name)}
          onCancel={() => actions.onCancelRename(row)}
        />
      ) : (
        <div class="account-line">
          <button
            type="button"
            class="copy"
            data-account={row.id}
            title={translate('popupCopyCode')}
            onClick={() => void actions.onCopy(row)}
          >
            <span class="account-text">
              <span class="account-name" title={row.name} dir="auto">{row.name}</span>
              {detail !== '' && <span class="account-detail" title={detail} dir="auto">{detail}</span>}
              <span class="code-line">
                <span class="code">{code === undefined ? '…' : groupDigits(code)}</span>
                <span class={state.isCopied ? 'aside aside-copied' : 'aside'}>{aside}</span>
              </span>
              <span class="visually-hidden">{translate('popupSecondsLeft', secondsLeft)}</span>
            </span>
            <CountdownRing key={endsAt} secondsLeft={secondsLeft} period={row.period} />
          </button>
          <div class="account-buttons">
            <IconButton label={translate('popupRename', row.name)} onClick={() => actions.onStartRename(row)}>
              <PencilIcon />
            </IconButton>
            <IconButton label={translate('popupRemove', row.name)} onClick={() => void actions.onRemove(row)}>
              <BinIcon />
            </IconButton>
          </div>
        </div>
      )}
      {row.accountStatus === 'pending' && row.isBound && (
        <p class="pending">
          <strong>{translate('popupPending')}</strong> {translate('popupPendingHint')}{' '}
          <button type="button" class="link-button" onClick={() => void actions.onRemove(row)}>
            {translate('popupRemovePending')}
          </button>
        </p>
      )}
    </li>
  );
}
