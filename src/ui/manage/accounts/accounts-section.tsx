import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { SectionTrouble } from '../section-trouble.tsx';
import { AccountItem } from './account-item.tsx';
import type { AccountsEnvironment } from './environment.ts';
import { findSuccessor, sortOut } from './kinds.ts';
import { orderOf } from './move-account.ts';
import { PastAccounts } from './past-accounts.tsx';
import { useAccounts, type AccountActs } from './use-accounts.ts';
import { useDrawn } from './use-drawn.ts';
import { useOrder } from './use-order.ts';

/** The accounts: what they are called, how they stand, where they are used, and those that can be brought back. */
export function AccountsSection({ environment }: { readonly environment: AccountsEnvironment }) {
  const { translate } = environment;
  const acts = useAccounts(environment);
  const { state, notice } = acts;
  const told = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed may have gone with its account; the keyboard goes on from here.
    if (undo.current !== null) undo.current.focus();
    else if (document.activeElement === document.body) told.current?.focus();
  }, [notice]);
  return (
    <section class="section" aria-labelledby="accounts">
      <h2 id="accounts">{translate('accountsHeading')}</h2>
      {state?.status === 'open' && <Accounts accounts={state.accounts} environment={environment} acts={acts} />}
      {state !== undefined && state.status !== 'open' && <SectionTrouble trouble={state.status} translate={translate} />}
      <div class="account-notice" role="status">
        {notice && (
          <div ref={told} class={`notice notice-${notice.tone}`} tabIndex={-1}>
            <p>{notice.text}</p>
            {notice.undo && (
              <button ref={undo} type="button" class="button" onClick={notice.undo}>{translate('popupUndo')}</button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

interface Properties {
  readonly accounts: readonly ManagedAccount[];
  readonly environment: AccountsEnvironment;
  readonly acts: AccountActs;
}

function Accounts({ accounts, environment, acts }: Properties) {
  const { translate } = environment;
  const { current, replaced, deleted } = useMemo(() => sortOut(accounts), [accounts]);
  const [open, setOpen] = useState<string>();
  const ids = accounts.map(({ id }) => id);
  const { list, shown, dragged, moveBy, drag } = useOrder(current, (moved, account, place) =>
    acts.arrange(orderOf(ids, moved.map(({ id }) => id)), account, place + 1, moved.length),
  );
  const isDrawn = useDrawn(current, list);
  return (
    <>
      <p class="section-lead">{translate(current.length === 0 ? 'accountsNone' : 'accountsLead')}</p>
      <a class="link-button account-add" href="/add.html">{translate('addHeading')}</a>
      <ul ref={list} class="account-items">
        {shown.map((account, place) =>
          open === account.id || isDrawn(account) ? (
            <AccountItem
              key={account.id}
              account={account}
              environment={environment}
              acts={acts}
              isOpen={open === account.id}
              onToggle={() => {
                acts.turnAway();
                setOpen(open === account.id ? undefined : account.id);
              }}
              moving={{
                isDragged: dragged === account.id,
                canMoveUp: shown[place - 1]?.isPinned === account.isPinned,
                canMoveDown: shown[place + 1]?.isPinned === account.isPinned,
                onMove: (by, takesFocus) => moveBy(account, by, takesFocus),
                onDrag: (event) => drag(account, event),
              }}
            />
          ) : (
            <li key={account.id} class="account-item account-far" data-account={account.id}>
              <p class="row-name" dir="auto">{account.name}</p>
            </li>
          ),
        )}
      </ul>
      <PastAccounts
        heading="accountsReplaced"
        hint="accountsReplacedHint"
        accounts={replaced}
        ask={(account) => {
          const successor = findSuccessor(account, current);
          return successor && translate('accountsRestoreAsk', successor.name);
        }}
        translate={translate}
        onRestore={(account) => void acts.restore(account)}
      />
      <PastAccounts heading="accountsBin" hint="accountsBinHint" accounts={deleted} ask={() => undefined} translate={translate} onRestore={(account) => void acts.restore(account)} />
    </>
  );
}
