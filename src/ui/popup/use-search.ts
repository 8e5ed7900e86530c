import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Translate } from '../../i18n.ts';
import type { CodeRow } from '../../messages/answers.ts';
import { indexRows, searchRows } from './search-rows.ts';

/** So long after the last letter it is said how many were found: whoever types need not hear every step. */
const saidAfter = 700;

export type Search = ReturnType<typeof useSearch>;

/**
 * Searching among the rows.
 * @param isWhole every account is among them: before, nothing is said of what was found
 * @param announce says a sentence to those who don't see the list
 */
export function useSearch(rows: readonly CodeRow[], isWhole: boolean, translate: Translate, announce: (text: string) => void) {
  const [query, setQuery] = useState('');
  const isActive = query.trim() !== '';
  const index = useMemo(() => (isActive ? indexRows(rows) : []), [rows, isActive]);
  const found = useMemo(() => (isActive ? searchRows(index, query) : rows), [index, query]);

  useEffect(() => {
    scrollTo(0, 0);
  }, [query]);
  useEffect(() => {
    if (!isActive || !isWhole) return undefined;
    const timer = setTimeout(() => announce(found.length === 0 ? translate('popupNoMatch') : translate('popupFound', found.length)), saidAfter);
    return () => clearTimeout(timer);
    // What the clock changes in the rows is no news.
  }, [query, isWhole]);

  return { query, isActive, found, setQuery };
}
