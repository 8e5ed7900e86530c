import { Avatar } from '../../avatar.tsx';
import { describeAccount } from '../../describe-account.ts';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { useOwnId } from '../../use-own-id.ts';
import { AccountDetails } from './account-details.tsx';
import { GripIcon, OpenIcon, PinIcon } from './account-icons.tsx';
import type { AccountsEnvironment } from './environment.ts';
import type { AccountActs } from './use-accounts.ts';

/** How an account is moved among the others. */
export interface Moving {
  readonly isDragged: boolean;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  /** @param takesFocus whether the keyboard goes on from its grip */
  readonly onMove: (by: number, takesFocus: boolean) => void;
  readonly onDrag: (event: PointerEvent) => void;
}

interface Properties {
  readonly account: ManagedAccount;
  readonly environment: AccountsEnvironment;
  readonly acts: AccountActs;
  readonly moving: Moving;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Where an arrow key moves it. */
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** One account: what moves it, what it is called, what pins it, and what opens all the rest. */
export function AccountItem({ account, environment, acts, moving, isOpen, onToggle }: Properties) {
  const { translate } = environment;
  const id = useOwnId();
  const detail = describeAccount(account);
  const classes = ['account-item', moving.isDragged && 'account-dragged'].filter(Boolean).join(' ');
  const moveByKey = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const isOnGrip = event.target instanceof Element && event.target.closest('.grip') !== null;
    if (by === undefined || !(isOnGrip || event.altKey)) return;
    event.preventDefault();
    moving.onMove(by, isOnGrip);
  };
  return (
    <li class={classes} data-account={account.id} onKeyDown={moveByKey}>
      <div class="account-head">
        <button
          type="button"
          class="icon-button grip"
          aria-label={translate('accountsMove', account.name)}
          title={translate('accountsMoveHint')}
          onPointerDown={moving.onDrag}
        >
          <GripIcon />
        </button>
        <Avatar account={account} />
        <div class="account-called">
          <p class="row-name" dir="auto">{account.name}</p>
          {detail !== '' && <p class="row-detail" dir="auto">{detail}</p>}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-pressed={account.isPinned}
          aria-label={translate('accountsPin', account.name)}
          title={translate('accountsPin', account.name)}
          onClick={() => void acts.pin(account)}
        >
          <PinIcon isPinned={account.isPinned} />
        </button>
        <button
          type="button"
          class="icon-button account-open"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={translate('accountsChange', account.name)}
          title={translate('accountsChange', account.name)}
          onClick={onToggle}
        >
          <OpenIcon />
        </button>
      </div>
      {account.accountStatus === 'pending' && account.isBound && (
        <p class="account-pending">
          <strong>{translate('popupPending')}</strong> {translate('popupPendingHint')}{' '}
          <button type="button" class="link-button" onClick={() => void acts.remove(account)}>{translate('accountRemove')}</button>
        </p>
      )}
      <div id={id}>
        {isOpen && (
          <AccountDetails
            account={account}
            environment={environment}
            acts={acts}
            onMoveUp={moving.canMoveUp ? () => moving.onMove(-1, false) : undefined}
            onMoveDown={moving.canMoveDown ? () => moving.onMove(1, false) : undefined}
          />
        )}
      </div>
    </li>
  );
}
