import { useLayoutEffect } from 'preact/hooks';
import type { AccountId } from '../../core/account.ts';
import type { MessageKey, Translate } from '../../i18n.ts';
import type { CodeRow } from '../../messages/answers.ts';
import { AccountRow, type RowActions } from './account-row.tsx';
import type { ArrangedRows } from './arrange-rows.ts';
import { useLongList } from './use-long-list.ts';

/** Which account is in which passing state; at most one in each. */
export interface ListState {
  readonly copied: AccountId | undefined;
  readonly beingRenamed: AccountId | undefined;
  readonly highlighted: AccountId | undefined;
  readonly unfolded: AccountId | undefined;
}

interface Properties {
  readonly rows: ArrangedRows;
  /** What is searched for, empty where nothing is. */
  readonly query: string;
  readonly state: ListState;
  /** The account that gets the keyboard as soon as it is drawn. */
  readonly focusWish: { current: AccountId | undefined };
  /** Milliseconds since the Unix epoch. */
  readonly moment: number;
  readonly translate: Translate;
  readonly actionsOf: (row: CodeRow) => RowActions;
}

/** Every account, those for the page in front first and large; of a thousand only those in sight are drawn. */
export function AccountList({ rows: { front, others }, query, state, focusWish, moment, translate, actionsOf }: Properties) {
  const { part, list, isLong, reveal } = useLongList(others, query);

  useLayoutEffect(() => {
    const wish = focusWish.current;
    if (wish === undefined) return;
    const stop = document.querySelector<HTMLElement>(`[data-account="${CSS.escape(wish)}"]`);
    if (stop !== null) {
      focusWish.current = undefined;
      stop.focus();
      return;
    }
    const place = others.findIndex(({ id }) => id === wish);
    if (isLong && place >= 0) reveal(place);
  });

  const drawRow = (row: CodeRow, isLarge: boolean, place: number) => (
    <AccountRow
      key={row.id}
      row={row}
      moment={moment}
      translate={translate}
      actions={actionsOf(row)}
      isLarge={isLarge}
      isCopied={state.copied === row.id}
      isBeingRenamed={state.beingRenamed === row.id}
      isHighlighted={state.highlighted === row.id}
      isUnfolded={state.unfolded === row.id}
      {...(isLong && !isLarge && { position: { place: place + 1, size: others.length } })}
    />
  );
  const room = isLong ? { paddingBlockStart: `${part.before}px`, paddingBlockEnd: `${part.after}px` } : undefined;
  return (
    <div>
      {front.length > 0 && (
        <section>
          <h2 class={others.length > 0 ? 'heading' : 'visually-hidden'}>{translate(frontHeading(front))}</h2>
          <ul class="accounts">{front.map((row, place) => drawRow(row, true, place))}</ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 class="heading">{translate(front.length > 0 ? 'popupOtherAccounts' : 'popupAccounts')}</h2>
          <ul class="accounts" ref={list} style={room}>
            {others.slice(part.first, part.end).map((row, index) => drawRow(row, false, part.first + index))}
          </ul>
        </section>
      )}
    </div>
  );
}

function frontHeading(front: readonly CodeRow[]): MessageKey {
  return front.some((row) => row.isForPage) ? 'popupForThisPage' : 'popupAccounts';
}
