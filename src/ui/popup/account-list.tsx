import type { AccountId } from '../../core/account.ts';
import type { Translate } from '../../i18n.ts';
import type { CodeRow } from '../../messages/answers.ts';
import { AccountRow, type RowActions } from './account-row.tsx';
import type { ArrangedRows } from './arrange-rows.ts';
import { moveByKey } from './move-by-key.ts';

/** Which account is in which passing state; at most one in each. */
export interface ListState {
  readonly copied: AccountId | undefined;
  readonly beingRenamed: AccountId | undefined;
  readonly highlighted: AccountId | undefined;
}

interface Properties {
  readonly rows: ArrangedRows;
  readonly state: ListState;
  /** Milliseconds since the Unix epoch. */
  readonly moment: number;
  readonly translate: Translate;
  readonly actions: RowActions;
}

function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-account]')];
  const here = event.target instanceof Element ? event.target.closest('.account')?.querySelector('[data-account]') : null;
  const place = moveByKey(event.key, stops.findIndex((stop) => stop === here), stops.length);
  if (place === undefined) return;
  event.preventDefault();
  stops[place]?.focus();
}

/** Every account, those for the page in front first and large. Arrow keys move between them. */
export function AccountList({ rows: { front, others }, state, moment, translate, actions }: Properties) {
  const drawRow = (isLarge: boolean) => (row: CodeRow) => (
    <AccountRow
      key={row.id}
      row={row}
      moment={moment}
      translate={translate}
      actions={actions}
      isLarge={isLarge}
      isCopied={state.copied === row.id}
      isBeingRenamed={state.beingRenamed === row.id}
      isHighlighted={state.highlighted === row.id}
    />
  );
  return (
    <div onKeyDown={moveFocus}>
      {front.length > 0 && (
        <section>
          <h2 class={others.length > 0 ? 'heading' : 'visually-hidden'}>
            {translate(front.some((row) => row.isForPage) ? 'popupForThisPage' : 'popupAccounts')}
          </h2>
          <ul class="accounts">{front.map(drawRow(true))}</ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 class="heading">{translate(front.length > 0 ? 'popupOtherAccounts' : 'popupAccounts')}</h2>
          <ul class="accounts">{others.map(drawRow(false))}</ul>
        </section>
      )}
    </div>
  );
}
