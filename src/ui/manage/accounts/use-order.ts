import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ManagedAccount } from '../../../messages/account-answers.ts';
import { moveAccount } from './move-account.ts';

/** Keeps an account's new place, from 0, among the accounts in their new order. */
export type KeepPlace = (moved: readonly ManagedAccount[], account: ManagedAccount, place: number) => Promise<unknown>;

/** The order of the accounts while a person changes it, by the pointer or by keys. */
export function useOrder(accounts: readonly ManagedAccount[], keep: KeepPlace) {
  const list = useRef<HTMLUListElement>(null);
  const [draft, setDraft] = useState<readonly string[]>();
  const [dragged, setDragged] = useState<string>();
  /** The grip that gets the keyboard back: a row that moves in the document loses it. */
  const focusWish = useRef<string>(undefined);
  const moves = useRef(0);
  const shown = draft === undefined ? accounts : follow(accounts, draft);
  const latest = useRef(shown);
  latest.current = shown;

  const focused = document.activeElement;
  useLayoutEffect(() => {
    // Whoever pinned an account is on its pin still.
    if (document.activeElement === document.body && focused instanceof HTMLElement && list.current?.contains(focused) === true) focused.focus();
    const wished = dragged ?? focusWish.current;
    const row = wished === undefined ? undefined : rowsIn(list.current).find(({ dataset }) => dataset['account'] === wished);
    row?.scrollIntoView({ block: 'nearest' });
    if (focusWish.current === undefined) return;
    focusWish.current = undefined;
    row?.querySelector<HTMLElement>('.grip')?.focus({ preventScroll: true });
  });

  const show = (moved: readonly ManagedAccount[]) => {
    latest.current = moved;
    setDraft(moved.map(({ id }) => id));
  };
  const settle = async (account: ManagedAccount) => {
    const move = (moves.current += 1);
    const moved = latest.current;
    await keep(moved, account, moved.findIndex(({ id }) => id === account.id));
    if (move === moves.current) setDraft(undefined);
  };

  return {
    list,
    shown,
    dragged,
    /** @param by how many places, to the end where it is negative */
    moveBy(account: ManagedAccount, by: number, takesFocus: boolean) {
      const before = latest.current;
      const moved = moveAccount(before, account.id, before.findIndex(({ id }) => id === account.id) + by);
      if (moved === before) return;
      if (takesFocus) focusWish.current = account.id;
      show(moved);
      void settle(account);
    },
    /** From the press of the pointer on a grip until it is let go. */
    drag(account: ManagedAccount, pressed: PointerEvent) {
      if (pressed.button !== 0) return;
      // Else the browser would begin to select text.
      pressed.preventDefault();
      const before = latest.current;
      const over = new AbortController();
      const end = (isKept: boolean) => {
        over.abort();
        setDragged(undefined);
        focusWish.current = account.id;
        if (!isKept || latest.current === before) setDraft(undefined);
        else void settle(account);
      };
      const options = { signal: over.signal, capture: true };
      document.addEventListener('pointermove', ({ pointerId, clientY }) => {
        if (pointerId !== pressed.pointerId) return;
        const moved = moveAccount(latest.current, account.id, placeAt(rowsIn(list.current), account.id, clientY));
        if (moved !== latest.current) show(moved);
      }, options);
      document.addEventListener('pointerup', ({ pointerId }) => pointerId === pressed.pointerId && end(true), options);
      document.addEventListener('pointercancel', ({ pointerId }) => pointerId === pressed.pointerId && end(false), options);
      document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), options);
      setDragged(account.id);
    },
  };
}

function follow(accounts: readonly ManagedAccount[], ids: readonly string[]): readonly ManagedAccount[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  return accounts.toSorted((one, other) => (places.get(one.id) ?? ids.length) - (places.get(other.id) ?? ids.length));
}

function rowsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.children ?? [])].filter((row) => row instanceof HTMLElement);
}

/** The place among the others that a row has at this height: below all whose middle is higher. */
function placeAt(rows: readonly HTMLElement[], id: string, height: number): number {
  return rows.filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return row.dataset['account'] !== id && (top + bottom) / 2 < height;
  }).length;
}
