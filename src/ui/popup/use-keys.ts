import { useEffect, useRef } from 'preact/hooks';
import type { CodeRow } from '../../messages/answers.ts';
import { moveByKey } from './move-by-key.ts';

interface Keys {
  /** In the order in which they stand; empty where there is no list. */
  readonly rows: readonly CodeRow[];
  readonly searchInput: { readonly current: HTMLInputElement | null };
  readonly moveTo: (row: CodeRow) => void;
  readonly copy: (row: CodeRow) => void;
  /** @returns whether there was something to go back from */
  readonly goBack: () => boolean;
}

/**
 * The keys that are understood anywhere in the popup: arrows, Home, End and pages move between the accounts, letters and `/`
 * begin a search, Escape goes a step back and else closes the popup, as the browser does.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  /** Where the keyboard was last: its row may have been scrolled out of what is drawn. */
  const place = useRef<string>(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (understand(event, latest.current, place)) event.preventDefault();
    };
    const onFocus = ({ target }: FocusEvent) => {
      place.current = accountAt(target) ?? place.current;
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
}

/** @returns whether the key has done what it is for */
function understand(event: KeyboardEvent, { rows, searchInput, moveTo, copy, goBack }: Keys, place: { readonly current: string | undefined }): boolean {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (key === 'Escape') return goBack();
  const input = searchInput.current;
  const isSearching = input !== null && target === input;
  if (rows.length === 0 && !isSearching && input === null) return false;
  if (!isSearching && isField(target)) return false;

  if (isSearching) {
    const [first] = rows;
    if (first === undefined) return false;
    if (key === 'Enter') copy(first);
    else if (key === 'ArrowDown' || key === 'PageDown') moveTo(first);
    else return false;
    return true;
  }
  const row = rows[moveByKey(key, rows.findIndex(({ id }) => id === (accountAt(target) ?? place.current)), rows.length) ?? -1];
  if (row !== undefined) {
    moveTo(row);
    return true;
  }
  if (input === null || !beginsSearch(key)) return false;
  // What is typed goes into the field that has the keyboard by then; but a slash is only the way to it.
  input.focus();
  return key === '/';
}

/** A letter, a digit or another sign, or the first half of a letter with a mark; but a space presses buttons. */
function beginsSearch(key: string): boolean {
  return key === 'Dead' || /^[^ ]$/u.test(key);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea');
}

function accountAt(target: EventTarget | null): string | undefined {
  const row = target instanceof Element ? target.closest('.account')?.querySelector<HTMLElement>('[data-account]') : undefined;
  return row?.dataset['account'];
}
